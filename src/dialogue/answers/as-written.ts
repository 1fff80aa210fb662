/**
 * What is said in other pieces than names write it: "double A" of AA, "nought point five" of 0.5, *de kilozak* of a bag of 1
 * kilo, *paracetamolzetpillen* of "Paracetamol zetpillen". Only what stands in the names of the table is put so.
 */
import { inFull } from './said-units.js';

/** What is known of the words of a table. */
interface Names {
  /** True if a word stands in some name, letter by letter. */
  isWord(word: string): boolean;
  /** True if a unit, by its symbol, stands behind a number in some name. */
  hasUnit(unit: string): boolean;
  /** True if some product has both words in its names. */
  haveBoth(one: string, other: string): boolean;
  /** Products whose name has a word, the plural for the singular. */
  withWord(word: string, whole: boolean): readonly string[];
}

const MEASURED_PACK =
  /(?<!\p{L})((?:halve|anderhalve|twee|drie|vier|vijf|zes|tien|vijftien|twintig)?)(kilo|liter)(zak|zakje|pak|pakje|fles|flesje|blik|emmer|pot|bus|doos|can)(?!\p{L})/giu;
/** "Double a", "triple A's", "dubbel a", "deux fois a". */
const REPEATED =
  /(?<![\p{L}\p{N}])(double|dubbele?|twee keer|deux fois|triple|drie keer|trois fois) (\p{L})(?:['’]s)?(?![\p{L}\p{N}'’])/giu;
const THRICE = /^(?:triple|drie|trois)/i;
/** Letters said one by one: "a a batteries", "m s t". */
const LETTERS = /(?<![\p{L}\p{N}'’])\p{L}(?: \p{L})+(?![\p{L}\p{N}'’])/giu;
/** With others around it so many are a word: "a u s b cable". */
const LEAST_SPELLED = 3;
/** Dutch plurals of nouns that end in a vowel. */
const MANY = /(?<!\p{L})(\p{L}{3,}[aiouyé])['’]s(?!\p{L})/giu;
const NO_WHOLE = /(?<![\p{L}\p{N}])(?:nought|naught|oh)(?= point (?!of\b|is\b))/giu;
/** "Four and a half thousand". */
const HALF_THOUSAND = / and a half thousand(?!\p{L})/giu;
/** "Een stuk of honderd" is about a hundred. */
const ABOUT = /(?<!\p{L})een stuk of (?=\p{L}|\d)/giu;
const LEAST_OF_WHOLE = 7;
/** Letters, with a sign at the end that ends what is joined. */
const PIECE = /^\p{L}{3,}[,.?!]?$/u;
const SIGN_BEHIND = /[,.?!]$/;
/** Parts of a compound are no shorter. */
const LEAST_OF_PART = 4;
const LONG_WORD = /\p{L}{8,}/gu;

/** A turn with its words as the names of a table write them. */
export function asWritten(text: string, language: string, names: Names): string {
  const lettered = inFull(text, names)
    .replaceAll(REPEATED, (said, times: string, letter: string) => {
      const one = letter.toLowerCase();
      // "Triple A", where there is only AA, is AAA all the same.
      const isKnown = names.isWord(one.repeat(2)) || names.isWord(one.repeat(3));
      return isKnown ? one.repeat(THRICE.test(times) ? 3 : 2) : said;
    })
    .replaceAll(LETTERS, said => {
      const word = said.replaceAll(' ', '').toLowerCase();
      return names.isWord(word) ? word : unspelled(said.split(' '), names);
    });
  const joined = inOne(lettered, names);
  if (language === 'en')
    return joined.replaceAll(NO_WHOLE, 'zero').replaceAll(HALF_THOUSAND, ' thousand five hundred');
  return language === 'nl' ? apart(manyOf(joined.replaceAll(ABOUT, 'ongeveer '), names), names) : joined;
}

// "Hortensia's", of a hortensia; a Levi's is written so itself.
function manyOf(text: string, names: Names): string {
  return text.replaceAll(MANY, (said, noun: string) => {
    const word = noun.toLowerCase();
    return names.isWord(word) && !names.haveBoth(word, 's') ? noun : said;
  });
}

// An article or another word of one letter may stand around the word.
function unspelled(letters: readonly string[], names: Names): string {
  for (let length = letters.length; length >= LEAST_SPELLED; length -= 1) {
    for (let from = 0; from + length <= letters.length; from += 1) {
      const word = letters
        .slice(from, from + length)
        .join('')
        .toLowerCase();
      if (names.isWord(word))
        return [...letters.slice(0, from), word, ...letters.slice(from + length)].join(' ');
    }
  }
  return letters.join(' ');
}

// "Hoge druk reiniger", "head light", as recognisers write what names have in one word.
function inOne(text: string, names: Names): string {
  const pieces = text.split(' ');
  const joined: string[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const length = [3, 2].find(count => isInOne(pieces.slice(at, at + count), count, names)) ?? 1;
    joined.push(pieces.slice(at, at + length).join(''));
    at += length - 1;
  }
  return joined.join(' ');
}

function isInOne(pieces: readonly string[], count: number, names: Names): boolean {
  const whole = pieces.join('').toLowerCase();
  return (
    pieces.length === count &&
    whole.length >= LEAST_OF_WHOLE &&
    pieces.every(piece => PIECE.test(piece)) &&
    names.isWord(whole.replace(SIGN_BEHIND, '')) &&
    !names.isWord(pieces.at(-1)!.toLowerCase().replace(SIGN_BEHIND, ''))
  );
}

function apart(text: string, names: Names): string {
  return text
    .replaceAll(MEASURED_PACK, (word, ...parts: string[]) =>
      isCalled(word, names) ? word : parts.slice(0, 3).join(' ').trim(),
    )
    .replaceAll(LONG_WORD, word => {
      const split = inTwo(word, names);
      return split === undefined || isCalled(word, names) ? word : split;
    });
}

const isCalled = (word: string, names: Names): boolean =>
  names.withWord(word.toLowerCase(), false).length > 0;

function inTwo(word: string, names: Names): string | undefined {
  const folded = word.toLowerCase();
  for (let at = LEAST_OF_PART; at <= folded.length - LEAST_OF_PART; at += 1) {
    const [one, other] = [folded.slice(0, at), folded.slice(at)];
    if (names.isWord(one) && names.isWord(other) && names.haveBoth(one, other)) return `${one} ${other}`;
  }
  return undefined;
}
