/**
 * Whether the words so far are a whole value of the kind expected, so that turn-taking keeps a turn open inside a number
 * and ends it at once after it.
 */
import { announcing } from '../../language/announcing.js';
import type { SpokenLanguage } from '../../language/spoken.js';
import type { Completeness, Expectation } from '../understanding.js';
import { IBAN_LENGTHS, ibanHolds } from './checks.js';
import { codesAt, skipSeparators } from './codes.js';
import { correctionsIn } from './corrections.js';
import { digitRuns } from './digit-runs.js';
import { digitAt, digitsFrom, ibanDigits, ibanHeard, mostIbanDigits } from './iban-digits.js';
import { leadsTo } from './lead-ins.js';
import { OPERATOR_PATTERN } from './recognise/digits.js';
import { countriesAt, ibanShape } from './recognise/iban.js';
import { nationalShapes } from './recognise/phone.js';
import { postcodeShapes } from './recognise/postcode.js';
import { saysAnew, withoutMisheard } from './restarts.js';
import type { Shape } from './shapes.js';
import { fitting, parseShape } from './shapes.js';
import { extractSlots, withoutFillers } from './slots.js';
import { Utterance } from './utterance.js';
import { wordsOf } from './words.js';

export interface CompletenessOptions {
  readonly language: SpokenLanguage;
  readonly expecting: Expectation;
  /** The day of the call, in days since 1970-01-01. */
  readonly callDay: number;
}

/** Judges the words a caller has said so far; see `Completeness`. @throws ParleyError BAD_ARGUMENT on a bad shape */
export function completeness(text: string, options: CompletenessOptions): Completeness {
  const { language, expecting, callDay } = options;
  const words = withoutFillers(wordsOf(text, language), language);
  const u = new Utterance(text, words, language, callDay);
  const state = stateOf(u, text, options);
  const others = state === 'invalid' ? withoutMisheard(u, expecting) : undefined;
  if (others === undefined) return state;
  const rest = stateOf(new Utterance(text, others, language, callDay), text, options);
  return rest === 'incomplete' ? 'incomplete' : state;
}

function stateOf(u: Utterance, text: string, options: CompletenessOptions): Completeness {
  const { expecting, language } = options;
  if (saysAnew(u)) return 'incomplete';
  switch (expecting.type) {
    case 'iban':
      return ibanState(u);
    case 'postcode':
      return judge(u, postcodeShapes(language.country), () => true);
    case 'phone':
      return phoneState(u, text, options);
    case 'digits':
      return digitState(u, text, options);
    case 'email':
      return extracted(text, options) ? 'complete' : 'incomplete';
    case 'date':
      return dateState(text, options);
    case 'spelling':
      return spellingState(u);
  }
}

/** True if a valid value of the type expected ends with the words so far. */
function extracted(text: string, options: CompletenessOptions): boolean {
  const found = extractSlots(text, options).filter(s => s.type === options.expecting.type && s.valid);
  if (options.expecting.type === 'date') {
    // "the third" may go on with "of May"; a date is whole once its month is said.
    return found.some(s => !s.evidence.includes('bareDay'));
  }
  return found.length > 0;
}

/** Figures alone are no date elsewhere; where one is awaited they are, once there is a year. */
function dateState(text: string, options: CompletenessOptions): Completeness {
  const figures = `${announcing('date', options.language.code)} ${text}`;
  return extracted(text, options) || extracted(figures, options) ? 'complete' : 'incomplete';
}

/**
 * "Trente-quatre cinquante-six" may be eight digits or four: a number that is whole only in tens and ones apart may go on, and
 * is whole for certain once it is in the way it was most likely said.
 */
function phoneState(u: Utterance, text: string, options: CompletenessOptions): Completeness {
  const shapes = nationalShapes(u.language.country);
  if (!extracted(text, options)) return judge(u, shapes, () => true);
  const shortest = Math.min(...shapes.map(shape => shape.length));
  const last = digitRuns(u).at(-1);
  return last !== undefined && last.digits.startsWith('0') && last.digits.length < shortest
    ? 'incomplete'
    : 'complete';
}

/**
 * Where its letters were not heard, an IBAN is whole once its digits are, and they tell the letters. Where its country was
 * heard and no IBAN can begin so, some of a bank's letters were lost: it is open until its digits are there.
 */
