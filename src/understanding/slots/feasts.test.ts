import test from 'ava';
import { formatDay } from './days.js';
import { feastDay } from './feasts.js';

function dayIn(year: number, feast: number): string {
  return formatDay(feastDay(year, feast) ?? 0);
}

test('Easter falls where the almanacs say, also in its earliest and latest years', t => {
  const known = {
    1961: '04-02',
    1981: '04-19',
    2008: '03-23',
    2024: '03-31',
    2026: '04-05',
    2027: '03-28',
    2038: '04-25',
    2049: '04-18',
    2076: '04-19',
  };
  for (const [year, day] of Object.entries(known)) t.is(dayIn(Number(year), 0), `${year}-${day}`);
});

test('other feasts are counted from Easter or have a day of their own', t => {
  t.is(dayIn(2026, -2), '2026-04-03');
  t.is(dayIn(2027, 39), '2027-05-06');
  t.is(dayIn(2027, 50), '2027-05-17');
  t.is(dayIn(2026, 1225), '2026-12-25');
});
