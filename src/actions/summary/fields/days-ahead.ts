/** Days that lie ahead, as people who agree on something mean them. */
import { fold } from '../../../language/fold.js';
import { SPOKEN_LANGUAGES } from '../../../language/spoken-languages.js';
import { termsIn } from './terms.js';
import type { SlotFinder } from './values.js';

const DAY_MS = 86_400_000;

/**
 * A finder that, where something agreed is restated, knows terms ("within five working days") and takes the weekday of
 * the call for the one of the week after: on a Monday, "by Monday" is not today.
 *
 * @param callDate YYYY-MM-DD
 */
export function daysAhead(findSlots: SlotFinder, callDate: string): SlotFinder {
  const today = new Date(`${callDate}T00:00:00Z`);
  const inAWeek = new Date(today.getTime() + 7 * DAY_MS).toISOString().slice(0, 10);
  const weekday = new Map(
    SPOKEN_LANGUAGES.map(language => {
      const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(today);
      return [language, fold(name)] as const;
    }),
  );
  return (text, language, restated) => {
    const slots = findSlots(text, language, restated);
    if (restated !== true) return slots;
    const terms = termsIn(text, language, today);
    const others = slots.filter(
      ({ type, start, end }) => type !== 'date' || !terms.some(t => t.start < end && start < t.end),
    );
    return [...others, ...terms].map(slot => {
      // "Monday the sixteenth" and "today, Monday" are today.
      const alone = slot.type === 'date' && fold(slot.text) === weekday.get(language);
      return alone && slot.value === callDate ? { ...slot, value: inAWeek } : slot;
    });
  };
}
