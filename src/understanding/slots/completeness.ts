/**
 * Whether the words so far are a whole value of the kind expected, so that turn-taking keeps a turn open inside a number
 * and ends it at once after it.
 */
import type { SpokenLanguage } from '../../language/spoken.js';
import type { Completeness, Expectation } from '../understanding.js';
import { IBAN_LENGTHS, ibanHolds } from './checks.js';
import { codesAt, skipSeparators } from './codes.js';
import { digitRuns } from './digit-runs.js';
import { ibanShape } from './recognise/iban.js';
import { nationalShapes } from './recognise/phone.js';
import { postcodeShapes } from './recognise/postcode.js';
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
  switch (expecting.type) {
    case 'iban':
      return judge(u, ibanShapes(), ibanHolds);
    case 'postcode':
      return judge(u, postcodeShapes(language.country), () => true);
    case 'phone':
      return extracted(text, options) ? 'complete' : judge(u, nationalShapes(language.country), () => true);
    case 'digits':
      return digitState(u, expecting.shape);
    case 'email':
    case 'date':
      return extracted(text, options) ? 'complete' : 'incomplete';
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

let cachedIbanShapes: readonly Shape[] | undefined;

function ibanShapes(): readonly Shape[] {
  cachedIbanShapes ??= Object.keys(IBAN_LENGTHS)
    .map(ibanShape)
    .filter(shape => shape !== undefined);
  return cachedIbanShapes;
}

function digitState(u: Utterance, shape: string | undefined): Completeness {
  if (shape !== undefined) return judge(u, [parseShape(shape)], () => true);
  return digitRuns(u).some(run => run.digits.length > 1) ? 'complete' : 'incomplete';
}

/** A spelling has no length of its own: it may always go on, and only silence ends it. */
function spellingState(u: Utterance): Completeness {
  return codesAt(u, u.keys.length - 1).some(c => c.kind === 'letter') || u.keys.length === 0
    ? 'incomplete'
    : 'complete';
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
