/**
 * One conversation: a turn comes in, a reply goes out.
 *
 * The rules are tried in order and the first that has a plan wins: a person is wanted; a language; what was said again;
 * what the bot cannot know; products named; products meant without naming them; thanks; nothing understood.
 */
import { isDeepStrictEqual } from 'node:util';
import { ParleyError } from '../../call/errors.js';
import { isDay } from '../../call/local-time.js';
import type { CatalogueBuilder } from '../../understanding/understanding.js';
import type { AvailabilitySource, ProductNames } from '../availability/availability.js';
import { latestRows, standingOf } from '../availability/standing.js';
import type { Reply } from './answers.js';
import { Asking } from './asking.js';
import { ANSWER_LANGUAGES } from './cues.js';
import { Doubts } from './doubt.js';
import { confirmedRule } from './confirmed.js';
import { factOf } from './facts.js';
import { findableNames } from './findable.js';
import type { Question } from './facts.js';
import { readTurn } from './meaning.js';
import type { Meaning } from './meaning.js';
import { mayBeOther } from './named-products.js';
import type { Mention } from './named-products.js';
import { meantRule } from './meant.js';
import { namedRule } from './named.js';
import { describedAs, ofSameKind } from './outright.js';
import type { Described } from './outright.js';
import { emptyMemory, plain } from './policy.js';
import type { Memory, Plan, Target } from './policy.js';
import { ProductFinder } from './products.js';
import { cuesOf } from './cues.js';
import { clearWords, hazeOf, isHazy } from './hazy-words.js';
import { SURE_CONFIDENCE, isHeardWell, isSureOfAll, proofOf } from './proof.js';
import type { Proof } from './proof.js';
import { isRemarkBesideChoice } from './remarks.js';
import { elsewhereRule, socialRule } from './social.js';
import type { HeardWord } from './sureness.js';
import { unexplainedWords } from './unexplained-words.js';
import { render } from './templates.js';
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
  /** Told why a table could not be read; the caller only hears that it could not. */
  readonly onLookUpFailed?: ((error: ParleyError) => void) | undefined;
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

type Heard = TurnOptions['heard'];

/** What is said to a question that may have been about a product of a table that could not be read. */
const NEEDS_TABLE: ReadonlySet<string | undefined> = new Set([
  'unknownProduct',
  'whichProduct',
  'notUnderstood',
]);

export class Conversation {
  readonly #memory: Memory;
  readonly #asking: Asking;
  readonly #doubts: Doubts;
  readonly #finders = new Map<string, ProductFinder>();
  #products: ProductNames[] | undefined;

