/**
 * Slots: the details in what a caller said, in normal form, with the words they came from.
 *
 * The text is cut into words; recognisers propose values with what speaks for them; the best set of values that do not
 * overlap is kept. Fillers are left out before, and what the speaker took back is read over (`corrections.ts`).
 */
import type { SpokenLanguage } from '../../language/spoken.js';
import type { Slot } from '../understanding.js';
import type { Candidate } from './candidate.js';
import type { Correction } from './corrections.js';
import { correctionsIn, editsFor } from './corrections.js';
import { amountsAnew } from './recognise/amount.js';
import { propositions } from './propositions.js';
import type { Placed } from './placed.js';
import { OPERATOR_PATTERN } from './recognise/digits.js';
import { resolve } from './resolve.js';
import type { Shape } from './shapes.js';
import { Utterance } from './utterance.js';
import type { Word } from './words.js';
import { wordsOf } from './words.js';

export interface SlotOptions {
  readonly language: SpokenLanguage;
  /** The day of the call, in days since 1970-01-01 (`parseDay`). */
  readonly callDay: number;
  /** The operator's own shapes of order and customer numbers. */
  readonly shapes?: readonly Shape[];
  /** Days that are said without a month lie ahead, whatever the verbs around them say: "I've booked you for Friday". */
  readonly daysAhead?: boolean;
}

/**
 * Finds the slots of an utterance, in the order of the text.
 *
 * @param text recogniser output or typed text; anything longer than 200,000 characters is not looked at
 */
export function extractSlots(text: string, options: SlotOptions): Slot[] {
  const { language, callDay, shapes = [], daysAhead = false } = options;
  const words = withoutFillers(wordsOf(text, language), language);
  if (words.length === 0) return [];
  const u = new Utterance(text, words, language, callDay, daysAhead);
  const base = propositions(u, shapes);
  const corrections = correctionsIn(u);
  const placed = [...base, ...amountsAnew(u, corrections, base)].map(c => place(u, c));
  const edited = corrections.length === 0 ? [] : editedPropositions(u, corrections, base, shapes);
  return resolve(u, placed, edited, corrections);
}

/** Leaves out "uh" and words that were broken off. */
export function withoutFillers(words: readonly Word[], language: SpokenLanguage): Word[] {
  const keys = words.map(w => w.key);
  const kept: Word[] = [];
  for (let at = 0; at < words.length;) {
    const filler = language.cues.fillers.match(keys, at);
    const word = words[at];
    if (filler === undefined && word !== undefined && !word.fragment) kept.push(word);
    at = filler?.to ?? at + 1;
  }
  return kept;
}

/** Types whose values nothing but their words speaks for. */
const UNCHECKED: ReadonlySet<string> = new Set(['digits', 'number', 'spelling']);

function isUnchecked({ type, evidence }: Placed): boolean {
  return UNCHECKED.has(type) && !evidence.includes(OPERATOR_PATTERN);
}

function editedPropositions(
  u: Utterance,
  corrections: readonly Correction[],
  base: readonly Candidate[],
  shapes: readonly Shape[],
): Placed[] {
  const valuesEndingAt = (to: number): number[] =>
    base.filter(c => c.to === to && c.type !== 'number' && c.type !== 'ordinal').map(c => c.from);
  return editsFor(u, corrections, valuesEndingAt).flatMap(({ words, gapAt, anew, article }) => {
    const edited = new Utterance(u.text, words, u.language, u.callDay, u.daysAhead);
    return (
      propositions(edited, shapes)
        .map(c => place(edited, c))
        .filter(p => p.end > gapAt && !(anew && p.start < gapAt && isUnchecked(p)))
        // "À vingt heures trente, enfin plutôt le seize": after its article a number is a day, and no minutes.
        .filter(p => !(p.type === 'time' && article))
        .map(p => ({ ...p, gapAt }))
    );
  });
}

function place(u: Utterance, candidate: Candidate): Placed {
  return {
    ...candidate,
    start: u.words[candidate.from]?.start ?? 0,
    end: u.words[candidate.to - 1]?.end ?? 0,
  };
}
