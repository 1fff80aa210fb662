/** The building blocks that patterns of dates, times and amounts share: counts, days, months, years, lengths. */
import type { CalendarUnit } from '../../language/spoken.js';
import type { Phrases } from '../../language/phrases.js';
import { dateOf } from './days.js';
import type { Fit, Nonterminals } from './grammar.js';
import { matchAt } from './grammar.js';
import { patternsFor } from './pattern-sets.js';
import type { Utterance } from './utterance.js';

function fits(u: Utterance, at: number, low: number, high: number): Fit[] {
  return u.numbersAt(at).filter(n => n.value >= low && n.value <= high);
}

function phrase<T extends number | string | CalendarUnit>(table: (u: Utterance) => Phrases<T>) {
  return (u: Utterance, at: number): readonly Fit[] => {
    const match = table(u).match(u.keys, at);
    return match === undefined ? [] : [match];
  };
}

/** Two digits said as one number ("eighty four") or digit by digit ("oh four"). */
function twoDigits(u: Utterance, at: number): Fit[] {
  const direct = u.numbersAt(at).filter(n => n.value >= 10 && n.value <= 99);
  const zero = isZero(u, at) ? u.numbersAt(at + 1).filter(n => n.value <= 9) : [];
  const written = /^0\d$/.test(u.keys[at] ?? '') ? u.numbersAt(at) : [];
  return [...direct, ...zero, ...written];
}

function isZero(u: Utterance, at: number): boolean {
  const key = u.keys[at] ?? '';
  return u.language.codes.zeros.has(key) || key === '0';
}

/** Four-digit years: "two thousand and twenty six", "twenty twenty six", "2026". */
function years(u: Utterance, at: number): readonly Fit[] {
  return u.once('year', at, () => {
    const whole = fits(u, at, 1900, 2099);
    const pairs = fits(u, at, 19, 20).flatMap(century =>
      twoDigits(u, century.to).map(rest => ({
        to: rest.to,
        value: Number(century.value) * 100 + Number(rest.value),
      })),
    );
    return [...whole, ...pairs];
  });
}

/** Two digits of a year not far from the call's, where no noun follows that they could count. */
function nearYear(u: Utterance, { to, value }: Fit): Fit[] {
  const year = 2000 + Number(value);
  const now = dateOf(u.callDay).year;
  const close = year >= now - 8 && year <= now + 3;
  return close && u.isFunctionWord(to) ? [{ to, value: year }] : [];
}

function lengths(u: Utterance, at: number): readonly Fit[] {
  return u.once('length', at, () =>
    matchAt(patternsFor(u.language).lengths, u, at, CALENDAR_PARTS).flatMap(match => {
      const { n = 1, unit, fixed } = match.captures;
      const one = (unit ?? fixed) as CalendarUnit;
      const times = {
        plain: Number(n),
        plusHalf: Number(n) + 0.5,
        half: 0.5,
        oneAndHalf: 1.5,
        fixed: Number(n),
        halfUnits: Number(n) / 2,
      };
      return [{ to: match.to, value: scale(one, times[match.rule]) }];
    }),
  );
}

/** Half a month is 15 days, half a year 6 months; other halves are rounded down to whole days. */
function scale(unit: CalendarUnit, times: number): CalendarUnit {
  const months = unit.months * times;
  const whole = Math.floor(months);
  return { months: whole, days: Math.floor(unit.days * times) + (months - whole) * 30 };
}

/** Remembers per utterance where a nonterminal fits; `table` keeps names of different tables apart. */
function remembered(table: string, parts: Nonterminals): Nonterminals {
  return Object.fromEntries(
    Object.entries(parts).map(([name, fit]) => [name, rememberedFit(`${table}.${name}`, fit)]),
  );
}

function rememberedFit(label: string, fit: Nonterminals[string]): Nonterminals[string] {
  return (u, at) => u.once(label, at, () => fit(u, at));
}

const CALENDAR_PARTS: Nonterminals = {
  n: (u, at) => fits(u, at, 1, 999),
  one: (u, at) => (u.language.cues.ones.has(u.keys[at] ?? '') ? [{ to: at + 1, value: 1 }] : []),
  unit: phrase(u => u.language.calendar.units),
  fixed: phrase(u => u.language.calendar.fixedLengths),
};

