/**
 * What a turn asks for, by where it stands: behind "have you got", "je cherche", "heeft u". A product named before or after
 * that may be what the caller has already: "my umbrella broke, have you any repair tape".
 */
import type { Run } from './clause.js';
import { boundsIn } from './talk-of-callers.js';

/** What was taken for a name: where it stands. */
interface Placed {
  readonly at: Run;
}

/** Behind these stands what is wanted. */
const WANTED: Readonly<Record<string, RegExp>> = {
  en: /\b(?:have you(?: got)?|do you (?:still |also |even |ever |happen to )*(?:have|sell|stock|do|keep|carry)|got any|(?:looking|ringing|calling|phoning|asking) for|(?:i m|we re|am|are) after|(?:i|we) (?:really |just |still )?(?:need|want)|(?:i|we) d like|can (?:i|we) (?:get|have|buy|order)|wouldn t have|is there|are there)\b/g,
  fr: /\b(?:(?:vous|tu) (?:n |m |me |nous |en |l |la |les? )*(?:avez|auriez|vendez|faites|as)|avez vous|auriez vous|vendez vous|je (?:re)?cherche|je voudrais|je veux|il (?:me|nous) (?:faut|faudrait|manque)|j ai besoin d[eu']?|il (?:vous )?(?:en )?reste|reste t il|y a t il)\b/g,
  nl: /\b(?:(?:hebt|heeft|verkoopt) u|u heeft|(?:hebben|verkopen) jullie|heb je|(?:ik|we|wij) zoek(?:en)?|zoek(?:en)? (?:ik|we|wij)|op zoek naar|(?:ik|we) (?:wil|wou|willen)|(?:wil|wou) (?:ik|we)|willen (?:we|wij)|ik had graag|is er|zijn er)\b/g,
};

/**
 * Where folded words say what is asked for: from behind each of the cues up to the next, or to a word with which another
 * clause begins.
 */
function askedFor(words: readonly string[], language: string): Run[] {
  const bounds = boundsIn(language);
  const cues = [...words.join(' ').matchAll(WANTED[language] ?? /$^/g)];
  const placeAt = (offset: number): number => words.join(' ').slice(0, offset).split(' ').length - 1;
  const starts = cues.map(({ index }) => placeAt(index));
  return cues.map(({ 0: cue, index }, nth) => {
    const from = placeAt(index) + cue.split(' ').length;
    const next = starts[nth + 1] ?? words.length;
    const bound = words.findIndex((word, at) => at >= from && bounds.has(word));
    return [from, Math.max(from, bound < 0 ? next : Math.min(bound, next))];
  });
}

/** Where something is asked for beside all that is named: it may be what is wanted, and what is named the caller's own. */
export function askedBeside(
  words: readonly string[],
  mentions: readonly Placed[],
  language: string,
): readonly number[] {
  const asked = askedFor(words, language);
  if (mentions.length === 0 || asked.some(run => isNamedIn(run, mentions))) return [];
  return asked.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i));
}

/**
 * The words that may name a thing where a turn asks for something without naming a product: "for the 207, have you the spare
 * impeller?"
 */
export function strangersAsked(
  words: readonly string[],
  strangers: readonly string[],
  language: string,
): readonly string[] {
  return askedFor(words, language).flatMap(run =>
    words.slice(...run).filter(word => strangers.includes(word)),
  );
}

/** True if what a turn asks for is what it names: whatever else it says is of something else. */
export function isNamedAsked(
  words: readonly string[],
  mentions: readonly Placed[],
  strangers: readonly string[],
  language: string,
): boolean {
  const asked = askedFor(words, language);
  const isEmpty = ([from, to]: Run): boolean => !words.slice(from, to).some(word => strangers.includes(word));
  return asked.length > 0 && (asked.some(run => isNamedIn(run, mentions)) || asked.every(isEmpty));
}

function isNamedIn([from, to]: Run, mentions: readonly Placed[]): boolean {
  return mentions.some(({ at }) => at[0] < to && at[1] > from);
}
