/**
 * Cuts names and heard sentences into words, numbers and units of measure, with their place in the text.
 */
import { foldWord } from './fold.js';
import { unitOf } from './units.js';

/** A piece of text that is compared as a whole. */
export interface Token {
  readonly kind: 'word' | 'number' | 'unit' | 'article';
  /** Folded word; a number in digits with a decimal point; a unit's symbol. */
  readonly value: string;
  /** First character in the text. */
  readonly start: number;
  /** The character after the last. */
  readonly end: number;
}

// Digits in groups of three ("200 000"), decimals with comma or point, abbreviations ("V.A.B"), words, percent.
const PIECES =
  /(?:[Pp][Oo][Uu][Rr]|[Pp][Ee][Rr]) [Cc][Ee][Nn][Tt](?!\p{L})|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|(?<!\p{L})\p{L}(?:\.\p{L})+(?!\p{L})|\p{L}[\p{L}\p{M}]*(?:['’](?=\p{L}))?|%/uy;

type Reading = Pick<Token, 'kind' | 'value'>;

/** The tokens of a text, in order. `V.A.B` and `L.P.` are one word each, as they are said. */
export function tokenize(text: string): Token[] {
  return pieces(text, new Map());
}

/** As `tokenize`, for many texts that share words: what a piece of text is read as is kept in `known`. */
export function pieces(text: string, known: Map<string, Reading>): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length;) {
    const end = plainEnd(text, start) ?? pieceEnd(text, start);
    if (end === start) {
      start += 1;
      continue;
    }
    const piece = text.slice(start, end);
    let reading = known.get(piece);
    if (reading === undefined) known.set(piece, (reading = read(piece)));
    tokens.push({ kind: reading.kind, value: reading.value, start, end });
    start = end;
  }
  return tokens;
}

// Most pieces are plain letters or digits, which need no expression; nothing if this one may be more.
function plainEnd(text: string, start: number): number | undefined {
  const first = text.charCodeAt(start);
  if (first === SPACE || first === COMMA) return start;
  if (isDigit(first)) return plainNumberEnd(text, start);
  let end = start;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  if (end === start) return undefined;
  // "per cent" begins with a p.
  const mayBePercent = (first | LOWER) === LETTER_P && end - start <= PERCENT_LETTERS;
  return !mayBePercent && isPieceEnd(text, end) ? end : undefined;
}

// "200 000" is one number.
function plainNumberEnd(text: string, start: number): number | undefined {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  const isWhole =
    end === text.length || (text.charCodeAt(end) === SPACE && !isDigit(text.charCodeAt(end + 1)));
  return isWhole ? end : undefined;
}

function isPieceEnd(text: string, at: number): boolean {
  const next = text.charCodeAt(at);
  return at === text.length || next === SPACE || next === COMMA;
}

function isDigit(code: number): boolean {
  return code >= DIGIT_0 && code <= DIGIT_9;
}

function isPlainLetter(code: number): boolean {
  const lower = code | LOWER;
  return lower >= LETTER_A && lower <= LETTER_Z;
}

const [SPACE, COMMA, LOWER, LETTER_A, LETTER_P, LETTER_Z] = [0x20, 0x2c, 0x20, 0x61, 0x70, 0x7a];
const [DIGIT_0, DIGIT_9] = [0x30, 0x39];
// As many as "pour" has.
const PERCENT_LETTERS = 4;

// A match that ends where it starts is none.
function pieceEnd(text: string, start: number): number {
  PIECES.lastIndex = start;
  return PIECES.test(text) ? PIECES.lastIndex : start;
}

function read(piece: string): Reading {
  if (/^\d/.test(piece)) return { kind: 'number', value: canonicalNumber(piece) };
  if (piece.includes(' ')) return { kind: 'unit', value: '%' };
  const elided = /['’]$/.test(piece);
  const value = foldWord(elided ? piece.slice(0, -1) : piece.replaceAll('.', ''));
  // "l'Aerius", "d'Aerius": the article is glued to the name and is no part of it.
  if (elided && value.length <= 2) return { kind: 'article', value };
  const unit = unitOf(value);
  return unit === undefined ? { kind: 'word', value } : { kind: 'unit', value: unit };
}

/** `1 000` becomes `1000`, `2,50` becomes `2.5`. */
function canonicalNumber(digits: string): string {
  const value = Number(digits.replace(/\s/g, '').replace(',', '.'));
  return Number.isFinite(value) ? String(value) : digits;
}
