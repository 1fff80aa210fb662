/** The contract of understanding: what a caller's turn is found to mean. */

import type { NearlyHeard } from '../call/events.js';

export { readSignals } from './signals/reader.js';
export type { IrritantFinder, IrritantHit } from './signals/irritant-finder.js';
export type { SignalOptions } from './signals/reader.js';
export { sentimentOf } from './signals/sentiment.js';
export type { Sentiment, SentimentLabel } from './signals/sentiment.js';

/** One reason for calling with how likely it is. */
export interface RankedIntent {
  readonly intent: string;
  /** Calibrated probability, 0 to 1. */
  readonly confidence: number;
}

/** What a sentence is found to ask for. */
export interface IntentDecision {
  /** The reason's name, or null: "I do not know". */
  readonly intent: string | null;
  /** Calibrated probability that this decision is right, 0 to 1. */
  readonly confidence: number;
  /** The likeliest reasons, best first, also when the decision is null. */
  readonly ranked: readonly RankedIntent[];
}

/** Recognises why people call. Which features it uses is its own affair. */
export interface IntentClassifier {
  /** BCP-47 language it was trained for. */
  readonly language: string;
  /** Names of all reasons it knows. */
  readonly intents: readonly string[];
  /** Decides on one sentence; never throws on any text. */
  decide(text: string): IntentDecision;
  /** What the operator wrote about a reason; undefined for examples without descriptions. */
  describe?(intent: string): { readonly title?: string; readonly process?: string } | undefined;
}

/** One entry of a catalogue: a product or medicine. */
export interface CatalogueEntry {
  /** The operator's own key. */
  readonly sku: string;
  readonly name: string;
  /** Other names in writing. */
  readonly aliases?: readonly string[];
  /** How the name is said, where spelling does not tell. */
  readonly spoken?: readonly string[];
}

/** An entry that a sentence names. */
export interface CatalogueMatch {
  readonly sku: string;
  readonly name: string;
  /** The words of the sentence that name it, as heard. */
  readonly text: string;
  /** 0 to 1; entries of one call are comparable, 0.5 is the border to chance. */
  readonly score: number;
  /** First word of the sentence that names it, counted from 0. */
  readonly from: number;
  /** The word after the last. */
  readonly to: number;
}

/** Limits of one look-up. */
export interface MatchOptions {
  /** At most so many matches; 5 by default. */
  readonly limit?: number;
  /** Names that were nearly heard instead of some of the words, which the text has with one space between them. */
  readonly nearly?: readonly NearlyHeard[];
  /** Only matches with this score; 0.5 by default. Lower where a name is expected anyhow. */
  readonly leastScore?: number;
}

/** Finds the entries that a sentence names. */
export interface CatalogueMatcher {
  readonly entries: readonly CatalogueEntry[];
  /** The language whose sentences it reads. */
  readonly language: string;
  /** True for a folded word that the language has: everyday speech or its dictionary. */
  isOrdinary(word: string): boolean;
  /** The same in any of the languages: a table has names in several. */
  isOrdinaryAnywhere(word: string): boolean;
  /** Entries named in the text, best first; none is an answer too. */
  match(text: string, options?: MatchOptions): CatalogueMatch[];
}

/** Makes a matcher for entries and a language; stages that need one are given this function. */
export type CatalogueBuilder = (
  entries: readonly CatalogueEntry[],
  options: { readonly language: string },
) => CatalogueMatcher;

/** What a slot can be. `docs/slots.md` says what each value looks like. */
export const SLOT_TYPES = [
  'date',
  'month',
  'period',
  'time',
  'amount',
  'number',
  'digits',
  'phone',
  'postcode',
  'iban',
  'email',
  'plate',
  'spelling',
  'ordinal',
  'person',
] as const;

export type SlotType = (typeof SLOT_TYPES)[number];

/** A detail in what a caller said. */
export interface Slot {
  readonly type: SlotType;
  /** The normal form. */
  readonly value: string | number;
  /** The words that carry it, exactly as they stand in the text. */
  readonly text: string;
  /** Character offsets (UTF-16) of `text`. */
  readonly start: number;
  readonly end: number;
  /** False if a check digit or a table says that there is no such value. */
  readonly valid: boolean;
  /** What spoke for the value. */
  readonly evidence: readonly string[];
  /** Other values the same words may carry, best first. */
  readonly alternatives: readonly (string | number)[];
}

/** What a dialogue waits for. `digits` may have a shape of the operator (docs/slots.md). */
export type Expectation =
  | { readonly type: 'iban' | 'postcode' | 'phone' | 'date' | 'email' | 'spelling' }
  | {
      readonly type: 'digits';
      readonly shape?: string;
      /** The number is one of the operator's records. */
      readonly inRecords?: boolean;
    };

/**
 * `complete`: a whole valid value has been said. `incomplete`: what was said can still become one, or nothing of it has
 * been said. `invalid`: a value was begun that no more words can make whole.
 */
export type Completeness = 'incomplete' | 'complete' | 'invalid';

/** Who speaks when, for reading dates and numbers. */
export interface Speaking {
  /** BCP-47 language. */
  readonly language: string;
  /** The day of the call, YYYY-MM-DD. */
  readonly callDate: string;
}

/** All of understanding as the operator configured it, for stages that read sentences themselves. */
export interface Understanding {
  /** Names of all reasons that any model knows. */
  readonly intents: readonly string[];
  /** The classifier of a language; a regional tag (`nl-BE`) falls back to its language. */
  classifier(language: string): IntentClassifier | undefined;
  /**
   * The catalogue now in force, as callers of a language say its names; nothing if there is none. Ask anew for every sentence:
   * it may change while calls run.
   *
   * @param catalogue one of `understanding.catalogues`; the usual one without it
   */
  matcher(language: string, catalogue?: string): CatalogueMatcher | undefined;
  /**
   * The details in a text; none in a language without a grammar.
   *
   * @param shapes numbers to look for in place of the operator's own
   */
  slots(text: string, speaking: Speaking, shapes?: readonly string[]): readonly Slot[];
  /** Whether a value is whole; `incomplete` in a language without a grammar. */
  completeness(text: string, expecting: Expectation, speaking: Speaking): Completeness;
  /** What a postcode or number that is being said may stand for so far, in every way of reading it, most natural first. */
  readings(text: string, expecting: Expectation, speaking: Speaking): readonly string[];
  /** True if the text ends within a value of the kind expected, whole or not. */
  begun(text: string, expecting: Expectation, speaking: Speaking): boolean;
  /** The value that a text begins and does not finish, if it does ("my IBAN is NL 91"). */
  unfinished(text: string, speaking: Speaking): Expectation | undefined;
}
