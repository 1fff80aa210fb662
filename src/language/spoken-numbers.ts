/**
 * Finds numbers that may occur, as callers say them. There is nothing to parse: each is said in every usual way, and the
 * sentence is searched for the longest of these phrases.
 */
import { foldWord } from './fold-word.js';
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

  /** @param values numbers in digits with a decimal point; whole numbers to 100 are always known */
  constructor(values: Iterable<string>, language: string) {
    const all = new Set(values);
    for (let i = 0; i <= 100; i += 1) all.add(String(i));
    for (const value of all) {
      for (const phrase of sayNumber(Number(value), language)) this.#phrases.set(joined(phrase), value);
    }
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

const quantities = new Map<string, SpokenNumbers>();

/** Quantities that callers ask for: all to 1,000, then hundreds to 10,000 and thousands to 100,000. Made once a language. */
export function spokenQuantities(language: string): SpokenNumbers {
  let known = quantities.get(language);
  if (known === undefined) {
    const all = Array.from({ length: 1000 }, (_, i) => String(i + 1));
    for (let i = 11; i <= 100; i += 1) all.push(String(i * 100));
    for (let i = 11; i <= 100; i += 1) all.push(String(i * 1000));
    quantities.set(language, (known = new SpokenNumbers(all, language)));
  }
  return known;
}

function joined(phrase: string): string {
  return foldWord(phrase).replace(/[^a-z]/g, '');
}
