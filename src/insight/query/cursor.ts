/** A place in the list of tokens, with what a parser asks of it. */
import { QueryError } from './error.js';
import { UNITS } from './names.js';
import type { Unit } from './names.js';
import type { Token } from './tokens.js';

/** Reads tokens one after another. */
export class Cursor {
  private place = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  /** The token to be read next, or one further on. */
  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.place + ahead, this.tokens.length - 1)]!;
  }

  /** Reads a token. */
  next(): Token {
    const token = this.peek();
    this.place += 1;
    return token;
  }

  /** True if the next token is this symbol or word; words are compared without case. */
  is(text: string, ahead = 0): boolean {
    const { kind, text: found } = this.peek(ahead);
    return (kind === 'word' || kind === 'symbol') && found.toLowerCase() === text;
  }

  /** Reads the token if it is this one. */
  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.place += 1;
    return true;
  }

  /**
   * Reads this symbol or word.
   *
   * @throws ParleyError QUERY_INVALID if something else stands there
   */
  expect(text: string, why: string): void {
    if (!this.take(text))
      throw new QueryError(`Expected "${text}" ${why}, found ${this.found()}.`, this.peek().at);
  }

  /** The next token as an error message shows it. */
  found(): string {
    const token = this.peek();
    if (token.kind === 'end') return 'the end';
    return token.kind === 'phrase' ? 'a phrase' : `"${token.text}${token.unit}"`;
  }

  /**
   * Reads a number with its unit.
   *
   * @returns the amount in the unit that kind of number is kept in
   * @throws ParleyError QUERY_INVALID if it is no number or its unit is not known
   */
  number(what: string): { readonly amount: number; readonly unit: Unit } {
    const token = this.peek();
    if (token.kind !== 'number') throw new QueryError(`Expected ${what}, found ${this.found()}.`, token.at);
    this.place += 1;
    const unit = UNITS[token.unit.toLowerCase()];
    if (unit === undefined) {
      const known = Object.keys(UNITS).filter(Boolean).join(', ');
      throw new QueryError(`"${token.unit}" is not a unit.`, token.at, `Units are ${known}.`);
    }
    return { amount: Number(token.text) * unit[1], unit: unit[0] };
  }

  /** Reads a length of time, in milliseconds. */
  duration(what: string): number {
    const { at } = this.peek();
    const { amount, unit } = this.number(what);
    if (unit !== 'ms')
      throw new QueryError(`Expected ${what} with a unit of time.`, at, 'For example 30s or 2min.');
    return amount;
  }
}
