/** What fields are filled from, and what a filled one holds. */
import type { CatalogueMatch, Slot } from '../../../understanding/understanding.js';
import type { Conversation } from '../conversation.js';
import type { Recap } from '../recap/recap.js';
import type { Evidence } from './statements.js';

/** One value of a field. */
export interface FieldValue {
  readonly value: string | boolean;
  /** 0 to 1. */
  readonly confidence: number;
  readonly source: 'recap' | 'conversation';
  readonly evidence: Evidence;
  /** Who is to do it, where the value is a promise. */
  readonly owner?: 'agent' | 'caller' | 'company';
  /** The day by which, YYYY-MM-DD, where the value is a promise that names one. */
  readonly due?: string;
}

/** What is known of a field: its value, or several for a field of many, and what contradicts it. */
export interface FilledField {
  readonly values: readonly FieldValue[];
  /** Other values the same source gives; a person must choose. */
  readonly conflicts: readonly FieldValue[];
}

/**
 * Finds slots in one sentence; the service gives its own slot extractor.
 *
 * @param restated the agent restates what was agreed: days without a month lie ahead
 */
export type SlotFinder = (text: string, language: string, restated?: boolean) => readonly Slot[];

/** Finds names of the catalogue in one sentence; the service gives its own catalogue. */
export type ProductFinder = (text: string, language: string) => readonly CatalogueMatch[];

/** What fields are filled from. */
export interface FieldSources {
  readonly conversation: Conversation;
  readonly recaps: readonly Recap[];
  readonly findSlots: SlotFinder;
  /** The day of the call, YYYY-MM-DD; without it, fields whose dates lie ahead take any. */
  readonly callDate?: string | undefined;
  /** Without a catalogue, products are what the schema lists. */
  readonly findProducts?: ProductFinder | undefined;
}

/** All fields that could be filled, by name. */
export type FilledFields = Readonly<Record<string, FilledField>>;
