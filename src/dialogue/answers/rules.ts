/** The rules of the conversation: from a turn's meaning, and what went before, to a plan or to products to answer about. */
import type { Meaning } from './meaning.js';
import { forgetUnchosen, plain } from './policy.js';
import type { Memory, Plan, Target } from './policy.js';
import type { Ask, Question } from './facts.js';
import { coloursAsked, coloursIn } from './colours.js';
import { cuesOf } from './cues.js';
import { likeness } from './likeness.js';
import {
  chosenOf,
  directionOf,
  numberedAt,
  ofOtherSize,
  ofPlace,
  ofPlain,
  ofSameHead,
  ofSize,
  offeredAt,
  oneChosen,
  otherThanFocus,
  pastTheEnd,
  plainOf,
  sizesSaid,
} from './others.js';
import type { Mention } from './named-products.js';
import { isOfStock, isStockVerb } from './stock-words.js';
import { isForIt } from './other-names.js';
import { isSizeLetter } from './sizes.js';
import type { Variants } from './variants.js';

/** A person, another language, what was said again: nothing about products, unless the turn also names one. */
export function socialRule(meaning: Meaning, memory: Memory): Plan | undefined {
  const { acts, named } = meaning;
  // Asked which cookery book, "French" is one.
  const isChoice = memory.pending.length > 0 && named.words.length === 1;
  const language = isChoice ? undefined : meaning.language;
  if (acts.has('operator')) return plain('handover', 'handover', { ends: true });
  if (meaning.empty) return plain('unknown', 'notUnderstood', { failed: true });
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
export function elsewhereRule({ acts, named, ask }: Meaning, memory: Memory): Plan | undefined {
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
  const answerable = named.mentions.length > 0 && acts.has('availability') && ask === 'availability';
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

/**
 * Products that the turn names.
 *
 * @param variants what tells products apart: a choice that was asked for comes before a name of which only a part was said
 */
export function namedRule(meaning: Meaning, memory: Memory, variants: Variants): Target | Plan | undefined {
  const { mentions } = meaning.named;
  if (mentions.length === 0) return undefined;
  const isOutside = (m: Mention): boolean => !m.whole && m.family.every(sku => !memory.pending.includes(sku));
  const choice = mentions.every(isOutside) ? choiceMade(meaning, memory, variants) : undefined;
  if (choice !== undefined) return choice;
  const known = mentions
    .filter(m => m.skus.length > 0)
    .map(m => inFocus(ofSameHead(amongPending(m, memory), meaning, memory, variants), meaning, memory))
    .map(m => ofPlain(ofSize(m, meaning, variants), meaning, memory, variants))
    .map(m => ofPlace(otherThanFocus(m, meaning, memory), meaning, variants));
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

/** True if more is asked of a product than whether it is there. */
export function asksFurther({ ask, named }: Meaning): boolean {
  return ask === 'howMany' || ask === 'when' || named.quantity !== null;
}

// A variant that is named by its own word alone ("the syrup") stays one of its family.
function relatives(family: readonly string[], memory: Memory): readonly string[] {
  return family.every(sku => memory.family.includes(sku)) ? memory.family : family;
}

/** Products meant without being named: a choice asked for, a variant of the last one, or the last one itself. */
export function meantRule(meaning: Meaning, memory: Memory, variants: Variants): Target | Plan {
  if (leaves(meaning)) return plain('answer', 'goodbye', { ends: true });
  if (isOfOtherLetters(meaning, memory, variants)) return plain('unknown', 'unknownProduct');
  const target =
    choiceMade(meaning, memory, variants) ??
    choicesListed(meaning, memory) ??
    comparedOne(meaning, memory, variants) ??
    endReached(meaning, memory, variants) ??
    otherVariant(meaning, memory, variants);
  if (target) return target;
  if (isOfOtherColour(meaning, memory, variants) || isOfOtherLetters(meaning, memory, variants))
    return plain('unknown', 'unknownProduct');
  if (namesStranger(meaning, memory)) return strangerNamed(meaning, memory);
  if (asksElse(meaning, memory)) return plain('unknown', 'unknownOther');
  if (asksAgain(meaning, memory)) {
    const question = questionOf(meaning, memory);
    // Nothing was chosen of what was asked: ask again.
    const unclear = memory.pending;
    const skus = unclear.length > 0 ? [] : placed(oneChosen(meaning, memory), meaning.ordinal);
    return { skus, unclear, family: memory.family, question, likeness: 1 };
  }
  return farewellOrNothing(meaning, memory);
}

// "And in green?", after a blue one, of which there is no green.
function isOfOtherColour(
  { named, language }: Meaning,
  { focus, language: own }: Memory,
  variants: Variants,
): boolean {
  const { conjunctions } = cuesOf(language ?? own);
  const left = variants.ofColours(focus, coloursIn(named.words), coloursAsked(named.words, conjunctions));
  return focus.length > 0 && left.length === 0;
}

// "In XL?", of what there is in M and L. An S or an L alone may be a letter of something else.
function isOfOtherLetters({ named }: Meaning, { focus, family }: Memory, variants: Variants): boolean {
  const kin = [...new Set([...focus, ...family])];
  return named.words.some(
    word => word.startsWith('x') && isSizeLetter(word) && variants.isOfOtherLetters(kin, word),
  );
}

// "How many of the first?", after several were spoken of.
function placed(focus: readonly string[], ordinal: number | null): readonly string[] {
  const one = ordinal === null || focus.length < 2 ? undefined : focus.at(ordinal);
  return one === undefined ? focus : [one];
}

// "Thanks, that is all": whatever else the words may mean, nothing is asked.
function leaves({ acts, ask, named }: Meaning): boolean {
  // "Twenty will be fine" is a question of twenty.
  const isBare = named.quantity === null || acts.has('thanks');
  return acts.has('goodbye') && isBare && (ask === null || ask === 'availability');
}

// A product that is not in the table. Ordinary words are no names where something is spoken of already ("is it back on
// the shelves"), unless they stand where a name stands ("do you have bandages").
function namesStranger({ acts, ask, ...heard }: Meaning, memory: Memory): boolean {
  const [strangers = [], strangeNames = []] = [heard.strangers, heard.strangeNames].map(words =>
    words.filter(word => !isStockVerb(word)),
  );
  if (isForIt(heard.named.words)) return true;
  // "It's for a class, I would need thirty-five of them."
  if (
    heard.named.quantity !== null &&
    memory.focus.length > 0 &&
    strangers.every(isPurpose(heard.named.words))
  )
    return false;
  if (ask === null || strangers.length === 0) return false;
  if (memory.focus.length === 0) return true;
  if (ask === 'availability' || ask === 'order') return !acts.has('pronoun') || strangeNames.length > 0;
  return strangeNames.length > 0 && !acts.has('pronoun');
}

const PURPOSE = /^(?:for|pour|voor)$/;
const MOST_BETWEEN = 2;

// What comes after "for", with an article and another word at most.
function isPurpose(words: readonly string[]): (word: string) => boolean {
  return word => {
    const at = words.indexOf(word);
    return words.slice(Math.max(0, at - MOST_BETWEEN - 1), at).some(before => PURPOSE.test(before));
  };
}

// "When can I visit?", "how many have you sold?": of what is in stock, one asks with few words, and hardly with others.
function asksElse({ ask, strangers, named }: Meaning, { focus, pending }: Memory): boolean {
  const isParticular = ask === 'when' || ask === 'howMany';
  const counted = nounCounted(named.words);
  const isElse = strangers.some(word => word !== counted && !isOfStock(word));
  return isParticular && isElse && focus.length > 0 && pending.length === 0;
}

// "How many bikes", of a Gazelle: what is counted may go by what it is.
function nounCounted(words: readonly string[]): string | undefined {
  const asked = words.findIndex(word => ['many', 'hoeveel', 'combien'].includes(word));
  if (asked < 0) return undefined;
  return words.slice(asked + 1).find(word => word !== 'de' && word !== 'd');
}

// An answer to "which one do you mean".
function choiceMade(meaning: Meaning, memory: Memory, variants: Variants): Target | undefined {
  const { named, acts, ordinal } = meaning;
  const { pending } = memory;
  if (pending.length === 0) return undefined;
  // "How many of the fifty are there?" chooses and asks at once.
  const question =
    meaning.ask !== null && isKept(meaning.ask) ? questionOf(meaning, memory) : memory.question;
  const all = { family: memory.family, unclear: [], question, likeness: 1 };
  const { skus, several } = variants.choose(pending, named.words, named.numbers);
  // "The two" may be the beginning of "the two hundred and fifty".
  if (acts.has('both') && (skus.length === 0 || skus.length === pending.length))
    return { ...all, skus: pending };
  const plainOnes = plainOf(skus, meaning, memory, variants);
  if (plainOnes.length > 0) return { ...all, skus: plainOnes };
  if (skus.length > 0 && skus.length < pending.length) {
    return skus.length === 1 || several ? { ...all, skus } : { ...all, skus: [], unclear: skus };
  }
  const numbered = numberedAt(meaning, memory, variants);
  if (numbered.length > 1) return { ...all, skus: [], unclear: numbered };
  const chosen = numbered[0] ?? (ordinal === null ? undefined : pending.at(ordinal));
  if (chosen !== undefined) return { ...all, skus: [chosen] };
  const direction = directionOf(acts);
  const ofThatSize = direction === undefined ? [] : variants.endmost(pending, direction);
  return ofThatSize.length === 1 ? { ...all, skus: ofThatSize } : undefined;
}

// "Which colours do you have?": what there is to choose from, once more or of what was spoken of.
function choicesListed({ acts, named }: Meaning, { pending, family, question }: Memory): Target | undefined {
  if (!acts.has('choices') || named.mentions.length > 0) return undefined;
  const unclear = pending.length > 0 ? pending : family;
  return unclear.length > 1 ? { skus: [], unclear, family, question, likeness: 1 } : undefined;
}

// "No, the second", "and the bigger one?"
function comparedOne(meaning: Meaning, memory: Memory, variants: Variants): Target | undefined {
  const placedAt = offeredAt(meaning, memory);
  const numbered = numberedAt(meaning, memory, variants);
  const told = numbered.length > 0 ? numbered : ofOtherSize(meaning, memory, variants);
  const skus = placedAt === undefined ? told : [placedAt];
  if (skus.length === 0) return undefined;
  const { family } = memory;
  const [clear, unclear] = skus.length === 1 ? [skus, []] : [[], skus];
  return { skus: clear, unclear, family, question: questionOf(meaning, memory), likeness: 1 };
}

// "Do you have a bigger one?", of the biggest; "the biggest you do have?", where that one cannot be had.
function endReached(meaning: Meaning, memory: Memory, variants: Variants): Target | Plan | undefined {
  const skus = pastTheEnd(meaning, memory, variants);
  if (skus === 'none') return plain('unknown', 'unknownOther');
  if (skus?.length !== 1) return undefined;
  return { skus, unclear: [], family: memory.family, question: questionOf(meaning, memory), likeness: 1 };
}

// "And the ten milligram?", "and the syrup?"
function otherVariant(meaning: Meaning, memory: Memory, variants: Variants): Target | Plan | undefined {
  const { named } = meaning;
  const family = [...new Set([...memory.family, ...memory.kin])];
  if (family.length === 0 && memory.focus.length === 0) return undefined;
  const among = chosenOf(memory) === undefined ? family : memory.offered;
  const others = among.filter(sku => !memory.focus.includes(sku));
  const isOne = memory.focus.length === 1 || chosenOf(memory) !== undefined;
  if (meaning.acts.has('other') && isOne) {
    if (others.length === 0) return plain('clarify', 'whichProduct');
    const [clear, unclear] = others.length === 1 ? [others, []] : [[], others];
    return { skus: clear, unclear, family, question: questionOf(meaning, memory), likeness: 1 };
  }
  const numbers = sizesSaid(meaning, memory, variants);
  const strength = numbers.find(n => n.hasUnit || variants.hasNumber(family, n.value));
  const byWords = variants.wordsTell(family, named.words);
  const isPlain = plainOf(family, meaning, memory, variants).length > 0;
  if (strength === undefined && !byWords && !isPlain) return undefined;
  const { skus: all, missing, several } = variants.choose(family, named.words, numbers);
  if (missing) return plain('unknown', 'unknownProduct');
  const plainOnes = plainOf(all, meaning, memory, variants);
  const skus = plainOnes.length > 0 ? plainOnes : all;
  if (skus.length === family.length && family.length > 1) return undefined;
  // The size of the next one is not how many are wanted of it.
  const isSize = strength !== undefined && Number(strength.value) === named.quantity;
  const wanted = numbers.find(n => !n.hasUnit && !variants.hasNumber(family, n.value));
  const quantity = wanted === undefined ? null : Number(wanted.value);
  const asked = isSize ? { ...meaning, named: { ...named, quantity } } : meaning;
  const question = questionOf(asked, memory);
  const clear = skus.length === 1 || several || meaning.acts.has('both');
  return { skus: clear ? skus : [], unclear: clear ? [] : skus, family, question, likeness: 1 };
}

function strangerNamed({ strangers }: Meaning, memory: Memory): Plan {
  // A caller who insists on a name that is not understood needs a person; another name is another question.
  const insists = strangers.some(s => memory.strangers.some(known => likeness(s, known) > 0.6));
  memory.strangers = strangers;
  forgetUnchosen(memory);
  memory.family = [];
  return plain('unknown', 'unknownProduct', { failed: insists });
}

function asksAgain({ ask, acts, named }: Meaning, memory: Memory): boolean {
  if (memory.focus.length === 0) return false;
  if (memory.pending.length > 0) return ask !== null || acts.has('yes') || acts.has('pronoun');
  return ask !== null || named.quantity !== null || (acts.has('both') && memory.focus.length > 1);
}

/** A "no" of more words is about something. */
const LONGEST_FAREWELL = 4;

function farewellOrNothing({ acts, ask, strangers, strangeNames, named }: Meaning, memory: Memory): Plan {
  if (acts.has('thanks') || acts.has('goodbye'))
    return plain('answer', 'goodbye', { ends: acts.has('goodbye') });
  if (strangers.length > 0 && !acts.has('greeting')) {
    // What comes next may be said of a name that was not understood, and not of the product before it.
    if (strangeNames.length > 0) memory.focus = [];
    return plain('unknown', 'notUnderstood', { failed: true });
  }
  if (ask !== null || acts.has('greeting')) {
    // Asked twice for a product that is never understood, the caller is no further.
    const again = memory.last?.spoken[0]?.sentence.id === 'whichProduct';
    return plain('clarify', 'whichProduct', { failed: again });
  }
  // "No, I mean whether it is in" is not the end of a call.
  const isShort = named.words.length <= LONGEST_FAREWELL;
  if (acts.has('no') && isShort && memory.last !== undefined)
    return plain('answer', 'goodbye', { ends: true });
  if (acts.has('yes') && memory.last !== undefined) return { ...memory.last, failed: false };
  return plain('unknown', 'notUnderstood', { failed: true });
}

// Who was told how many helmets there are wants to know how many pumps: "and pumps?"
function isKept(ask: Ask): boolean {
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
