/** Days of feasts: those of a fixed date and those that move with Easter. */
import { dayOf } from './days.js';

/** Feasts below this are counted in days from Easter Sunday; the others are month times 100 plus day. */
const FIRST_FIXED = 101;

/**
 * The day of a feast in a year.
 *
 * @param feast month times 100 plus day, or below 101 the days from Easter Sunday (-2 is Good Friday)
 */
export function feastDay(year: number, feast: number): number | undefined {
  if (feast < FIRST_FIXED) {
    const easter = easterSunday(year);
    return easter === undefined ? undefined : easter + feast;
  }
  return dayOf({ year, month: Math.floor(feast / 100), day: feast % 100 });
}

/** Easter Sunday of the Gregorian calendar, after Meeus, Jones and Butcher; the names are theirs. */
function easterSunday(year: number): number | undefined {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}
