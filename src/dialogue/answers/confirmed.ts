/** What comes of the answer to "did you say Aerius?". */
import type { Meaning } from './meaning.js';
import { mayBeOther } from './named-products.js';
import { directionOf } from './others.js';
import type { Memory, Target } from './policy.js';
import { asksFurther, questionOf } from './question.js';
import type { Variants } from './variants.js';

/** What is a yes to a question, and before thanks or a goodbye only their beginning: "okay, thanks". */
const AGREED = /^(?:ok|okay|right|d accord|oke|goed|prima)\b/;

/** What the caller was asked to confirm, with what is asked of it now; or that it is denied. */
interface Confirmed {
  readonly isDenied: boolean;
  readonly target: Target;
}

/**
 * The answer to "did you say Aerius?": yes, or the name once more; or no. Anything else is a turn like any other.
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
  memory.confirming = undefined;
  if (confirming === undefined) return undefined;
  // "Is Delonghi expensive?": what no row says is no yes.
  if (asksOfNoRow(meaning)) return undefined;
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
      isDenied: false,
      target: { ...confirming, skus: ofThose(confirming, those), question, likeness: 1 },
    };
  const isDenied = acts.has('no') && (again || named.mentions.length === 0);
  return isDenied ? { isDenied, target: confirming } : undefined;
}

function asksOfNoRow({ acts, ask }: Meaning): boolean {
  const isPrice = acts.has('price') && !(acts.has('availability') && ask === 'availability');
  return isPrice || acts.has('property') || acts.has('medical') || acts.has('hours');
}

function leaves({ acts, named }: Meaning): boolean {
  return (acts.has('thanks') || acts.has('goodbye')) && AGREED.test(named.words.join(' '));
}

// "Okay then give me the ten", of what comes in ten and sixteen; "okay, and the biggest?"
function asksOther({ acts, named }: Meaning, { skus, family }: Target, variants: Variants): boolean {
  if (directionOf(acts) !== undefined || acts.has('other')) return true;
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
