/**
 * Call flows: what the machine says and listens for, step by step, until it hands the call on.
 *
 * `read-flow` reads and checks the operator's YAML, `machine` is the pure step machine (an input gives actions), `graph`
 * draws it, `rehearsal` tries it on written and recorded conversations, `stage` leads live calls by it.
 *
 * Invariants:
 * F1 A flow that is read has an end within reach of every step, also for callers who say nothing or are never understood.
 * F2 The machine is pure: the same flow, understanding, state and input give the same state and actions.
 * F3 Keys are an alternative wherever the machine listens, and "operator" is understood at any time.
 */
import type { Problem } from '../../config/reader.js';
import { SLOT_TYPES } from '../../understanding/understanding.js';
import type { SlotType, Understanding } from '../../understanding/understanding.js';

/** A text by language. */
export type Texts = Readonly<Record<string, string>>;

/** What happens when nothing was said, or nothing understood: so many more questions, then on to a step. */
export interface Retry {
  readonly say: readonly Texts[];
  readonly to: string;
}

interface AnyStep {
  readonly name: string;
  readonly line: number;
}

interface Listening extends AnyStep {
  readonly say: Texts;
  readonly noInput: Retry;
  readonly noMatch: Retry;
  /** Silence after which nothing was said. */
  readonly waitMs: number;
}

/** Says something and goes on. */
export interface SayStep extends AnyStep {
  readonly does: 'say';
  readonly say: Texts;
  readonly next: string;
}

/** Asks openly and listens for the reason for calling. */
export interface AskStep extends Listening {
  readonly does: 'ask';
  /** Where reasons go that the flow does not list. */
  readonly otherwise: string;
  /** Asked when two reasons are about as likely. */
  readonly clarify?: string;
  /** Asked when the likeliest reason is not sure. */
  readonly confirm?: string;
  /** Confidence from which a reason is taken without asking. */
  readonly sure: number;
}

/** Asks which of two reasons is meant. */
export interface ClarifyStep extends Listening {
  readonly does: 'clarify';
  readonly neither: string;
}

/** Asks for yes or no. */
export interface ConfirmStep extends Listening {
  readonly does: 'confirm';
  /** Where yes goes; to the reason's own step if not said. */
  readonly yes?: string;
  readonly no: string;
}

/** What is read in passing and not asked for by itself. */
const NOT_ASKED = ['period', 'ordinal'] as const;

/** What a step can collect: a slot, an entry of a catalogue, or which document of the records is meant. */
export type Collected = Exclude<SlotType, (typeof NOT_ASKED)[number]> | 'entry' | 'document';

/** All that can be collected. */
export const COLLECTED: readonly Collected[] = [
  ...SLOT_TYPES.filter(
    (type): type is Exclude<SlotType, (typeof NOT_ASKED)[number]> => !NOT_ASKED.some(n => n === type),
  ),
  'entry',
  'document',
];

/** Asks for a value. */
export interface CollectStep extends Listening {
  readonly does: 'collect';
  readonly slot: Collected;
  /** Shape of the operator's own number; only for `digits`. */
  readonly shape?: string;
  /** The value is one of the operator's records; only for `digits`. */
  readonly inRecords?: boolean;
  /** The catalogue whose entries are looked for; only for `entry`, the usual one if not said. */
  readonly catalogue?: string;
  /** The name under which the value is kept. */
  readonly as: string;
  readonly next: string;
}

/** Hands the call on, by the routing plan. */
export interface TransferStep extends AnyStep {
  readonly does: 'transfer';
  /** Said before; without it the plan's message is. */
  readonly say?: Texts;
  /** The reason to route by, in place of the one recognised. */
  readonly as?: string;
}

/** Ends the call. */
export interface HangUpStep extends AnyStep {
  readonly does: 'hangUp';
  readonly say?: Texts;
}

/** Steps that wait for the caller. */
export type ListeningStep = AskStep | ClarifyStep | ConfirmStep | CollectStep;
/** A step of a flow. */
export type Step = SayStep | ListeningStep | TransferStep | HangUpStep;

/** A reason for calling that the flow knows. */
export interface FlowIntent {
  readonly name: string;
  readonly line: number;
  /** How the machine names it: "a question about an invoice". */
  readonly say: Texts;
  /** The key that chooses it, 1 to 9. */
  readonly key?: string;
  readonly to: string;
}

/** A call flow. */
export interface Flow {
  readonly file: string;
  readonly languages: readonly string[];
  readonly start: string;
  /** Where callers get who ask for a person. */
  readonly operator: string;
  readonly intents: ReadonlyMap<string, FlowIntent>;
  readonly steps: ReadonlyMap<string, Step>;
  /** What is allowed but can hardly be meant. */
  readonly warnings: readonly Problem[];
}

/** What the machine understands callers with. */
export type FlowUnderstanding = Pick<
  Understanding,
  'classifier' | 'matcher' | 'slots' | 'completeness' | 'unfinished'
>;

/** True if the step waits for the caller. */
export function listens(step: Step): step is ListeningStep {
  return 'noInput' in step;
}
