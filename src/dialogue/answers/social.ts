/** Turns that need no look at the table: a person, another language, what was said again, and what no row says. */
import type { Meaning } from './meaning.js';
import { plain } from './policy.js';
import type { Memory, Plan } from './policy.js';

/** A person, another language, what was said again: nothing about products, unless the turn also names one. */
export function socialRule(meaning: Meaning, memory: Memory): Plan | undefined {
  const { acts, named } = meaning;
  // Asked which cookery book, "French" is one.
  const isChoice = memory.pending.length > 0 && named.words.length === 1;
  const language = isChoice ? undefined : meaning.language;
  if (acts.has('operator')) return plain('handover', 'handover', { ends: true });
  if (meaning.empty) return plain('unknown', 'notUnderstood', { failed: true });
  // Nothing is asked of who is asked to wait.
  if (acts.has('wait')) return plain('clarify', 'takeTime');
  if (language !== undefined) memory.language = language;
  if (acts.has('slower')) memory.slower = true;
  const again = language !== undefined || acts.has('slower') || acts.has('repeat');
  if (again && named.mentions.length === 0) {
    // In the language asked for, nothing is gained by hearing once more that one was not understood.
    const isNothing = memory.last === undefined || (language !== undefined && memory.last.failed);
    return isNothing ? plain('clarify', 'whichProduct') : { ...memory.last!, failed: false };
  }
  return undefined;
}

/** Prices, opening hours, medicine: what no row says. A product named with it is remembered for the next question. */
export function elsewhereRule({ acts, named, ask, elliptical }: Meaning, memory: Memory): Plan | undefined {
  const remember = (): void => {
    const [mention] = named.mentions;
    if (mention === undefined || mention.skus.length === 0) return;
    memory.focus = mention.skus;
    memory.family = mention.family;
    memory.pending = [];
  };
  if (acts.has('medical')) {
    remember();
    return plain('unknown', 'medicalAdvice');
  }
  // "Is it in stock, and what does it cost?": the part that can be answered is.
  // "And what does the Bosch cost?" only begins as one goes on.
  const answerable =
    named.mentions.length > 0 && acts.has('availability') && ask === 'availability' && !elliptical;
  if (acts.has('price') && !answerable) {
    remember();
    return plain('unknown', 'unknownPrice');
  }
  if (acts.has('property')) {
    remember();
    return plain('unknown', 'unknownOther');
  }
  if (acts.has('hours')) return plain('unknown', 'unknownHours');
  if (acts.has('elsewhere') && named.mentions.length === 0) return plain('unknown', 'unknownOther');
  return undefined;
}
