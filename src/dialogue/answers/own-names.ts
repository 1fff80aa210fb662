/** What the names of a table say of the products that may be meant: which words are their own, and which are others'. */
import { isMeasured } from './name-numbers.js';
import type { HeardName } from './noun-phrase.js';
import type { Variants } from './variants.js';

/** The words of the one product that may be meant, and whose any other word is. */
export function ownNames(
  variants: Variants,
  skus: readonly string[],
  family: readonly string[],
): Pick<HeardName, 'forms' | 'name' | 'isNamed' | 'isAnothers' | 'measured'> {
  const [only = ''] = skus;
  const isOne = skus.length === 1;
  return {
    forms: isOne ? variants.of(only).phrases : [],
    name: isOne ? variants.wordsOf(only) : [],
    isNamed: word => variants.hasLike(family, word),
    isAnothers: word => isOne && variants.withWord(word, false).length > 0 && !variants.hasLike(skus, word),
    measured: skus.every(sku => isMeasured(variants.of(sku))),
  };
}
