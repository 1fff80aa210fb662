/** Tokens with times to words with times. */
import type { EngineWord } from './engine.js';

/** One token as an engine gives it. A token that begins with a space or with U+2581 begins a word. */
export interface TimedToken {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Natural logarithm of the token's probability. */
  readonly logProb: number;
}

/** How raw probabilities of words become confidences: logistic(scale * logit(raw) + offset). */
export interface Calibration {
  readonly scale: number;
  readonly offset: number;
}

/**
 * Joins tokens to words, in the pack's letters made lower-case.
 *
 * A word's raw confidence is the geometric mean of its tokens' probabilities.
 */
export function wordsOf(tokens: readonly TimedToken[], calibration: Calibration): EngineWord[] {
  const words: EngineWord[] = [];
  let parts: TimedToken[] = [];
  const close = (): void => {
    if (parts.length > 0) words.push(joined(parts, calibration));
    parts = [];
  };
  for (const token of tokens) {
    const text = token.text.replaceAll('\u2581', ' ');
    if (text.startsWith(' ')) close();
    const letters = lettersOf(text);
    // A token without text is heard, but written by its neighbours.
    if (letters !== '' || text === '') parts.push({ ...token, text: letters });
    if (text.length > 1 && text.endsWith(' ')) close();
  }
  close();
  return words;
}

/** Lower-case letters, digits, apostrophes and hyphens; everything else is no part of a word. */
export function normalForm(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('\u2019', "'")
    .replace(/[^\p{L}\p{M}\p{N}'-]/gu, '');
}

// Tokens are few and come again and again: each one's letters are worked out once.
const known = new Map<string, string>();

function lettersOf(token: string): string {
  let letters = known.get(token);
  if (letters === undefined) {
    letters = normalForm(token);
    if (known.size < 65536) known.set(token, letters);
  }
  return letters;
}

/** Applies a pack's calibration to a raw probability. */
export function calibrated(raw: number, { scale, offset }: Calibration): number {
  const p = Math.min(Math.max(raw, 1e-6), 1 - 1e-6);
  return 1 / (1 + Math.exp(-(scale * Math.log(p / (1 - p)) + offset)));
}

function joined(parts: readonly TimedToken[], calibration: Calibration): EngineWord {
  const mean = parts.reduce((sum, p) => sum + p.logProb, 0) / parts.length;
  return {
    word: parts.map(p => p.text).join(''),
    startMs: parts[0]!.startMs,
    endMs: parts.at(-1)!.endMs,
    confidence: Math.round(calibrated(Math.exp(mean), calibration) * 1000) / 1000,
  };
}
