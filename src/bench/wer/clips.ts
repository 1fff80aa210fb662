/** What is listened to: one utterance, who says it and what is said. */
export interface Clip {
  readonly name: string;
  readonly text: string;
  /** 16-bit, 8 kHz. */
  readonly samples: Int16Array;
}

/** Clips of one kind of speech, and the vocabulary that a caller would be asked for, where there is one. */
export interface ClipSet {
  readonly kind: string;
  readonly description: string;
  readonly clips: readonly Clip[];
  /** The only words that can be said. */
  readonly words?: readonly string[];
}

/** The digits, as callers say them. */
export const DIGITS = 'zero oh one two three four five six seven eight nine'.split(' ');

/** Every nth clip so that at most `limit` remain: the same ones on every run. */
export function thinned<T>(items: readonly T[], limit: number): T[] {
  const step = Math.max(1, items.length / limit);
  return items.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)).slice(0, limit);
}

/** Text as the recogniser writes it: lower-case letters and apostrophes. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\bmr\b\.?/g, 'mister')
    .replace(/\bmrs\b\.?/g, 'missus')
    .replace(/[^a-z' ]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