function ibanState(u: Utterance): Completeness {
  const state = judge(u, ibanShapes(), ibanHolds);
  const { country } = u.language;
  const spelled = u.keys.flatMap((_, at) => spelledCountries(u, at));
  if (state === 'complete' || (spelled.length > 0 && state === 'incomplete')) return state;
  const heads = u.keys.flatMap((_, at) => (digitAt(u, at) === undefined ? [] : [at])).slice(0, MOST_HEADS);
  const heard = heads.map(at => digitsFrom(u, at).digits);
  if (heard.some(digits => ibanHeard(digits, country) !== undefined)) return 'complete';
  if (spelled.length === 0)
    return heard.some(digits => digits.length < mostIbanDigits(country)) ? 'incomplete' : state;
  const longest = Math.max(0, ...heard.map(digits => digits.length));
  return longest > 0 && longest < Math.max(...spelled.map(ibanDigits)) ? 'incomplete' : state;
}

/** Countries whose two letters stand at a position, each written as one: a word that sounds like letters may be any. */
function spelledCountries(u: Utterance, at: number): string[] {
  const single = [at, at + 1].every(i => u.keys[i]?.length === 1);
  return single ? countriesAt(u, at) : [];
}

/** A letter before the digits may be taken for a digit ("een" for "n"): so many starts are tried. */
const MOST_HEADS = 4;

let cachedIbanShapes: readonly Shape[] | undefined;

function ibanShapes(): readonly Shape[] {
  cachedIbanShapes ??= Object.keys(IBAN_LENGTHS)
    .map(ibanShape)
    .filter(shape => shape !== undefined);
  return cachedIbanShapes;
}

/**
 * As a telephone number, one that is whole only in tens and ones apart may go on ("quarante-sept douze quatre-vingt-dix-neuf"
 * is six digits before it is eight); and where the caller took some back, what is left may be whole.
 */
function digitState(u: Utterance, text: string, options: CompletenessOptions): Completeness {
  const { expecting } = options;
  const written = expecting.type === 'digits' ? expecting.shape : undefined;
  if (written === undefined)
    return digitRuns(u).some(run => run.digits.length > 1) ? 'complete' : 'incomplete';
  const shape = parseShape(written);
  const state = judge(u, [shape], () => true);
  const last = digitRuns(u).at(-1);
  const figures = shape.every(place => [...place].every(char => /\d/.test(char)));
  if (state === 'complete')
    return figures && last !== undefined && last.digits.length < shape.length ? 'incomplete' : 'complete';
  return correctionsIn(u).length > 0 && endsWhole(u, text, options, shape) ? 'complete' : state;
}

/** True if a value of the shape, made across what was taken back, ends with the words so far. */
function endsWhole(
  u: Utterance,
  text: string,
  { language, callDay }: CompletenessOptions,
  shape: Shape,
): boolean {
  const end = u.words.at(-1)?.end;
  return extractSlots(text, { language, callDay, shapes: [shape] }).some(
    found => found.end === end && found.evidence.includes(OPERATOR_PATTERN),
  );
}

/** A spelling has no length of its own: it may always go on, and only silence ends it. */
function spellingState(u: Utterance): Completeness {
  const isLetter = (_: string, at: number): boolean => codesAt(u, at).some(c => c.kind === 'letter');
  if (isLetter('', u.keys.length - 1) || leadsTo(u, { type: 'spelling' })) return 'incomplete';
  return u.keys.some(isLetter) ? 'complete' : 'incomplete';
}

/** The state of the best start: complete before incomplete before invalid. */
function judge(u: Utterance, shapes: readonly Shape[], holds: (code: string) => boolean): Completeness {
  let state: Completeness | undefined;
  for (let at = 0; at < u.keys.length; at++) {
    if (!codesAt(u, at).some(c => !c.weak || c.byWord)) continue;
    const here = fromHere(u, at, shapes, holds);
    if (here === 'complete') return here;
    state = state === 'incomplete' ? state : here;
    // A later start would only cut off the head of what was begun.
    if (here === 'incomplete') break;
  }
  return state ?? 'incomplete';
}

/** Bounds the search through ways to read the words. */
const MAX_STEPS = 20_000;

function fromHere(
  u: Utterance,
  start: number,
  shapes: readonly Shape[],
  holds: (code: string) => boolean,
): Completeness {
  let steps = 0;
  let state: Completeness = 'invalid';
  const visit = (shape: Shape, i: number, place: number, chars: string): void => {
    steps += 1;
    if (state === 'complete' || steps > MAX_STEPS) return;
    if (place === shape.length) {
      if (holds(chars)) state = 'complete';
      return;
    }
    const at = place === 0 ? i : skipSeparators(u, i);
    if (at >= u.keys.length) {
      state = 'incomplete';
      return;
    }
    for (const item of codesAt(u, at)) {
      const code = fitting(item, shape, place);
      if (code !== undefined) visit(shape, item.to, place + code.length, chars + code);
    }
  };
  for (const shape of shapes) visit(shape, start, 0, '');
  return state;
}
