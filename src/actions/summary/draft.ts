/** The draft of a call: recaps, categories, fields and summary in one, ready to be edited and approved. */
import type { Slot } from '../../understanding/understanding.js';
import { categoriesOf } from './fields/by-phrase.js';
import { asksForDetails } from './fields/by-slot.js';
import { fieldsInSteps, missingFields } from './fields/fields.js';
import type { FilledFields, ProductFinder, SlotFinder } from './fields/values.js';
import type { CrmSchema } from './fields/schema.js';
import type { Conversation } from './conversation.js';
import { languageOf } from './recap/reading.js';
import { recapsInSteps, wordsOf } from './recap/recap.js';
import type { Recap } from './recap/recap.js';
import { besideOthers } from './steps.js';
import type { Steps } from './steps.js';
import { summaryInSteps } from './summary.js';
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
  /** The day of the call, YYYY-MM-DD. */
  readonly callDate?: string | undefined;
  readonly findProducts?: ProductFinder | undefined;
  readonly wording?: WordingModel | undefined;
}

/** Drafts a call that is over. */
export async function draftCall(
  conversation: Conversation,
  options: DraftOptions,
  signal?: AbortSignal,
): Promise<CallDraft> {
  const { schema, callDate, findProducts, wording } = options;
  const findSlots = remembering(options.findSlots);
  // An hour's call has a thousand turns, and other calls go on meanwhile.
  const recaps = await besideOthers(recapsInSteps(conversation));
  if (schema.fields.some(asksForDetails)) await besideOthers(readDetails(conversation, findSlots));
  const sources = { conversation, recaps, findSlots, callDate, findProducts };
  const fields = await besideOthers(fieldsInSteps(schema, sources));
  const extract = await besideOthers(summaryInSteps(conversation, recaps, findSlots));
  const summary = wording === undefined ? extract : await worded(extract, conversation, wording, signal);
  return {
    recaps,
    categories: categoriesOf(schema, sources),
    fields,
    missing: missingFields(schema, fields),
    summary,
  };
}

/** Looks for the details of all turns; they are remembered. */
function* readDetails({ turns, language }: Conversation, find: SlotFinder): Steps<void> {
  for (const turn of turns) {
    find(wordsOf(turn).join(' '), languageOf(turn.text, language));
    yield;
  }
}

/** Every field of a schema asks for the details of the same turns. */
function remembering(find: SlotFinder): SlotFinder {
  const known = new Map<string, readonly Slot[]>();
  return (text, language, restated = false) => {
    const key = `${language} ${restated} ${text}`;
    let slots = known.get(key);
    if (slots === undefined) known.set(key, (slots = find(text, language, restated)));
    return slots;
  };
}
