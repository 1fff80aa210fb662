/** The words of the signs that are spoken as words (`signs.ts`). */

/** Of one language. */
export interface SignWords {
  readonly at: string;
  readonly dot: string;
  readonly underscore: string;
  /** Between a number and its decimals. */
  readonly decimals: string;
  readonly minus: string;
  readonly number: string;
  readonly inch: string;
  readonly per: string;
  /** Between the numbers of a fraction, where engines say nothing. */
  readonly over: string;
  /** By their signs. */
  readonly units: Readonly<Record<string, string>>;
}

const ENGLISH: SignWords = {
  at: 'at',
  dot: 'dot',
  underscore: 'underscore',
  decimals: '.',
  minus: 'minus',
  number: 'number',
  inch: 'inch',
  per: 'per',
  over: '/',
  units: { g: 'grams', l: 'litres', m: 'metres' },
};

const WORDS: Readonly<Record<string, SignWords>> = {
  en: ENGLISH,
  fr: {
    at: 'arobase',
    dot: 'point',
    underscore: 'tiret bas',
    decimals: ',',
    minus: 'moins',
    number: 'numéro',
    inch: 'pouces',
    per: 'par',
    over: ' sur ',
    units: { g: 'grammes', l: 'litres', m: 'mètres' },
  },
  nl: {
    at: 'apenstaartje',
    dot: 'punt',
    underscore: 'laag streepje',
    decimals: ',',
    minus: 'min',
    number: 'nummer',
    inch: 'inch',
    per: 'per',
    over: '/',
    units: { g: 'gram', l: 'liter', m: 'meter' },
  },
};

/** The words of a language; English ones where it is none of ours. */
export function signWords(language: string): SignWords {
  return WORDS[language] ?? ENGLISH;
}
