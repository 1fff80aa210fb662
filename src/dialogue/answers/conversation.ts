/**
 * One conversation: a turn comes in, a reply goes out.
 *
 * The rules are tried in order and the first that has a plan wins: a person is wanted; a language; what was said again;
 * what the bot cannot know; products named; products meant without naming them; thanks; nothing understood.
 */
import { ParleyError } from '../../call/errors.js';
import type { CatalogueBuilder } from '../../understanding/understanding.js';
import type { AvailabilitySource, ProductNames } from '../availability/availability.js';
import { latestRows, standingOf } from '../availability/standing.js';
import type { Reply } from './answers.js';
import { ANSWER_LANGUAGES } from './cues.js';
import {
  SURE_CONFIDENCE,
  byLikeness,
  isRough,
  isSpokenOf,
  isSureOfAll,
  leftOver,
  mayNameAnother,
  proofOf,
  withSharers,
  wordsOfNames,
} from './doubt.js';
import type { Proof } from './doubt.js';
import { confirmedRule } from './confirmed.js';
import { factOf } from './facts.js';
import type { Question } from './facts.js';
import { readTurn } from './meaning.js';
import type { Meaning } from './meaning.js';
import { mayBeOther } from './named-products.js';
import type { Mention } from './named-products.js';
import { emptyMemory, forgetUnchosen, plain } from './policy.js';
import type { Memory, Plan, Target } from './policy.js';
import { ProductFinder } from './products.js';
import { elsewhereRule, meantRule, namedRule, socialRule } from './rules.js';
import type { HeardWord } from './sureness.js';
import { render } from './templates.js';
import type { Variants } from './variants.js';
import { primaryLanguage } from '../../language/tag.js';

/** Longer turns are cut: nobody says so much in one breath. */
const MAX_TURN_CHARACTERS = 10_000;

/** Settings of a conversation. */
export interface ConversationOptions {
  readonly source: AvailabilitySource;
  readonly buildCatalogue: CatalogueBuilder;
  readonly language: string;
  /** Day of the call, `YYYY-MM-DD`. */
  readonly callDate: string;
  /** A row older than this is not stated as fact; 30 by default. */
  readonly maxAgeDays?: number;
  /** So many failed turns, one after the other, and a person takes over; 3 by default. */
  readonly maxFailedTurns?: number;
  /** A name with a word that the recogniser is less sure of is asked back; 0.85 by default. */
  readonly sureConfidence?: number | undefined;
  /** Asked what the table cannot answer; nothing means "I do not know". */
  readonly faq?: ((question: string, language: string) => FaqAnswer | undefined) | undefined;
}

/** An answer of the operator's own. */
export interface FaqAnswer {
  readonly entry: string;
  readonly answer: string;
}

/** How a turn was taken in. */
export interface TurnOptions {
  /**
   * The words as a recogniser wrote them, nothing for a typed turn: names that fit less well, or whose words it was not
   * sure of, are asked back before anything is said of them.
   */
  readonly heard?: readonly HeardWord[] | undefined;
}

/** More products than this are not read out once one of them was denied. */
const MOST_CHOICES = 3;

type Heard = TurnOptions['heard'];

export class Conversation {
  readonly #memory: Memory;
  readonly #finders = new Map<string, ProductFinder>();
  #products: ProductNames[] | undefined;

  /** @throws ParleyError BAD_ARGUMENT if the language or the date of the call is none */
  constructor(readonly options: ConversationOptions) {
    const language = primaryLanguage(options.language);
    if (!ANSWER_LANGUAGES.includes(language)) {
      const message = `language must be one of ${ANSWER_LANGUAGES.join(', ')}, found ${options.language}.`;
      throw new ParleyError('BAD_ARGUMENT', message, { field: 'language' });
    }
    if (!/^\d{4}-\d{2}-\d{2}/.test(options.callDate) || Number.isNaN(Date.parse(options.callDate))) {
      throw new ParleyError('BAD_ARGUMENT', 'callDate must be a date as YYYY-MM-DD.', { field: 'callDate' });
    }
    this.#memory = emptyMemory(language);
  }

  /**
   * Answers one turn of the caller.
   *
   * @param text what was heard; empty if the caller said nothing
   * @throws ParleyError CANCELLED if the signal is aborted; a table that fails or hangs is told to the caller instead
   */
  async say(text: string, signal: AbortSignal, { heard }: TurnOptions = {}): Promise<Reply> {
    signal.throwIfAborted();
    const memory = this.#memory;
    const plan = this.#withPatience(await this.#planFor(text.slice(0, MAX_TURN_CHARACTERS), heard, signal));
    // What was told is what is said again, also to whoever has said goodbye.
    if (plan.spoken[0]?.sentence.id !== 'goodbye' || memory.last === undefined) memory.last = plan;
    // "And the five?" is of what was just asked for, and never of the product before it.
    if (plan.spoken[0]?.sentence.id === 'unknownProduct') memory.focus = [];
    const day = this.options.callDate.slice(0, 10);
    const said = plan.spoken.map(({ sentence }) => render(sentence, memory.language, day)).join(' ');
    const { outcome, skus, spoken, ends = false, failed = false } = plan;
    return { outcome, skus, said, spoken, ends, failed, language: memory.language, slower: memory.slower };
  }