  /** @throws ParleyError BAD_ARGUMENT if the language or the date of the call is none */
  constructor(readonly options: ConversationOptions) {
    const language = primaryLanguage(options.language);
    if (!ANSWER_LANGUAGES.includes(language)) {
      const message = `language must be one of ${ANSWER_LANGUAGES.join(', ')}, found ${options.language}.`;
      throw new ParleyError('BAD_ARGUMENT', message, { field: 'language' });
    }
    if (Number.isNaN(Date.parse(options.callDate)) || !isDay(options.callDate)) {
      throw new ParleyError('BAD_ARGUMENT', 'callDate must be a date as YYYY-MM-DD.', { field: 'callDate' });
    }
    this.#memory = emptyMemory(language);
    const namesOf = (sku: string): ProductNames | undefined => this.#products?.find(p => p.sku === sku);
    this.#asking = new Asking(
      this.#memory,
      sku => namesOf(sku)?.name ?? '',
      sku => namesOf(sku)?.aliases ?? [],
    );
    this.#doubts = new Doubts(this.#memory, this.#asking);
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
    // What was told is what is said again, also to whoever has said goodbye or asked for a moment.
    const id = plan.spoken[0]?.sentence.id;
    if ((id !== 'goodbye' && id !== 'takeTime') || memory.last === undefined) memory.last = plan;
    // "And the five?" is of what was just asked for, and never of the product before it.
    if (id === 'unknownProduct' || (id === 'notUnderstood' && text !== '' && heard !== undefined)) {
      memory.focus = [];
      if (id === 'notUnderstood') memory.family = [];
    }
    const day = this.options.callDate.slice(0, 10);
    const said = plan.spoken.map(({ sentence }) => render(sentence, memory.language, day)).join(' ');
    const { outcome, skus, spoken, ends = false, failed = false } = plan;
    return { outcome, skus, said, spoken, ends, failed, language: memory.language, slower: memory.slower };
  }

  async #planFor(text: string, heard: Heard, signal: AbortSignal): Promise<Plan> {
    let finder: ProductFinder | undefined;
    try {
      finder = await this.#finder(signal);
      return await this.#planBy(finder, text, heard, signal);
    } catch (thrown) {
      if (signal.aborted) throw new ParleyError('CANCELLED', 'The caller has gone.', { cause: thrown });
      if (!(thrown instanceof ParleyError) || !thrown.code.startsWith('LOOKUP')) throw thrown;
      this.options.onLookUpFailed?.(thrown);
      const failed = plain('unknown', 'lookUpFailed', { failed: true });
      if (finder !== undefined) return failed;
      // Who wants a person, or to know where to park, needs no table.
      const plan = await this.#planBy(this.#finderOf([]), text, heard, signal);
      return NEEDS_TABLE.has(plan.spoken[0]?.sentence.id) ? failed : plan;
    }
  }

  async #planBy(finder: ProductFinder, text: string, heard: Heard, signal: AbortSignal): Promise<Plan> {
    const plan = await this.#decide(text, finder, heard, signal);
    return this.#fromFaq(text, plan) ?? plan;
  }

  // The rules in their order.
  async #decide(text: string, finder: ProductFinder, heard: Heard, signal: AbortSignal): Promise<Plan> {
    const memory = this.#memory;
    const { variants } = finder;
    const { confirming, pending, family } = memory;
    const among = pending.length > 0 ? pending : family;
    const meaning = readTurn(text, finder, among);
    memory.alike = meaning.elliptical ? ofSameKind(memory.focus, finder) : [];
    const { sureConfidence = SURE_CONFIDENCE } = this.options;
    memory.kin = meaning.elliptical ? variants.kinOf(memory.focus) : [];
    const prove = (turn: Meaning): Proof | undefined =>
      heard && proofOf(turn, heard, memory, sureConfidence, word => variants.isOtherFor(word));
    const proof = prove(meaning);
    const isProven = proof === undefined || proof === 'said';
    // "Et en trente CH le gelsemium", asked whether it was the one of fifteen: the name again, and another thing.
    const skusNamed = meaning.named.mentions.flatMap(m => m.skus);
    const about =
      skusNamed.length > 0 ? skusNamed : [...(confirming?.skus ?? []), ...(confirming?.family ?? [])];
    const isAgain =
      isProven && (confirming === undefined || unexplainedWords(meaning, finder, about).length === 0);
    const haze = heard && hazeOf(heard, memory.language, sureConfidence);
    const confirmed = confirmedRule(clearly(meaning, heard, memory.language), memory, isAgain, variants);
    if (confirmed?.answer === 'denied') return this.#asking.other(confirmed.target);
    if (confirmed?.answer === 'open') return this.#asking.confirmFirst(confirmed.target);
    // "The ten", hardly heard, of what was asked about in five.
    if (confirmed && isHazy(haze) && !confirmed.target.skus.every(sku => confirming?.skus.includes(sku)))
      return this.#asking.confirm(confirmed.target);
    if (confirmed) return this.#answer(confirmed.target, signal);
    const isRemark = isRemarkBesideChoice(meaning, memory, variants);
    const plan = socialRule(meaning, memory) ?? (isRemark ? undefined : elsewhereRule(meaning, memory));
    if (plan) return plan;
    const sure = withoutOthers(meaning);
    const named = namedRule(sure, memory, variants);
    const target = named ?? meantRule(meaning, memory, variants);
    if ('outcome' in target) return target;
    const isSure = heard !== undefined && isSureOfAll(heard, sureConfidence);
    const isNamed = named !== undefined;
    const isHeard = (bare: Meaning): boolean =>
      heard === undefined || (isSure && isHeardWell(bare, prove(bare)));
    const described = (sku: string): Described => describedAs(text, sku, { finder, among, isHeard });
    const doubt = this.#doubts.about({
      meaning,
      sure,
      target,
      isNamed,
      described,
      proof,
      isSure,
      haze,
      finder,
    });
    if (doubt === undefined) {
      const told = await this.#answer(target, signal);
      return isNamed && (meaning.named.besideUnknown || leavesOut(meaning, sure))
        ? withUnknownBeside(told)
        : told;
    }
    const isAsked = doubt.outcome === 'clarify' && confirming?.skus.join() === doubt.skus.join();
    return isAsked ? { ...doubt, failed: true } : doubt;
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

  async #answer({ skus, unclear, family, question }: Target, signal: AbortSignal): Promise<Plan> {
    const memory = this.#memory;
    memory.question = question;
    memory.family = family;
    if (this.#asking.areOne(unclear)) return this.#ofOneName(unclear, question, signal);
    if (unclear.length > 0) {
      // What was named beside is told of when the choice is made: "a toaster and a kettle", of several toasters.
      memory.kept = skus;
      return this.#asking.clarify(unclear);
    }
    const isChosen = skus.some(sku => memory.pending.includes(sku));
    const told = isChosen ? [...new Set([...skus, ...memory.kept])] : skus;
    memory.pending = [];
    memory.kept = [];
    memory.denied = [];
    memory.focus = told;
    return this.#facts(told, question, signal);
  }

  // What is so of all rows of one name is told; where it is not, only a person can tell which is meant.
  async #ofOneName(skus: readonly string[], question: Question, signal: AbortSignal): Promise<Plan> {
    const plan = await this.#facts(skus, question, signal);
    const [first] = plan.spoken;
    const isSame = plan.spoken.every(({ sentence }) => isDeepStrictEqual(sentence, first?.sentence));
    if (!isSame) return plain('handover', 'handover', { ends: true });
    this.#memory.focus = skus;
    this.#memory.pending = [];
    return { ...plan, spoken: plan.spoken.slice(0, 1) };
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
    this.#products ??= findableNames(await this.options.source.names(signal));
    const { language } = this.#memory;
    const known = this.#finders.get(language);
    if (known !== undefined) return known;
    const finder = this.#finderOf(this.#products);
    this.#finders.set(language, finder);
    return finder;
  }

  #finderOf(products: readonly ProductNames[]): ProductFinder {
    return new ProductFinder(products, this.options.buildCatalogue, this.#memory.language);
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

// One of a list whose name was said whole, and that may still be another: it is not passed over without a word.
function leavesOut({ named }: Meaning, sure: Meaning): boolean {
  return named.mentions.some(m => m.complete && m.spelled && !sure.named.mentions.includes(m));
}

// A yes that was hardly heard is none.
function clearly(meaning: Meaning, heard: Heard, language: string): Meaning {
  if (heard === undefined || !meaning.acts.has('yes')) return meaning;
  if (cuesOf(language).acts.yes.test(clearWords(heard))) return meaning;
  return { ...meaning, acts: new Set([...meaning.acts].filter(act => act !== 'yes')) };
}

// Of two things asked for, the one that is not in the table is not passed over.
function withUnknownBeside(plan: Plan): Plan {
  if (plan.outcome !== 'answer') return plan;
  return { ...plan, spoken: [...plan.spoken, { sentence: { id: 'unknownBeside', slots: {} } }] };
}
