/** What to ask back before anything is said of products that may not be the ones meant. */
import { MOST_CHOICES } from './asking.js';
import type { Asking } from './asking.js';
import type { Described } from './outright.js';
import { coloursIn } from './colours.js';
import {
  byLikeness,
  isRough,
  isSpokenOf,
  leftOver,
  mayNameAnother,
  withSharers,
  wordsOfNames,
} from './proof.js';
import type { Proof } from './proof.js';
import { isHazy } from './hazy-words.js';
import type { Haze } from './hazy-words.js';
import type { Meaning } from './meaning.js';
import { mayBeOther } from './named-products.js';
import type { Mention } from './named-products.js';
import { asksPlain } from './plain-ones.js';
import { isTalk } from './phrase-words.js';
import { plain } from './policy.js';
import type { Memory, Plan, Target } from './policy.js';
import type { ProductFinder } from './products.js';
import { unexplainedAsked, unexplainedOfKnown, unexplainedWords } from './unexplained-words.js';
import type { Variants } from './variants.js';

/** Products that a turn speaks of. */
interface Spoken {
  readonly meaning: Meaning;
  /** The same without names that may be others, beside those that are certain. */
  readonly sure: Meaning;
  readonly target: Target;
  /** They were named, and not only meant. */
  readonly isNamed: boolean;
  /** What was said beside the name of a product only describes it. */
  readonly described: (sku: string) => Described;
  /** Nothing for a turn that was typed. */
  readonly proof: Proof | undefined;
  /** No word of the turn is doubtful. */
  readonly isSure: boolean;
  /** What was hardly understood; nothing for a turn that was typed. */
  readonly haze: Haze | undefined;
  readonly finder: ProductFinder;
}

/** Doubts what is about to be answered. */
export class Doubts {
  constructor(
    private readonly memory: Memory,
    private readonly asking: Asking,
  ) {}

  /** What to say instead of an answer; nothing if there is no doubt. */
  about(spoken: Spoken): Plan | undefined {
    const { meaning, sure, target, isNamed, finder } = spoken;
    const joined = isNamed ? this.#namesJoined(meaning, target) : undefined;
    if (joined !== undefined) return joined;
    const described = isNamed ? this.#described(spoken) : undefined;
    if (described === 'it') return undefined;
    const doubted = this.#asked(spoken);
    if (doubted !== undefined || target.skus.length === 0 || target.unclear.length > 0) return doubted;
    const isKnown = !isNamed && target.skus.every(sku => this.memory.focus.includes(sku));
    const isChoice = target.skus.every(sku => this.memory.pending.includes(sku));
    // "Three hundred of the normal", after a green one, or two of which neither is called so.
    if (isKnown && asksPlain(meaning.named) && !isPlainest(target, finder.variants))
      return target.skus.length > 1 ? this.asking.clarify(target.skus) : this.asking.confirm(target);
    const left = isNamed
      ? unexplainedWords(sure, finder, target.skus, isChoice)
      : isKnown
        ? unexplainedOfKnown(meaning, finder, [...target.skus, ...target.family])
        : isChoice
          ? []
          : unexplainedAsked(meaning, finder, [...target.skus, ...target.family]);
    return left.length > 0 || described !== undefined ? this.asking.confirm(target) : undefined;
  }

