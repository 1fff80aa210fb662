/**
 * What a language says about spoken values: numbers, letters, dates, money, names. Only data and small functions;
 * the recognisers in `understanding/slots/` are the same for every language.
 *
 * Patterns are written in a small notation, matched over folded words: `word`, `(a | b c)`, `item?`, `<name>` for a
 * nonterminal (a number, a month ...), `<name:alias>` to capture it under another name, and `[ ... ]` around the words
 * that carry the value when the pattern also names context.
 */
import type { NumberGrammar } from './cardinals.js';
import type { Phrases } from './phrases.js';

/** Patterns by the name of the rule that gives them meaning. */
export type Patterns<Rule extends string> = Readonly<Partial<Record<Rule, readonly string[]>>>;

/** A unit of calendar length. */
export interface CalendarUnit {
  readonly months: number;
  readonly days: number;
}

export type DateRule =
  | 'dayMonth'
  | 'dayMonthShared'
  | 'dayMonthNumber'
  | 'dayOfMonthNumber'
  | 'bareDay'
  | 'weekday'
  | 'weekdayLast'
  | 'weekdayNext'
  | 'weekdayAfterNext'
  | 'weekdayFortnight'
  | 'weekdayBeforeLast'
  | 'weekdayCounted'
  | 'weekdayOfLastWeek'
  | 'weekdayOfNextWeek'
  | 'relative'
  | 'ago'
  | 'ahead'
  | 'dayOfMonth'
  | 'nthWeekday'
  | 'endOfMonth'
  | 'endOfYear'
  | 'feast';
export type MonthRule =
  | 'month'
  | 'monthLast'
  | 'monthNext'
  | 'monthYear'
  | 'monthNumber'
  | 'monthLastYear'
  | 'monthNextYear'
  | 'relative';
export type PeriodRule =
  | 'week'
  | 'weekOf'
  | 'weekend'
  | 'year'
  | 'yearBeforeLast'
  | 'calendarYear'
  | 'sinceYear'
  | 'quarter'
  | 'half'
  | 'months'
  | 'days'
  | 'back'
  | 'quarterRelative';
export type LengthRule = 'plain' | 'plusHalf' | 'half' | 'oneAndHalf' | 'fixed' | 'halfUnits';
export type TimeRule =
  'hourMinute' | 'hour' | 'past' | 'to' | 'halfPast' | 'halfTo' | 'fixed' | 'aroundHalfTo' | 'beforeHalfTo';
export type AmountRule =
  | 'units'
  | 'unitsCents'
  | 'cents'
  | 'bare'
  | 'whole'
  | 'wholeNoun'
  | 'roughly'
  | 'half'
  | 'slang'
  | 'decimal'
  | 'halfThousand'
  | 'kilo'
  | 'symbolFirst';

