/** The draft of a call: recaps, categories, fields and summary in one, ready to be edited and approved. */
import { setImmediate } from 'node:timers/promises';
import type { Slot } from '../../understanding/understanding.js';
import { categoriesOf } from './fields/by-phrase.js';
import { asksForDetails } from './fields/by-slot.js';
import { fillFields, missingFields } from './fields/fields.js';
import type { FilledFields, ProductFinder, SlotFinder } from './fields/values.js';
import type { CrmSchema } from './fields/schema.js';
import type { Conversation } from './conversation.js';
import { languageOf } from './recap/reading.js';
import { findRecaps, wordsOf } from './recap/recap.js';
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
  const recaps = findRecaps(conversation);
  if (schema.fields.some(asksForDetails)) await readDetails(conversation, findSlots);
  const sources = { conversation, recaps, findSlots, callDate, findProducts };
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

/** Nothing else of the service goes on for longer than this while details are looked for. */
const HELD_MS = 5;

/** Looks for the details of all turns, some at a time: an hour's call has very many, and other calls go on meanwhile. */
async function readDetails(conversation: Conversation, find: SlotFinder): Promise<void> {
  let since = performance.now();
  for (const turn of conversation.turns) {
    find(wordsOf(turn).join(' '), languageOf(turn.text, conversation.language));
    if (performance.now() - since < HELD_MS) continue;
    await setImmediate();
    since = performance.now();
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
