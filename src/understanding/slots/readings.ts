/** What a code that is being said may stand for so far, in every way of reading it. */
import type { SpokenLanguage } from '../../language/spoken.js';
import type { Expectation } from '../understanding.js';
import { codesAt, plainCode, skipSeparators } from './codes.js';
import type { CompletenessOptions } from './completeness.js';
import { postcodeShapes } from './recognise/postcode.js';
import { fitting, parseShape } from './shapes.js';
import type { Shape } from './shapes.js';
import { withoutFillers } from './slots.js';
import { Utterance } from './utterance.js';
import { wordsOf } from './words.js';

const MOST_READINGS = 60;
const MOST_STEPS = 20_000;

/**
 * Codes, or beginnings of codes, that the last words stand for, most natural first: "quatre vingt douze" gives `92`, `8012`
 * and `42012`. Only for postcodes and digits; none for other values, and where the text does not end within a code.
 *
 * @throws ParleyError BAD_ARGUMENT on a bad shape
 */
export function codeReadings(text: string, { language, expecting, callDay }: CompletenessOptions): string[] {
  const shapes = shapesOf(expecting, language.country);
  if (shapes === undefined) return [];
  const u = new Utterance(text, withoutFillers(wordsOf(text, language), language), language, callDay);
  for (let at = 0; at < u.keys.length; at++) {
    // Only certain codes begin one: "to" and "for" are words before they are digits.
    if (!codesAt(u, at).some(code => !code.weak || code.byWord)) continue;
    const found = shapes.flatMap(shape => readingsFrom(u, at, shape));
    if (found.length > 0) return [...new Set(found)].slice(0, MOST_READINGS);
  }
  return [];
}

function shapesOf(
  expecting: Expectation,
  country: SpokenLanguage['country'],
): readonly (Shape | undefined)[] | undefined {
  if (expecting.type === 'postcode') return postcodeShapes(country);
  if (expecting.type !== 'digits') return undefined;
  return [expecting.shape === undefined ? undefined : parseShape(expecting.shape)];
}

/** Readings of all words from a position on; without a shape of digits alone. */
function readingsFrom(u: Utterance, start: number, shape: Shape | undefined): string[] {
  const found: { readonly chars: string; readonly cost: number }[] = [];
  let steps = 0;
  const visit = (i: number, chars: string, cost: number): void => {
    steps += 1;
    if (steps > MOST_STEPS) return;
    const at = chars === '' ? i : skipSeparators(u, i);
    if (at >= u.keys.length) {
      found.push({ chars, cost });
      return;
    }
    for (const item of codesAt(u, at)) {
      const code =
        shape !== undefined
          ? fitting(item, shape, chars.length)
          : item.kind === 'digit'
            ? plainCode(item.chars)
            : undefined;
      if (code !== undefined) visit(item.to, chars + code, cost + item.cost);
    }
  };
  visit(start, '', 0);
  return found.sort((a, b) => a.cost - b.cost).map(({ chars }) => chars);
}
