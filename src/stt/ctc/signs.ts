/** What names are spelled in when they are looked for again: letters that a network writes, or sounds that its phones say. */
import { confuse } from './confusions.js';
import type { Confusions } from './confusions.js';
import { labelsOf } from './names.js';
import type { Tokens } from './tokens.js';

/** Spellings of a word, as places of signs. */
export type Spelled = readonly Uint16Array[];

/** Signs, and how likely a network heard each. Silence is one, too. */
export interface Signs {
  readonly count: number;
  readonly silence: number;
  /** What is heard between two words; undefined if nothing is. */
  readonly space: number | undefined;
  /** They are sounds: a network is surer of these, so they count in full, and no other look is needed. */
  readonly areSounds: boolean;
  /**
   * Puts log-probabilities of one row into `into`.
   *
   * @param rows log-probabilities, one row a frame
   * @param at where the row begins
   */
  read(rows: Float32Array, at: number, into: Float64Array): void;
  /** The ways to write a word of which the spellings and, maybe, the sounds are known; none if it cannot be written. */
  spell(spellings: readonly string[], sounds: string | undefined): Spelled;
}

/** Letters, weighed with what is confused with them. */
export function lettersOf(tokens: Tokens, confusions?: Confusions): Signs {
  const { text, blank } = tokens;
  const labelOf = new Map(text.map((token, id) => [token, id + 1]));
  return {
    count: text.length,
    silence: blank,
    space: text.indexOf(' '),
    areSounds: false,
    read(rows, at, into) {
      if (confusions === undefined) for (let id = 0; id < text.length; id++) into[id] = rows[at + id]!;
      else confuse(confusions, rows, at, into);
    },
    spell: spellings =>
      spellings.flatMap(spelling => labelsOf(spelling, labelOf)?.map(label => label - 1) ?? []),
  };
}
