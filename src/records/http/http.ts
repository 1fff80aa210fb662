/**
 * Records from a server of the operator (docs/records.md):
 *
 * - `GET {url}/customers?phone=|postcode=&dateOfBirth=&name=|reference=` answers `{"customers": [...]}`;
 * - `GET {url}/customers/{id}/documents?kind=&month=&from=&to=&reference=&amount=&open=&limit=` answers
 *   `{"documents": [...], "total": n}`;
 * - `GET {url}/existing?field=&value=&value=` answers `{"whole": [...], "begun": [...]}`.
 */
import { z } from 'zod';
import { ParleyError } from '../../call/errors.js';
import { customerRecord, documentRecord } from '../../call/events/records.js';
import type { DocumentRecord } from '../../call/events/records.js';
import { codeKey } from '../keys.js';
import { getJson } from '../lookup/json.js';
import type { DocumentQuery, RecordsSource, SpokenIdentity } from '../source.js';

const MOST_DOCUMENTS = 100;

const customersAnswer = z.object({ customers: z.array(customerRecord).max(1000) });
const documentsAnswer = z.object({
  documents: z.array(documentRecord).max(100_000),
  total: z.int().min(0).optional(),
});
const existingAnswer = z.object({ whole: z.array(z.string()), begun: z.array(z.string()) });

/** @param headers sent with each request, for example an authorisation */
export function httpRecords(url: string, headers: Readonly<Record<string, string>> = {}): RecordsSource {
  const ask = async <T>(
    path: string,
    parameters: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>,
    schema: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<T> => {
    // What the operator's address asks for itself (`?tenant=4`) goes with every request.
    const address = new URL(url);
    address.pathname = `${address.pathname.replace(/\/$/, '')}/${path}`;
    for (const [name, value] of Object.entries(parameters)) {
      if (value === undefined) continue;
      for (const one of Array.isArray(value) ? value : [value])
        address.searchParams.append(name, String(one));
    }
    return checked(await getJson(address, headers, signal), schema, address.host);
  };
  const customers = async (by: Readonly<Record<string, string | undefined>>, signal: AbortSignal) =>
    (await ask('customers', by, customersAnswer, signal)).customers.slice(0, 50);
  return {
    customersByPhone: (phone, signal) => customers({ phone }, signal),
    customersByIdentity: (identity: SpokenIdentity, signal) => customers({ ...identity }, signal),
    customersByReference: (reference, signal) => customers({ reference }, signal),
    documents: async (customerId, query, signal) => {
      const path = `customers/${encodeURIComponent(customerId)}/documents`;
      const { documents, total } = await ask(path, parametersOf(query), documentsAnswer, signal);
      // A server may know fewer conditions than there are; what does not fit is left out here.
      const fitting = documents.filter(document => fits(document, query));
      const newest = fitting.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
      const limit = Math.min(query.limit ?? 20, MOST_DOCUMENTS);
      const heldBack = Math.max(0, (total ?? 0) - documents.length);
      return { items: newest.slice(0, limit), total: fitting.length + heldBack };
    },
    existing: (field, readings, signal) =>
      ask('existing', { field, value: readings }, existingAnswer, signal),
    close: () => Promise.resolve(),
  };
}

function parametersOf({
  period,
  ...query
}: DocumentQuery): Readonly<Record<string, string | number | boolean | undefined>> {
  return { limit: 20, ...query, from: period?.[0], to: period?.[1] };
}

function fits(document: DocumentRecord, query: DocumentQuery): boolean {
  const { kind, month, period, reference, amount, open } = query;
  return (
    (kind === undefined || document.kind === kind) &&
    (month === undefined || (document.month ?? document.date.slice(0, 7)) === month) &&
    (period === undefined || (document.date >= period[0] && document.date <= period[1])) &&
    (reference === undefined || codeKey(document.reference) === codeKey(reference)) &&
    (amount === undefined || document.amount === amount) &&
    (open === undefined || document.open === open)
  );
}

function checked<T>(value: unknown, schema: z.ZodType<T>, where: string): T {
  const parsed = schema.safeParse(withoutNulls(value));
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new ParleyError(
    'LOOKUP_INVALID',
    `${where} answered with something else than records${field && ` (${field})`}.`,
    {
      field,
    },
  );
}

/** Servers write null where they know nothing; here a field is left out then. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNulls(inner)]));
}
