/** What an answer to "which one do you mean" takes back: "navy, no wait, cream", "not the yellow one, the green one". */
import { commonWords } from '../../language/common-words.js';
import { cuesOf } from './cues.js';
import { asksPlain } from './plain-ones.js';
import type { ProductFinder } from './products.js';

/** A correction of what was chosen is short. */
const LONGEST_CHOICE = 14;

/**
 * The part of a turn that says which of some products is meant, where another part says one that is not.
 *
 * @param folded the turn, small letters without signs
 * @param among what was read out to choose from, or goes by the name of what was told of
 * @returns nothing if nothing is taken back
 */
export function chosenAnew(
  folded: string,
  finder: ProductFinder,
  among: readonly string[],
): string | undefined {
  if (among.length < 2 || folded.split(' ').length > LONGEST_CHOICE) return undefined;
  const { restart, hesitation } = cuesOf(finder.language);
  const anew = new RegExp(`(?:${restart.source}|${hesitation.source})`);
  const [first = '', ...others] = folded.split(anew).map(part => part.trim());
  const last = others.findLast(part => part !== '') ?? '';
  const isTaken = chosenBy(first, finder, among).length > 0 && chosenBy(last, finder, among).length > 0;
  const meant = isTaken ? last : others.length === 0 ? first : folded;
  return withoutRefused(meant, finder, among) ?? (isTaken ? last : undefined);
}

/** Those that a part of a turn chooses of some products; none if it chooses none of them, or names another product. */
function chosenBy(part: string, finder: ProductFinder, among: readonly string[]): readonly string[] {
  const { mentions, words, numbers } = finder.find(part);
  if (mentions.some(m => m.whole && !m.skus.some(sku => among.includes(sku)))) return [];
  const { skus } = finder.variants.choose(among, words, numbers);
  return skus.length < new Set(among).size ? skus : [];
}

// "Green, not yellow", "not the yellow one, the green one"; "not the yellow one", of two.
function withoutRefused(part: string, finder: ProductFinder, among: readonly string[]): string | undefined {
  const { language, variants } = finder;
  const [before = '', ...after] = part.split(cuesOf(language).negated);
  const words = after.join(' ').trim().split(' ');
  const end = endOfRefused(words, finder, among);
  if (after.length === 0 || end === 0) return undefined;
  if (chosenBy(before, finder, among).length > 0) return before;
  const refused = chosenBy(words.slice(0, end).join(' '), finder, among);
  const rest = words.slice(end).join(' ');
  const chosen = chosenBy(rest, finder, among);
  if (chosen.length > 0) return chosen.some(sku => refused.includes(sku)) ? undefined : rest;
  // "Not green, normal I mean".
  if (asksPlain({ words: rest.split(' ') })) return rest;
  // "Not the pillow, a mattress": something else is meant.
  const common = commonWords(language);
  if (rest.split(' ').some(word => word !== '' && !common.has(word))) return undefined;
  const [other, ...more] = among.filter(sku => !refused.includes(sku));
  return other === undefined || more.length > 0 ? undefined : variants.of(other).phrases[0]!.join(' ');
}

// How many words say what is refused: "the twenty five" refuses no twenty.
function endOfRefused(words: readonly string[], finder: ProductFinder, among: readonly string[]): number {
  const chosenUpTo = (end: number): readonly string[] =>
    chosenBy(words.slice(0, end).join(' '), finder, among);
  const first = words.findIndex((_, i) => chosenUpTo(i + 1).length > 0) + 1;
  const [one, two] = [chosenUpTo(first), chosenUpTo(first + 1)];
  const isLonger = first > 0 && two.length > 0 && !one.every(sku => two.includes(sku));
  return isLonger ? first + 1 : first;
}
