/** Comparisons: sums of places, fields of the call, measures of turns against numbers or the speaker's baseline. */
import { closest } from '../../call/closest.js';
import { QueryError } from './error.js';
import type { Cursor } from './cursor.js';
import { FIELDS, MEASURES, SIDE_FIELDS } from './names.js';
import type { Named, Unit } from './names.js';
import { hasPlaces } from './syntax.js';
import type { Comparator, Node, Value } from './syntax.js';

const SUMS = ['count', 'total', 'first', 'last'] as const;
const COMPARATORS: readonly string[] = ['<', '<=', '>', '>=', '=', '!='];

/**
 * comparison = sum "(" or ")" op number | [ role "." ] name [ ".z" ] op value
 *
 * @param inner parses what stands in the brackets of a sum
 * @returns nothing if what stands here is no comparison
 */
export function parseComparison(
  cursor: Cursor,
  inner: (depth: number) => Node,
  depth: number,
): Node | undefined {
  const sum = SUMS.find(name => cursor.is(name) && cursor.is('(', 1));
  if (sum !== undefined) return parseSum(sum, cursor, inner, depth);
  const length = operandLength(cursor);
  if (!COMPARATORS.includes(cursor.peek(length).text) || cursor.peek(length).kind !== 'symbol')
    return undefined;
  return parseOperand(cursor, length);
}

function parseSum(
  of: (typeof SUMS)[number],
  cursor: Cursor,
  inner: (depth: number) => Node,
  depth: number,
): Node {
  const { at } = cursor.next();
  cursor.next();
  const part = inner(depth + 1);
  if (!hasPlaces(part)) throw new QueryError(`"${of}" needs something with a place in the call.`, part.at);
  cursor.expect(')', `to close "${of}"`);
  const op = comparator(cursor);
  const unit = of === 'count' ? 'none' : 'ms';
  return { kind: 'sum', at, of, part, op, value: { kind: 'number', amount: amountIn(cursor, unit) } };
}

/** Tokens of `name`, `side.name`, `name.z` or `side.name.z`. */
function operandLength(cursor: Cursor): number {
  let length = 1;
  while (cursor.is('.', length) && cursor.peek(length + 1).kind === 'word') length += 2;
  return length;
}

function parseOperand(cursor: Cursor, length: number): Node {
  const { at } = cursor.peek();
  const path: string[] = [];
  for (let i = 0; i < length; i++) {
    const { text } = cursor.next();
    if (i % 2 === 0) path.push(text.toLowerCase());
  }
  const role = path[0] === 'caller' || path[0] === 'agent' ? path[0] : undefined;
  const rest = role === undefined ? path : path.slice(1);
  const name = rest.join('.');
  const base = name.replace(/\.z$/, '');
  if (MEASURES[base] !== undefined) return voice(cursor, at, role, name, base);
  const field = role === undefined ? (FIELDS[name] ?? slotField(name)) : SIDE_FIELDS[name];
  if (field === undefined) throw unknown(path.join('.'), at);
  const op = comparator(cursor);
  const full = role === undefined ? name : `${role}.${name}`;
  const text = 'type' in field && field.type === 'text';
  return {
    kind: 'field',
    at,
    name: full,
    op,
    value: text ? textValue(cursor, full, op) : numberValue(cursor, field),
  };
}

// Slots are named by the operator's grammar: `slot.iban = "..."`.
function slotField(name: string): (Named & { readonly type: 'text' }) | undefined {
  return /^slot\.[^.]+$/.test(name) ? { type: 'text', unit: 'none', meaning: '' } : undefined;
}

function voice(
  cursor: Cursor,
  at: number,
  role: 'caller' | 'agent' | undefined,
  name: string,
  base: string,
): Node {
  const op = comparator(cursor);
  if (cursor.take('baseline')) {
    if (name !== base)
      throw new QueryError(
        'A z-score is already against the baseline.',
        at,
        `Compare ${base}, or the z-score with a number.`,
      );
    if (['length', 'confidence', 'sentiment'].includes(base))
      throw new QueryError(`"${base}" has no baseline.`, at);
    return { kind: 'voice', at, role, measure: name, op, value: baseline(cursor, base) };
  }
  const named = name === base ? MEASURES[base]! : { meaning: '', unit: 'z' as const };
  return { kind: 'voice', at, role, measure: name, op, value: numberValue(cursor, named) };
}

function baseline(cursor: Cursor, base: string): Value {
  const sign = cursor.take('-') ? -1 : cursor.take('+') ? 1 : 0;
  if (sign === 0) return { kind: 'baseline', amount: 0, share: false };
  const { at } = cursor.peek();
  const { amount, unit } = cursor.number('an amount');
  if (unit === 'share') {
    if (base === 'loudness' || base === 'pitch') {
      throw new QueryError(
        `A share of ${base} means nothing on its scale.`,
        at,
        `Use ${base === 'pitch' ? 'st' : 'dB'}.`,
      );
    }
    return { kind: 'baseline', amount: sign * amount, share: true };
  }
  mustBe(unit, MEASURES[base]!.unit, at);
  return { kind: 'baseline', amount: sign * amount, share: false };
}

function numberValue(cursor: Cursor, named: Named): Value {
  const sign = cursor.take('-') ? -1 : 1;
  return { kind: 'number', amount: sign * amountIn(cursor, named.unit) };
}

function amountIn(cursor: Cursor, wanted: Unit): number {
  const { at } = cursor.peek();
  const { amount, unit } = cursor.number('a number');
  mustBe(unit, wanted, at);
  return amount;
}

// A number without a unit is taken in the unit of what it is compared with, except times, which would be guesses.
function mustBe(unit: Unit, wanted: Unit, at: number): void {
  if (unit === wanted || (unit === 'none' && wanted !== 'ms')) return;
  const example: Partial<Record<Unit, string>> = {
    ms: '10s',
    db: '6dB',
    st: '3st',
    'per-min': '180wpm',
    share: '40%',
    z: '2z',
  };
  throw new QueryError('This number has the wrong unit.', at, `For example ${example[wanted] ?? '3'}.`);
}

function textValue(cursor: Cursor, name: string, op: Comparator): Value {
  const { kind, text, at } = cursor.peek();
  if (op !== '=' && op !== '!=') throw new QueryError(`"${name}" can only be equal (=) or not (!=).`, at);
  if (kind !== 'phrase' && kind !== 'word')
    throw new QueryError(`Expected a text in quotes, found ${cursor.found()}.`, at);
  cursor.next();
  return { kind: 'text', text };
}

function comparator(cursor: Cursor): Comparator {
  const { text, at, kind } = cursor.peek();
  if (kind !== 'symbol' || !COMPARATORS.includes(text))
    throw new QueryError(`Expected <, <=, >, >=, = or !=, found ${cursor.found()}.`, at);
  cursor.next();
  return text as Comparator;
}

function unknown(path: string, at: number): QueryError {
  const sides = Object.keys({ ...SIDE_FIELDS, ...MEASURES }).flatMap(name => [
    `caller.${name}`,
    `agent.${name}`,
  ]);
  const meant = closest(path, [...Object.keys(FIELDS), ...Object.keys(MEASURES), ...sides]);
  return new QueryError(
    `"${path}" is not a field or measure.`,
    at,
    meant === undefined ? undefined : `Did you mean ${meant}?`,
  );
}
