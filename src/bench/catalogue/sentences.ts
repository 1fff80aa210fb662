/** What callers say around a name, and how they say the name itself. */
import type { CatalogueEntry } from '../../understanding/understanding.js';
import { sayNumber } from '../../language/say-number.js';
import { distort } from './distort.js';
import type { Distortion } from './distort.js';
import type { Random } from './random.js';

const FRAMES: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'est-ce que vous avez du {} en ce moment',
    'bonjour je voudrais savoir si le {} est disponible',
    'euh il me faudrait {} s il vous plaît',
    'quand est-ce que {} sera de nouveau en stock',
    'je peux commander {} aujourd hui',
    '{}',
    'oui c est pour le {} c est toujours en rupture',
  ],
  en: [
    'do you have {} at the moment',
    'hello i would like to know if {} is available',
    'uh i need {} please',
    'when will {} be back in stock',
    'can i order {} today',
    '{}',
    'yes it is about {} is it still out of stock',
  ],
};
const UNITS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fr: { mg: 'milligrammes', g: 'grammes', ml: 'millilitres', '%': 'pour cent', ui: 'unités internationales' },
  en: { mg: 'milligrams', g: 'grams', ml: 'millilitres', '%': 'percent' },
};

/** The main part of a name, before the first comma that is not a decimal one. */
export function mainPart(name: string): string {
  const cut = name.search(/,(?!\d)/);
  return cut > 0 ? name.slice(0, cut) : name;
}

/** One distorted sentence that names the entry. */
export function sentenceFor(
  entry: CatalogueEntry,
  language: string,
  how: Distortion,
  random: Random,
): string {
  const spoken = distort(
    sayName(mainPart(entry.name), language),
    language,
    how,
    familiarIn(language),
    random,
  );
  return random.pick(FRAMES[language] ?? ['{}']).replace('{}', spoken);
}

const FAMILIAR = new Map<string, Set<string>>();

// Words of numbers and units.
function familiarIn(language: string): (word: string) => boolean {
  let words = FAMILIAR.get(language);
  if (words === undefined) {
    const numbers = Array.from({ length: 1001 }, (_, n) => sayNumber(n, language)[0] ?? '');
    const said = [...numbers, ...sayNumber(1.1, language), ...Object.values(UNITS[language] ?? {})];
    words = new Set(said.flatMap(text => text.split(/[^\p{L}]+/u)));
    FAMILIAR.set(language, words);
  }
  const known = words;
  return word => known.has(word);
}

/** A name as a caller says it: its numbers and units in words. */
export function sayName(name: string, language: string): string {
  return name
    .toLowerCase()
    .replace(/(\d) (?=\d{3}\b)/g, '$1')
    .replace(
      /\d+(?:[.,]\d+)?/g,
      digits => ` ${sayNumber(Number(digits.replace(',', '.')), language)[0] ?? digits} `,
    )
    .replace(/[\p{L}%]+/gu, word => UNITS[language]?.[word] ?? word)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
