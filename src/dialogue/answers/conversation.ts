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
import { ANSWER_LANGUAGES, cuesOf } from './cues.js';
import { factOf } from './facts.js';
import type { Question } from './facts.js';
import { likeness } from './likeness.js';
import { plain as readable, readTurn } from './meaning.js';
import type { Meaning } from './meaning.js';
import { emptyMemory, forgetUnchosen, plain } from './policy.js';
import type { Memory, Plan, Target } from './policy.js';
import { ProductFinder } from './products.js';
import { confirmedRule, elsewhereRule, meantRule, namedRule, socialRule } from './rules.js';
import { sureness } from './sureness.js';
import type { HeardWord } from './sureness.js';
import { render } from './templates.js';

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

/** A name that was heard and fits less well than this may be another. Found on spoken conversations of other seeds. */
const SURE_LIKENESS = 0.8;
/**
 * A name with a word that the recogniser is less sure of may be another, however well it fits. Found on names said and not
 * said, by voices and seeds that no measurement uses.
 */
const SURE_CONFIDENCE = 0.85;
/** A name of which no word is surer was not said, unless it is heard again: of 57 such names 2 were meant. */
const HEARD_CONFIDENCE = 0.3;

type Heard = TurnOptions['heard'];

export class Conversation {
  readonly #memory: Memory;
  readonly #finders = new Map<string, ProductFinder>();
  #products: ProductNames[] | undefined;

  /** @throws ParleyError BAD_ARGUMENT if the language or the date of the call is none */
  constructor(readonly options: ConversationOptions) {
    const language = options.language.toLowerCase().slice(0, 2);
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
    memory.last = plan;
    const day = this.options.callDate.slice(0, 10);
    const said = plan.spoken.map(({ sentence }) => render(sentence, memory.language, day)).join(' ');
    const { outcome, skus, spoken, ends = false, failed = false } = plan;
    return { outcome, skus, said, spoken, ends, failed, language: memory.language, slower: memory.slower };
  }

  async #planFor(text: string, heard: Heard, signal: AbortSignal): Promise<Plan> {
    try {
      const finder = await this.#finder(signal);
      const plan = await this.#decide(readTurn(text, finder), finder, heard, signal);
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
    const proof = heard === undefined ? 'said' : this.#provenNames(meaning, heard);
    const confirmed = confirmedRule(meaning, memory, proof === 'said');
    if (confirmed) return 'outcome' in confirmed ? confirmed : this.#answer(confirmed.target, signal);
    const social = socialRule(meaning, memory);
    if (social) return social;
    const elsewhere = elsewhereRule(meaning, memory);
    if (elsewhere) return elsewhere;
    const { pending } = memory;
    const choosing = pending.length > 0;
    const named = namedRule(meaning, memory);
    const target = named ?? meantRule(meaning, memory, finder.variants);
    if ('outcome' in target) return target;
    if (heard !== undefined && choosing && target.unclear.every(sku => pending.includes(sku))) {
      // Asked to choose, the caller was not understood again: one after the other is a yes or a no.
      const [first] = this.#byLikeness(target.unclear, meaning.named.words);
      if (first !== undefined)
        return { ...this.#confirm({ ...target, skus: [first], unclear: [] }), failed: true };
    }
    if (heard === undefined || target.unclear.length > 0) return this.#answer(target, signal);
    const { unheard } = memory;
    memory.unheard = proof === 'not said' ? target.skus.join() : '';
    if (proof === 'not said' && unheard !== memory.unheard)
      return plain('unknown', 'notUnderstood', { failed: true });
    const missed = named === undefined && !choosing && mayNameAnother(meaning);
    // What was just read out to choose from needs no asking.
    const chosen = target.skus.every(sku => pending.includes(sku));
    const asksBack = isDoubtful(target) || missed || (!chosen && proof !== 'said');
    if (!asksBack) return this.#answer(target, signal);
    return { ...this.#confirm(target), failed: confirming?.skus.join() === target.skus.join() };
  }

  /** The words of the caller, and what a recogniser thinks of them, speak for the names. */
  #provenNames({ named }: Meaning, heard: readonly HeardWord[]): 'said' | 'doubtful' | 'not said' {
    const { language } = this.#memory;
    const found = named.mentions.map(({ words, whole }) => ({ ...sureness(words, heard, language), whole }));
    if (found.some(({ most }) => most < HEARD_CONFIDENCE)) return 'not said';
    return found.every(({ least, whole }) => whole && least >= SURE_CONFIDENCE) ? 'said' : 'doubtful';
  }

  /** Products by how alike their names are to what was heard, the most alike first. */
  #byLikeness(skus: readonly string[], words: readonly string[]): string[] {
    const like = (sku: string): number =>
      likeness(words.join(''), plainName(this.#namesOf([sku])[0] ?? '', this.#memory.language));
    return [...skus].sort((one, other) => like(other) - like(one));
  }

  #confirm(target: Target): Plan {
    const memory = this.#memory;
    memory.confirming = target;
    forgetUnchosen(memory);
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
    if (unclear.length > 0) return this.#clarify(unclear, [...skus, ...unclear]);
    memory.pending = [];
    memory.focus = skus;
    return this.#facts(skus, question, signal);
  }

  #clarify(unclear: readonly string[], pending: readonly string[]): Plan {
    const memory = this.#memory;
    const again = memory.pending.length > 0 && unclear.every(sku => memory.pending.includes(sku));
    memory.pending = pending;
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

function isDoubtful({ likeness }: Target): boolean {
  return likeness < SURE_LIKENESS;
}

/**
 * "How many?" and "when will it come?" speak of the product before. In more words a name may have been missed, and so it may
 * where one is asked for without "it".
 */
function mayNameAnother({ acts, ask, named }: Meaning): boolean {
  if (named.numbers.some(({ value, hasUnit }) => hasUnit || value !== '1')) return false;
  if (named.words.length > MOST_ELLIPTICAL_WORDS) return true;
  // Whoever was just told of a product hardly asks whether it is there: "do you have it one" may be another's name.
  return ask === 'availability' || (ask === 'order' && !acts.has('pronoun'));
}

const MOST_ELLIPTICAL_WORDS = 5;

function plainName(name: string, language: string): string {
  return readable(name, cuesOf(language).fillers).replaceAll(' ', '');
}

// A table may hold a product twice; its names are looked for once.
function unique(products: readonly ProductNames[]): ProductNames[] {
  return [...new Map(products.map(p => [p.sku, p])).values()];
}