export interface CalendarData {
  readonly months: Phrases<number>;
  /** Short names of months that are believed after a numeral only ("3 sept. 2026"), with the full name. */
  readonly shortMonths: ReadonlyMap<string, string>;
  /** Feasts, as month times 100 plus day; those below 101 are days from Easter Sunday. */
  readonly feasts: Phrases<number>;
  /** Feasts whose names stand for more than their day ("Christmas"): believed where a pattern leads to them. */
  readonly seasons: Phrases<number>;
  /** Month names that are also ordinary words and need a cue beside them. */
  readonly doubtfulMonths: ReadonlySet<string>;
  /** Words that make a doubtful month a month when they stand before it. */
  readonly monthCues: ReadonlySet<string>;
  /** Words that make a doubtful month a month when they stand after it ("the March invoice"). */
  readonly monthNouns: ReadonlySet<string>;
  /** Monday = 1 to Sunday = 7. */
  readonly weekdays: Phrases<number>;
  /** Day offsets: today 0, tomorrow 1. */
  readonly relativeDays: Phrases<number>;
  readonly units: Phrases<CalendarUnit>;
  /** Shift of "last", "this", "next". */
  readonly shifts: Phrases<number>;
  /** Phrases that shift a year, month or week by more than the shift words say ("the month before last"). */
  readonly yearShifts: Phrases<number>;
  readonly monthShifts: Phrases<number>;
  readonly weekShifts: Phrases<number>;
  /** Weekends with their word, in weeks from the call's: "coming weekend" is this week's. */
  readonly weekendShifts: Phrases<number>;
  readonly lengths: Patterns<LengthRule>;
  readonly fixedLengths: Phrases<CalendarUnit>;
  readonly dates: Patterns<DateRule>;
  readonly monthPatterns: Patterns<MonthRule>;
  readonly periods: Patterns<PeriodRule>;
  /** Words after which a date is a birth. */
  readonly birth: Phrases<true>;
  /** Words after a day that make it one of every month. */
  readonly repeating: Phrases<true>;
  /** Words after which figures alone are a date ("valid until thirty one oh three twenty seven"). */
  readonly dated: Phrases<true>;
  /** Words that tie a date to a thing that bears it: "your call of the nineteenth". */
  readonly ofDay: ReadonlySet<string>;
  /** Words that begin another clause, whose tense says less of a date in this one. */
  readonly clauses: Phrases<true>;
  readonly past: Phrases<true>;
  /** Those of them that are things which have their day ("invoice"): they say nothing of a day in another clause. */
  readonly pastThings: ReadonlySet<string>;
  readonly future: Phrases<true>;
  /** Words after which "from the second to the ninth" are two days and no period: "move", "déplacer". */
  readonly movers: Phrases<true>;
  /** Words with a length that say how long something took as often as when it will be ("in three weeks"). */
  readonly within: ReadonlySet<string>;
  /** Words with a length that may lie ahead too ("for three weeks"). */
  readonly lasting: ReadonlySet<string>;
  /** Words of having that are past only with a participle in their clause. */
  readonly needParticiple: ReadonlySet<string>;
  /** What puts an infinitive after it into the past: "vous étiez censés". */
  readonly pastModals: Phrases<true>;
  /** Auxiliaries with which a participle speaks of no past ("be moved"), and those that end the search for one. */
  readonly passives: ReadonlySet<string>;
  readonly perfects: ReadonlySet<string>;
  /** Words back from a participle to its auxiliary; Dutch has what it likes between. */
  readonly passiveReach: number;
  /** Verb forms by their ending. */
  readonly pastForm: RegExp;
  readonly futureForm: RegExp;
  /** Participles that end a clause, so that a number before them counts nothing. */
  readonly finalVerb: RegExp;
}

export interface ClockData {
  readonly patterns: Patterns<TimeRule>;
  /** Hours to add or to set by the part of the day. */
  readonly partsOfDay: Phrases<DayPart>;
  /** Words for a part of the day that may stand elsewhere in the clause ("tomorrow evening at eight"). */
  readonly dayWords: Phrases<DayPart>;
  readonly fixed: Phrases<number>;
  /** Hours with an ending of their own ("voor twaalven"), in minutes. */
  readonly inflected: Phrases<number>;
  /** Words for an hour in a length ("an hour and twenty"). */
  readonly lengthHours: ReadonlySet<string>;
  /** Words for a quarter of an hour. */
  readonly quarters: Phrases<number>;
  /** Words after a number that make it an hour and no minutes ("neuf heures et onze heures"). */
  readonly hourWords: ReadonlySet<string>;
  /** Words that make hours after them a length: "il y a deux heures". */
  readonly ago: Phrases<true>;
  /** Words that do so behind hours: "six heures plus tard". */
  readonly later: Phrases<true>;
  /** Words before a bare "seven thirty" that make it a time. */
  readonly cues: Phrases<true>;
}

export type DayPart = 'night' | 'morning' | 'afternoon' | 'evening';

export interface MoneyData {
  readonly currencies: Phrases<string>;
  /** Words for hundredths and the currency meant when none is said. */
  readonly cents: Phrases<string>;
  readonly slang: Phrases<{ readonly amount: number; readonly currency: string }>;
  readonly patterns: Patterns<AmountRule>;
  readonly cues: Phrases<true>;
  /** Words that speak of money in any form of theirs, where they are no cue of their own. */
  readonly words: RegExp;
  /**
   * Words that lead from one sum to another ("twice", "instead of", "plus", "now"); `named` are articles after which a number
   * is a day, a house or a name, and no sum.
   */
  readonly links: Readonly<
    Record<'named' | 'times' | 'instead' | 'more' | 'now' | 'is' | 'from' | 'to', ReadonlySet<string>>
  >;
  /** Words of ordering and having, near which a number counts things. */
  readonly counting: RegExp;
  /** What has a reading, a size or a place of its own that a number after it says. */
  readonly measuring: ReadonlySet<string>;
}

