/** The draft of a call: recaps, categories, fields and summary in one, ready to be edited and approved. */
import { categoriesOf } from './fields/by-phrase.js';
import { fillFields, missingFields } from './fields/fields.js';
import type { FilledFields, ProductFinder, SlotFinder } from './fields/fields.js';
import type { CrmSchema } from './fields/schema.js';
import type { Conversation } from './conversation.js';
import { findRecaps } from './recap/recap.js';
import type { Recap } from './recap/recap.js';
import { summarise } from './summary.js';
import type { CallSummary } from './summary.js';
import { worded } from './wording.js';
import type { WordingModel } from './wording.js';

/** What is drafted for a call. */
export interface CallDraft {
  readonly recaps: readonly Recap[];
  readonly categories: readonly string[];
  readonly fields: FilledFields;
  /** Required fields that could not be filled. */
  readonly missing: readonly string[];
  readonly summary: CallSummary;
}

/** What drafting needs. */
export interface DraftOptions {
  readonly schema: CrmSchema;
  readonly findSlots: SlotFinder;
  readonly findProducts?: ProductFinder | undefined;
  readonly wording?: WordingModel | undefined;
}

/** Drafts a call that is over. */
export async function draftCall(
  conversation: Conversation,
  options: DraftOptions,
  signal?: AbortSignal,
): Promise<CallDraft> {
  const { schema, findSlots, findProducts, wording } = options;
  const recaps = findRecaps(conversation);
  const sources = { conversation, recaps, findSlots, findProducts };
  const fields = fillFields(schema, sources);
  const extract = summarise(conversation, recaps, findSlots);
  const summary = wording === undefined ? extract : await worded(extract, conversation, wording, signal);
  return {
    recaps,
    categories: categoriesOf(schema, sources),
    fields,
    missing: missingFields(schema, fields),
    summary,
  };
}
