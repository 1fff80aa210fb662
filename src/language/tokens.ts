/**
 * Cuts names and heard sentences into words, numbers and units of measure, with their place in the text.
 */
import { foldWord } from './fold-word.js';
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
  /(?:[Pp][Oo][Uu][Rr]|[Pp][Ee][Rr]) [Cc][Ee][Nn][Tt](?!\p{L})|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|(?<!\p{L})\p{L}(?:\.\p{L})+(?!\p{L})|\p{L}[\p{L}\p{M}]*(['’](?=\p{L}))?|%/gu;

type Reading = Pick<Token, 'kind' | 'value'>;

/** The tokens of a text, in order. `V.A.B` and `L.P.` are one word each, as they are said. */
export function tokenize(text: string): Token[] {
  return pieces(text, new Map());
}

/** As `tokenize`, for many texts that share words: what a piece of text is read as is kept in `known`. */
export function pieces(text: string, known: Map<string, Reading>): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PIECES)) {
    const piece = match[0];
    let reading = known.get(piece);
    if (reading === undefined) known.set(piece, (reading = read(piece, match[1] !== undefined)));
    tokens.push({
      kind: reading.kind,
      value: reading.value,
      start: match.index,
      end: match.index + piece.length,
    });
  }
  return tokens;
}

function read(piece: string, elided: boolean): Reading {
  if (/^\d/.test(piece)) return { kind: 'number', value: canonicalNumber(piece) };
  if (piece.includes(' ')) return { kind: 'unit', value: '%' };
  const value = foldWord(elided ? piece.slice(0, -1) : piece.replaceAll('.', ''));
  // "l'Aerius", "d'Aerius": the article is glued to the name and is no part of it.
  if (elided && value.length <= 2) return { kind: 'article', value };
  const unit = unitOf(value);
  return unit === undefined ? { kind: 'word', value } : { kind: 'unit', value: unit };
}

/** `1 000` becomes `1000`, `2,50` becomes `2.5`. */
export function canonicalNumber(digits: string): string {
  const value = Number(digits.replace(/\s/g, '').replace(',', '.'));
  return Number.isFinite(value) ? String(value) : digits;
}
