/** Records from a file that `parley records import` wrote. */
import { asParleyError, ParleyError } from '../../call/errors.js';
import type { CustomerRecord, DocumentKind, DocumentRecord } from '../../call/events/records.js';
import { nameFit, nameParts } from '../identify.js';
import { codeKey } from '../keys.js';
import type {
  CodeField,
  DocumentList,
  DocumentQuery,
  Existing,
  RecordsSource,
  SpokenIdentity,
} from '../source.js';
import { openRecords } from './schema.js';
import type { Connection } from './schema.js';

interface CustomerRow {
  readonly id: string;
  readonly id_key: string;
  readonly name: string | null;
  readonly postcode: string | null;
  readonly date_of_birth: string | null;
  readonly language: string | null;
  readonly email: string | null;
  readonly value: string | null;
  readonly arrears: number | null;
}

interface DocumentRow {
  readonly kind: DocumentKind;
  readonly reference: string;
  readonly date: string;
  readonly month: string;
  readonly own_month: number;
  readonly status: string;
  readonly open: number;
  readonly amount: string | null;
  readonly due: string | null;
  readonly title: string | null;
}

const MOST_CUSTOMERS = 50;
const MOST_DOCUMENTS = 100;
const USUAL_DOCUMENTS = 20;

/** Opens a file of records for looking things up; throws as `openRecords` does. */
export function sqliteRecords(file: string): RecordsSource {
  const db = openRecords(file, 'read');
  const asked = <T>(look: () => T): Promise<T> => {
    try {
      return Promise.resolve(look());
    } catch (thrown) {
      return Promise.reject(failure(thrown));
    }
  };
  return {
    customersByPhone: phone =>
      asked(() => customers(db, 'id_key IN (SELECT customer_key FROM phones WHERE phone = ?)', [phone])),
    customersByIdentity: identity => asked(() => byIdentity(db, identity)),
    customersByReference: reference => asked(() => byReference(db, codeKey(reference))),
    documents: (customerId, query) => asked(() => documents(db, codeKey(customerId), customerId, query)),
    existing: (field, readings) => asked(() => existing(db, field, readings)),
    existingNow: (field, readings) => existing(db, field, readings),
    close: () => asked(() => void db.close()),
  };
}

function customers(db: Connection, condition: string, values: readonly string[]): CustomerRecord[] {
  const sql = `SELECT * FROM customers WHERE ${condition} ORDER BY id_key LIMIT ${MOST_CUSTOMERS}`;
  return (db.prepare(sql).all([...values]) as CustomerRow[]).map(row => toCustomer(db, row));
}

/** Of so many who share a postcode or a birthday names are compared by their sound: it takes ten milliseconds. */
const MOST_COMPARED = 200;

/**
 * Those whom most parts fit come first, so that of many who live in one town the one with the name does; a name may have
 * been heard a little wrong.
 */
function byIdentity(db: Connection, { postcode, dateOfBirth, name }: SpokenIdentity): CustomerRecord[] {
  const postcodeKey = postcode === undefined ? null : codeKey(postcode);
  const birth = dateOfBirth ?? null;
  if (postcodeKey === null && birth === null) return [];
  // Of a whole town those are compared of whose names most begin alike.
  const begins = nameParts(name ?? '').map(part => part.slice(0, 3));
  const alike = begins.map(
    (_, i) => `(instr(' ' || name_key, ' ' || ?${i + 3}) > 0 OR instr(name_key, '-' || ?${i + 3}) > 0)`,
  );
  const sql = `SELECT *, (postcode_key IS ?1) + (date_of_birth IS ?2) AS fits
    FROM customers WHERE (?1 IS NOT NULL AND postcode_key = ?1) OR (?2 IS NOT NULL AND date_of_birth = ?2)
    ORDER BY fits DESC, ${alike.length === 0 ? '' : `${alike.join(' + ')} DESC, `}id_key LIMIT ${name === undefined ? MOST_CUSTOMERS : MOST_COMPARED}`;
  const rows = db.prepare(sql).all([postcodeKey, birth, ...begins]) as (CustomerRow & { fits: number })[];
  const ranked = rows.map(row => {
    const fit = name === undefined || row.name === null ? 0 : nameFit(name, row.name);
    return { row, score: row.fits + fit };
  });
  ranked.sort((a, b) => b.score - a.score);
  return ranked.slice(0, MOST_CUSTOMERS).map(({ row }) => toCustomer(db, row));
}

