/** The products that a turn means without naming them, given what went before; or what it is if it means none. */
import { choiceMade, choicesListed } from './choice.js';
import { coloursAsked, coloursIn, coloursOfOne } from './colours.js';
import { cuesOf } from './cues.js';
import { isFormat } from './exclusive.js';
import { likeness } from './likeness.js';
import type { Meaning } from './meaning.js';
import { isForIt } from './other-names.js';
import {
  aloneOf,
  chosenOf,
  firstOfSeries,
  numberedAt,
  ofOtherSize,
  offeredAt,
  ofNearest,
  oneChosen,
  pastTheEnd,
  plainOf,
} from './others.js';
import { isOfOtherKind, ofSizeAsked } from './kinds-asked.js';
import { sizesSaid } from './numbers-asked.js';
import { isNextElse } from './next-thing.js';
import { isPraise, isTalk, isVerbBefore } from './phrase-words.js';
import { forgetUnchosen, plain, targetOf } from './policy.js';
import type { Memory, Plan, Target } from './policy.js';
import { purposeBefore } from './purposes.js';
import { questionOf } from './question.js';
import { isSizeLetter } from './sizes.js';
import { isOfStock, isStockVerb } from './stock-words.js';
import type { Variants } from './variants.js';

/** Products meant without being named: a choice asked for, a variant of the last one, or the last one itself. */
export function meantRule(meaning: Meaning, memory: Memory, variants: Variants): Target | Plan {
  if (leaves(meaning)) return plain('answer', 'goodbye', { ends: true });
  if (isOfOtherLetters(meaning, memory, variants) || isNextElse(meaning, memory, variants))
    return plain('unknown', 'unknownProduct');
  const target =
    choiceMade(meaning, memory, variants) ??
    choicesListed(meaning, memory) ??
    comparedOne(meaning, memory, variants) ??
    endReached(meaning, memory, variants) ??
    ofSeries(meaning, memory, variants) ??
    ofSizeSaid(meaning, memory, variants) ??
    otherVariant(meaning, memory, variants);
  if (target) return target;
  if (isOfOtherKind(meaning, memory, variants)) return plain('unknown', 'unknownProduct');
  if (isOfOtherColour(meaning, memory, variants)) return plain('unknown', 'unknownProduct');
  if (namesStranger(meaning, memory, variants)) return strangerNamed(meaning, memory);
  if (asksElse(meaning, memory, variants)) return plain('unknown', 'unknownOther');
  if (asksAgain(meaning, memory)) {
    // Nothing was chosen of what was asked: ask again.
    return memory.pending.length > 0
      ? asked(memory.pending, meaning, memory)
      : asked(placed(oneChosen(meaning, memory), meaning.ordinal), meaning, memory, true);
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
  const asked = new Set([...coloursAsked(named.words, conjunctions), ...coloursOfOne(named.words)]);
  const left = variants.ofColours(focus, coloursIn(named.words), asked);
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
  // "I'll come and get it then, bye."
  const isPlan = ask === 'order' && PLAN.test(named.words.join(' '));
  return acts.has('goodbye') && isBare && (ask === null || ask === 'availability' || isPlan);
}

/** What callers say they will do, which asks for nothing. */
const PLAN =
  /\b(?:(?:i|we) (?:ll|will)|(?:je|on) (?:vais|va|(?:re)?pass[a-z]+|viens|viendrai|prends|prendrai|rappell?e[a-z]*)|ik (?:kom|bel|haal|ga|neem) (?!er\b))\b/;

// A product that is not in the table. Ordinary words are no names where something is spoken of already ("is it back on
// the shelves"), unless they stand where a name stands ("do you have bandages").
function namesStranger({ acts, ask, ...heard }: Meaning, memory: Memory, variants: Variants): boolean {
  const [strangers = [], strangeNames = []] = [heard.strangers, heard.strangeNames].map(words =>
    words.filter(word => !isStockVerb(word) && !isVerbBefore(word) && !variants.hasLike(memory.focus, word)),
  );
  if (isForIt(heard.named.words)) return true;
  // "It's for a class, I would need thirty-five of them."
  const { words, quantity } = heard.named;
  const isOfFocus =
    isForAll(heard.named) ||
    (quantity !== null && strangers.every(word => purposeBefore(words, words.indexOf(word)) >= 0));
  if (isOfFocus && memory.focus.length > 0) return false;
  // "Une rallonge de vingt mètres", after a lamp: another thing, and not twenty of it.
  const isOther = quantity !== null && strangeNames.length > 0;
  if ((ask === null && !isOther) || strangers.length === 0) return false;
  if (memory.focus.length === 0) return true;
  if (ask === 'availability' || ask === 'order') return !acts.has('pronoun') || strangeNames.length > 0;
  return strangeNames.length > 0 && !acts.has('pronoun');
}

const ENOUGH = /\b(?:enough|assez|genoeg)\b/;

// "We're a book group, there's nine of us, would there be enough?"
function isForAll({ words, quantity }: Meaning['named']): boolean {
  return quantity !== null && ENOUGH.test(words.join(' '));
}

// "When can I visit?", "how many have you sold?": of what is in stock, one asks with few words, and hardly with others.
function asksElse(
  { ask, strangers, named }: Meaning,
  { focus, pending }: Memory,
  variants: Variants,
): boolean {
  const isParticular = ask === 'when' || ask === 'howMany';
  const counted = nounCounted(named.words);
  // "Il va revenir, ce sirop ?"
  const isElse = strangers.some(
    word =>
      word !== counted &&
      !isOfStock(word) &&
      !isDayAt(named.words, named.words.indexOf(word)) &&
      !variants.hasWord(focus, word),
  );
  return isParticular && isElse && !isForAll(named) && focus.length > 0 && pending.length === 0;
}

/** Before the day of a month that a question of "when" is about. */
const BEFORE_DAY = new Set('of by before until on for from voor tegen op van na vanaf tot'.split(' '));

// "Before the weekend of the fourteenth", "voor de veertiende".
function isDayAt(words: readonly string[], at: number): boolean {
  const isOrdinal = /(?:first|second|third|[a-z]th|[dt]e|ste)$/.test(words[at] ?? '');
  return isOrdinal && /^(?:the|de)$/.test(words[at - 1] ?? '') && BEFORE_DAY.has(words[at - 2] ?? '');
}

// "How many bikes", of a Gazelle: what is counted may go by what it is.
function nounCounted(words: readonly string[]): string | undefined {
  const asked = words.findIndex(word => ['many', 'hoeveel', 'combien'].includes(word));
  if (asked < 0) return undefined;
  return words.slice(asked + 1).find(word => word !== 'de' && word !== 'd');
}

function asked(skus: readonly string[], meaning: Meaning, memory: Memory, isAll = false): Target {
  return targetOf(skus, { family: memory.family, question: questionOf(meaning, memory) }, isAll);
}

// "No, the second", "and the bigger one?"
function comparedOne(meaning: Meaning, memory: Memory, variants: Variants): Target | undefined {
  const placedAt = offeredAt(meaning, memory);
  const numbered = numberedAt(meaning, memory, variants);
  const told = numbered.length > 0 ? numbered : ofOtherSize(meaning, memory, variants);
  const skus = placedAt === undefined ? told : [placedAt];
  return skus.length === 0 ? undefined : asked(skus, meaning, memory);
}

// "Do you have a bigger one?", of the biggest; "the biggest you do have?", where that one cannot be had.
function endReached(meaning: Meaning, memory: Memory, variants: Variants): Target | Plan | undefined {
  const skus = pastTheEnd(meaning, memory, variants);
  if (skus === 'none') return plain('unknown', 'unknownOther');
  return skus?.length === 1 ? asked(skus, meaning, memory) : undefined;
}

// "And just the first part?"
function ofSeries(meaning: Meaning, memory: Memory, variants: Variants): Target | Plan | undefined {
  const skus = firstOfSeries(meaning, memory, variants);
  if (skus === undefined) return undefined;
  return skus.length === 0 ? plain('unknown', 'unknownProduct') : asked(skus, meaning, memory);
}

// "And in a small?", of what there is in medium and large.
function ofSizeSaid(meaning: Meaning, memory: Memory, variants: Variants): Target | Plan | undefined {
  const skus = ofSizeAsked(meaning, memory, variants);
  if (skus === undefined) return undefined;
  return skus.length === 0 ? plain('unknown', 'unknownProduct') : asked(skus, meaning, memory);
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
    return targetOf(others, { family, question: questionOf(meaning, memory) });
  }
  const numbers = sizesSaid(meaning, memory, variants);
  const strength = numbers.find(n => n.hasUnit || variants.hasNumber(family, n.value));
  const words = withoutCounted(named, memory, variants);
  const byWords = variants.wordsTell(family, words);
  const alone = aloneOf(among, meaning, variants);
  if (alone.length > 0 && strength === undefined && !byWords) return asked(alone, meaning, memory);
  const isPlain = plainOf(family, meaning, memory, variants).length > 0;
  const { conjunctions } = cuesOf(memory.language);
  const colours = coloursAsked(named.words, conjunctions);
  // "Then in blue?", after a pink one, of which there is none.
  if (colours.size > 0 && memory.focus.length === 0) {
    const left = variants.ofColours(family, new Set(), colours);
    if (left.length > 0 && strength === undefined)
      return targetOf(left, { family, question: questionOf(meaning, memory) });
  }
  if (strength === undefined && !byWords && !isPlain) return undefined;
  const { skus: all, missing, several } = variants.choose(family, words, numbers);
  if (missing) return plain('unknown', 'unknownProduct');
  const plainOnes = plainOf(all, meaning, memory, variants);
  const next = several ? all : ofNearest(all, meaning, memory, variants);
  const skus = plainOnes.length > 0 ? plainOnes : otherThanTold(next, strength?.hasUnit, meaning, memory);
  if (skus.length === family.length && family.length > 1) return undefined;
  if (isBeyond(named.words, skus, variants) || leavesName(meaning, skus, variants))
    return plain('unknown', 'unknownProduct');
  // The size of the next one is not how many are wanted of it.
  const isSize =
    strength !== undefined &&
    (Number(strength.value) === named.quantity || numbers.length < named.numbers.length);
  const wanted = numbers.find(n => !n.hasUnit && !variants.hasNumber(family, n.value));
  const quantity = wanted === undefined ? null : Number(wanted.value);
  const question = questionOf(isSize ? { ...meaning, named: { ...named, quantity } } : meaning, memory);
  return targetOf(skus, { family, question }, several || meaning.acts.has('both'));
}

