/** What comes of the answer to "did you say Aerius?". */
import { choiceMade } from './choice.js';
import type { Meaning } from './meaning.js';
import { mayBeOther } from './named-products.js';
import { sizesSaid } from './numbers-asked.js';
import { directionOf } from './others.js';
import type { Memory, Target } from './policy.js';
import { isTalk } from './phrase-words.js';
import { asksFurther, questionOf } from './question.js';
import { isStockVerb } from './stock-words.js';
import type { Variants } from './variants.js';

/** What is a yes to a question, and before thanks or a goodbye only their beginning: "okay, thanks". */
const AGREED = /^(?:ok|okay|right|d accord|oke|goed|prima)\b/;

const HOLDING = ['repeat', 'slower', 'wait'] as const;

/**
 * What the caller was asked to confirm, with what is asked of it now: agreed to, denied, or left open by whoever goes on with
 * "when will it be in?".
 */
interface Confirmed {
  readonly answer: 'agreed' | 'denied' | 'open';
  readonly target: Target;
}

/**
 * The answer to "did you say Aerius?": yes, the name once more, or another of its variants; no; or a question that leaves it
 * open. Anything else is a turn like any other.
 *
 * @param isProven what was heard proves its names: a name that is misheard once may be misheard again
 */
export function confirmedRule(
  meaning: Meaning,
  memory: Memory,
  isProven: boolean,
  variants: Variants,
): Confirmed | undefined {
  const { acts, named } = meaning;
  const { confirming } = memory;
  // What was asked is asked once more, or a moment later.
  const isHeld = named.mentions.length === 0 && HOLDING.some(act => acts.has(act));
  if (isHeld || acts.has('operator')) return undefined;
  memory.confirming = undefined;
  if (confirming === undefined) return undefined;
  // "Is Delonghi expensive?": what no row says is no yes.
  if (asksOfNoRow(meaning) || acts.has('operator')) return undefined;
  const those = named.mentions.filter(m => m.skus.some(sku => confirming.skus.includes(sku)));
  const again = those.length > 0;
  // "No, an iPhone 15 case", of an iPhone 15.
  const isSame = isProven && those.some(m => !mayBeOther(m));
  const isYes =
    (acts.has('yes') || acts.has('yesMisheard')) &&
    !leaves(meaning) &&
    !asksOther(meaning, confirming, variants);
  // "Yes, how many are there?"
  const question = asksFurther(meaning) ? questionOf(meaning, memory) : confirming.question;
  if (isYes ? again || named.mentions.length === 0 : isSame)
    return {
      answer: 'agreed',
      target: { ...confirming, skus: ofThose(confirming, those), question, likeness: 1 },
    };
  const refined = isProven ? variantMeant(meaning, confirming, memory, variants) : undefined;
  // "And the ten?" may be asked beside it.
  if (refined !== undefined) return { answer: meaning.elliptical ? 'open' : 'agreed', target: refined };
  if (acts.has('no') && (again || named.mentions.length === 0))
    return { answer: 'denied', target: confirming };
  return isLeftOpen(meaning, confirming, memory, variants)
    ? { answer: 'open', target: { ...confirming, question: questionOf(meaning, memory) } }
    : undefined;
}

// "No, the ten", "paperback please": whoever changes a part of what was read out agrees to the rest of its name.
function variantMeant(
  meaning: Meaning,
  { skus, family, question }: Target,
  memory: Memory,
  variants: Variants,
): Target | undefined {
  const { named, strangers, acts, elliptical } = meaning;
  const kin = [...new Set([...skus, ...family])];
  const isOfKin = (all: readonly string[]): boolean => all.some(sku => kin.includes(sku));
  // "And the syrup?" names it.
  const isNamed = elliptical ? named.mentions.length > 0 : !named.mentions.every(m => isOfKin(m.family));
  if (acts.has('both') || skus.length !== 1 || isNamed) return undefined;
  if (!strangers.every(word => isTalk(word) || variants.hasLike(kin, word))) return undefined;
  const choice = choiceMade(
    { ...meaning, ordinal: null },
    { ...memory, pending: kin, family: kin, focus: skus, question },
    variants,
  );
  const [chosen = '', ...others] = choice?.skus ?? [];
  // "The biggest you do have?" is not the one asked about.
  const isElse = acts.has('no') || directionOf(acts) !== undefined;
  const isDenied = [...memory.denied, ''].includes(chosen) || (isElse && skus.includes(chosen));
  return isDenied || others.length > 0 ? undefined : choice;
}

// "When will it be in?" is asked of the one that was read out; whether that was meant is not said.
function isLeftOpen(meaning: Meaning, { skus }: Target, memory: Memory, variants: Variants): boolean {
  const { named, strangers, ask, acts, elliptical } = meaning;
  if (named.mentions.length > 0 || skus.every(sku => memory.focus.includes(sku))) return false;
  // "And a forty-two?" is another size.
  if (sizesSaid(meaning, { ...memory, focus: skus }, variants).some(n => n.hasUnit)) return false;
  const isOfIt = ask === 'availability' && acts.has('pronoun') && !elliptical;
  return (isOfIt || asksFurther(meaning) || ask === 'order') && strangers.every(isTalk);
}

function asksOfNoRow({ acts, ask }: Meaning): boolean {
  const isPrice = acts.has('price') && !(acts.has('availability') && ask === 'availability');
  return isPrice || acts.has('property') || acts.has('medical') || acts.has('hours');
}

function leaves({ acts, named }: Meaning): boolean {
  return (acts.has('thanks') || acts.has('goodbye')) && AGREED.test(named.words.join(' '));
}

// "Okay then give me the ten", of what comes in ten and sixteen; "okay, and the biggest?"; "okay, and do you have any Pampers?"
function asksOther(meaning: Meaning, { skus, family }: Target, variants: Variants): boolean {
  const { acts, named, ask, strangers } = meaning;
  if (directionOf(acts) !== undefined || acts.has('other')) return true;
  const isElse = (word: string): boolean =>
    !isTalk(word) && !isStockVerb(word) && !variants.hasLike(skus, word);
  if (ask === 'availability' && !acts.has('pronoun') && strangers.some(isElse)) return true;
  const kin = [...new Set([...skus, ...family])];
  const numbers = named.numbers.filter(n => variants.hasNumber(kin, n.value));
  if (numbers.length === 0 && !variants.wordsTell(kin, named.words)) return false;
  return !variants.choose(kin, named.words, numbers).skus.some(sku => skus.includes(sku));
}

// "How many clementines?", after "clementines or pineapples".
function ofThose({ skus }: Target, mentions: Meaning['named']['mentions']): readonly string[] {
  const meant = skus.filter(sku => mentions.some(m => m.skus.includes(sku)));
  return meant.length > 0 ? meant : skus;
}
