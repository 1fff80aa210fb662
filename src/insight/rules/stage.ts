/** The stage that asks the operator's rules of live calls: at the end of every turn, and when time alone decides. */
import type { CallEvent, CallEventOf, Evidence } from '../../call/events.js';
import type { CallStage, OpenStage, StageCall } from '../../call/stage.js';
import type { CallInput } from '../../call/stream.js';
import { SubjectBuilder } from '../../store/store.js';
import type { Subject } from '../../store/store.js';
import { compile } from '../query/evaluate.js';
import type { Place } from '../query/places.js';
import type { Rule } from './rules.js';
import { Settled } from './settled.js';
import { judge, needsClock } from './verdict.js';
import type { Verdict } from './verdict.js';
import { RuleIndex } from './wake.js';

/** How often time alone is looked at, by the audio heard. */
const TICK_MS = 500;
/** Places and words told of a match. */
const PLACES_TOLD = 5;
/** Utterances kept to quote from; the oldest go first. */
const MOST_UTTERANCES = 20_000;

/** What the stage is told besides the rules. */
export interface RulesStageOptions {
  /** Turns are measured, so that a turn is not whole before its measures have come. */
  readonly measured: boolean;
}

/** Makes the stage. */
export function rulesStage(rules: readonly Rule[], options: RulesStageOptions): CallStage {
  const index = new RuleIndex(rules);
  return { name: 'rules', whenBehind: 'drop', open: call => new CallRules(call, index, options) };
}

interface Open {
  readonly rule: Rule;
  readonly judge: ReturnType<typeof judge>;
  /** Asked as time goes by too, and not only when something has been said. */
  readonly byClock: boolean;
}

const opened = (rule: Rule): Open => ({ rule, judge: judge(rule.when), byClock: needsClock(rule.when) });

type Final = CallEventOf<'transcript.final'>;

class CallRules implements OpenStage {
  private readonly builder = new SubjectBuilder();
  private readonly settled = new Settled();
  private readonly matched = new Set<Rule>();
  private readonly utterances: Evidence[] = [];
  /** Finals whose measures have not come yet. */
  private readonly waiting = new Map<string, Final>();
  /** Rules that something said may still make hold; the others sleep until one of their words is said. */
  private readonly awake: Set<Rule>;
  private open: Open[];
  private lookedMs = 0;

  constructor(
    private readonly call: StageCall,
    private readonly index: RuleIndex,
    private readonly options: RulesStageOptions,
  ) {
    this.awake = new Set(index.always);
    this.open = index.always.map(opened);
  }

  onInput(input: CallInput): void {
    if (input.kind !== 'audio' || this.call.heardMs() - this.lookedMs < TICK_MS) return;
    this.look(this.release());
  }

  onEvent(event: CallEvent): void {
    if (event.kind === 'transcript.partial' || event.kind.startsWith('rule.')) return;
    this.settled.push(event);
    if (event.kind === 'transcript.final') {
      this.remember(event);
      this.wake(event);
      if (this.options.measured) return void this.waiting.set(event.utteranceId, event);
    }
    if (event.kind === 'prosody.turn') this.takeMeasures(event.utteranceId);
    if (this.builder.push(event)) this.look(true);
  }

  close(): void {
    this.release();
    const { call, builder, index, awake, matched } = this;
    const tMs = call.heardMs();
    const subject = asHeard(builder.subject(), tMs);
    for (const rule of index.rules) {
      if (!awake.has(rule)) continue;
      const { holds, places } = compile(rule.when)({ subject, role: undefined });
      if (holds && !matched.has(rule)) this.tell(rule, places, 'final');
      else if (!holds && matched.has(rule)) call.emit({ kind: 'rule.withdrawn', tMs, rule: rule.name });
    }
  }

  private wake(event: Final): void {
    for (const rule of this.index.wokenBy(event)) {
      if (this.awake.has(rule)) continue;
      this.awake.add(rule);
      this.open.push(opened(rule));
    }
  }

  private takeMeasures(utteranceId: string): void {
    // Measures that come when their turn has been looked at already change what was found in it.
    if (!this.waiting.has(utteranceId)) this.open = this.open.map(({ rule }) => opened(rule));
    this.release(utteranceId);
  }

  /** Lets finals through: the one whose measures have come, or all of them when they have waited for a while. */
  private release(utteranceId?: string): boolean {
    const before = this.waiting.size;
    for (const [id, final] of this.waiting) {
      if (utteranceId !== undefined && id !== utteranceId) continue;
      this.waiting.delete(id);
      this.builder.push(final);
    }
    return this.waiting.size < before;
  }

  /** @param changed something is known that was not; if not, only what the clock decides is asked */
  private look(changed: boolean): void {
    this.lookedMs = this.call.heardMs();
    if (!this.open.some(({ byClock }) => changed || byClock)) return;
    const subject = asHeard(this.builder.subject(), this.lookedMs);
    const waitingMs = Math.min(...[...this.waiting.values()].map(final => final.startMs));
    const settledMs = Math.min(this.settled.until(this.lookedMs), waitingMs);
    this.open = this.open.filter(({ rule, judge: ask, byClock }) => {
      if (!changed && !byClock) return true;
      const verdict: Verdict = ask({ subject, settledMs });
      if (verdict.holds === true) this.tell(rule, verdict.places, 'live');
      return verdict.holds === undefined;
    });
  }

  private tell(rule: Rule, places: readonly Place[], state: 'live' | 'final'): void {
    this.matched.add(rule);
    const told = places.slice(0, PLACES_TOLD).map(({ startMs, endMs }) => ({ startMs, endMs }));
    const evidence = this.utterances
      .filter(said => told.some(place => said.startMs < place.endMs && said.endMs > place.startMs))
      .slice(0, PLACES_TOLD);
    this.call.emit({
      kind: 'rule.matched',
      tMs: this.call.heardMs(),
      rule: rule.name,
      message: rule.message,
      state,
      places: told,
      evidence,
    });
  }

  private remember({ utteranceId, startMs, endMs, text }: Final): void {
    this.utterances.push({ utteranceId, startMs, endMs, text });
    if (this.utterances.length > MOST_UTTERANCES) this.utterances.shift();
  }
}

/** The call with the length it has reached; events only tell of it now and then. */
function asHeard(subject: Subject, heardMs: number): Subject {
  return { ...subject, durationMs: heardMs, fields: { ...subject.fields, duration: heardMs } };
}
