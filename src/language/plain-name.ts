/**
 * Texts of tables and files without what is no part of the words: markup, entities, control characters, letters of other
 * scripts in the place of Latin ones. Names are copied into tables from anywhere, web pages first.
 */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  rsquo: '’',
  lsquo: '‘',
  ndash: '–',
  mdash: '—',
  reg: '®',
  trade: '™',
  copy: '©',
  deg: '°',
  micro: 'µ',
  euro: '€',
  szlig: 'ß',
  aelig: 'æ',
  oelig: 'œ',
  oslash: 'ø',
};

/** Entities of letters name the letter and its accent: `&eacute;`. */
const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  caron: '\u030c',
  cedil: '\u0327',
};

/** Letters of other scripts that look like Latin ones. */
const LATIN = 'ABEKMHOPCTYXaeopcyxijsABEZHIKMNOPTYXo';
const LOOKALIKES = new Map(
  Array.from('АВЕКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', (letter, i) => [letter, LATIN.charAt(i)] as const),
);

/** The text without tags and entities. */
export function withoutMarkup(text: string): string {
  // Entities may hide tags, and tags entities: two rounds undo one nesting.
  return withoutTags(decoded(withoutTags(decoded(text))));
}

/** The text without markup, control characters and marks that turn the direction of writing. */
export function withoutControls(text: string): string {
  return withoutMarkup(text)
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Co}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A name as it is looked for in what callers say: besides, wide and ornamental letters are plain ones, and so are lookalikes. */
export function findableName(name: string): string {
  return withoutControls(name)
    .replace(/[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu, letter => letter.normalize('NFKC'))
    .replace(/[\p{L}\p{M}]+/gu, word => (isLatin(word) ? latinLetters(word) : word));
}

/** True if a word has a Latin letter: one that is wholly of another script only looks Latin by chance. */
export function isLatin(word: string): boolean {
  return /\p{Script=Latin}/u.test(word);
}

/** The word with Latin letters for those that only look so. */
export function latinLetters(word: string): string {
  return Array.from(word, letter => LOOKALIKES.get(letter) ?? letter).join('');
}

function decoded(text: string): string {
  return text
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => entity(name) ?? whole)
    .replace(/<!\[CDATA\[|\]\]>/g, ' ');
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? accented(name);
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

function accented(name: string): string | undefined {
  const mark = ACCENTS[name.slice(1).toLowerCase()];
  return mark === undefined ? undefined : (name.charAt(0) + mark).normalize('NFC');
}

/** Tags that may stand inside a word. */
const INLINE = /<\/?(?:b|i|u|s|em|strong|small|big|sup|sub|span|font|mark|wbr)(?:\s[^<>]*)?\/?>/gi;

function withoutTags(text: string): string {
  return text.replace(INLINE, '').replace(/<[/!?a-z][^<>]*>/gi, ' ');
}
