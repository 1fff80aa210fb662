/** From "the March invoice" to that customer's invoice of March, or to the question which one. */
import type { DocumentRecord } from '../call/events/records.js';
import { whichDocument } from '../language/which-document.js';
import type { CallRecords } from './call-records.js';
import type { Details, Mention } from './mention.js';
import type { DocumentList, DocumentQuery } from './source.js';

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
 * The number said decides if it is one of theirs. Month, period and day of the document must fit. What was said beside it
 * may be of something else ("my March invoice is fifty euros too high", "I have waited for my order since Tuesday"): it
 * only counts where it fits. Without anything said of it, it is the only open one.
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
  const { items, total } = await fitting(mention, customerId, records);
  const [first] = items;
  if (first === undefined) return { outcome: 'none', document: null, candidates: [], question: null };
  if (total === 1 || mention.latest) return found(first);
  const alike = items.length === total && items.every(({ kind }) => kind === first.kind);
  return {
    outcome: 'several',
    document: null,
    candidates: items,
    question: whichDocument(mention.kind ?? (alike ? first.kind : null), items, total, language),
  };
}

/** Documents that what was said of them fits and, where that leaves several, what was said beside it. */
async function fitting(mention: Mention, customerId: string, records: CallRecords): Promise<DocumentList> {
  const { kind, latest, amount, beside = {} } = mention;
  const any = { limit: MOST_CANDIDATES, ...(kind !== null && { kind }) };
  const look = (part: DocumentQuery): Promise<DocumentList> =>
    records.documents(customerId, { ...any, ...part });
  const [own] = timesOf(mention);
  const among = own ?? (latest ? {} : await firstFitting(timesOf(beside), look)) ?? { open: true };
  const all = await look(among);
  const amounts = [amount, beside.amount].filter(text => text !== undefined);
  const narrower = [
    ...amounts.map(text => ({ amount: text })),
    ...(own === undefined ? [] : timesOf(beside)),
  ];
  for (const part of all.total > 1 ? narrower : []) {
    const exact = await look({ ...among, ...part });
    if (exact.total === 1) return exact;
  }
  return all;
}

async function firstFitting(
  parts: readonly DocumentQuery[],
  look: (part: DocumentQuery) => Promise<DocumentList>,
): Promise<DocumentQuery | undefined> {
  for (const part of parts) if ((await look(part)).total > 0) return part;
  return undefined;
}

/** The times of a document as conditions, the one that says most first. */
function timesOf({ month, period, date }: Details): DocumentQuery[] {
  return [
    ...(month === undefined ? [] : [{ month }]),
    ...(period === undefined ? [] : [{ period }]),
    ...(date === undefined ? [] : [{ period: [date, date] as const }]),
  ];
}

function found(document: DocumentRecord): Meant {
  return { outcome: 'found', document, candidates: [document], question: null };
}
