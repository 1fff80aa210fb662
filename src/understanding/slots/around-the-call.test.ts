/** Values that are found from the call's day or from what stands around them, for any day and number. */
import test from 'ava';
import fc from 'fast-check';
import { sayCode, sayingsOf } from '../../language/say.js';
import { spokenLanguage } from '../../language/spoken-languages.js';
import type { SlotType } from '../understanding.js';
import { dateOf, formatDay, parseDay, weekdayOf } from './days.js';
import { extractSlots } from './slots.js';

type Code = 'en' | 'fr' | 'nl';
const RUNS = { numRuns: 40, seed: 20261118 };
const WEEKDAYS: Readonly<Record<Code, readonly string[]>> = {
  en: 'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' '),
  nl: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' '),
};
const today = fc.integer({ min: parseDay('2024-01-01', 'd'), max: parseDay('2032-12-31', 'd') });

function values(text: string, language: Code, type: SlotType, callDay: number): (string | number)[] {
  return extractSlots(text, { language: spokenLanguage(language), callDay })
    .filter(s => s.type === type)
    .map(s => s.value);
}

for (const language of ['en', 'fr', 'nl'] as const) {
  test(`a weekday with its day of the month is the near day that falls on it, before or after a call (${language})`, t => {
    fc.assert(
      fc.property(today, fc.integer({ min: -12, max: 12 }), (callDay, away) => {
        const day = callDay + away;
        // From a February of four weeks the same day of March falls on the same weekday.
        fc.pre(away >= 0 || dateOf(day).month !== 2 || dateOf(day).year % 4 === 0);
        const { number, ordinal } = sayingsOf(language);
        const weekday = WEEKDAYS[language][weekdayOf(day) - 1];
        const dayOfMonth = dateOf(day).day;
        const said = {
          en: `${weekday} the ${ordinal(dayOfMonth)}`,
          fr: `le ${weekday} ${dayOfMonth === 1 ? 'premier' : number(dayOfMonth)}`,
          nl: `${weekday} de ${ordinal(dayOfMonth)}`,
        }[language];
        t.deepEqual(
          values(said, language, 'date', callDay),
          [formatDay(day)],
          `${said} on ${formatDay(callDay)}`,
        );
      }),
      RUNS,
    );
  });

  test(`a part of the day said before a time moves it to that half of the day (${language})`, t => {
    const hours = fc.integer({ min: 5, max: 11 });
    fc.assert(
      fc.property(hours, today, (hour, callDay) => {
        const said = sayingsOf(language).number(hour);
        const evening = {
          en: `tomorrow evening at ${said}`,
          fr: `demain soir à ${said} heures`,
          nl: `morgenavond om ${said} uur`,
        }[language];
        t.deepEqual(values(evening, language, 'time', callDay), [`${hour + 12}:00`], evening);
      }),
      RUNS,
    );
  });

  test(`an international number keeps the country code that was said (${language})`, t => {
    const subscribers = {
      '33': 9,
      '31': 9,
      '44': 10,
      '32': 9,
      '39': 10,
      '49': 11,
      '41': 9,
      '353': 9,
    } as const;
    const starts = {
      '33': '6',
      '31': '6',
      '44': '7',
      '32': '4',
      '39': '3',
      '49': '1',
      '41': '7',
      '353': '8',
    } as const;
    const country = fc.constantFrom(...(Object.keys(subscribers) as (keyof typeof subscribers)[]));
    const rest = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(country, rest, (code, digits) => {
        const subscriber = starts[code] + digits.slice(0, subscribers[code] - 1).join('');
        const text = `plus ${sayCode(code + subscriber, language)}`;
        t.deepEqual(values(text, language, 'phone', 20_000), [`+${code}${subscriber}`], text);
      }),
      RUNS,
    );
  });
}

test('a day and a month that are both ranks are a date, with and without the verb that tells the year', t => {
  const ranks = [fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 })] as const;
  fc.assert(
    fc.property(...ranks, today, (day, month, callDay) => {
      for (const [language, text] of [
        ['en', `the ${sayingsOf('en').ordinal(day)} of the ${sayingsOf('en').ordinal(month)}`],
        ['nl', `de ${sayingsOf('nl').ordinal(day)} van de ${sayingsOf('nl').ordinal(month)}`],
      ] as const) {
        const [found] = values(text, language, 'date', callDay);
        const expected = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        t.true(String(found).endsWith(expected), text);
        t.true(parseDay(String(found), 'd') >= callDay, text);
      }
    }),
    RUNS,
  );
});

test('figures that belong to a word, a sign or a half are no quantities', t => {
  for (const [language, text] of [
    ['en', 'explain my 401k and the w-2'],
    ['en', 'four and a half times my income'],
    ['en', 'a trip to the grand canyon'],
    ['fr', 'débranchez-la une trentaine de secondes'],
    ['nl', 'vier en een half keer mijn inkomen'],
  ] as const) {
    t.deepEqual(extractSlots(text, { language: spokenLanguage(language), callDay: 20_000 }), [], text);
  }
});
