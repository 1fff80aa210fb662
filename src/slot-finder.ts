/** Gives the summary the service's slot extractor and catalogue. It stands here because a stage may not reach into another's files. */
import type { ProductFinder, SlotFinder } from './actions/summary/fields/values.js';
import { SPOKEN_LANGUAGES, spokenLanguage } from './language/spoken-languages.js';
import { parseDay } from './understanding/slots/days.js';
import { extractSlots } from './understanding/slots/slots.js';
import type { Understanding } from './understanding/understanding.js';

/**
 * Finds slots said on a day (YYYY-MM-DD), in the languages that are known; in others there are none.
 *
 * @throws ParleyError BAD_ARGUMENT if `date` is no day
 */
export function slotFinder(date: string): SlotFinder {
  const callDay = parseDay(date, 'date');
  return (text, language, restated) =>
    SPOKEN_LANGUAGES.includes(language)
      ? extractSlots(text, { language: spokenLanguage(language), callDay, daysAhead: restated === true })
      : [];
}

/** Finds names of the operator's catalogue, in the languages that are known; in others there are none. */
export function productFinder({ matcher }: Pick<Understanding, 'matcher'>): ProductFinder {
  return (text, language) =>
    SPOKEN_LANGUAGES.includes(language) ? (matcher(language)?.match(text) ?? []) : [];
}
