/**
 * Signs that engines leave out, or that would become something else on the way to them, as words: "20 µg" would be twenty
 * grams, "10½" a hundred and one, and an address nobody could write to.
 */
interface Words {
  readonly at: string;
  readonly dot: string;
  readonly underscore: string;
  /** Between a number and its decimals. */
  readonly decimals: string;
  /** By their signs. */
  readonly units: Readonly<Record<string, string>>;
}

const ENGLISH: Words = {
  at: 'at',
  dot: 'dot',
  underscore: 'underscore',
  decimals: '.',
  units: { g: 'grams', l: 'litres', m: 'metres' },
};
const WORDS: Readonly<Record<string, Words>> = {
  en: ENGLISH,
  fr: {
    at: 'arobase',
    dot: 'point',
    underscore: 'tiret bas',
    decimals: ',',
    units: { g: 'grammes', l: 'litres', m: 'mètres' },
  },
  nl: {
    at: 'apenstaartje',
    dot: 'punt',
    underscore: 'laag streepje',
    decimals: ',',
    units: { g: 'gram', l: 'liter', m: 'meter' },
  },
};

const SCHEME = /\bhttps?:\/\/(?=\S)/gi;
const MAIL = /(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_][\p{L}\p{N}_.+-]*@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;
// Only endings that are no words: after a full stop a space may be missing.
const SITE =
  /(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+(?:com|net|org|info|eu|nl|be|fr|lu|de|ch|uk)(?![\p{L}\p{N}])/giu;

const MICRO = /[\u00b5\u03bc](g|l|m)(?![\p{L}])/gu;
const OTHER_MICRO = /[\u00b5\u03bc](?=\p{Script=Latin})/gu;
const OHM = /(?<!\p{Script=Greek})([kKM]?)[\u03a9\u2126](?!\p{Script=Greek})/gu;
const MULTIPLES: Readonly<Record<string, string>> = { k: 'kilo-', K: 'kilo-', M: 'mega-' };

const FRACTION = /(?:(\d{1,9})\s?)?([\u00bc-\u00be\u2150-\u215e])/gu;
const DECIMALS: Readonly<Record<string, string>> = {
  '½': '5',
  '¼': '25',
  '¾': '75',
  '⅕': '2',
  '⅖': '4',
  '⅗': '6',
  '⅘': '8',
  '⅛': '125',
  '⅜': '375',
  '⅝': '625',
  '⅞': '875',
};
/** Marks of notes, and exponents of which no engine would say that they are some; "m²" and "CO²" are said as they are written. */
const RAISED = /(?<!\p{L})[²³]|[¹⁰⁴-⁹]/gu;
const TRADE_MARKS = /[™℠]/g;

/** The text with such signs in words of its language. */
export function signsAsWords(text: string, language: string): string {
  const { at, dot, underscore, decimals, units } = WORDS[language] ?? ENGLISH;
  const site = (name: string): string => name.replaceAll('.', ` ${dot} `);
  return text
    .replace(TRADE_MARKS, '')
    .replace(RAISED, '')
    .replace(FRACTION, (_, whole: string | undefined, sign: string) => {
      const share = DECIMALS[sign];
      if (share !== undefined) return `${whole ?? '0'}${decimals}${share}`;
      return `${whole === undefined ? '' : `${whole} `}${sign.normalize('NFKC').replace('\u2044', '/')}`;
    })
    .replace(MICRO, (_, unit: string) => ` micro${units[unit]}`)
    .replace(OTHER_MICRO, 'micro')
    .replace(OHM, (_, multiple: string) => ` ${MULTIPLES[multiple] ?? ''}ohm`)
    .replace(SCHEME, '')
    .replace(MAIL, mail => site(mail).replaceAll('_', ` ${underscore} `).replace('@', ` ${at} `))
    .replace(SITE, site);
}