/** The nonterminals of dates, months and periods. */
export const CALENDAR: Nonterminals = remembered('date', {
  ...CALENDAR_PARTS,
  daynum: (u, at) =>
    [...fits(u, at, 1, 31), ...twoDigits(u, at)].filter(d => Number(d.value) >= 1 && Number(d.value) <= 31),
  dayord: (u, at) => u.ordinalsAt(at).filter(o => o.value >= 1 && o.value <= 31),
  day: (u, at) => [...u.ordinalsAt(at), ...u.numbersAt(at)].filter(o => o.value >= 1 && o.value <= 31),
  first: (u, at) => u.ordinalsAt(at).filter(o => o.value === 1),
  monthnum: (u, at) =>
    [...u.ordinalsAt(at), ...u.numbersAt(at), ...twoDigits(u, at)].filter(
      o => Number(o.value) >= 1 && Number(o.value) <= 12,
    ),
  monthord: (u, at) => u.ordinalsAt(at).filter(o => o.value >= 1 && o.value <= 12),
  month: phrase(u => u.language.calendar.months),
  feast: phrase(u => u.language.calendar.feasts),
  season: phrase(u => u.language.calendar.seasons),
  // No noun follows: "before Christmas", and not "before Christmas dinner".
  end: (u, at) => (u.beginsNoun(at) && !isPunctuated(u, at) ? [] : [{ to: at, value: '' }]),
  weekday: phrase(u => u.language.calendar.weekdays),
  relday: phrase(u => u.language.calendar.relativeDays),
  shift: phrase(u => u.language.calendar.shifts),
  year: years,
  year2: twoDigits,
  yearnear: (u, at) => twoDigits(u, at).flatMap(fit => nearYear(u, fit)),
  length: lengths,
  yearshift: phrase(u => u.language.calendar.yearShifts),
  monthshift: phrase(u => u.language.calendar.monthShifts),
  weekshift: phrase(u => u.language.calendar.weekShifts),
  weekendshift: phrase(u => u.language.calendar.weekendShifts),
  quarter: (u, at) => [...u.ordinalsAt(at), ...u.numbersAt(at)].filter(q => q.value >= 1 && q.value <= 4),
});

/** "Between two and three hundred pounds", "for twelve months": no hour, but for "fifteen hundred hours". */
function countsMore(u: Utterance, at: number): boolean {
  if (u.language.calendar.units.match(u.keys, at) !== undefined) return true;
  const { hundred, thousand } = u.language.numbers;
  const key = u.keys[at] ?? '';
  return (hundred.has(key) || thousand.has(key)) && !u.language.clock.hourWords.has(u.keys[at + 1] ?? '');
}

/** The nonterminals of clock times. */
export const CLOCK: Nonterminals = remembered('time', {
  hour: (u, at) =>
    [...fits(u, at, 0, 24), ...(isZero(u, at) ? u.numbersAt(at + 1).filter(n => n.value <= 9) : [])].filter(
      ({ to }) => !countsMore(u, to),
    ),
  minute: (u, at) => twoDigits(u, at).filter(m => Number(m.value) <= 59),
  small: (u, at) =>
    [...fits(u, at, 1, 59), ...phrase(v => v.language.clock.quarters)(u, at)].filter(
      ({ to }) => !u.language.clock.hourWords.has(u.keys[to] ?? ''),
    ),
  end: (u, at) =>
    (u.isFunctionWord(at) || isPunctuated(u, at) || u.language.cues.house.match(u.keys, at) !== undefined) &&
    u.language.cues.andHalf.match(u.keys, at) === undefined
      ? [{ to: at, value: '' }]
      : [],
  part: phrase(u => u.language.clock.partsOfDay),
  quarter: phrase(u => u.language.clock.quarters),
  fives: (u, at) => fits(u, at, 5, 55).filter(({ value }) => Number(value) % 5 === 0),
  // "Vanochtend acht uur", "demain huit heures": a day before a time.
  day: (u, at) =>
    [u.language.clock.dayWords, u.language.calendar.weekdays, u.language.calendar.relativeDays].flatMap(
      words => {
        const match = words.match(u.keys, at);
        return match === undefined ? [] : [{ to: match.to, value: '' }];
      },
    ),
  fixed: phrase(u => u.language.clock.fixed),
  inflected: phrase(u => u.language.clock.inflected),
});

/** The nonterminals of amounts of money. */
export const MONEY: Nonterminals = remembered('money', {
  n: (u, at) => fits(u, at, 0, 999_999_999),
  one: CALENDAR_PARTS['one'] ?? (() => []),
  cent: (u, at) => [...fits(u, at, 1, 9), ...twoDigits(u, at)],
  two: (u, at) => twoDigits(u, at),
  digit: (u, at) => fits(u, at, 0, 9),
  scale: (u, at) => {
    const { thousand, million } = u.language.numbers;
    const key = u.keys[at] ?? '';
    return million.has(key)
      ? [{ to: at + 1, value: 1_000_000 }]
      : thousand.has(key)
        ? [{ to: at + 1, value: 1000 }]
        : [];
  },
  digit2: (u, at) => fits(u, at, 0, 9),
  currency: phrase(u => u.language.money.currencies),
  centOf: phrase(u => u.language.money.cents),
  decimal: (u, at) => {
    const key = u.keys[at] ?? '';
    if (!/^\d/.test(key)) return [];
    const plain = /^\d{1,3}([.,]\d{3})+$/.test(key)
      ? key.replace(/[.,]/g, '')
      : key.replace(/[.,](?=\d{3})/g, '').replace(',', '.');
    return /^\d+(\.\d{1,2})?$/.test(plain) ? [{ to: at + 1, value: plain }] : [];
  },
});

/** True if a sign of the end of a clause stands before the word. */
export function isPunctuated(u: Utterance, at: number): boolean {
  const [before, word] = [u.words[at - 1], u.words[at]];
  return before !== undefined && word !== undefined && /[.,;!?]/.test(u.text.slice(before.end, word.start));
}
