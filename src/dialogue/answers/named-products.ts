/** What was found of products in a turn. */
import type { HeardNumber } from '../../language/spoken-numbers.js';
import type { Run } from './clause.js';
import type { Sameness } from './other-names.js';
import type { SaidNumber } from './choosing.js';

/** One place of the turn that names a product. */
export interface Mention {
  /** Products that may be meant: one if it is clear, several if it is to be asked, none if the table lacks the variant. */
  readonly skus: readonly string[];
  /** All products of the same name. */
  readonly family: readonly string[];
  /** All of `skus` are meant. */
  readonly several: boolean;
  /** How well the name fits what was heard, 0 to 1. */
  readonly likeness: number;
  /** Where what was taken for the name stands among the words of the turn. */
  readonly at: Run;
  /** The words around it that no sign and no other name parts from it. */
  readonly clause: Run;
  /** The folded words that were taken for the name, and those of the whole name wherever they stand. */
  readonly words: readonly string[];
  /** False if a word is missing that makes the name its own: "cover" of "phone cover". */
  readonly whole: boolean;
  /** What was taken for the name is of the names of all that may be meant, as they are written. */
  readonly spelled: boolean;
  /** How many of its words were said in their order, and one for its numbers; 0 if two of them are swapped. */
  readonly inOrder: number;
  /** A part of the name that can hardly be anything else's, if it was surely heard. */
  readonly plainly: boolean;
  /** Beside a part of the name stands a word of some other name: "Shimano Ultegra", of "Shimano Deore". */
  readonly strange: boolean;
  /** Words in and right beside what was taken for the name that no such name has. */
  readonly beside: readonly string[];
  /** What stands around it makes another product of it, for certain or perhaps. */
  readonly sameness: Sameness;
  /** Every word of the name was said. */
  readonly complete: boolean;
  /** It follows on another one with no word between, or with one that says what that is for. */
  readonly joins: boolean;
}

/** True if what stands in or around a name may make another product of it. */
export function mayBeOther({ strange, sameness }: Pick<Mention, 'strange' | 'sameness'>): boolean {
  return strange || sameness !== 'same';
}

/** What a turn says about products. */
export interface NamedProducts {
  readonly mentions: readonly Mention[];
  /** Beside them a thing is named that the table does not have. */
  readonly besideUnknown: boolean;
  /** How many the caller wants, if said. */
  readonly quantity: number | null;
  /** The numbers that may be strengths. */
  readonly numbers: readonly (SaidNumber & HeardNumber)[];
  /** All folded words. */
  readonly words: readonly string[];
  /** Folded words that belong to no product. */
  readonly others: readonly string[];
  /** Of those, words that are neither numbers nor units. */
  readonly plainWords: readonly string[];
}