// "I'd take three boxes", of a box of sixteen.
function withoutCounted(
  { words, quantity }: Meaning['named'],
  { focus, language }: Memory,
  variants: Variants,
): readonly string[] {
  const { counted } = cuesOf(language);
  return quantity === null ? words : words.filter(w => !(counted.test(w) && variants.hasWord(focus, w)));
}

// "And a thirty-two?", after jeans W34 L32, of what there is in W32 L32 as well: the next one is another one.
function otherThanTold(
  skus: readonly string[],
  isSize: boolean | undefined,
  { elliptical, ask }: Meaning,
  { focus }: Memory,
): readonly string[] {
  const others = skus.filter(sku => !focus.includes(sku));
  const isNext = isSize === true && elliptical && (ask === null || ask === 'availability');
  return isNext && others.length > 0 ? others : skus;
}

/** What makes another size of the word behind it. */
const BEYOND = new Set('super extra ultra tres semi'.split(' '));

// "And the super king?", of what there is in king size.
function isBeyond(words: readonly string[], skus: readonly string[], variants: Variants): boolean {
  return words.some(
    (word, i) =>
      BEYOND.has(word) && variants.hasWord(skus, words[i + 1] ?? '') && !variants.hasWord(skus, word),
  );
}

// "And the expansion cities and knights?", of the expansion seafarers.
function leavesName(
  { strangers, ask, elliptical }: Meaning,
  skus: readonly string[],
  variants: Variants,
): boolean {
  const isOpen = elliptical && (ask === null || ask === 'availability');
  // One word may be a word of the name misheard.
  const left = strangers.filter(
    word =>
      !isStockVerb(word) &&
      !isTalk(word) &&
      !isPraise(word) &&
      !isFormat(word) &&
      !variants.hasLike(skus, word),
  );
  return isOpen && left.length > 1;
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

/** What else a "no" that ends a call is said with. */
const FAREWELL = new Set(
  [
    'no nope nah thanks thank you that that s is was it all i m we re fine okay ok good great right nothing else more for now today not really just don t think so done everything sorry then oh well cheers',
    'non nan merci c est etait tout bon rien ca ira va aller sera plus d autre pas je crois vraiment alors pour aujourd hui le moment on a fini euh ah bien parfait madame monsieur',
    'nee dank je u wel bedankt hoor dat is was het alles niets niks meer verder anders goed zo laat maar hoeft niet echt eigenlijk ik denk van klaar nu vandaag oke prima hierbij eh nou',
  ].flatMap(line => line.split(' ')),
);

// "No, I mean whether it is in" is not the end of a call, nor is "no many other", which was "how many are there".
function isFarewell(words: readonly string[]): boolean {
  return words.every(word => FAREWELL.has(word));
}

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
  if (acts.has('no') && isFarewell(named.words) && memory.last !== undefined)
    return plain('answer', 'goodbye', { ends: true });
  if (acts.has('yes') && memory.last !== undefined) return { ...memory.last, failed: false };
  return plain('unknown', 'notUnderstood', { failed: true });
}
