/** What a turn asks of the products it speaks of. */
import type { Ask, Question } from './facts.js';
import type { Meaning } from './meaning.js';
import type { Memory } from './policy.js';

/** True if more is asked of a product than whether it is there. */
export function asksFurther({ ask, named }: Meaning): boolean {
  return ask === 'howMany' || ask === 'when' || named.quantity !== null;
}

/** True for what is asked of the next product too: who was told how many helmets there are goes on with "and pumps?" */
export function isKept(ask: Ask): boolean {
  return ask === 'howMany' || ask === 'when';
}

/** What this turn does not ask, the one before did: "and Zyrtec?", "how about two hundred?" */
export function questionOf({ ask, elliptical, named }: Meaning, memory: Memory): Question {
  if (elliptical && named.quantity === null && isKept(memory.question.ask))
    return { ask: memory.question.ask, wanted: null };
  if (ask !== null && ask !== 'availability') return { ask, wanted: named.quantity };
  if (named.quantity !== null) return { ask: ask ?? memory.question.ask, wanted: named.quantity };
  return { ask: ask ?? memory.question.ask, wanted: null };
}
