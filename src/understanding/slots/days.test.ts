import test from 'ava';
import { dayOf, formatDay, formatMonth, monthOf, parseDay, shift, weekdayOf } from './days.js';

test('weekdays count from Monday', t => {
  t.is(weekdayOf(parseDay('2026-11-16', 'd')), 1);
  t.is(weekdayOf(parseDay('2026-11-22', 'd')), 7);
  t.is(weekdayOf(parseDay('1969-12-31', 'd')), 3);
});

test('a shift by months ends on the last day where there is no such day', t => {
  t.is(formatDay(shift(parseDay('2026-03-31', 'd'), { months: -1, days: 0 })), '2026-02-28');
  t.is(formatDay(shift(parseDay('2024-01-31', 'd'), { months: 1, days: 0 })), '2024-02-29');
  t.is(formatDay(shift(parseDay('2026-11-18', 'd'), { months: -1, days: -15 })), '2026-10-03');
});

test('months are counted over years', t => {
  t.is(formatMonth(monthOf(parseDay('2026-01-15', 'd')) - 1), '2025-12');
});

test('dates that do not exist are none', t => {
  t.is(dayOf({ year: 2026, month: 2, day: 29 }), undefined);
  t.not(dayOf({ year: 2024, month: 2, day: 29 }), undefined);
  t.is(dayOf({ year: 0, month: 1, day: 1 }), undefined);
});

for (const bad of ['2026-02-30', '18-11-2026', 'today', '', 20261118, undefined, null]) {
  test(`a bad date is refused with its field and without its value: ${JSON.stringify(bad)}`, t => {
    const error = t.throws(() => parseDay(bad, '--date'), { name: 'ParleyError' });
    t.regex(error.message, /^--date must be a date YYYY-MM-DD/);
  });
}
