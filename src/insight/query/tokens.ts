/** Splits an expression of the query language into tokens, each with its place for error messages. */
import { QueryError } from './error.js';
import { UNITS } from './names.js';

/** Longest expression that is read, in characters. */
export const MAX_LENGTH = 65_536;

/** What kind of token it is. */
export type TokenKind = 'word' | 'phrase' | 'number' | 'symbol' | 'end';

/** One token. */
export interface Token {
  readonly kind: TokenKind;
  /** The text; of a phrase, what stands between the quotes. */
  readonly text: string;
  /** Of a number: its unit as written, or empty. */
  readonly unit: string;
  /** First character, counted from 0. */
  readonly at: number;
  /** The character after the last. */
  readonly end: number;
}

const SPACE = /\s+/y;
const PHRASE = /"([^"]*)"|“([^”]*)”/y;
const NUMBER = /(\d+(?:\.\d+)?)(%|[a-zA-Z]+)?/y;
/** A unit may stand apart from its number, but only if it is one: `3 and` is no unit. */
const UNIT_APART = /\s+(%|[a-zA-Z]+)/y;
const WORD = /[\p{L}_~*?][\p{L}\p{M}\p{N}_'’*?]*/uy;
const SYMBOL = /<=|>=|!=|[()|:.,/<>=+-]/y;

/**
 * Splits an expression.
 *
 * @throws ParleyError QUERY_INVALID naming the place of a character or quote that belongs to nothing
 */
export function tokenise(text: string): Token[] {
  if (text.length > MAX_LENGTH) {
    throw new QueryError(
      `The expression has ${text.length} characters; ${MAX_LENGTH} are allowed.`,
      MAX_LENGTH,
    );
  }
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const space = match(SPACE, text, at);
    if (space !== undefined) at += space[0].length;
    else {
      const token = next(text, at);
      tokens.push(token);
      at = token.end;
    }
  }
  tokens.push({ kind: 'end', text: '', unit: '', at, end: at });
  return tokens;
}

function next(text: string, at: number): Token {
  const phrase = match(PHRASE, text, at);
  if (phrase !== undefined) return token('phrase', phrase[1] ?? phrase[2] ?? '', at, phrase[0].length);
  const number = match(NUMBER, text, at);
  if (number !== undefined) return withUnit(text, at, number);
  const word = match(WORD, text, at);
  if (word !== undefined) return token('word', word[0], at, word[0].length);
  const symbol = match(SYMBOL, text, at);
  if (symbol !== undefined) return token('symbol', symbol[0], at, symbol[0].length);
  if (text[at] === '"' || text[at] === '“') throw new QueryError('This quote is never closed.', at);
  throw new QueryError(`The character ${JSON.stringify(text[at])} means nothing here.`, at);
}

function withUnit(text: string, at: number, number: RegExpExecArray): Token {
  const apart = number[2] === undefined ? match(UNIT_APART, text, at + number[0].length) : undefined;
  const unit = apart?.[1];
  const isUnit = unit !== undefined && (unit.toLowerCase() in UNITS || /^w(ords?)?$/i.test(unit));
  const length = number[0].length + (isUnit ? (apart?.[0].length ?? 0) : 0);
  return { ...token('number', number[1] ?? '', at, length), unit: number[2] ?? (isUnit ? unit : '') };
}

function token(kind: TokenKind, text: string, at: number, length: number): Token {
  return { kind, text, unit: '', at, end: at + length };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
