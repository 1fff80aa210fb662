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

test('what closed before the hour that comes twice stays closed in its second run', t => {
  // In Brussels clocks went back from 3:00 to 2:00 on Sunday 25 October 2026, at 01:00 UTC.
  const night = calendar('{ timeZone: Europe/Brussels, days: { daily: "22:00-02:30" } }');
  const early = calendar('{ timeZone: Europe/Brussels, days: { daily: "02:30-10:00" } }');
  const quarters = ['00:15', '00:29', '00:30', '00:45', '01:15', '01:29', '01:30', '01:59', '02:00'];
  const open = (hours: typeof night) =>
    quarters.map(time => isOpen(hours, new Date(`2026-10-25T${time}:00Z`)));
  t.deepEqual(open(night), [true, true, false, false, false, false, false, false, false]);
  t.deepEqual(open(early), [false, false, true, true, true, true, true, true, true]);
});

test('a span that ends when the second run does is open for both', t => {
  const hour = calendar('{ timeZone: Europe/Brussels, days: { daily: "02:00-03:00" } }');
  const at = (time: string) => isOpen(hour, new Date(`2026-10-25T${time}:00Z`));
  t.deepEqual(['23:59', '00:00', '01:00', '01:59', '02:00'].map(at), [false, true, true, true, false]);
});

test('hours that the clocks leave out are over at once', t => {
  // In Brussels clocks went forward from 2:00 to 3:00 on Sunday 29 March 2026, at 01:00 UTC.
  const left = calendar('{ timeZone: Europe/Brussels, days: { daily: "02:00-03:00" } }');
  const early = calendar('{ timeZone: Europe/Brussels, days: { daily: "02:30-10:00" } }');
  const night = calendar('{ timeZone: Europe/Brussels, days: { sat: "22:00-02:30", sun: closed } }');
  const at = (hours: typeof left, time: string) => isOpen(hours, new Date(`2026-03-29T${time}:00Z`));
  for (const time of ['00:59', '01:00', '01:30', '02:00']) t.false(at(left, time), time);
  t.deepEqual(
    ['00:59', '01:00', '01:30'].map(time => at(early, time)),
    [false, true, true],
  );
  t.deepEqual(
    ['00:59', '01:00', '01:30'].map(time => at(night, time)),
    [true, false, false],
  );
});

test('clocks that go back by half an hour, or over midnight, are the same', t => {
  // Lord Howe Island: from 2:00 to 1:30 on 5 April 2026, at 15:00 UTC of the day before.
  const half = calendar('{ timeZone: Australia/Lord_Howe, days: { daily: "00:00-01:45" } }');
  const at = (time: string) => isOpen(half, new Date(`2026-04-04T${time}:00Z`));
  t.deepEqual(['14:44', '14:45', '15:00', '15:14', '15:30'].map(at), [true, false, false, false, false]);
  // Beirut: from midnight to 23:00 of the day before, on 24 October 2026 at 21:00 UTC.
  const saturday = calendar('{ timeZone: Asia/Beirut, days: { sat: "00:00-23:30", sun: "00:00-24:00" } }');
  const late = (time: string) => isOpen(saturday, new Date(`2026-10-24T${time}:00Z`));
  t.deepEqual(['20:29', '20:30', '21:00', '21:29', '22:00'].map(late), [true, false, false, false, true]);
});
