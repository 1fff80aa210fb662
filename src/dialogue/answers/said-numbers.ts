/** Which numbers a turn says, and what each is: a strength or a quantity. */
import { spokenQuantities } from '../../language/spoken-numbers.js';
import type { HeardNumber } from '../../language/spoken-numbers.js';
import type { Token } from '../../language/tokens.js';
import { cuesOf } from './cues.js';
import { isMetre } from './sizes.js';

/** Units in which things are sold loose. */
const BULK = new Set(['kg', 'l', 'ui']);

/** What stands before a number that says which one is meant: "size ten", "factor vijftig", "taille quarante". */
const BEFORE = new Set(
  'size sizes factor spf mark mk model number volume part plus taille pointure facteur indice modele numero tome maat nummer deel'.split(
    ' ',
  ),
);
/** What stands behind a number that tells how big or strong a thing is, beside the units that names write. */
const BEHIND = new Set(
  'mil mils inch inches duim pouce pouces amp amps ampere amperes gig gigs giga gigas gigabyte gigabytes gb go tera terabyte to tb mah volt volts watt watts kw kilowatt kilowatts kwh kilowattuur kilowattheure kilowattheures db decibel decibels quarts'.split(
    ' ',
  ),
);
/** "The hundreds", "fifties": which ones, and never how many. */
const PLURAL =
  /(?:[^o]nes|[a-z]ties|twos|threes|fours|fives|sixes|sevens|eights|tens|teens|elevens|twelves|hundreds|thousands)$/;
const OF = new Set(['of']);

/** True if a number is said in the plural, as English calls things by their size: "the twenty fives". */
export function isPlural({ from, to }: HeardNumber, words: readonly string[], language: string): boolean {
  const last = words[to - 1] ?? '';
  const isCount =
    OF.has(words[to] ?? '') || (/^(?:hundreds|thousands)$/.test(last) && words[from - 1] === 'in');
  return language === 'en' && PLURAL.test(last) && !isCount;
}

/** "An eleven", which "a hundred" is not. */
const MANY = /^(?:hundred|thousand|million|dozen|couple|few|lot)$/;

/** True for what a number measures or tells the strength of, said or written out. */
export function isWrittenUnit(word: string): boolean {
  return BEHIND.has(word) || isMetre(word);
}

/** What may stand behind such a number. */
const AFTER = new Set('please then instead if one too also'.split(' '));

/** True if a number says which thing is meant, and not how many are wanted. */
export function isAttribute(
  { from, to, value }: HeardNumber,
  tokens: readonly Token[],
  language: string,
): boolean {
  const [before = '', next] = [tokens[from - 1]?.value, tokens[to]];
  // "The six plus one", "the large size one".
  const isPronoun = value === '1' && tokens[from]?.kind === 'word';
  if ((BEFORE.has(before) && !isPronoun) || BEHIND.has(next?.value ?? '')) return true;
  if (
    tokens[to - 1]?.kind === 'word' &&
    isPlural(
      { from, to, value },
      tokens.map(t => t.value),
      language,
    )
  )
    return true;
  const isOne = language === 'en' && /^an?$/.test(before) && !MANY.test(tokens[from]?.value ?? '');
  return isOne && (next === undefined || AFTER.has(next.value));
}

/** How many are wanted: "il m'en faut deux", "ik heb er twee nodig", "two of them". */
const WANTED: Readonly<Record<string, { readonly before?: RegExp; readonly behind?: RegExp }>> = {
  en: { behind: /^of (?:them|those|these)\b/ },
  fr: {
    before:
      /\b(?:m|t|nous|vous|j|il|lui|leur) en (?:faut|faudrait|faudra|faudrai|voudrais|voudrait|veux|prends|prendrai|prendrais|reste|mettez)$/,
  },
  nl: { before: /\b(?:er|daarvan|ervan)$/, behind: /^(?:nodig|ervan|daarvan|van (?:die|hebben|nemen))\b/ },
};

/** True if a number is by the words around it how many are wanted, whatever names say. */
export function isWanted({ from, to }: HeardNumber, tokens: readonly Token[], language: string): boolean {
  const { before, behind } = WANTED[language] ?? {};
  const text = (some: readonly Token[]): string => some.map(({ value }) => value).join(' ');
  return before?.test(text(tokens.slice(0, from))) === true || behind?.test(text(tokens.slice(to))) === true;
}

/** Where two readings of numbers overlap, the longer one was said. */
export function longest(a: readonly HeardNumber[], b: readonly HeardNumber[]): HeardNumber[] {
  const all = [...a, ...b].sort((x, y) => y.to - y.from - (x.to - x.from));
  const kept: HeardNumber[] = [];
  for (const n of all) if (!kept.some(k => n.from < k.to && n.to > k.from)) kept.push(n);
  return kept.sort((x, y) => x.from - y.from);
}

const CAN = new Set(['can']);
const ASKED = new Set(
  'i you we they he she it that those these one someone somebody anyone be the'.split(' '),
);

/** Several of what is counted. */
const MORE = /..s$|en$/;
/** What may stand between a number and what another one counts: "the ten and two boxes". */
const LINK = /^(?:and|or|et|ou|en|of|de|des|in|x)$/;

function isUnitOrNumber(token: Token, language: string): boolean {
  return (
    isWrittenUnit(token.value) ||
    LINK.test(token.value) ||
    spokenQuantities(language).find([token]).length > 0
  );
}

/** "Five milligrams" is a strength, "five boxes" a quantity; "one" and "un" are mostly articles. */
export function roleOf(
  n: HeardNumber,
  tokens: readonly Token[],
  language: string,
  units: ReadonlySet<string>,
): { hasUnit: boolean; counted: boolean } {
  const next = tokens[n.to];
  // Where no name tells kilos or litres, they are how much is wanted: "twenty kilos of shrimps".
  const isAmount = next?.kind === 'unit' && BULK.has(next.value) && !units.has(next.value);
  const hasUnit = next?.kind === 'unit' && !isAmount;
  // "Eight fifty can you get them" counts no cans.
  const isAsking = CAN.has(next?.value ?? '') && ASKED.has(tokens[n.to + 1]?.value ?? '');
  const { counted: isCountedIn } = cuesOf(language);
  const isCounted = next !== undefined && !isAsking && isCountedIn.test(next.value);
  const beyond = tokens[n.to + 1]?.value ?? '';
  // "Twenty bulk bags", of gravel of 20 mm.
  const isBeyond = n.value !== '1' && MORE.test(beyond) && isCountedIn.test(beyond);
  const isMany = isCounted || (isBeyond && next?.kind === 'word' && !isUnitOrNumber(next, language));
  const counted = isAmount || (!hasUnit && (isMany || isWanted(n, tokens, language)));
  return { hasUnit, counted };
}
