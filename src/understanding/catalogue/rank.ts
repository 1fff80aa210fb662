/**
 * From words heard to entries meant.
 *
 * A form's score is the weighted similarity of its words that were heard, over their weight and a share of the weight of
 * those that were not (callers leave out makers and salts). Strengths, units and what stands after the comma then move
 * entries that are otherwise alike apart.
 */
import { restOf } from './forms.js';
import type { Form, FormIndex } from './forms.js';
import type { Context } from './context.js';
import type { Hit, Search } from './hits.js';
import type { NumberMatcher } from './number-matcher.js';
import { LEFT_OUT_LOSS, NO_GAIN } from './rough-best.js';
import type { RoughRanking } from './rough-best.js';
import { WordFinder } from './word-finder.js';

/** An entry with the evidence for it. */
export interface Ranked {
  readonly form: Form;
  /** 0 to 1; what counts as a match is 0.5 or more. */
  readonly score: number;
  /** For the order of entries with scores alike. */
  readonly order: number;
  /** The word that names it was only nearly heard. */
  readonly isNear: boolean;
  /** One of its numbers was said. */
  readonly hasNumber: boolean;
  readonly from: number;
  readonly to: number;
}

// Share of a word's weight that counts against a form when the word was not heard: for the score, where the naming word
// counts more than makers and forms, and for the order.
const LEFT_OUT_HEAD = 0.5;
const LEFT_OUT = 0.15;
// Among thousands of names, a part alone is found by chance.
const LEFT_OUT_IN_CROWD = 0.2;
// A strength or size that fits lets the words be heard this much worse.
const NUMBER_SUPPORT = 0.06;
// And a unit that the name has: sentences about other things seldom have one.
const UNIT_SUPPORT = 0.08;
// So does asking for a product.
const CONTEXT_SUPPORT = 0.065;
// And so does saying nothing but strange words.
const BARE_NAME_SUPPORT = 0.08;
// And words that the language does not have, as far as the name was heard in them.
const STRANGE_SUPPORT = 0.06;
// And a catalogue of few names, where few are alike by chance.
const FEW_NAMES_SUPPORT = 0.08;

/** What is known of one sentence. */
export interface Sentence {
  readonly search: Search;
  readonly index: FormIndex;
  readonly rough: RoughRanking;
  readonly hits: ReadonlyMap<number, Hit>;
  readonly numbers: NumberMatcher;
}

/** The forms that the hits speak for, best first. */
export function rankForms(sentence: Sentence): Ranked[] {
  const finder = new WordFinder(sentence.search, sentence.hits);
  const ranked = sentence.rough
    .best(sentence.hits, new Set(sentence.numbers.numbers.map(({ value }) => value)))
    .map(form => rankForm(form, sentence, finder))
    .filter(r => r !== undefined);
  return ranked.sort((a, b) => b.order - a.order);
}

function rankForm(form: Form, { search, index, numbers }: Sentence, finder: WordFinder): Ranked | undefined {
  const { heard, context } = search;
  // A maker or salt heard worse than this was rather left out.
  const used = finder
    .hitsOf(form)
    .filter(hit => hit.word === form.head || hit.similarity > NO_GAIN - LEFT_OUT_LOSS);
  if (used.length === 0) return undefined;
  let [sum, gain, weight, force, sounds] = [0, 0, 0, 0, 0];
  for (const hit of used) {
    const word = index.lexicon.words[hit.word];
    if (word === undefined) continue;
    sum += word.weight * hit.similarity;
    // Heard badly is no worse than left out.
    gain += (hit.force ?? word.force) * Math.max(hit.similarity - NO_GAIN, -LEFT_OUT_LOSS);
    force += word.force;
    weight += word.weight;
    sounds += word.size * Math.min(1, word.weight + 0.2);
  }
  const unheard = Math.max(0, form.weight - weight);
  const head = used.some(hit => hit.word === form.head) ? 0 : (index.lexicon.words[form.head]?.weight ?? 0);
  const others = LEFT_OUT + LEFT_OUT_IN_CROWD * index.lexicon.crowd;
  const leftOut = LEFT_OUT_HEAD * head + others * (unheard - head);
  const first = used.reduce((a, b) => (b.firstSound < a.firstSound ? b : a));
  const last = used.reduce((a, b) => (b.endSound > a.endSound ? b : a));
  const figures = numbers.compare(form, heard, first, last);
  const details = compareUnits(form, context) + compareRest(form, context);
  const order = gain - LEFT_OUT_LOSS * Math.max(0, form.force - force) + figures.gain + details;
  const few = FEW_NAMES_SUPPORT * (1 - index.lexicon.crowd);
  const support =
    few +
    (figures.matched ? NUMBER_SUPPORT : 0) +
    (context.asksForProduct ? CONTEXT_SUPPORT : 0) +
    (form.units.some(unit => context.units.has(unit)) ? UNIT_SUPPORT : 0) +
    (context.isBareName ? BARE_NAME_SUPPORT : 0) +
    (context.asksForProduct ? STRANGE_SUPPORT * strangeness(context, first.from, last.to) : 0);
  const score = clamp(evidence(sum / (weight + leftOut), sounds, support, figures.matched));
  const isNear = used.some(hit => hit.word === form.head && hit.force !== undefined);
  return { form, score, order, isNear, hasNumber: figures.matched, from: first.from, to: figures.to };
}

// The share of words that no dictionary of the language has.
function strangeness({ doubts }: Context, from: number, to: number): number {
  let strange = 0;
  for (let i = from; i < to; i += 1) if (doubts[i] === 0) strange += 1;
  return to > from ? strange / (to - from) : 0;
}

// Units decide only where strengths do not: 1 mg or 1 mg/ml.
function compareUnits(form: Form, { units }: Context): number {
  if (units.size === 0) return 0;
  const said = form.units.filter(u => units.has(u)).length;
  const others = [...units].filter(u => !form.units.includes(u)).length;
  return 0.01 * (said - (form.units.length - said) - others);
}

// What stands after the comma: the more of it was said the better, and the shorter the better.
function compareRest(form: Form, { values }: Context): number {
  const rest = restOf(form);
  if (rest.length === 0) return 0;
  return (0.02 * rest.filter(w => values.has(w)).length) / rest.length - 0.0005 * rest.length;
}

/**
 * How far the similarity stands above what chance gives a name of this many sounds: 0.5 is the border. Short names must
 * be heard almost exactly; long ones may lose a third. One or two sounds prove nothing without the right number.
 */
function evidence(similarity: number, sounds: number, support: number, numbersMatched: boolean): number {
  if (sounds < 2 && !numbersMatched) return 0.3 * similarity;
  const border = 0.62 + 0.38 * Math.exp(-sounds / 5) - support;
  const above = similarity - border;
  return 0.5 + (above >= 0 ? (0.5 * above) / (1 - border) : above);
}

function clamp(score: number): number {
  return Math.min(1, Math.max(0, score));
}
