/**
 * Numbers in names, as callers say them. Only numbers that the catalogue has are looked for, so there is nothing to
 * parse: each is said in every usual way, and the sentence is searched for the longest of these phrases.
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

/** The ways in which the numbers of one catalogue are said. */
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

function joined(phrase: string): string {
  return foldWord(phrase).replace(/[^a-z]/g, '');
}
