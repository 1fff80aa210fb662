/** From "the March invoice" to that customer's invoice of March, or to the question which one. */
import type { DocumentRecord } from '../call/events/records.js';
import { whichDocument } from '../language/which-document.js';
import type { CallRecords } from './call-records.js';
import type { Mention } from './mention.js';
import type { DocumentQuery } from './source.js';

/** Which document is meant. */
export interface Meant {
  readonly outcome: 'found' | 'several' | 'none';
  readonly document: DocumentRecord | null;
  /** Those that fit, newest first; at most 5. */
  readonly candidates: readonly DocumentRecord[];
  readonly question: string | null;
}

const MOST_CANDIDATES = 5;

/**
 * Finds the document of a customer that a mention means.
 *
 * The number said decides if it is one of theirs. Month, period and day must fit. An amount may be the document's, or
 * something else that the sentence speaks of ("my March invoice is fifty euros too high"): it only counts where it fits
 * one. Without anything said of it, it is the only open one.
 *
 * @throws ParleyError what the records failed with
 */
export async function meantBy(
  mention: Mention,
  customerId: string,
  records: CallRecords,
  language: string,
): Promise<Meant> {
  const limit = MOST_CANDIDATES;
  for (const reference of mention.references) {
    const { items } = await records.documents(customerId, { reference, limit });
    if (items[0] !== undefined) return found(items[0]);
  }
  const query = queryOf(mention);
  const { items, total } = await records.documents(customerId, query);
  if (items.length > 1 && mention.amount !== undefined) {
    const { items: exact } = await records.documents(customerId, { ...query, amount: mention.amount });
    if (exact.length === 1 && exact[0] !== undefined) return found(exact[0]);
  }
  const [first] = items;
  if (first === undefined) return { outcome: 'none', document: null, candidates: [], question: null };
  if (total === 1 || mention.latest) return found(first);
  return {
    outcome: 'several',
    document: null,
    candidates: items,
    question: whichDocument(mention.kind, items, total, language),
  };
}

function queryOf({ kind: asked, month, period, date, latest }: Mention): DocumentQuery {
  const limit = MOST_CANDIDATES;
  const any = { limit, ...(asked !== null && { kind: asked }) };
  if (month !== undefined) return { ...any, month };
  if (period !== undefined) return { ...any, period };
  if (date !== undefined) return { ...any, period: [date, date] };
  return latest ? any : { ...any, open: true };
}

function found(document: DocumentRecord): Meant {
  return { outcome: 'found', document, candidates: [document], question: null };
}
