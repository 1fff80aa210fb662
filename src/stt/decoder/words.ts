/** Tokens to words with times. */
/** Tokens with times to words with times. */
import type { EngineWord } from './engine.js';

/**
 * One token as an engine gives it. A token that begins with a space or with U+2581 begins a word; one that has letters and
 * ends with a space ends a word.
 */
export interface TimedToken {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Natural logarithm of the token's probability. */
  readonly logProb: number;
  /**
   * Of a word that was expected: nats by which the network would rather have written something else in the frames up to the
   * next token.
   */
  readonly loss?: number;
}

/**
 * How likely a word that was expected was said: logistic(offset - nats a letter * loss + letters * letter). Fitted on 849
 * words of names, half of which had not been said, English and French, of voices and seeds that no measurement uses.
 */
const EXPECTED = { offset: 2.1, loss: 1.9, letter: 0.32 } as const;

/** How raw probabilities of words become confidences: logistic(scale * logit(raw) + offset). */
export interface Calibration {
  readonly scale: number;
  readonly offset: number;
}

/**
 * Joins tokens to words, in the pack's letters made lower-case.
 *
 * A word's raw confidence is the geometric mean of its tokens' probabilities. A search that is told to expect a word finds
 * it in much that only sounds like it, so the confidence of such a word is what speaks for it beside the free path.
 *
 * @param offsetMs added to all times
 */
export function wordsOf(tokens: readonly TimedToken[], calibration: Calibration, offsetMs = 0): EngineWord[] {
  const words: EngineWord[] = [];
  let [word, logProb, count, startMs, endMs] = ['', 0, 0, 0, 0];
  let loss: number | undefined;
  const close = (): void => {
    if (count === 0) return;
    const raw = Math.exp(logProb / count);
    const sure = loss === undefined ? calibrated(raw, calibration) : expectedConfidence(loss, count);
    const confidence = Math.round(sure * 1000) / 1000;
    words.push({ word, startMs: startMs + offsetMs, endMs: endMs + offsetMs, confidence });
    [word, logProb, count, loss] = ['', 0, 0, undefined];
  };
  for (const token of tokens) {
    const { letters, begins, ends } = pieceOf(token.text);
    if (begins) close();
    if (letters !== '') {
      if (count === 0) startMs = token.startMs;
      word += letters;
      logProb += token.logProb;
      if (token.loss !== undefined) loss = (loss ?? 0) + token.loss;
      count += 1;
      endMs = token.endMs;
    }
    if (ends) close();
  }
  close();
  return words;
}

/** How many words the first `count` tokens make. */
export function countWords(tokens: readonly TimedToken[], count: number): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < count; i++) {
    const { letters, begins, ends } = pieceOf(tokens[i]!.text);
    if (begins) inside = false;
    if (letters !== '' && !inside) {
      words += 1;
      inside = true;
    }
    if (ends) inside = false;
  }
  return words;
}

/** How many words will stay as they are if the first `count` tokens do: the last may still grow unless its token ends it. */
export function countSettled(tokens: readonly TimedToken[], count: number): number {
  const last = tokens[count - 1];
  const words = countWords(tokens, count);
  return last === undefined || pieceOf(last.text).ends ? words : Math.max(0, words - 1);
}

/** Lower-case letters, digits, apostrophes and hyphens; everything else is no part of a word. */
export function normalForm(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('\u2019', "'")
    .replace(/[^\p{L}\p{M}\p{N}'-]/gu, '');
}

/** What a token is in a word. */
interface Piece {
  readonly letters: string;
  readonly begins: boolean;
  readonly ends: boolean;
}

// Tokens are few and come again and again: what each one is, is worked out once.
const known = new Map<string, Piece>();

function pieceOf(token: string): Piece {
  let piece = known.get(token);
  if (piece === undefined) {
    const text = token.replaceAll('\u2581', ' ');
    const ends = text.length > 1 && text.endsWith(' ');
    piece = { letters: normalForm(text), begins: text.startsWith(' '), ends };
    if (known.size < 65536) known.set(token, piece);
  }
  return piece;
}

/** How likely an expected word of so many letters was said that lost so many nats to the free path. */
export function expectedConfidence(loss: number, letters: number): number {
  return 1 / (1 + Math.exp((EXPECTED.loss * loss) / letters - EXPECTED.offset - EXPECTED.letter * letters));
}

/** Applies a pack's calibration to a raw probability. */
export function calibrated(raw: number, { scale, offset }: Calibration): number {
  const p = Math.min(Math.max(raw, 1e-6), 1 - 1e-6);
  return 1 / (1 + Math.exp(-(scale * Math.log(p / (1 - p)) + offset)));
}