  // Who says what it is and what it is for, too, is not asked for that.
  #described({ target: { skus, unclear }, described }: Spoken): Described {
    const [sku, ...others] = skus;
    const { pending, denied } = this.memory;
    const isOpen = others.length > 0 || unclear.length > 0 || pending.length > 0;
    return sku === undefined || isOpen || denied.includes(sku) ? undefined : described(sku);
  }

  #asked({ meaning, sure, target, isNamed, proof, isSure, haze, finder }: Spoken): Plan | undefined {
    if (proof === undefined) return isNamed ? this.#otherNamed(sure, target) : undefined;
    return this.#heard({
      meaning,
      sure,
      target: withSharers(target, meaning, finder),
      isNamed,
      proof,
      isSure,
      haze,
      variants: finder.variants,
    });
  }

  /** What to ask where a part of one name follows on a part of another: "Jacob's Creek Merlot", of a Jacob's Creek Chardonnay. */
  #namesJoined({ named: { mentions } }: Meaning, { skus }: Target): Plan | undefined {
    if (mentions.length !== 2 || !mentions[1]!.joins || mentions.some(m => m.several)) return undefined;
    const both = [...new Set(mentions.flatMap(m => m.skus))];
    if (both.length < 2) return undefined;
    return this.#isSpokenOf({ skus }) || both.length > MOST_CHOICES ? undefined : this.asking.clarify(both);
  }

  /**
   * Typed, a part of a name beside a word of another is that other name; beside an everyday word it is asked back ("Whiskas
   * chicken", of "Whiskas tuna"). Heard, every part of a name is, and so is that.
   */
  #otherNamed({ named, strangers }: Meaning, target: Target): Plan | undefined {
    if (named.mentions.every(mention => mention.strange)) {
      this.memory.family = [];
      return plain('unknown', 'unknownProduct');
    }
    const isSpokenOf = this.#isSpokenOf(target);
    const isUnexplained = (m: Mention): boolean => m.sameness === 'unexplained';
    const isDoubtful = (m: Mention): boolean =>
      isUnexplained(m) || (!isSpokenOf && m.sameness === 'doubtful');
    if (named.mentions.every(isDoubtful) && target.skus.length === 1) return this.asking.confirm(target);
    const [mention, ...others] = named.mentions;
    if (mention === undefined || others.length > 0 || target.skus.length !== 1 || mention.complete)
      return undefined;
    // "Colgate toothbrush", of Colgate toothpaste: the other word was taken for a part of the name that it hardly fits.
    const isTaken = (word: string): boolean => isRough(mention) && mention.words.includes(word);
    const isOther = mention.beside.some(word => strangers.includes(word) || (!isSpokenOf && isTaken(word)));
    return isOther ? this.asking.confirm(target) : undefined;
  }

  // What is chosen of several, or follows on one of them, is named by what tells it from these.
  #isSpokenOf({ skus }: Pick<Target, 'skus'>): boolean {
    return isSpokenOf(skus, this.memory);
  }

  // Something in the turn tells it from what was spoken of last.
  #isChosen({ skus }: Target): boolean {
    return skus.some(sku => !this.memory.focus.includes(sku));
  }

  /** What to ask before anything is said of products that were heard; nothing if they were heard well enough. */
  #heard({ meaning, sure, target, isNamed, proof, isSure, haze, variants }: Heard): Plan | undefined {
    const memory = this.memory;
    const { pending, unheard } = memory;
    const choosing = pending.length > 0;
    const likely = byLikeness(pending, wordsOfNames(meaning.named), this.asking.nameOf, memory.language)[0];
    const isNarrowed = target.unclear.length < pending.length;
    const isOfPending = target.unclear.every(sku => pending.includes(sku));
    if (choosing && target.unclear.length > 0 && isOfPending && !isNarrowed) {
      // Asked to choose, the caller was not understood again: one after the other is a yes or a no.
      const [first = ''] = byLikeness(
        target.unclear,
        meaning.named.words,
        this.asking.nameOf,
        memory.language,
      );
      return { ...this.asking.confirm({ ...target, skus: [first], unclear: [] }), failed: true };
    }
    if (target.unclear.length > 0) return undefined;
    memory.unheard = proof === 'not said' ? target.skus.join() : '';
    if (proof === 'not said' && unheard !== memory.unheard)
      return plain('unknown', 'notUnderstood', { failed: true });
    // What was just read out to choose from needs no asking, unless another of it sounds more like what was heard.
    if (choosing && target.skus.every(sku => pending.includes(sku)) && !isRough(target)) {
      if (isGarbled(meaning, target, haze, variants))
        return this.asking.confirm({ ...target, family: pending });
      const isLikeliest =
        !isNamed || proof === 'said' || target.skus.length > 1 || target.skus.includes(likely ?? '');
      return isLikeliest ? undefined : this.asking.confirm({ ...target, skus: [likely!], family: pending });
    }
    const missed =
      !isNamed && !choosing && (isHazy(haze) || mayNameAnother(meaning, isSure, this.#isChosen(target)));
    const isKnown = this.#isSpokenOf(target);
    const isOther =
      isNamed &&
      meaning.named.mentions.every(
        m => m.strange || m.sameness === 'unexplained' || (!isKnown && mayBeOther(m)),
      );
    const isLost = isNamed && haze?.isThick === true;
    if (!isRough(target) && !missed && !isOther && !isLost && proof === 'said')
      return isNamed ? this.#otherNamed(sure, target) : undefined;
    // Whoever said no to a product before is asked after another that goes by the same word.
    if (target.skus.some(sku => memory.denied.includes(sku)) && leftOver(target, memory).length > 0)
      return this.asking.other(target);
    return this.asking.confirm(this.#likelier(meaning, target, variants));
  }

  /** Of products that share words with what was not heard whole, the one that sounds most like it. */
  #likelier({ named }: Meaning, target: Target, variants: Variants): Target {
    const { language, denied } = this.memory;
    const isWhole = named.mentions.length !== 1 || named.mentions[0]!.whole;
    if (isWhole || target.skus.length !== 1) return target;
    const open = [...new Set([...target.skus, ...target.family])].filter(sku => !denied.includes(sku));
    const words = wordsOfNames(named);
    // "The brown ones" tells which, whatever the names sound like.
    const coloured = variants.ofColours(open, coloursIn(named.words), new Set());
    if (coloured.length === 1 && target.skus.includes(coloured[0]!)) return target;
    // "The young one" is the young one, however long the names are.
    const isOwn = (word: string): boolean =>
      variants.hasWord(target.skus, word) &&
      open.every(sku => target.skus.includes(sku) || !variants.hasWord([sku], word));
    const [first] = words.every(isOwn) ? [] : byLikeness(open, words, this.asking.nameOf, language);
    return first === undefined ? target : { ...target, skus: [first] };
  }
}

// The plain one of its name, or one whose name says so.
function isPlainest({ skus, family }: Target, variants: Variants): boolean {
  const [sku = '', ...others] = skus;
  const isCalled = variants.of(sku).phrases.some(words => asksPlain({ words }));
  return others.length === 0 && (isCalled || variants.plainest(family, undefined) === sku);
}

/** Of a choice heard clearly so many words that nothing explains are remarks; if they may be others, what is asked may be. */
const MANY_STRANGERS = 2;

// "The two oh seven as you this care in colour": a part for it may be asked for.
function isGarbled(
  { strangers }: Meaning,
  { skus }: Target,
  haze: Haze | undefined,
  variants: Variants,
): boolean {
  const isElse = (word: string): boolean =>
    haze?.unsure.includes(word) === true && !isTalk(word) && !variants.hasLike(skus, word);
  return strangers.filter(isElse).length >= MANY_STRANGERS;
}

interface Heard extends Pick<Spoken, 'meaning' | 'sure' | 'target' | 'isNamed' | 'isSure' | 'haze'> {
  readonly proof: Proof;
  readonly variants: Variants;
}
