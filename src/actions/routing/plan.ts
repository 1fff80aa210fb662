/** A routing plan as it is after reading: everything named is there, nothing is circular. */
import type { RouteFacts } from '../../call/events/routing.js';
import type { Problem } from '../../config/reader.js';
import type { Domain, Range, Scalar } from './domain.js';
import type { Calendar } from './hours.js';

/** One condition: a value of the facts must lie in a set. */
export interface Test {
  /** What is looked at; tests of one dimension look at the same value. */
  readonly dimension: string;
  readonly domain: Domain;
  /** The value, `undefined` if the facts do not tell. */
  readonly read: (facts: RouteFacts) => Scalar | undefined;
}

/** Conditions that must all hold. */
export interface Alternative {
  readonly line: number;
  readonly tests: readonly Test[];
  /** Where the repeated call went; only in rules whose `to` is `same`. */
  readonly earlierDestination?: (facts: RouteFacts) => string | undefined;
}

/** What is said to the caller: one text for all, or one a language. */
export type Message = string | Readonly<Record<string, string>>;

/** What happens to a call. */
export interface Action {
  /** A destination of the plan, or the one that the repeated call went to. */
  readonly to: { readonly kind: 'named'; readonly name: string } | { readonly kind: 'same' };
  /** 0 to 100; higher is served earlier. */
  readonly priority: number;
  readonly process?: string;
  readonly message?: Message;
}

/** A rule: any of its alternatives must hold. */
export interface Rule extends Action {
  readonly name: string;
  readonly line: number;
  readonly when: readonly Alternative[];
}

/** A queue, a team or a machine that takes calls. */
export interface Destination {
  readonly name: string;
  readonly line: number;
  /** When it is closed calls go to `to`. */
  readonly closed?: { readonly calendar: Calendar; readonly to: string };
  /** While all its bounds hold, calls go to `to`. */
  readonly overflow?: { readonly bounds: QueueBounds; readonly to: string };
}

/** What the platform tells of queues. */
export const QUEUE_MEASURES = ['waiting', 'waitS', 'agentsFree'] as const;

/** Bounds on what the platform tells of a queue. */
export type QueueBounds = Readonly<Partial<Record<(typeof QUEUE_MEASURES)[number], Range>>>;

/** A routing plan. */
export interface Plan {
  /** The file it was read from, for messages. */
  readonly file: string;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly destinations: ReadonlyMap<string, Destination>;
  readonly rules: readonly Rule[];
  readonly fallback: Action;
  /** The reasons for calling there are, if the reader was told. */
  readonly intents?: readonly string[];
  /** What is allowed but can hardly be meant, each with its line. */
  readonly warnings: readonly Problem[];
}
