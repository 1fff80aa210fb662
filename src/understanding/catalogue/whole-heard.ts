/**
 * Whole names that a recogniser nearly heard, mixed with the order in which the look-up found entries: a recogniser knows how
 * a name sounded, the look-up what callers leave out.
 */
import type { NearlyHeard } from '../../call/events.js';
import type { Form } from './forms.js';
import { similarityOf } from './hits.js';
import type { Ranked } from './rank.js';

/**
 * A place further down in nats, for each natural logarithm of it. With this and the two below 820 of 900 spoken names (tuning)
 * come among the first three, of which 789 did before recognisers told of whole names.
 */
const PLACE_COST = 2;
/** What counts for a name that was not nearly heard as a whole: callers leave out parts of names. */
const NOT_HEARD_COST = 10;
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
  const costs = new Map<string, number>();
  for (const { text, cost } of nearly)
    if (formsOf(text).length > 0) costs.set(text, Math.min(cost, costs.get(text) ?? NOT_HEARD_COST));
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
      return [one, PLACE_COST * Math.log(1 + place) + (costs.get(text) ?? NOT_HEARD_COST)] as const;
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