/** How letters and digit strings are said. */
export interface CodeData {
  readonly letters: Phrases<string>;
  /** Letter names that are ordinary words too: only between others that are certain. */
  readonly weakLetters: ReadonlySet<string>;
  readonly alphabet: Phrases<string>;
  readonly accents: Phrases<string>;
  readonly asIn: Phrases<true>;
  readonly repeats: Phrases<number>;
  readonly times: ReadonlySet<string>;
  readonly zeros: ReadonlySet<string>;
  /** Words a recogniser writes for a digit, trusted only inside a digit string. */
  readonly slips: Phrases<string>;
  /** Words that separate groups and mean nothing. */
  readonly separators: Phrases<true>;
  readonly plus: Phrases<true>;
  /** Signs that a spelled name or a reference may hold. */
  readonly signs: Phrases<string>;
}

export interface MailData {
  readonly at: Phrases<true>;
  readonly dot: Phrases<true>;
  readonly signs: Phrases<string>;
  readonly joined: Phrases<true>;
  /** Words that cannot be part of an address: the address starts after them. */
  readonly stops: ReadonlySet<string>;
  /** Those of them that stand inside an address said to be one word ("cat in the hat, all one word"), but never begin it. */
  readonly inside: ReadonlySet<string>;
}

export interface PeopleData {
  readonly before: Phrases<true>;
  readonly after: Phrases<true>;
  /** Words before a colon that a name follows ("Account holder: ..."). */
  readonly labels: Phrases<true>;
  /** As `after`, but said in other sentences too ("here"): believed after a known name or a greeting only. */
  readonly weakAfter: Phrases<true>;
  /** What comes before a name that `weakAfter` follows ("hello ... here"). */
  readonly greetings: Phrases<true>;
  readonly titles: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly firstNames: ReadonlySet<string>;
  /** Those that are ordinary words too, and need a cue. */
  readonly doubtfulNames: ReadonlySet<string>;
  readonly weakBefore: Phrases<true>;
  /** Common words that are no names, beyond the function words. */
  readonly notNames: ReadonlySet<string>;
}

/** A clause on what a speaker has just said, after which the value that was meant comes. */
export interface AsideData {
  readonly opens: Phrases<true>;
  /** Words the clause goes on with: "the", "my", "last". */
  readonly first: ReadonlySet<string>;
  /** Words that take back without "no": "old", "wrong". */
  readonly outdated: ReadonlySet<string>;
  /** Words right before the value that was meant: "it's", "the new one is". */
  readonly resumes: Phrases<true>;
}

