/**
 * Finds numbers that may occur, as callers say them. There is nothing to parse: each is said in every usual way, and the
 * sentence is searched for the longest of these phrases.
 */
import { foldWord } from './fold.js';
import type { Token } from './tokens.js';
import { sayNumber } from './say-number.js';

const MAX_WORDS = 8;

/** A number found in a sentence. */
export interface HeardNumber {
  /** In digits with a decimal point. */
  readonly value: string;
  /** First token. */
  readonly from: number;
  /** The token after the last. */
  readonly to: number;
}

/** The ways in which some numbers are said, those of one catalogue for example. */
export class SpokenNumbers {
  readonly #phrases = new Map<string, string>();

  /**
   * @param values numbers in digits with a decimal point; whole numbers to 100 are always known
   * @param others more phrases and the numbers they mean
   */
  constructor(
    values: Iterable<string>,
    language: string,
    others: readonly (readonly [string, number])[] = [],
  ) {
    const named = new Set(values);
    const all = new Set(named);
    for (let i = 0; i <= 100; i += 1) all.add(String(i));
    for (const value of all) {
      for (const phrase of sayNumber(Number(value), language)) {
        this.#phrases.set(joined(phrase), value);
        if (language === 'en' && named.has(value)) this.#phrases.set(joined(plural(phrase)), value);
      }
    }
    for (const [phrase, value] of others) this.#phrases.set(joined(phrase), String(value));
  }

  /** The numbers of a sentence, in words or digits, longest phrases first where they overlap. */
  find(tokens: readonly Token[]): HeardNumber[] {
    const found: HeardNumber[] = [];
    for (let at = 0; at < tokens.length;) {
      const number = this.#longestAt(tokens, at);
      if (number) found.push(number);
      at = number?.to ?? at + 1;
    }
    return found;
  }

  #longestAt(tokens: readonly Token[], from: number): HeardNumber | undefined {
    const first = tokens[from];
    if (first?.kind === 'number') return { value: first.value, from, to: from + 1 };
    let best: HeardNumber | undefined;
    let phrase = '';
    for (let to = from + 1; to <= Math.min(tokens.length, from + MAX_WORDS); to += 1) {
      const token = tokens[to - 1];
      if (token === undefined || token.kind === 'number') break;
      phrase += token.value;
      const value = this.#phrases.get(phrase);
      if (value !== undefined) best = { value, from, to };
    }
    return best;
  }
}

// "The forties", of what comes in sizes; "ones" stands for anything.
function plural(phrase: string): string {
  if (phrase.endsWith('one')) return phrase;
  if (phrase.endsWith('y')) return `${phrase.slice(0, -1)}ies`;
  return phrase.endsWith('x') ? `${phrase}es` : `${phrase}s`;
}

/** Groups in which things are counted: the word, its plural, how many, and words for one and for half of it. */
const GROUPS: Readonly<Record<string, readonly (readonly [string, string, number])[]>> = {
  en: [
    ['dozen', 'dozen', 12],
    ['couple', 'couples', 2],
    ['gross', 'gross', 144],
  ],
  fr: [
    ['douzaine', 'douzaines', 12],
    ['dizaine', 'dizaines', 10],
    ['quinzaine', 'quinzaines', 15],
    ['vingtaine', 'vingtaines', 20],
    ['trentaine', 'trentaines', 30],
    ['quarantaine', 'quarantaines', 40],
    ['cinquantaine', 'cinquantaines', 50],
    ['soixantaine', 'soixantaines', 60],
    ['centaine', 'centaines', 100],
    ['millier', 'milliers', 1000],
  ],
  nl: [
    ['dozijn', 'dozijnen', 12],
    ['tiental', 'tientallen', 10],
    ['twintigtal', 'twintigtallen', 20],
    ['dertigtal', 'dertigtallen', 30],
    ['vijftigtal', 'vijftigtallen', 50],
    ['honderdtal', 'honderdtallen', 100],
    ['paar', 'paar', 2],
  ],
};
const ONE_GROUP: Readonly<Record<string, readonly string[]>> = {
  en: ['', 'a', 'one', 'another'],
  fr: ['', 'une', 'un', 'une bonne'],
  nl: ['', 'een'],
};
const HALF_GROUP: Readonly<Record<string, readonly string[]>> = {
  en: ['half a', 'a half'],
  fr: ['une demi', 'demi'],
  nl: ['een half', 'half'],
};

function groups(language: string): (readonly [string, number])[] {
  return (GROUPS[language] ?? []).flatMap(([one, many, count]) => [
    ...(ONE_GROUP[language] ?? []).map(word => [`${word} ${one}`, count] as const),
    ...(count === 12 ? (HALF_GROUP[language] ?? []) : []).map(word => [`${word} ${one}`, count / 2] as const),
    ...[2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap(n =>
      sayNumber(n, language).map(word => [`${word} ${many}`, n * count] as const),
    ),
  ]);
}

const quantities = new Map<string, SpokenNumbers>();

/** Quantities that callers ask for: all to 2,000, then hundreds to 10,000 and thousands to 100,000. Made once a language. */
export function spokenQuantities(language: string): SpokenNumbers {
  let known = quantities.get(language);
  if (known === undefined) {
    const all = Array.from({ length: 2000 }, (_, i) => String(i + 1));
    for (let i = 21; i <= 100; i += 1) all.push(String(i * 100));
    for (let i = 11; i <= 100; i += 1) all.push(String(i * 1000));
    quantities.set(language, (known = new SpokenNumbers(all, language, groups(language))));
  }
  return known;
}

function joined(phrase: string): string {
  return foldWord(phrase).replace(/[^a-z]/g, '');
}
