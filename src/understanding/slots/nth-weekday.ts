/** "The second Monday of March", "le dernier vendredi de novembre". */
import { firstDay, lastDay, weekdayOf } from './days.js';

/**
 * The day of a month that is its nth such weekday.
 *
 * @param month months since the year nought
 * @param nth from 1 on; undefined is the last
 * @returns undefined if the month has fewer
 */
export function nthWeekday(month: number, weekday: number, nth: number | undefined): number | undefined {
  if (nth === undefined) return lastDay(month) - ((weekdayOf(lastDay(month)) - weekday + 7) % 7);
  const day = firstDay(month) + ((weekday - weekdayOf(firstDay(month)) + 7) % 7) + 7 * (nth - 1);
  return day > lastDay(month) ? undefined : day;
}
