/** The products that a turn names, given what went before. */
import { choiceMade } from './choice.js';
import { ARTICLES } from './choosing.js';
import { isForm } from './form-words.js';
import type { Meaning } from './meaning.js';
import type { Mention } from './named-products.js';
import { isNamedInOther } from './next-thing.js';
import { ofNearest, ofPlace, ofPlain, ofSameHead, ofSize, otherThanFocus } from './others.js';
import { plain } from './policy.js';
import type { Memory, Plan, Target } from './policy.js';
import { asksFurther, questionOf } from './question.js';
import type { Variants } from './variants.js';

/**
 * Products that the turn names.
 *
 * @param variants what tells products apart: a choice that was asked for comes before a name of which only a part was said
 */
export function namedRule(meaning: Meaning, memory: Memory, variants: Variants): Target | Plan | undefined {
  const mentions = meaning.named.mentions.filter(m => !isFormOnly(m, memory));
  if (mentions.length === 0) return undefined;
  // Every word of a name that has none of those read out is another product, whatever number stands behind it.
  const isElse = (m: Mention): boolean =>
    m.complete && m.words.every(word => !variants.hasWord(memory.pending, word));
  const isOutside = (m: Mention): boolean =>
    !m.whole && !isElse(m) && m.family.every(sku => !memory.pending.includes(sku));
  // "Both, medium and large", where a fleece is medium too.
  const isPart = (m: Mention): boolean => !m.whole && m.skus.some(sku => memory.pending.includes(sku));
  const choice = mentions.every(m => isOutside(m) || isPart(m))
    ? choiceMade(meaning, memory, variants)
    : undefined;
  if (choice !== undefined && (mentions.every(isOutside) || choice.skus.length > 1)) return choice;
  const known = mentions
    .filter(m => m.skus.length > 0)
    .map(m => inFocus(ofSameHead(amongPending(m, memory), meaning, memory, variants), meaning, memory))
    .map(m => (m.several ? m : { ...m, skus: ofNearest(m.skus, meaning, memory, variants) }))
    .map(m => ofPlain(ofSize(m, meaning, variants), meaning, memory, variants))
    .map(m => ofPlace(otherThanFocus(m, meaning, memory), meaning, variants));
  if (
    isNamedInOther(
      meaning,
      known.flatMap(m => m.skus),
      variants,
      memory.language,
    )
  )
    return plain('unknown', 'unknownProduct');
  const family = relatives(
    mentions.flatMap(m => m.family),
    memory,
  );
  if (known.length === 0) {
    // The name is in the table, the variant is not.
    memory.family = family;
    return plain('unknown', 'unknownProduct');
  }
  const clear = known.filter(m => m.skus.length === 1 || m.several || meaning.acts.has('both'));
  const unclear = known.filter(m => !clear.includes(m)).flatMap(m => m.skus);
  const skus = [...new Set(clear.flatMap(m => m.skus))];
  const likeness = Math.min(...known.map(m => m.likeness));
  return { skus, unclear: [...new Set(unclear)], family, question: questionOf(meaning, memory), likeness };
}

// "En als tabletten?" is asked of what was told of, and not of the effervescent tablets of another name.
function isFormOnly({ words, skus, spelled }: Mention, { focus, family, kin, pending }: Memory): boolean {
  const isOther = skus.every(sku => ![...focus, ...family, ...kin, ...pending].includes(sku));
  return focus.length > 0 && !spelled && isOther && words.every(word => isForm(word) || ARTICLES.has(word));
}

// Asked to choose, a caller says what tells what was read out apart; other products may share the word. So it is with a
// part of a name, after a product of its family was spoken of.
function amongPending(mention: Mention, { pending, family, kin }: Memory): Mention {
  const near = pending.length > 0 ? pending : mention.whole ? [] : [...family, ...kin];
  const skus = mention.skus.filter(sku => near.includes(sku));
  return skus.length === 0 ? mention : { ...mention, skus };
}

// "How many of the Aerius?", after one Aerius was spoken of: that one. Whether it is there at all is asked of any.
function inFocus(mention: Mention, meaning: Meaning, { focus, pending }: Memory): Mention {
  if (mention.skus.length === 1 || pending.length > 0 || !asksFurther(meaning)) return mention;
  const spokenOf = mention.skus.filter(sku => focus.includes(sku));
  return spokenOf.length === 1 ? { ...mention, skus: spokenOf } : mention;
}

// A variant that is named by its own word alone ("the syrup") stays one of its family.
function relatives(family: readonly string[], memory: Memory): readonly string[] {
  return family.every(sku => memory.family.includes(sku)) ? memory.family : family;
}
