/**
 * Answers: the conversation of an answer line about availability.
 *
 * `products` and `variants` find what is spoken of, `meaning` reads a turn, `conversation` decides, `facts` turns a row
 * into a sentence and `templates` says it. A1: every value in a sentence stands in a row that was read for this turn.
 * A2: a wait for the table ends with the caller's signal or the source's deadline. A3: after so many turns that failed,
 * one after the other, a person takes over.
 */
import type { ProductRow } from '../availability/availability.js';
import type { Sentence } from './sentence.js';

export const OUTCOMES = ['answer', 'clarify', 'unknown', 'handover'] as const;
/** What became of a turn: answered from rows, asked back, "I do not know", or given to a person. */
export type Outcome = (typeof OUTCOMES)[number];

/** A sentence with the row it was made from. */
export interface Spoken {
  readonly sentence: Sentence;
  /** Nothing for sentences that state nothing about a product. */
  readonly row?: ProductRow;
}

/** What the bot says to a turn. */
export interface Reply {
  readonly outcome: Outcome;
  /** The rows spoken of. */
  readonly skus: readonly string[];
  readonly said: string;
  readonly language: string;
  /** The caller asked to be spoken to more slowly. */
  readonly slower: boolean;
  /** The call is over when this has been said. */
  readonly ends: boolean;
  /** The turn brought the caller no further. */
  readonly failed: boolean;
  readonly spoken: readonly Spoken[];
}