  async #planFor(text: string, heard: Heard, signal: AbortSignal): Promise<Plan> {
    try {
      const finder = await this.#finder(signal);
      const { pending, family } = this.#memory;
      const meaning = readTurn(text, finder, pending.length > 0 ? pending : family);
      const plan = await this.#decide(meaning, finder, heard, signal);
      return this.#fromFaq(text, plan) ?? plan;
    } catch (thrown) {
      if (signal.aborted) throw new ParleyError('CANCELLED', 'The caller has gone.', { cause: thrown });
      if (thrown instanceof ParleyError && thrown.code.startsWith('LOOKUP')) {
        return plain('unknown', 'lookUpFailed', { failed: true });
      }
      throw thrown;
    }
  }

  async #decide(meaning: Meaning, finder: ProductFinder, heard: Heard, signal: AbortSignal): Promise<Plan> {
    const memory = this.#memory;
    const { confirming } = memory;
    memory.kin = meaning.elliptical ? finder.variants.kinOf(memory.focus) : [];
    const proof = heard === undefined ? 'said' : this.#proofOf(meaning, heard);
    const confirmed = confirmedRule(meaning, memory, proof === 'said', finder.variants);
    if (confirmed === 'denied') return this.#askOther(confirming!);
    if (confirmed) return this.#answer(confirmed.target, signal);
    const social = socialRule(meaning, memory);
    if (social) return social;
    const elsewhere = elsewhereRule(meaning, memory);
    if (elsewhere) return elsewhere;
    const sure = withoutOthers(meaning);
    const named = namedRule(sure, memory, finder.variants);
    const target = named ?? meantRule(meaning, memory, finder.variants);
    if ('outcome' in target) return target;
    const isNamed = named !== undefined;
    const doubt =
      (isNamed ? this.#namesJoined(meaning, target) : undefined) ??
      (heard !== undefined
        ? this.#doubt({
            meaning,
            target: withSharers(target, meaning, finder),
            isNamed,
            proof,
            isSure: isSureOfAll(heard, this.#sureConfidence),
            variants: finder.variants,
          })
        : isNamed
          ? this.#otherNamed(sure, target)
          : undefined);
    if (doubt === undefined) return this.#answer(target, signal);
    return doubt.outcome === 'clarify' && confirming?.skus.join() === doubt.skus.join()
      ? { ...doubt, failed: true }
      : doubt;
  }

  get #sureConfidence(): number {
    return this.options.sureConfidence ?? SURE_CONFIDENCE;
  }

  #proofOf(meaning: Meaning, heard: readonly HeardWord[]): Proof {
    return proofOf(meaning, heard, this.#memory, this.#sureConfidence);
  }

  /** What to ask where a part of one name follows on a part of another: "Jacob's Creek Merlot", of a Jacob's Creek Chardonnay. */
  #namesJoined({ named: { mentions } }: Meaning, { skus }: Target): Plan | undefined {
    if (mentions.length !== 2 || !mentions[1]!.joins || mentions.some(m => m.several)) return undefined;
    const both = [...new Set(mentions.flatMap(m => m.skus))];
    return this.#isSpokenOf({ skus }) || both.length > MOST_CHOICES ? undefined : this.#clarify(both, both);
  }

  /**
   * Typed, a part of a name beside a word of another is that other name; beside an everyday word it is asked back ("Whiskas
   * chicken", of "Whiskas tuna"). Heard, every part of a name is.
   */
  #otherNamed({ named, strangers }: Meaning, target: Target): Plan | undefined {
    if (named.mentions.every(mention => mention.strange)) {
      this.#memory.family = [];
      return plain('unknown', 'unknownProduct');
    }
    const isSpokenOf = this.#isSpokenOf(target);
    const isUnexplained = (m: Mention): boolean => m.sameness === 'unexplained';
    const isDoubtful = (m: Mention): boolean =>
      isUnexplained(m) || (!isSpokenOf && m.sameness === 'doubtful');
    if (named.mentions.every(isDoubtful) && target.skus.length === 1) return this.#confirm(target);
    const [mention, ...others] = named.mentions;
    if (mention === undefined || others.length > 0 || target.skus.length !== 1 || mention.complete)
      return undefined;
    // "Colgate toothbrush", of Colgate toothpaste: the other word was taken for a part of the name that it hardly fits.
    const isTaken = (word: string): boolean => isRough(mention) && mention.words.includes(word);
    const isOther = mention.beside.some(word => strangers.includes(word) || (!isSpokenOf && isTaken(word)));
    return isOther ? this.#confirm(target) : undefined;
  }

  // What is chosen of several, or follows on one of them, is named by what tells it from these.
  #isSpokenOf({ skus }: Pick<Target, 'skus'>): boolean {
    return isSpokenOf(skus, this.#memory);
  }

  // Something in the turn tells it from what was spoken of last.
  #isChosen({ skus }: Target): boolean {
    return skus.some(sku => !this.#memory.focus.includes(sku));
  }

  /** What to ask before anything is said of products that were heard; nothing if they were heard well enough. */
  #doubt({ meaning, target, isNamed, proof, isSure, variants }: HeardTarget): Plan | undefined {
    const memory = this.#memory;
    const { pending, unheard } = memory;
    const choosing = pending.length > 0;
    const likely = byLikeness(pending, wordsOfNames(meaning.named), this.#nameOf, memory.language)[0];
    if (choosing && target.unclear.length > 0 && target.unclear.every(sku => pending.includes(sku))) {
      // Asked to choose, the caller was not understood again: one after the other is a yes or a no.
      const [first = ''] = byLikeness(target.unclear, meaning.named.words, this.#nameOf, memory.language);
      return { ...this.#confirm({ ...target, skus: [first], unclear: [] }), failed: true };
    }
    if (target.unclear.length > 0) return undefined;
    memory.unheard = proof === 'not said' ? target.skus.join() : '';
    if (proof === 'not said' && unheard !== memory.unheard)
      return plain('unknown', 'notUnderstood', { failed: true });
    // What was just read out to choose from needs no asking, unless another of it sounds more like what was heard.
    if (choosing && target.skus.every(sku => pending.includes(sku)) && !isRough(target)) {
      const isLikeliest =
        !isNamed || proof === 'said' || target.skus.length > 1 || target.skus.includes(likely ?? '');
      return isLikeliest ? undefined : this.#confirm({ ...target, skus: [likely!], family: pending });
    }
    const missed = !isNamed && !choosing && mayNameAnother(meaning, isSure, this.#isChosen(target));
    const isKnown = this.#isSpokenOf(target);
    const isOther =
      isNamed &&
      meaning.named.mentions.every(
        m => m.strange || m.sameness === 'unexplained' || (!isKnown && mayBeOther(m)),
      );
    if (!isRough(target) && !missed && !isOther && proof === 'said') return undefined;
    // Whoever said no to a product before is asked after another that goes by the same word.
    if (target.skus.some(sku => memory.denied.includes(sku)) && leftOver(target, memory).length > 0)
      return this.#askOther(target);
    return this.#confirm(this.#likelier(meaning, target, variants));
  }

  /** Of products that share words with what was not heard whole, the one that sounds most like it. */
  #likelier({ named }: Meaning, target: Target, variants: Variants): Target {
    const { language, denied } = this.#memory;
    const isWhole = named.mentions.length !== 1 || named.mentions[0]!.whole;
    if (isWhole || target.skus.length !== 1) return target;
    const open = [...new Set([...target.skus, ...target.family])].filter(sku => !denied.includes(sku));
    const words = wordsOfNames(named);
    // "The young one" is the young one, however long the names are.
    const isOwn = (word: string): boolean =>
      variants.hasWord(target.skus, word) &&
      open.every(sku => target.skus.includes(sku) || !variants.hasWord([sku], word));
    const [first] = words.every(isOwn) ? [] : byLikeness(open, words, this.#nameOf, language);
    return first === undefined ? target : { ...target, skus: [first] };
  }

  /** Another product of the same name, now that it is not this one; or which product at all. */
  #askOther(target: Target): Plan {
    const memory = this.#memory;
    memory.denied = [...memory.denied, ...target.skus];
    const left = leftOver(target, memory);
    if (left.length === 1) return { ...this.#confirm({ ...target, skus: left }), failed: true };
    if (left.length > 1 && left.length <= MOST_CHOICES) return { ...this.#clarify(left, left), failed: true };
    return plain('clarify', 'whichProduct', { failed: true });
  }

  readonly #nameOf = (sku: string): string => this.#namesOf([sku])[0] ?? '';

  #confirm(target: Target): Plan {
    const memory = this.#memory;
    memory.confirming = target;
    forgetUnchosen(memory);
    // Whoever goes on with "when?" speaks of this one, and not of another told of before.
    memory.focus = target.skus.every(sku => memory.focus.includes(sku)) ? target.skus : [];
    const spoken = [
      { sentence: { id: 'confirm', slots: { products: this.#namesOf(target.skus) } } as const },
    ];
    return { outcome: 'clarify', skus: target.skus, spoken };
  }

  // What the table cannot answer the operator may have answered; advice on medicine is never looked for.
  #fromFaq(text: string, { outcome, spoken }: Plan): Plan | undefined {
    const id = spoken[0]?.sentence.id;
    const open =
      outcome === 'unknown' ? id !== 'medicalAdvice' && id !== 'lookUpFailed' : id === 'whichProduct';
    const found = open && text !== '' ? this.options.faq?.(text, this.#memory.language) : undefined;
    if (found === undefined) return undefined;
    return { outcome: 'answer', skus: [], spoken: [{ sentence: { id: 'faq', slots: found } }] };
  }

  #namesOf(skus: readonly string[]): string[] {
    return skus.map(sku => this.#products?.find(p => p.sku === sku)?.name ?? '');
  }

  async #answer({ skus, unclear, family, question }: Target, signal: AbortSignal): Promise<Plan> {
    const memory = this.#memory;
    memory.question = question;
    memory.family = family;
    if (unclear.length > 0) {
      // What was named beside is told of when the choice is made: "a toaster and a kettle", of several toasters.
      memory.kept = skus;
      return this.#clarify(unclear, unclear);
    }
    const isChosen = skus.some(sku => memory.pending.includes(sku));
    const told = isChosen ? [...new Set([...skus, ...memory.kept])] : skus;
    memory.pending = [];
    memory.kept = [];
    memory.denied = [];
    memory.focus = told;
    return this.#facts(told, question, signal);
  }

  #clarify(unclear: readonly string[], pending: readonly string[]): Plan {
    const memory = this.#memory;
    const again = memory.pending.length > 0 && unclear.every(sku => memory.pending.includes(sku));
    memory.pending = pending;
    memory.offered = pending;
    memory.focus = pending;
    const spoken = [{ sentence: { id: 'clarify', slots: { products: this.#namesOf(unclear) } } as const }];
    return { outcome: 'clarify', skus: unclear, spoken, failed: again };
  }

  // Rows are read here and nowhere else, at the moment of the answer.
  async #facts(skus: readonly string[], question: Question, signal: AbortSignal): Promise<Plan> {
    const rows = latestRows(await this.options.source.read(skus, signal));
    const day = this.options.callDate.slice(0, 10);
    const standings = skus
      .map(sku => rows.find(row => row.sku === sku))
      .filter(row => row !== undefined)
      .map(row => standingOf(row, day, this.options.maxAgeDays ?? 30));
    if (standings.length === 0) return plain('unknown', 'unknownProduct');
    const spoken = standings.map(s => ({ sentence: factOf(s, question), row: s.row }));
    const known = standings.filter(s => s.kind !== 'stale').map(s => s.row.sku);
    return { outcome: known.length > 0 ? 'answer' : 'unknown', skus: known, spoken };
  }

  // A3: failures count until a turn succeeds.
  #withPatience(plan: Plan): Plan {
    const memory = this.#memory;
    memory.failed = plan.failed ? memory.failed + 1 : 0;
    if (memory.failed < (this.options.maxFailedTurns ?? 3)) return plan;
    memory.failed = 0;
    return plain('handover', 'handover', { ends: true, failed: true });
  }

  async #finder(signal: AbortSignal): Promise<ProductFinder> {
    const { language } = this.#memory;
    this.#products ??= await this.options.source.names(signal);
    let finder = this.#finders.get(language);
    if (finder === undefined) {
      finder = new ProductFinder(unique(this.#products), this.options.buildCatalogue, language);
      this.#finders.set(language, finder);
    }
    return finder;
  }
}

// Beside a product that is named for certain, those that may be others are left out.
function withoutOthers(meaning: Meaning): Meaning {
  const certain = meaning.named.mentions.filter(m => !mayBeOther(m));
  // "The Attack by Harry Mulisch", where there are several Harry Potters.
  const isOther = (m: Mention): boolean =>
    !m.complete && m.skus.length > 1 && m.beside.some(word => meaning.strangeNames.includes(word));
  const mentions = certain.some(m => m.complete) ? certain.filter(m => !isOther(m)) : certain;
  return mentions.length === 0 ? meaning : { ...meaning, named: { ...meaning.named, mentions } };
}

/** Products that a turn was heard to speak of. */
interface HeardTarget {
  readonly meaning: Meaning;
  readonly target: Target;
  /** They were named, and not only meant. */
  readonly isNamed: boolean;
  readonly proof: Proof;
  /** No word of the turn is doubtful. */
  readonly isSure: boolean;
  readonly variants: Variants;
}

// A table may hold a product twice; its names are looked for once.
function unique(products: readonly ProductNames[]): ProductNames[] {
  return [...new Map(products.map(p => [p.sku, p])).values()];
}
