/** A turn as names are looked for in it: cut into words once, with the numbers that are said. */
import type { HeardNumber } from '../../language/spoken-numbers.js';
import type { Token } from '../../language/tokens.js';

/** A turn, cut up. */
export interface Utterance {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The folded words, numbers and units: the values of its tokens. */
  readonly words: readonly string[];
  /** The same, those of numbers left blank. */
  readonly unnumbered: readonly string[];
  readonly numbers: readonly HeardNumber[];
}

/** Puts a turn that was cut into tokens together with the numbers found in these. */
export function utterance(
  text: string,
  tokens: readonly Token[],
  numbers: readonly HeardNumber[],
): Utterance {
  const words = tokens.map(({ value }) => value);
  const unnumbered = words.map((word, at) => (isNumber(numbers, at) ? '' : word));
  return { text, tokens, words, unnumbered, numbers };
}

/** True if a word is part of a number. */
export function isNumber(numbers: readonly HeardNumber[], at: number): boolean {
  return numbers.some(({ from, to }) => at >= from && at < to);
}
