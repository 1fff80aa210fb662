/**
 * Whole names that a recogniser nearly heard, mixed with the order in which the look-up found entries: a recogniser knows how
 * a name sounded, the look-up what callers leave out.
 */
import type { NearlyHeard } from '../../call/events.js';
import type { Form } from './forms.js';
import { similarityOf } from './hits.js';
import type { Ranked } from './rank.js';

/** What counts beside what the recogniser heard, in nats. */
interface Weights {
  /** A place further down, for each natural logarithm of it. */
  readonly place: number;
  /** A name that was not nearly heard as a whole: callers leave out parts of names. */
  readonly notHeard: number;
}

/**
 * By letters 820 of 900 spoken names (tuning, both languages) come among the first three with these, of which 789 did before
 * recognisers told of whole names; by sounds 394 of 400 English ones, of which
 * 371 did by letters.
 */
const BY_LETTERS: Weights = { place: 2, notHeard: 10 };
const BY_SOUNDS: Weights = { place: 1, notHeard: 20 };
/** The place of a name that the look-up did not find. */
const NOT_FOUND_PLACE = 40;

/**
 * Matches in a new order, with those that only the recogniser found; the same where it told of no whole name, or where the
 * look-up found none at all.
 *
 * @param ranked best first
 * @param formsOf the forms that are written so
 */
export function mixWhole(
  ranked: readonly Ranked[],
  nearly: readonly NearlyHeard[],
  formsOf: (text: string) => readonly Form[],
): readonly Ranked[] {
  const best = ranked[0];
  const { place: perPlace, notHeard } = nearly.some(({ bySound }) => bySound) ? BY_SOUNDS : BY_LETTERS;
  const costs = new Map<string, number>();
  for (const { text, cost } of nearly)
    if (formsOf(text).length > 0) costs.set(text, Math.min(cost, costs.get(text) ?? notHeard));
  if (best === undefined || costs.size === 0) return ranked;
  // Names that are said alike share a place.
  const places = new Map<string, number>();
  for (const { form } of ranked) {
    const text = wrote(form);
    if (!places.has(text)) places.set(text, places.size);
  }
  const found = [...costs].flatMap(([text, cost]) =>
    places.has(text) ? [] : formsOf(text).map(form => onlyHeard(form, cost, best)),
  );
  return [...ranked, ...found]
    .map(one => {
      const text = wrote(one.form);
      const place = places.get(text) ?? NOT_FOUND_PLACE;
      return [one, perPlace * Math.log(1 + place) + (costs.get(text) ?? notHeard)] as const;
    })
    .sort((a, b) => a[1] - b[1])
    .map(([one]) => one);
}

/** A form as recognisers write it. */
function wrote({ text }: Form): string {
  return text.toLowerCase();
}

// It was said where the best was found.
function onlyHeard(form: Form, cost: number, best: Ranked): Ranked {
  return { ...best, form, score: Math.min(best.score, similarityOf(cost)), isNear: true };
}
