import test from 'ava';
import { isOpen } from './hours.js';
import { readPlan } from './routing.js';

function calendar(hours: string) {
  const text = `hours: { h: ${hours} }\ndestinations: { a: }\nrules: []\ndefault: { to: a }`;
  return readPlan(text).calendars.get('h')!;
}

const office = calendar(`{ timeZone: Europe/Paris, days: { mon-fri: "09:00-17:00", sat: closed },
  holidays: [12-25, { date: 2026-12-24, open: "09:00-12:00" }] }`);

test('it is open from the first minute up to, not including, the last, by the clock of the time zone', t => {
  t.false(isOpen(office, new Date('2026-01-05T07:59:59Z')));
  t.true(isOpen(office, new Date('2026-01-05T08:00:00Z')));
  t.true(isOpen(office, new Date('2026-01-05T15:59:59Z')));
  t.false(isOpen(office, new Date('2026-01-05T16:00:00Z')));
  t.false(isOpen(office, new Date('2026-01-10T10:00:00Z')));
});

test('summer time moves the hours with the clock on the wall', t => {
  // Clocks went forward on Sunday 29 March 2026: 9:00 in Paris is 8:00 UTC before and 7:00 UTC after.
  t.false(isOpen(office, new Date('2026-03-27T07:30:00Z')));
  t.true(isOpen(office, new Date('2026-03-30T07:30:00Z')));
});

test('a holiday has its own hours, every year or in one', t => {
  t.false(isOpen(office, new Date('2026-12-25T10:00:00Z')));
  t.false(isOpen(office, new Date('2029-12-25T10:00:00Z')));
  t.true(isOpen(office, new Date('2026-12-24T10:00:00Z')));
  t.false(isOpen(office, new Date('2026-12-24T13:00:00Z')));
  t.true(isOpen(office, new Date('2027-12-24T13:00:00Z')));
});

test('a span over midnight belongs to the day on which it begins', t => {
  const night = calendar('{ timeZone: UTC, days: { fri: "22:00-06:00" } }');
  t.true(isOpen(night, new Date('2026-03-06T23:00:00Z')));
  t.true(isOpen(night, new Date('2026-03-07T05:59:00Z')));
  t.false(isOpen(night, new Date('2026-03-07T06:00:00Z')));
  t.false(isOpen(night, new Date('2026-03-06T05:00:00Z')));
  t.false(isOpen(night, new Date('2026-03-07T23:00:00Z')));
});

test('days may be a range over the weekend, a list, or all', t => {
  const days = calendar('{ timeZone: UTC, days: { sat-mon: "00:00-24:00", "tue,thu": ["08:00-09:00"] } }');
  const open = (day: number, hour: string) => isOpen(days, new Date(`2026-03-0${day}T${hour}:30:00Z`));
  t.deepEqual(
    [1, 2, 3, 4, 5, 6, 7].map(day => open(day, '23')),
    [true, true, false, false, false, false, true],
  );
  t.deepEqual([open(3, '08'), open(4, '08'), open(5, '08')], [true, false, true]);
});
