/** Answers to "which one do you mean?" */
import type { Meaning } from './meaning.js';
import { aloneOf, directionOf, numberedAt, plainOf } from './others.js';
import { targetOf } from './policy.js';
import type { Memory, Target } from './policy.js';
import { isKept, questionOf } from './question.js';
import { aspectIn } from './sizes.js';
import type { Variants } from './variants.js';

/** The products chosen of those that the caller was asked to choose from; nothing if none was. */
export function choiceMade(meaning: Meaning, memory: Memory, variants: Variants): Target | undefined {
  const { named, acts, ordinal, ask } = meaning;
  const { pending, family } = memory;
  if (pending.length === 0) return undefined;
  // "How many of the fifty are there?" chooses and asks at once.
  const question = ask !== null && isKept(ask) ? questionOf(meaning, memory) : memory.question;
  const chosen = (skus: readonly string[], isAll = false): Target =>
    targetOf(skus, { family, question }, isAll);
  const { skus, several } = variants.choose(pending, named.words, named.numbers);
  // "The two" may be the beginning of "the two hundred and fifty".
  if (acts.has('both') && (skus.length === 0 || skus.length === pending.length)) return chosen(pending, true);
  const plainOnes = plainOf(skus, meaning, memory, variants);
  if (plainOnes.length > 0) return chosen(plainOnes);
  const alone = aloneOf(pending, meaning, variants);
  if (alone.length > 0) return chosen(alone);
  if (skus.length > 0 && skus.length < pending.length) return chosen(skus, several);
  const numbered = numberedAt(meaning, memory, variants);
  if (numbered.length > 0) return chosen(numbered);
  const placed = ordinal === null ? undefined : pending.at(ordinal);
  if (placed !== undefined) return chosen([placed]);
  const direction = directionOf(acts);
  const ofThatSize =
    direction === undefined ? [] : variants.endmost(pending, direction, aspectIn(named.words));
  return ofThatSize.length === 1 ? chosen(ofThatSize) : undefined;
}

/** "Which colours do you have?": what there is to choose from, once more or of what was spoken of. */
export function choicesListed({ acts, named }: Meaning, memory: Memory): Target | undefined {
  if (!acts.has('choices') || named.mentions.length > 0) return undefined;
  const choices = memory.pending.length > 0 ? memory.pending : memory.family;
  return choices.length > 1 ? targetOf(choices, memory) : undefined;
}
