/**
 * Shapes of codes: which characters may stand at each place.
 *
 * Notation: `9` a digit, `A` a letter, `X` either, `[...]` one of those listed, `{n}` repeats the place before it,
 * another digit or letter itself. `[A-CE]` ranges are allowed. Spaces, dots, dashes and slashes between places are not looked
 * at, nor are they in what is said.
 *
 * @example parseShape('[1-9]9{3}AA') // a Dutch postcode
 */
import { ParleyError } from '../../call/errors.js';
import type { CodeItem } from './codes.js';
import { codesAt, plainCode, skipSeparators } from './codes.js';
import type { Utterance } from './utterance.js';

/** The characters allowed at each place. */
export type Shape = readonly ReadonlySet<string>[];

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MAX_PLACES = 64;

/** What stands between the places of a written code and is not said. */
const SEPARATOR = /^[\s./-]$/;

/** Reads the notation; @throws ParleyError BAD_ARGUMENT if it is not well formed, or has no place or more than 64. */
export function parseShape(text: string): Shape {
  const places: ReadonlySet<string>[] = [];
  const tokens = text.toUpperCase().match(/\[[^\]]+\]|\{\d{1,2}\}|[^[\]{}]/g) ?? [];
  if (tokens.join('') !== text.toUpperCase() || tokens.length === 0) {
    throw new ParleyError('BAD_ARGUMENT', 'A shape has a bracket without its partner, or is empty.', {
      field: 'shape',
    });
  }
  for (const token of tokens) {
    const repeat = /^\{(\d+)\}$/.exec(token);
    const last = places.at(-1);
    if (SEPARATOR.test(token)) continue;
    if (repeat === null) places.push(placeOf(token));
    else if (last !== undefined) for (let k = 1; k < Number(repeat[1]); k++) places.push(last);
  }
  if (places.length === 0 || places.length > MAX_PLACES) {
    throw new ParleyError('BAD_ARGUMENT', `A shape has one place at least and ${MAX_PLACES} at most.`, {
      field: 'shape',
    });
  }
  return places;
}

function placeOf(token: string): ReadonlySet<string> {
  if (token === '9') return new Set(DIGITS);
  if (token === 'A') return new Set(LETTERS);
  if (token === 'X') return new Set(DIGITS + LETTERS);
  const all = DIGITS + LETTERS;
  const listed = token.startsWith('[')
    ? token
        .slice(1, -1)
        .replace(/(.)-(.)/g, (_, a: string, b: string) => all.slice(all.indexOf(a), all.indexOf(b) + 1))
    : token;
  // What nobody can say as a sign of a code would keep the shape from ever being found.
  if (!/^[\dA-Z]+$/.test(listed))
    throw new ParleyError('BAD_ARGUMENT', `A place of a shape is a digit or a letter, not ${token}.`, {
      field: 'shape',
    });
  return new Set(listed);
}

/** Words that spell a shape out. */
export interface ShapeReading {
  readonly to: number;
  readonly chars: string;
  /** Less is more natural: one point an item, more for slips and letters run together. */
  readonly cost: number;
  /** Where items begin, in characters. */
  readonly cuts: readonly number[];
}

/** Bounds of the search: how many readings to keep and how many steps to take. */
const MAX_READINGS = 256;
const MAX_STEPS = 20_000;

/** Ways to read the words from `at` on as the whole shape, most natural first. */
export function readShape(u: Utterance, at: number, shape: Shape): ShapeReading[] {
  const found: ShapeReading[] = [];
  let steps = 0;
  const visit = (i: number, chars: string, cost: number, cuts: readonly number[]): void => {
    const place = chars.length;
    if (place === shape.length) {
      found.push({ to: i, chars, cost, cuts });
      return;
    }
    const from = place === 0 ? i : skipSeparators(u, i);
    for (const item of codesAt(u, from)) {
      steps += 1;
      if (steps > MAX_STEPS || found.length >= MAX_READINGS) return;
      const code = fitting(item, shape, place);
      if (code !== undefined) visit(item.to, chars + code, cost + item.cost, [...cuts, place]);
    }
  };
  visit(at, '', 0, []);
  return found.sort((a, b) => a.cost - b.cost || b.to - a.to);
}

/** The first reading of each end: of readings sorted by how natural they are, the best. */
export function firstPerEnd(readings: readonly ShapeReading[]): ShapeReading[] {
  const best = new Map<number, ShapeReading>();
  for (const reading of readings) if (!best.has(reading.to)) best.set(reading.to, reading);
  return [...best.values()];
}

/** The item's characters if they fit the shape from a place on. */
export function fitting(item: CodeItem, shape: Shape, place: number): string | undefined {
  const code = plainCode(item.chars);
  if (place + code.length > shape.length) return undefined;
  for (let k = 0; k < code.length; k++) if (!shape[place + k]?.has(code[k] ?? '')) return undefined;
  return code;
}