export interface CueData {
  readonly fillers: Phrases<true>;
  readonly corrections: Phrases<true>;
  /** Words of a correction that compare, and take nothing back ("Tuesday rather than Wednesday"). */
  readonly comparisons: Phrases<true>;
  /** What a speaker goes on with who does not have the number after all: "no wait, I'll look it up". */
  readonly withdrawals: {
    /** Words of a correction one of which must have been said: a lone "sorry" is too little. */
    readonly after: ReadonlySet<string>;
    readonly phrases: Phrases<true>;
  };
  /** Words that lead to a value and end no sentence: "is", "the", "on". */
  readonly leadIns: ReadonlySet<string>;
  /** Words of a correction that only says that the value comes again ("no wait, again from the start"). */
  readonly restarts: ReadonlySet<string>;
  /** Words that may follow a correction cue before the new value. */
  readonly correctionTail: ReadonlySet<string>;
  /** What was said before is something else: "that's the old one, it's ...". */
  readonly asides: AsideData;
  readonly negations: Phrases<true>;
  /** Words between "not" and a value that leave the value standing ("not before Christmas", "not him but her"). */
  readonly sparing: ReadonlySet<string>;
  /** Words that join two values of which neither is the other's correction ("ten or twenty"). */
  readonly alternatives: ReadonlySet<string>;
  /** Words that cannot be the noun a number counts, nor part of a name. */
  readonly functionWords: ReadonlySet<string>;
  /** Adverbs by their ending ("normally"): no noun either. */
  readonly adverb: RegExp;
  readonly articles: ReadonlySet<string>;
  /** Articles of one thing: a number after them is its name ("le quatre-vingt-treize") and no quantity. */
  readonly singular: ReadonlySet<string>;
  /** Makes and products whose models are numbers: "iphone fourteen". */
  readonly models: ReadonlySet<string>;
  /** Words before a day that a street is named after ("rue du onze novembre"). */
  readonly streets: ReadonlySet<string>;
  readonly ones: ReadonlySet<string>;
  readonly idioms: Phrases<true>;
  readonly waiting: ReadonlySet<string>;
  readonly digits: Phrases<true>;
  readonly phone: Phrases<true>;
  readonly postcode: Phrases<true>;
  /** Towns with the digits their postcodes begin with. */
  readonly towns: Phrases<string>;
  readonly iban: Phrases<true>;
  readonly card: Phrases<true>;
  readonly plate: Phrases<true>;
  readonly spelling: Phrases<true>;
  readonly house: Phrases<true>;
  /** Words before a house number that announce nothing else. */
  readonly houseOnly: Phrases<true>;
  /** Words before a house number behind its street: "rue des lilas au huit". */
  readonly houseAt: ReadonlySet<string>;
  /** Words of their own that end the name of a street ("road"). */
  readonly streetNames: RegExp;
  /** Endings of streets that a house number follows. */
  readonly streetEnding: RegExp;
  /** What makes a share of a number: "percent". */
  readonly percent: Phrases<true>;
  /** What stands between the two numbers of a share: "one [in] ten". */
  readonly outOf: Phrases<true>;
  /** What stands before decimals: "point". */
  readonly decimalPoint: ReadonlySet<string>;
  readonly dozens: Phrases<number>;
  /** "half" and its like before "a dozen". */
  readonly halves: Phrases<number>;
  /** "And a half" after a number. */
  readonly andHalf: Phrases<true>;
  /** Number words that are ordinary words too ("neuf", "acht"). */
  readonly doubtfulNumbers: ReadonlySet<string>;
  /** Words right before a number that is its name: "le numéro neuf". */
  readonly numberNouns: ReadonlySet<string>;
  /** Words after a number that lead to what it counts ("twelve of them"). */
  readonly ofWhole: ReadonlySet<string>;
  /** Words that stand for what is counted ("ik heb er acht"). */
  readonly partitives: ReadonlySet<string>;
  /** Words before an ordinal that only a noun can follow ("my", "your"). */
  readonly ordinalCues: ReadonlySet<string>;
  /** Verbs before, and words after, that leave an ordinal to be a rank ("I'm third in the queue"). */
  readonly rankVerbs: ReadonlySet<string>;
  /** Words after a rank that stands for a thing: "the second parcel is broken, the first [is] fine". */
  readonly rankEvents: ReadonlySet<string>;
  readonly rankPlaces: ReadonlySet<string>;
  /** Persons with their verb, after whom an ordinal at the end is a rank ("I'm 21st"). */
  readonly rankPersons: ReadonlySet<string>;
  /** Words before a number with an ending that counts people ("met z'n elven"). */
  readonly companies: ReadonlySet<string>;
  /** Words after which an ordinal is someone or something, and no day ("de eerste die luistert"). */
  readonly relatives: ReadonlySet<string>;
  /** Words before an ordinal that is a floor or a class without the word for it ("au troisième", "in de derde"). */
  readonly floors: Phrases<true>;
  /** Function words that stand for a noun after an ordinal ("one"). */
  readonly ordinalNouns: ReadonlySet<string>;
}

/** A language as callers speak it. */
export interface SpokenLanguage {
  readonly code: 'en' | 'fr' | 'nl';
  readonly country: 'GB' | 'FR' | 'NL';
  readonly callingCode: string;
  readonly currency: string;
  readonly numbers: NumberGrammar;
  readonly calendar: CalendarData;
  readonly clock: ClockData;
  readonly money: MoneyData;
  readonly codes: CodeData;
  readonly mail: MailData;
  readonly people: PeopleData;
  readonly cues: CueData;
  /** Words a token may be split into at an apostrophe ("l'", "d'"). */
  readonly elisions: ReadonlySet<string>;
}

/** How a language says values. Whole numbers are from 0 to 999,999,999. */
export interface Sayings {
  readonly number: (value: number) => string;
  readonly ordinal: (value: number) => string;
  readonly letter: (char: string) => string;
  readonly date: (year: number, month: number, day: number) => string;
  readonly month: (year: number, month: number) => string;
  readonly time: (hour: number, minute: number) => string;
  readonly amount: (units: number, cents: number, currency: string) => string;
}
