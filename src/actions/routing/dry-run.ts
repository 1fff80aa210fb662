/** What a plan would have done with calls of the past, beside what was done or what another plan would have done. */
import type { CallEvent } from '../../call/events.js';
import type { RouteFacts } from '../../call/events/routing.js';
import { decide } from './decide.js';
import type { Plan } from './plan.js';

/** Where a call goes, as far as the dry run compares it. */
export interface Outcome {
  readonly destination: string;
  readonly priority: number;
  readonly process: string | null;
  readonly message: string | null;
  readonly rule: string;
}

/** A call of the past. */
export interface PastCall {
  readonly callId: string;
  readonly facts: RouteFacts;
  /** True if the facts are those of the decision in the log; otherwise only what else the log tells. */
  readonly recorded: boolean;
  /** What was decided then. */
  readonly decided?: Outcome;
}

/** One call under both plans. */
export interface Trial {
  readonly callId: string;
  readonly at: string;
  readonly reason: string | null;
  readonly recorded: boolean;
  /** Null if nothing was decided then and there is no plan to compare with. */
  readonly before: Outcome | null;
  readonly after: Outcome;
  readonly changed: boolean;
}

/** Sums of a dry run. */
export interface DryRun {
  readonly calls: number;
  /** Calls that both plans decide on. */
  readonly compared: number;
  readonly changed: number;
  /** Calls without a decision in their log, so without customer, queues and slots. */
  readonly withoutRecord: number;
  readonly destinations: readonly { destination: string; before: number; after: number }[];
  /** Every rule of the plan and the default, with the calls it took. */
  readonly rules: readonly { rule: string; calls: number }[];
}

/** Finds the reason of a call in what the caller said; for calls whose log has no decision. */
export type ReasonFinder = (text: string) => { readonly intent: string | null; readonly confidence: number };

/** Caller's utterances in which a reason is looked for: the first is often only a greeting. */
const UTTERANCES_ASKED = 3;

/** A call of the past from its log; nothing if the log does not tell when it began. */
export function pastCall(events: readonly CallEvent[], findReason?: ReasonFinder): PastCall | undefined {
  const start = events.find(event => event.kind === 'call.started');
  if (start === undefined) return undefined;
  const { callId, startedAt, language } = start;
  const decided = events.findLast(event => event.kind === 'route.decided');
  if (decided !== undefined)
    return { callId, facts: decided.facts, recorded: true, decided: outcomeOf(decided) };
  const facts: RouteFacts = { at: startedAt, language, ...(findReason && reasonIn(events, findReason)) };
  return { callId, facts, recorded: false };
}

/** Tries the plan on one call. */
export function trial(call: PastCall, plan: Plan, against: Plan | undefined): Trial {
  const { callId, facts, recorded, decided } = call;
  const after = outcomeOf(decide(plan, facts));
  const before = against === undefined ? (decided ?? null) : outcomeOf(decide(against, facts));
  const changed = before !== null && !sameTreatment(before, after);
  return { callId, at: facts.at, reason: facts.intent ?? null, recorded, before, after, changed };
}

/** Sums trials up one by one, so that calls need not be kept. */
export class DryRunSums {
  private readonly destinations = new Map<string, { before: number; after: number }>();
  private readonly rules: Map<string, number>;
  private readonly counts = { calls: 0, compared: 0, changed: 0, withoutRecord: 0 };

  constructor(plan: Plan) {
    this.rules = new Map([...plan.rules.map(rule => rule.name), 'default'].map(name => [name, 0] as const));
  }

  /** Adds a trial. */
  add({ before, after, changed, recorded }: Trial): void {
    this.counts.calls += 1;
    if (before !== null) this.counts.compared += 1;
    if (changed) this.counts.changed += 1;
    if (!recorded) this.counts.withoutRecord += 1;
    this.rules.set(after.rule, (this.rules.get(after.rule) ?? 0) + 1);
    this.at(after.destination).after += 1;
    if (before !== null) this.at(before.destination).before += 1;
  }

  /** The sums so far. */
  sums(): DryRun {
    const destinations = [...this.destinations]
      .map(([destination, counts]) => ({ destination, ...counts }))
      .sort((a, b) => b.after - a.after || a.destination.localeCompare(b.destination));
    return { ...this.counts, destinations, rules: [...this.rules].map(([rule, calls]) => ({ rule, calls })) };
  }

  private at(destination: string): { before: number; after: number } {
    const found = this.destinations.get(destination) ?? { before: 0, after: 0 };
    this.destinations.set(destination, found);
    return found;
  }
}

function reasonIn(
  events: readonly CallEvent[],
  findReason: ReasonFinder,
): Pick<RouteFacts, 'intent' | 'confidence'> {
  const said = events
    .filter(event => event.kind === 'transcript.final')
    .filter(({ role }) => role === 'caller');
  const found = said.slice(0, UTTERANCES_ASKED).map(({ text }) => findReason(text));
  const reason = found.find(({ intent }) => intent !== null) ?? found[0];
  return reason === undefined ? {} : { intent: reason.intent, confidence: reason.confidence };
}

function outcomeOf({ destination, priority, process, message, rule }: Outcome): Outcome {
  return { destination, priority, process, message, rule };
}

// Rules may be renamed or split: what counts is what happens to the call.
function sameTreatment(a: Outcome, b: Outcome): boolean {
  return (
    a.destination === b.destination &&
    a.priority === b.priority &&
    a.process === b.process &&
    a.message === b.message
  );
}