function byReference(db: Connection, key: string): CustomerRecord[] {
  const own = 'id_key = ?1 OR id_key IN (SELECT customer_key FROM documents WHERE reference_key = ?1)';
  return key === '' ? [] : customers(db, own, [key]);
}

function documents(
  db: Connection,
  customerKey: string,
  customerId: string,
  query: DocumentQuery,
): DocumentList {
  const parts = ['customer_key = ?'];
  const values: (string | number)[] = [customerKey];
  const add = (part: string, ...given: (string | number)[]): void => {
    parts.push(part);
    values.push(...given);
  };
  if (query.kind !== undefined) add('kind = ?', query.kind);
  if (query.month !== undefined) add('month = ?', query.month);
  if (query.period !== undefined) add('date BETWEEN ? AND ?', ...query.period);
  if (query.reference !== undefined) add('reference_key = ?', codeKey(query.reference));
  if (query.amount !== undefined) add('amount = ?', query.amount);
  if (query.open !== undefined) add('open = ?', query.open ? 1 : 0);
  const where = parts.join(' AND ');
  const limit = Math.min(query.limit ?? USUAL_DOCUMENTS, MOST_DOCUMENTS);
  const { total } = db.prepare(`SELECT count(*) AS total FROM documents WHERE ${where}`).get(values) as {
    total: number;
  };
  const sql = `SELECT * FROM documents WHERE ${where} ORDER BY date DESC, reference_key DESC LIMIT ${limit}`;
  const rows = db.prepare(sql).all(values) as DocumentRow[];
  return { items: rows.map(row => toDocument(row, customerId)), total };
}

const PLACES: Readonly<Record<CodeField, readonly (readonly [table: string, column: string])[]>> = {
  postcode: [['customers', 'postcode_key']],
  reference: [
    ['documents', 'reference_key'],
    ['customers', 'id_key'],
  ],
};

function existing(db: Connection, field: CodeField, readings: readonly string[]): Existing {
  const found = PLACES[field].map(([table, column]) => ({
    whole: db.prepare(`SELECT 1 AS yes FROM ${table} WHERE ${column} = ? LIMIT 1`),
    // A range instead of LIKE, so that the index answers.
    begun: db.prepare(`SELECT 1 AS yes FROM ${table} WHERE ${column} > ? AND ${column} < ? LIMIT 1`),
  }));
  const keys = readings.map(reading => ({ reading, key: codeKey(reading) })).filter(({ key }) => key !== '');
  return {
    whole: keys.filter(({ key }) => found.some(f => f.whole.get([key]))).map(k => k.reading),
    begun: keys.filter(({ key }) => found.some(f => f.begun.get([key, `${key}~`]))).map(k => k.reading),
  };
}

function toCustomer(db: Connection, row: CustomerRow): CustomerRecord {
  const phones = db.prepare('SELECT phone FROM phones WHERE customer_key = ? LIMIT 20').all([row.id_key]);
  const { name, postcode, date_of_birth: dateOfBirth, language, email, arrears } = row;
  return {
    id: row.id,
    ...(name !== null && { name }),
    ...(phones.length > 0 && { phones: (phones as { phone: string }[]).map(p => p.phone) }),
    ...(postcode !== null && { postcode }),
    ...(dateOfBirth !== null && { dateOfBirth }),
    ...(language !== null && { language }),
    ...(email !== null && { email }),
    ...(row.value !== null && { value: row.value }),
    ...(arrears !== null && { arrears }),
  };
}

function toDocument(row: DocumentRow, customerId: string): DocumentRecord {
  const { kind, reference, date, month, status, amount, due, title } = row;
  return {
    kind,
    reference,
    customerId,
    date,
    ...(row.own_month === 1 && { month }),
    status,
    open: row.open === 1,
    ...(amount !== null && { amount }),
    ...(due !== null && { due }),
    ...(title !== null && { title }),
  };
}

function failure(thrown: unknown): ParleyError {
  return new ParleyError(
    'LOOKUP_FAILED',
    `The file of records cannot be read: ${asParleyError(thrown).message}`,
    {
      cause: thrown,
    },
  );
}
