/** A language's patterns, compiled when they are first needed. */
import { fold } from '../../language/fold.js';
import type {
  AmountRule,
  DateRule,
  LengthRule,
  MonthRule,
  PeriodRule,
  SpokenLanguage,
  TimeRule,
} from '../../language/spoken.js';
import type { PatternSet } from './grammar.js';
import { compile } from './grammar.js';

interface PatternSets {
  readonly lengths: PatternSet<LengthRule>;
  readonly dates: PatternSet<DateRule>;
  readonly months: PatternSet<MonthRule>;
  readonly periods: PatternSet<PeriodRule>;
  readonly times: PatternSet<TimeRule>;
  readonly amounts: PatternSet<AmountRule>;
}

const compiled = new Map<string, PatternSets>();

/** The compiled patterns of a language. */
export function patternsFor(language: SpokenLanguage): PatternSets {
  const known = compiled.get(language.code);
  if (known !== undefined) return known;
  const { calendar, clock, money } = language;
  const openers = openersOf(language);
  const sets: PatternSets = {
    lengths: compile(calendar.lengths, openers),
    dates: compile(calendar.dates, openers),
    months: compile(calendar.monthPatterns, openers),
    periods: compile(calendar.periods, openers),
    times: compile(clock.patterns, openers),
    amounts: compile(money.patterns, openers),
  };
  compiled.set(language.code, sets);
  return sets;
}

/** Words that a number, a month or another nonterminal can begin with. */
function openersOf({ calendar, clock, money, numbers, cues, codes }: SpokenLanguage): ReadonlySet<string> {
  const { months, weekdays, relativeDays, units, shifts, yearShifts, monthShifts, weekShifts, fixedLengths } =
    calendar;
  const tables = [
    months,
    weekdays,
    relativeDays,
    units,
    shifts,
    yearShifts,
    monthShifts,
    weekShifts,
    fixedLengths,
    calendar.feasts,
    calendar.seasons,
    calendar.weekendShifts,
    clock.partsOfDay,
    clock.dayWords,
    clock.fixed,
    clock.quarters,
    money.currencies,
    money.cents,
  ];
  // Lengths begin with words of their own patterns ("half a year").
  const lengthWords = Object.values(calendar.lengths).flatMap(
    list => list.join(' ').match(/[^\s()|?[\]<>]+/g) ?? [],
  );
  const words = [
    numbers.morphemes,
    numbers.hundred,
    numbers.thousand,
    numbers.million,
    numbers.article,
    cues.ones,
  ];
  return new Set([
    ...tables.flatMap(table => [...table.firstWords()]),
    ...words.flatMap(set => [...set]),
    ...codes.zeros,
    ...lengthWords.map(word => fold(word)),
  ]);
}
