/** English dates, months, periods and lengths of time. */
import { phrasesOf, phraseSet, wordSet } from '../phrases.js';
import type { CalendarData } from '../spoken.js';

const WEEK = { months: 0, days: 7 };
const MONTH = { months: 1, days: 0 };

export const calendar: CalendarData = {
  months: phrasesOf([
    ['january|jan', 1],
    ['february|feb|febuary', 2],
    ['march', 3],
    ['april', 4],
    ['may', 5],
    ['june|jun', 6],
    ['july|jul', 7],
    ['august|aug', 8],
    ['september|sept|sep', 9],
    ['october|oct', 10],
    ['november|nov', 11],
    ['december|dec', 12],
  ]),
  shortMonths: new Map([['apr', 'april']]),
  feasts: phrasesOf([
    ["new year's day|new years day", 101],
    ["valentine's day|valentines day", 214],
    ["st patrick's day|st patricks day", 317],
    ['bonfire night', 1105],
    ['christmas eve', 1224],
    ['christmas day|xmas day', 1225],
    ['boxing day', 1226],
    ["new year's eve|new years eve", 1231],
  ]),
  doubtfulMonths: wordSet('may march'),
  monthCues: wordSet(
    'in of since last next this during early late mid until till by for from my your our end start beginning before after through around about between',
  ),
  monthNouns: wordSet(
    'invoice invoices bill bills statement statements payment payments order delivery salary rent usage',
  ),
  weekdays: phrasesOf([
    ['monday', 1],
    ['tuesday', 2],
    ['wednesday', 3],
    ['thursday', 4],
    ['friday', 5],
    ['saturday', 6],
    ['sunday', 7],
  ]),
  relativeDays: phrasesOf([
    ['today', 0],
    ['tomorrow|tomorow', 1],
    ['day after tomorrow|overmorrow', 2],
    ['yesterday|last night', -1],
    ['day before yesterday', -2],
    ['a week today|today week', 7],
    ['a week tomorrow|tomorrow week', 8],
    ['a fortnight today|today fortnight|two weeks today', 14],
    ['a fortnight tomorrow|tomorrow fortnight|two weeks tomorrow', 15],
  ]),
  units: phrasesOf([
    ['day|days|day’s', { months: 0, days: 1 }],
    ['working day|working days|business day|business days|calendar days', { months: 0, days: 1 }],
    ['week|weeks|wks|week’s', WEEK],
    ['fortnight|fortnights|fortnight’s', { months: 0, days: 14 }],
    ['month|months|month’s', MONTH],
    ['quarter|quarters', { months: 3, days: 0 }],
    ['year|years|yrs|year’s', { months: 12, days: 0 }],
  ]),
  shifts: phrasesOf([
    ['last|previous', -1],
    ['this|current', 0],
    ['next|coming|following', 1],
  ]),
  yearShifts: phrasesOf([
    ['last year|of last year', -1],
    ['this year|of this year', 0],
    ['next year|of next year', 1],
  ]),
  monthShifts: phrasesOf([
    ['month before last', -2],
    ['month after next', 2],
  ]),
  weekShifts: phrasesOf([
    ['week before last', -2],
    ['week after next', 2],
  ]),
  lengths: {
    plain: ['(<n> | <one>) (full | whole | more | working | business | calendar)? <unit>'],
    plusHalf: ['<unit> and a half', '(<n> | <one>) and a half <unit>', '(<n> | <one>) <unit> and a half'],
    half: ['half a <unit>', 'a half <unit>'],
    fixed: ['<fixed>'],
  },
  fixedLengths: phrasesOf([
    ['fortnight|fortnight’s', { months: 0, days: 14 }],
    ['a couple of weeks|couple of weeks', { months: 0, days: 14 }],
    ['a couple of days|couple of days', { months: 0, days: 2 }],
    ['a couple of months|couple of months', { months: 2, days: 0 }],
    ['a couple of years', { months: 24, days: 0 }],
  ]),
  dates: {
    dayMonth: [
      '(<weekday> the? | the)? [ <dayord> (day)? (of)? <month> (of | in)? (<year> | <year2> | <yearshift>)? ]',
      '(<weekday>)? [ <daynum> (of)? <month> (of | in)? (<year> | <year2> | <yearshift>)? ]',
      '[ <weekday> (the)? <day> (of)? <month> (<year> | <year2>)? ]',
      '[ <month> (the)? (<dayord> | <daynum>) (of | in)? (<year> | <year2> | <yearshift>)? ]',
      '[ <weekday> <month> (the)? <day> (<year>)? ]',
    ],
    dayMonthNumber: [
      '[ <dayord> (of)? (the)? <monthnum> (of)? (the)? (<year> | <year2>) ]',
      '[ <daynum> (of)? (the)? <monthnum> (of)? (the)? (<year> | <year2>) ]',
    ],
    dayOfMonthNumber: [
      '[ <dayord> of (the)? <monthord> (<year> | <year2>)? ]',
      '[ <dayord> <monthord> <year> ]',
      '(on | the | dated | from | since) [ <daynum> <monthnum> <year> ]',
    ],
    feast: ['[ <feast> (<year> | <yearshift>)? ]'],
    endOfMonth: ['[ (end of the month | month end) ]'],
    endOfYear: ['[ (end of the year | year end) ]'],
    bareDay: [
      'the [ <dayord> ]',
      '(on | by | since | until | till | before | after) [ <dayord> ]',
      '[ <weekday> (the)? <dayord> ]',
    ],
    dayOfMonth: ['(the)? [ <dayord> of <shift> month ]', '(the)? [ <dayord> <shift> month ]'],
    weekday: ['[ <weekday> ]'],
    weekdayLast: [
      '(the)? [ (last | this past | past | previous) <weekday> ]',
      '[ <weekday> (gone | last | just gone | past) ]',
    ],
    weekdayNext: ['(the)? [ (next | this coming | coming | following) <weekday> ]', '[ <weekday> coming ]'],
    weekdayAfterNext: [
      '[ <weekday> week ]',
      '[ (a | one) week on <weekday> ]',
      '[ (a | one) week <weekday> ]',
      '[ a week from <weekday> ]',
      '[ <weekday> after next ]',
    ],
    weekdayFortnight: ['[ <weekday> fortnight ]', '[ (a fortnight | two weeks) (on | from) <weekday> ]'],
    weekdayBeforeLast: ['[ <weekday> before last ]'],
    weekdayOfLastWeek: ['[ last week (on)? <weekday> ]', '[ <weekday> (of)? last week ]'],
    weekdayOfNextWeek: [
      '[ next week (on)? <weekday> ]',
      '[ <weekday> (of)? next week ]',
      '[ <weekday> the week after ]',
    ],
    relative: ['[ <relday> ]'],
    ago: ['[ <length> ago (today)? ]', '[ <length> back ]', '[ <length> earlier ]'],
    ahead: ['[ in <length> (time)? ]', '[ <length> from (now | today) ]', '[ in <length> from now ]'],
  },
  monthPatterns: {
    month: ['[ <month> ]', 'this [ <month> ]'],
    monthYear: ['[ <month> (of | in)? <year> ]'],
    monthLast: ['[ last <month> ]', '[ <month> (last | gone) ]', '[ this past <month> ]'],
    monthNext: ['[ next <month> ]', '[ <month> next ]', '[ this coming <month> ]'],
    monthLastYear: ['[ <month> (of)? last year ]', '[ last year (in)? <month> ]'],
    monthNextYear: ['[ <month> (of)? next year ]', '[ next year (in)? <month> ]'],
    relative: ['[ <shift> month ]', '[ <monthshift> ]'],
  },
  periods: {
    week: ['[ <shift> week ]', '[ <weekshift> ]'],
    weekend: ['[ <shift> weekend ]', '(at the | over the | on the | the) [ weekend ]'],
    year: ['[ <shift> year ]', "[ <shift> year's ]"],
    yearBeforeLast: ['[ year before last ]'],
    calendarYear: ['(in | during | for | since | of | year) [ <year> ]', '(all of) [ <year> ]'],
    quarter: [
      '[ <quarter> quarter (of)? (<year> | <shift> year | the year)? ]',
      '[ quarter <quarter> (of)? (<year> | <shift> year)? ]',
      '[ q <quarter> (of)? (<year> | <shift> year)? ]',
    ],
    half: ['[ <quarter> half of (<year> | the year | <shift> year) ]', '[ <quarter> half year ]'],
    quarterRelative: ['[ <shift> quarter ]'],
    months: [
      'from [ <month:a> (of)? <year:yearA>? (to | until | till | through | up to | up until) <month:b> (of)? (<year> | <yearshift>)? ]',
      'between [ <month:a> <year:yearA>? and <month:b> (of)? (<year> | <yearshift>)? ]',
      '[ <month:a> <year:yearA>? (to | until | till | through) <month:b> (of)? (<year> | <yearshift>)? ]',
    ],
    days: [
      'from (the)? [ <day:a> (of)? (<month:monthA>)? (to | until | till) (the)? <day:b> (of)? <month> <year>? ]',
      'between (the)? [ <day:a> (of)? (<month:monthA>)? and (the)? <day:b> (of)? <month> <year>? ]',
    ],
    back: [
      '(for | since | over | waiting | been) (the | about | around | nearly | almost | over | more than | at least)? (about)? (last | past)? [ <length> ]',
      '[ (last | past) <length> ]',
      '[ past <unit> ]',

      'for [ <length> ] (now)?',
      '[ <length> ] now',
    ],
  },
  birth: phraseSet('born|birth|birthday|date of birth|dob|birthdate|d o b'),
  past: phraseSet(
    "was|were|wasn't|weren't|did|didn't|had|hadn't|came|received|got|paid|bought|sent|happened|went|made|said|told|been|broke|took|signed|left|rang|spoke|since|ago|gave|lost|found|started|stopped|began|invoice|bill|payment|transaction|statement|receipt|letter|purchase|charge|last time|wrote|thought|put|fell|has been|have been|already|debit|withdrawal|promised|was supposed to|were supposed to|was meant to|were meant to|was due|were due|supposed to|should have|never arrived|never came|dated",
  ),
  future: phraseSet(
    "will|got a|got an|have a|have an|meeting|i'll|we'll|he'll|she'll|they'll|it'll|won't|going to|gonna|can|could|would|i'd|we'd|like to|want|wants|please|shall|book|reschedule|schedule|appointment|available|availability|free|move|postpone|change|coming|comes|until|till|by|starting|expires|leaving|arriving|due|deadline|expecting|is it possible|need|plan|planning|let's|moving|next|cancel|pick|has to|have to|must|go out|goes out|going out|start|starts|end|ends|scheduled|booked for|open",
  ),
  passives: wordSet('be'),
  pastForm:
    /^(?!need|indeed|schedul|feed|speed|proceed|exceed|succeed|unlimit|limit|advanc|suppos|hundred|kindred|plann|unit|book)[a-z]{2,}ed$/,
  futureForm: /^[a-z]+'ll$/,
  finalVerb: /^$a/,
};
