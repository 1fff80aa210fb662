/** One scripted caller: asks, confirms or denies, repeats, speaks over the bot, and notes what came of it. */
import type { CallEventOf } from '../../call/events.js';
import { firstAudioTimes } from './first-audio.js';
import type { FirstAudio } from './first-audio.js';
import type { TimedEvent } from './service.js';
import type { SpokenScript, SpokenStep } from './spoken-script.js';
import type { SpokenLine } from './spoken-line.js';
import type { CallerVoice } from './voices.js';
import { pause, until } from './waiting.js';

export type StepVerdict = 'correct' | 'wrong' | 'handedOver' | 'missed';

/** What a conversation showed. */
export interface SpokenResult {
  readonly id: string;
  readonly verdicts: StepVerdict[];
  /** What was asked about, question by question. */
  readonly skus: string[];
  /** End of speech to first audio, milliseconds. */
  readonly replyMs: number[];
  /** Decision to first audio, milliseconds. */
  firstAudio: FirstAudio;
  /** Onset of speech over the bot to the platform being cleared. */
  readonly bargeInMs: number[];
  /** Times a caller spoke over the bot and was not noticed before the end of the utterance. */
  unnoticed: number;
  staleMs: number;
  readonly notes: string[];
}

const MOST_TRIES = 2;
const MOST_ASKS = 3;
const REPLY_LIMIT_MS = 15_000;

/** True for the questions that want a yes or a no. */
const isConfirm = (template: string | undefined): boolean =>
  template === 'confirm' || template === 'confirmFirst';
/** What callers say to what they are asked back. */
export const YES = { en: 'yes', fr: 'oui' } as const;
export const NO = { en: 'no', fr: 'non' } as const;

/** Holds one conversation. `events` grows with what the service concludes of the call. */
export async function converse(
  script: SpokenScript,
  line: SpokenLine,
  events: readonly TimedEvent[],
  voice: CallerVoice,
): Promise<SpokenResult> {
  const result: SpokenResult = {
    id: script.id,
    verdicts: [],
    skus: [],
    replyMs: [],
    firstAudio: { kept: [], made: [] },
    bargeInMs: [],
    unnoticed: 0,
    staleMs: 0,
    notes: [],
  };
  const caller = new Caller(script, line, events, voice, result);
  await caller.greeted();
  for (const step of script.steps) {
    if (!line.open) break;
    result.skus.push(step.skus[0] ?? '');
    result.verdicts.push(await caller.ask(step));
  }
  line.hangUp();
  result.staleMs = line.staleMs;
  result.firstAudio = firstAudioTimes(events, line.runsMs);
  return result;
}

class Caller {
  constructor(
    private readonly script: SpokenScript,
    private readonly line: SpokenLine,
    private readonly events: readonly TimedEvent[],
    private readonly voice: CallerVoice,
    private readonly result: SpokenResult,
  ) {}

  async greeted(): Promise<void> {
    await until(this.line, () => this.line.botMs > 500, REPLY_LIMIT_MS);
    await this.#quiet();
  }

  async ask(step: SpokenStep): Promise<StepVerdict> {
    let say = step.say;
    for (let tries = 0; tries < MOST_TRIES && this.line.open; tries++) {
      const answer = await this.#exchange(say, tries === 0 ? step.overMs : undefined);
      if (answer === undefined) continue;
      const { outcome, skus, sentences } = answer;
      if (outcome === 'handover') return 'handedOver';
      const right = skus.every(sku => step.skus.includes(sku));
      if (outcome === 'answer' && skus.length > 0) {
        if (!right)
          this.result.notes.push(
            `${this.script.id}: asked "${say}" (${step.skus.join(' ')}), told ${answer.text}`,
          );
        return right ? 'correct' : 'wrong';
      }
      if (outcome === 'clarify' && isConfirm(sentences[0]?.template)) {
        const verdict = await this.#confirm(answer, step);
        if (verdict !== undefined) return verdict;
      } else if (outcome === 'clarify') say = step.choose;
    }
    return 'missed';
  }

  /** Says yes or no to each product that the bot asks after; nothing if it then asks something else. */
  async #confirm(asked: CallEventOf<'answer.given'>, step: SpokenStep): Promise<StepVerdict | undefined> {
    const isRight = ({ skus }: CallEventOf<'answer.given'>): boolean =>
      skus.every(sku => step.skus.includes(sku));
    let answer: CallEventOf<'answer.given'> | undefined = asked;
    for (
      let asks = 0;
      asks < MOST_ASKS && answer !== undefined && isConfirm(answer.sentences[0]?.template);
      asks++
    )
      answer = await this.#exchange((isRight(answer) ? YES : NO)[this.script.language]);
    if (answer?.outcome === 'handover') return 'handedOver';
    if (answer?.outcome === 'answer' && answer.skus.length > 0) return isRight(answer) ? 'correct' : 'wrong';
    return undefined;
  }

  /** Says something and waits for what the bot makes of it and has said. */
  async #exchange(text: string, overMs?: number): Promise<CallEventOf<'answer.given'> | undefined> {
    const samples = await this.voice(text, this.script.voice);
    if (overMs === undefined) await this.#quiet();
    const before = this.#answers().length;
    const over = overMs !== undefined && this.line.botSpeaks;
    const { fromMs, toMs } = await this.line.say(samples);
    if (over && this.line.clearedMs !== undefined) this.result.bargeInMs.push(this.line.clearedMs - fromMs);
    else if (over) this.result.unnoticed += 1;
    await until(this.line, () => this.#answers().length > before, REPLY_LIMIT_MS);
    await until(this.line, () => this.line.firstAudioMs !== undefined, REPLY_LIMIT_MS);
    if (this.line.firstAudioMs !== undefined) this.result.replyMs.push(this.line.firstAudioMs - toMs);
    const next = this.script.steps.find(step => step.overMs !== undefined);
    // Whoever is going to speak over this answer does not wait for its end.
    if (next !== undefined && this.result.verdicts.length === this.script.steps.indexOf(next) - 1)
      await pause(next.overMs ?? 0);
    else await this.#quiet();
    return this.#answers()[before];
  }

  #answers(): CallEventOf<'answer.given'>[] {
    return this.events.map(({ event }) => event).filter(event => event.kind === 'answer.given');
  }

  async #quiet(): Promise<void> {
    await until(this.line, () => !this.line.botSpeaks, 30_000);
    await pause(300);
  }
}
