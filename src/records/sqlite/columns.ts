/** The columns of the tables that can be imported, and how their cells are read. */
import { ParleyError, shapeOf } from '../../call/errors.js';
import { fold } from '../../language/fold.js';
import { codeKey, phoneKey } from '../keys.js';

export const IMPORT_KINDS = ['customers', 'invoices', 'orders', 'cases'] as const;
/** What a table can hold. */
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Columns by kind; those in `required` must be there and filled. */
export const COLUMNS: Readonly<
  Record<
    'customers' | 'documents',
    { readonly required: readonly string[]; readonly optional: readonly string[] }
  >
> = {
  customers: {
    required: ['id'],
    optional: ['name', 'phones', 'postcode', 'date_of_birth', 'language', 'email', 'value', 'arrears'],
  },
  documents: {
    required: ['reference', 'customer_id', 'date'],
    optional: ['month', 'status', 'open', 'amount', 'currency', 'due', 'title'],
  },
};

/** One row by column, cells trimmed; empty ones are left out. */
export type Cells = Readonly<Record<string, string>>;

/** Statuses of what is over, folded; all others are open. */
const CLOSED = new Set(
  [
    'paid settled cancelled canceled credited closed delivered returned resolved solved refunded done completed complete fulfilled void voided rejected refused written_off',
    'betaald voldaan geannuleerd gecrediteerd gesloten afgesloten geleverd bezorgd geretourneerd retour opgelost terugbetaald afgerond afgehandeld voltooid afgewezen',
    'paye payee regle reglee acquitte acquittee solde soldee annule annulee credite creditee clos close cloture cloturee ferme fermee livre livree retourne retournee resolu resolue rembourse remboursee termine terminee refuse refusee',
  ].flatMap(words => words.split(' ')),
);

/** A customer's columns, in the table's order, and the phone numbers. */
export function customerValues(
  cells: Cells,
  callingCode: string,
): { readonly values: (string | number | null)[]; readonly phones: string[] } {
  const id = needed(cells, 'id');
  const { name, postcode, language, email, value } = cells;
  const phones = (cells['phones'] ?? '')
    .split(/[|;/]/)
    .map(text => text.trim())
    .filter(Boolean)
    .map(text => {
      const key = phoneKey(text, callingCode);
      if (key === undefined) throw wrong('phones', 'a telephone number', text);
      return key;
    });
  const values = [
    id,
    keyOf('id', id),
    name ?? null,
    name === undefined ? null : fold(name),
    postcode ?? null,
    postcode === undefined ? null : codeKey(postcode),
    day(cells, 'date_of_birth') ?? null,
    language ?? null,
    email ?? null,
    value ?? null,
    decimal(cells, 'arrears') ?? null,
  ];
  return { values, phones };
}

/** A document's columns, in the table's order. */
export function documentValues(
  kind: Exclude<ImportKind, 'customers'>,
  cells: Cells,
): (string | number | null)[] {
  const reference = needed(cells, 'reference');
  const date = day(cells, 'date');
  if (date === undefined) throw wrong('date', 'a day like 2026-03-01', cells['date']);
  const month = cells['month'];
  if (month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    throw wrong('month', 'a month like 2026-03', month);
  const status = cells['status'] ?? 'open';
  const amount = decimal(cells, 'amount');
  const currency = cells['currency'] ?? 'EUR';
  if (!/^[A-Z]{3}$/.test(currency)) throw wrong('currency', 'three capital letters', currency);
  return [
    kind.slice(0, -1),
    reference,
    keyOf('reference', reference),
    keyOf('customer_id', needed(cells, 'customer_id')),
    date,
    month ?? date.slice(0, 7),
    month === undefined ? 0 : 1,
    status,
    isOpen(cells, status) ? 1 : 0,
    amount === undefined ? null : `${amount.toFixed(2)} ${currency}`,
    day(cells, 'due') ?? null,
    cells['title'] ?? null,
  ];
}

/** True for a status of what is over: "Paid", "written off", "clôturée". */
export function isClosed(status: string): boolean {
  return CLOSED.has(
    fold(status)
      .trim()
      .replace(/[\s-]+/g, '_'),
  );
}

function isOpen(cells: Cells, status: string): boolean {
  const told = cells['open']?.toLowerCase();
  if (told === undefined) return !isClosed(status);
  if (['true', '1', 'yes'].includes(told)) return true;
  if (['false', '0', 'no'].includes(told)) return false;
  throw wrong('open', 'true or false', told);
}

function needed(cells: Cells, column: string): string {
  const value = cells[column];
  if (value === undefined) throw wrong(column, 'a value', undefined);
  return value;
}

function keyOf(column: string, code: string): string {
  const key = codeKey(code);
  if (key === '' || code.length > 200)
    throw wrong(column, 'a code with letters or digits, at most 200', code);
  return key;
}

function day(cells: Cells, column: string): string | undefined {
  const value = cells[column];
  if (value === undefined) return undefined;
  const parsed = new Date(`${value}T00:00:00Z`);
  // A day that does not exist (31 February) would roll over.
  const real = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || !real) throw wrong(column, 'a day like 2026-03-01', value);
  return value;
}

function decimal(cells: Cells, column: string): number | undefined {
  const value = cells[column];
  if (value === undefined) return undefined;
  const number = /^-?\d+([.,]\d{1,2})?$/.test(value) ? Number(value.replace(',', '.')) : Number.NaN;
  if (Number.isNaN(number)) throw wrong(column, 'a number like 12.50', value);
  return number;
}

function wrong(column: string, wanted: string, found: unknown): ParleyError {
  return new ParleyError('FILE_INVALID', `${column} must be ${wanted}, found ${shapeOf(found)}`, {
    field: column,
  });
}
