/** Where a conversation by a flow is, what comes in, and what is to be done. */
import type { NearlyHeard } from '../../call/events.js';
import type { DocumentState, Standing } from '../../records/records.js';
import type { Expectation } from '../../understanding/understanding.js';
import type { Flow, FlowUnderstanding, Step } from './flow.js';

/** What the machine works with. */
export interface FlowContext {
  readonly flow: Flow;
  readonly understanding: FlowUnderstanding;
  /** Language of the call; the flow's first if the flow does not speak it. */
  readonly language: string;
  /** The day of the call, YYYY-MM-DD. */
  readonly callDate: string;
  /** What the operator's records say to a code keyed in, where they can tell at once. */
  readonly standing?: ((code: string) => Standing | undefined) | undefined;
}

/** What the records say of the document spoken of; undefined where none was, or there are no records. */
export type DocumentMeant =
  Pick<DocumentState, 'outcome' | 'document' | 'candidates' | 'question'> | undefined;

/** A value with what it is. */
export interface Collected {
  readonly value: string | number;
  readonly slot: string;
  /** The catalogue that an entry is of, if it is not the usual one. */
  readonly catalogue?: string;
}

/** Where a conversation is. */
export interface FlowState {
  readonly step: string;
  /** Questions repeated in this step, by why. */
  readonly noInput: number;
  readonly noMatch: number;
  /** Turns of the caller so far. */
  readonly turns: number;
  /** The reason found; null: asked and not understood. */
  readonly intent?: string | null;
  readonly confidence?: number;
  /** Reasons to choose from, in the order said. */
  readonly candidates: readonly string[];
  /** By the name the flow gives them. */
  readonly values: Readonly<Record<string, Collected>>;
  /** Valid details said so far, by type; a later question for one need not be asked. */
  readonly known: Readonly<Record<string, string | number>>;
  /** Documents to choose from, in the order read out, and what was answered to the question which. */
  readonly documents: readonly string[];
  readonly answer?: string | undefined;
  /** Keys pressed for a value that is not whole yet. */
  readonly keys: string;
  readonly ended: boolean;
}

/** A turn of the caller, with the names that were nearly heard in it. */
export interface SaidInput {
  readonly kind: 'said';
  readonly text: string;
  readonly nearly?: readonly NearlyHeard[];
}

/** What the machine is told. */
export type FlowInput =
  | { readonly kind: 'start' }
  | SaidInput
  | { readonly kind: 'key'; readonly digit: string }
  /** The records' answer to `lookUp`. */
  | { readonly kind: 'meant'; readonly document: DocumentMeant }
  | { readonly kind: 'silence' };

/** What is to be done, in order. */
export type FlowAction =
  | { readonly kind: 'entered'; readonly step: string; readonly does: Step['does']; readonly because: string }
  | { readonly kind: 'say'; readonly text: string }
  /** The records are to be asked which document is meant; the answer is the next input. */
  | { readonly kind: 'lookUp' }
  | { readonly kind: 'listen'; readonly waitMs: number; readonly expecting: Expectation | undefined }
  | {
      readonly kind: 'collected';
      readonly step: string;
      readonly name: string;
      readonly value: string | number;
      readonly by: 'voice' | 'keys';
    }
  | {
      readonly kind: 'transfer';
      readonly step: string;
      readonly intent: string | null | undefined;
      readonly confidence: number | undefined;
      readonly slots: Readonly<Record<string, string | number>>;
      /** False if the step has words of its own: the plan's message is not said. */
      readonly message: boolean;
    }
  | { readonly kind: 'hangUp'; readonly step: string };

/** What a caller's answer comes to: a step to go to, a value, or nothing that fits. */
export type Outcome =
  | {
      readonly kind: 'go';
      readonly to: string;
      readonly because: string;
      readonly change?: Partial<FlowState>;
    }
  | { readonly kind: 'collected'; readonly value: string | number; readonly by: 'voice' | 'keys' }
  | { readonly kind: 'lookUp'; readonly answer: string }
  | { readonly kind: 'stay'; readonly change: Partial<FlowState> }
  | { readonly kind: 'noMatch' };

/** Where yes leads. */
export function yesOf(
  { flow }: FlowContext,
  { yes, no }: { readonly yes?: string; readonly no: string },
  { intent }: FlowState,
): string {
  return yes ?? flow.intents.get(intent ?? '')?.to ?? no;
}

/** A reason was chosen beyond doubt. */
export function chose({ flow }: FlowContext, name: string, otherwise: string, because: string): Outcome {
  const to = flow.intents.get(name)?.to ?? otherwise;
  return { kind: 'go', to, because, change: { intent: name, confidence: 1 } };
}
