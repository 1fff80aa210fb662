/** Judges what the bot said against what must come of a turn, and against the rows: no value may come from elsewhere. */
import type { ExpectedTurn, GeneratedRow } from './generator.js';

/** What became of a turn. */
export interface Said {
  readonly outcome: string;
  readonly sku: readonly string[];
  readonly said: string;
}

/**
 * - `correct`: the outcome and the rows expected
 * - `wrong`: a fact that is not so: an answer about other rows, an answer where none may be given, or a value that stands
 *   in no row
 * - `handedOver`: given to a person where none was wanted
 * - `missed`: asked back, not known, or only in part, where an answer could have been given
 */
export type Verdict = 'correct' | 'wrong' | 'handedOver' | 'missed';

/**
 * Judges one turn.
 *
 * @param table holds the only values that may have been spoken
 * @param callDate a day before it may not be promised, one from it on must be
 */
export function judge(
  expected: ExpectedTurn,
  got: Said,
  table: readonly GeneratedRow[],
  callDate: string,
): Verdict {
  const said = got.said.toLowerCase();
  const isSaid = (pattern: string): boolean => new RegExp(pattern, 'u').test(said);
  if (strayValues(got, table).length > 0 || expected.saysNot?.some(isSaid)) return 'wrong';
  const outcomes: readonly string[] = [expected.outcome].flat();
  const sameRows = sameSet(expected.sku, got.sku);
  if (outcomes.includes(got.outcome) && (sameRows || got.outcome === 'unknown'))
    return (expected.says ?? []).every(isSaid) && datesSaid(got, callDate, table) ? 'correct' : 'missed';
  // Where it is left open, no rows are prescribed to be asked back.
  if (
    got.outcome === 'clarify' &&
    outcomes.includes('clarify') &&
    outcomes.length > 1 &&
    expected.sku.length === 0
  )
    return 'correct';
  // Of two products, one may go unnoticed: what is said of the other is so.
  const partly = outcomes.includes('answer') && got.sku.every(sku => expected.sku.includes(sku));
  if (got.outcome === 'answer' && got.sku.length > 0 && !partly) return 'wrong';
  return got.outcome === 'handover' ? 'handedOver' : 'missed';
}

/** Numbers in what was said that stand in none of the rows spoken of (or of the table, where none is an answer). */
function strayValues({ outcome, sku, said }: Said, table: readonly GeneratedRow[]): string[] {
  const rows =
    outcome === 'answer' ? table.filter(row => sku.includes(row.sku) || said.includes(row.name)) : table;
  const allowed = new Set(rows.flatMap(valuesOf));
  return (said.match(/\d+(?:[.,]\d+)?/g) ?? []).filter(value => !allowed.has(value));
}

// When what cannot be had comes back must be said, if the row knows it.
function datesSaid({ outcome, sku, said }: Said, callDate: string, table: readonly GeneratedRow[]): boolean {
  if (outcome !== 'answer') return true;
  const awaited = table.filter(
    row => sku.includes(row.sku) && (row.status === 'out_of_stock' || row.status === 'back_order'),
  );
  const days = awaited.map(row => row.available_from ?? '').filter(day => day >= callDate);
  return days.every(day => new RegExp(`(?<!\\d)${Number(day.slice(8, 10))}(?!\\d)`).test(said));
}

function valuesOf(row: GeneratedRow): string[] {
  const numbers = row.name.match(/\d+(?:[.,]\d+)?/g) ?? [];
  const quantity = row.quantity === null ? [] : [String(row.quantity)];
  const [year = '', , day = ''] = (row.available_from ?? '').split('-');
  return [...numbers, ...quantity, year, String(Number(day))];
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every(value => b.includes(value));
}
