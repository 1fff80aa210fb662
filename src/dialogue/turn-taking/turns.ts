/** Follows one caller's turns: puts utterances together and asks the rules after everything that is heard. */
import type { NearlyHeard } from '../../call/events.js';
import type { Expectation } from '../../understanding/understanding.js';
import { complete, endsInside, mayGrow } from './complete.js';
import { existing } from './existing.js';
import { guard } from './guard.js';
import { incomplete } from './incomplete.js';
import { silence } from './silence.js';
import type { TurnRule, TurnSoFar, TurnTools } from './turn-taking.js';

/** In the order in which they are asked. */
const RULES: readonly TurnRule[] = [guard, existing, complete, incomplete, silence];

/** A turn that is over; without text the caller said nothing. */
export interface EndedTurn {
  readonly by: string;
  readonly text: string;
  readonly utteranceIds: readonly string[];
  /** Names that were nearly heard, by the words of `text`. */
  readonly nearly: readonly NearlyHeard[];
}

/** An utterance, as far as turns need it. */
export interface HeardUtterance {
  readonly utteranceId: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  readonly nearly?: readonly NearlyHeard[] | undefined;
}

/** What is waited for. */
export interface Waiting {
  readonly sinceMs: number;
  readonly waitMs: number;
  readonly expecting: Expectation | undefined;
}

/** Words said so shortly before the machine listens are an answer: callers know where a question leads. */
const EARLY_MS = 1500;

/** A word is usually written so long after it was said at most. */
const USUAL_DELAY_MS = 1000;

/** The turns of one caller. */
export class Turns {
  #waiting: Waiting | undefined;
  #finals: HeardUtterance[] = [];
  #partial: HeardUtterance | undefined;
  #speaking = false;
  #behindMs = 0;
  #asked = false;

  constructor(private readonly tools: TurnTools) {}

  /** True while a turn is awaited. */
  get listening(): boolean {
    return this.#waiting !== undefined;
  }

  /** Begins to wait for a turn; what was said shortly before belongs to it. */
  listen(waiting: Waiting): EndedTurn | undefined {
    this.#waiting = waiting;
    this.#asked = false;
    this.#finals = this.#finals.filter(({ endMs }) => endMs > waiting.sinceMs - EARLY_MS);
    return this.#judge(waiting.sinceMs);
  }

  /** Stops waiting, and forgets what was said. */
  stop(): void {
    this.#waiting = undefined;
    this.#finals = [];
    this.#partial = undefined;
  }

  /** Begins the wait anew: the caller pressed a key. */
  touch(nowMs: number): void {
    if (this.#waiting !== undefined) this.#waiting = { ...this.#waiting, sinceMs: nowMs };
  }

  /**
   * Takes what is being said.
   *
   * @param nowMs how far the line has been heard; a recogniser without enough processor time writes words later than it should
   * @returns true, once, if it makes the value whole: the recogniser may end the utterance now
   */
  partial(utterance: HeardUtterance, nowMs = utterance.endMs): boolean {
    if (utterance.text !== this.#partial?.text)
      this.#behindMs = Math.max(0, nowMs - utterance.endMs - USUAL_DELAY_MS);
    this.#partial = utterance;
    return this.again();
  }

  /** Looks at what is being said once more, because an answer of the records has come; returns as `partial`. */
  again(): boolean {
    const { expecting } = this.#waiting ?? {};
    if (this.#asked || this.#partial === undefined || expecting === undefined) return false;
    const { completeness, standing, speaking } = this.tools;
    const text = [...this.#finals, this.#partial].map(u => u.text).join(' ');
    this.#asked =
      standing?.(text, expecting) === 'complete' ||
      (endsInside(expecting) &&
        completeness(text, expecting, speaking) === 'complete' &&
        !mayGrow(text, speaking.language));
    return this.#asked;
  }

  /** Takes an utterance that is over. */
  final(utterance: HeardUtterance, nowMs: number): EndedTurn | undefined {
    this.#partial = undefined;
    this.#asked = false;
    if (utterance.text !== '') this.#finals.push(utterance);
    return this.#judge(Math.max(nowMs, utterance.endMs));
  }

  /** The line carries speech, or no more. */
  speech(speaking: boolean): void {
    this.#speaking = speaking;
  }

  /** Time has passed. */
  clock(nowMs: number): EndedTurn | undefined {
    return this.#judge(nowMs);
  }

  #judge(nowMs: number): EndedTurn | undefined {
    if (this.#waiting === undefined) return undefined;
    const turn = this.#turn(this.#waiting, nowMs);
    for (const rule of RULES) {
      const verdict = rule.judge(turn, this.tools);
      if (verdict === 'hold') return undefined;
      if (verdict === 'end') return this.#end(rule.name, turn.text);
    }
    return undefined;
  }

  #end(by: string, text: string): EndedTurn {
    const utteranceIds = this.#finals.map(({ utteranceId }) => utteranceId);
    const nearly = nearlyIn(this.#finals);
    this.stop();
    return { by, text, utteranceIds, nearly };
  }

  #turn({ sinceMs, waitMs, expecting }: Waiting, nowMs: number): TurnSoFar {
    const [first] = this.#finals;
    const last = this.#partial ?? this.#finals.at(-1);
    return {
      text: this.#finals.map(({ text }) => text).join(' '),
      partial: this.#partial?.text ?? '',
      speaking: this.#speaking,
      sinceMs,
      startMs: first?.startMs ?? this.#partial?.startMs ?? sinceMs,
      lastWordMs: last?.endMs ?? sinceMs,
      nowMs,
      behindMs: this.#behindMs,
      waitMs,
      expecting,
    };
  }
}

/** What was nearly heard in utterances, by the words of all of them in a row. */
function nearlyIn(utterances: readonly HeardUtterance[]): NearlyHeard[] {
  let before = 0;
  return utterances.flatMap(({ text, nearly = [] }) => {
    const moved = nearly.map(one => ({ ...one, from: one.from + before, to: one.to + before }));
    before += text.split(' ').length;
    return moved;
  });
}
