import test from 'ava';
import { formatDay } from './days.js';
import { nthWeekday } from './nth-weekday.js';

const NOVEMBER_2026 = 2026 * 12 + 10;

function dayIn(weekday: number, nth?: number): string | undefined {
  const day = nthWeekday(NOVEMBER_2026, weekday, nth);
  return day === undefined ? undefined : formatDay(day);
}

test('a weekday is counted from the beginning of its month', t => {
  t.is(dayIn(7, 1), '2026-11-01');
  t.is(dayIn(1, 1), '2026-11-02');
  t.is(dayIn(6, 3), '2026-11-21');
});

test('the last weekday of a month is its fourth or fifth', t => {
  t.is(dayIn(1), '2026-11-30');
  t.is(dayIn(5), '2026-11-27');
});

test('a fifth Friday that the month does not have is no day', t => {
  t.is(dayIn(5, 5), undefined);
});
