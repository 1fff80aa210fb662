/** English clock times. */
import { phrasesOf, phraseSet, wordSet } from '../phrases.js';
import type { ClockData } from '../spoken.js';

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

export const clock: ClockData = {
  patterns: {
    hour: [
      "[ <hour> (o'clock | o clock | oclock) (<part>)? ]",
      '[ <hour> <part> ]',
      '[ <hour> ] tomorrow (morning | afternoon | evening)',
      '(at | by | before | after | around | about | until | till | from | between | past) (about | around | exactly)? [ <hour> ] <end>',
      '[ <hour> ] ish',
      "<hour:other> (o'clock | o clock | oclock) (rather than | instead of) [ <hour> ] <end>",
      'between [ <hour> ] and <hour:other>',
      '(between | from) (about | around)? <hour:other> <part>? (and | to | till | until) (about | around)? [ <hour> ] <end>',
      'from [ <hour> ] (to | till | until) <hour:other>',
      '[ <hour> hundred hours ]',
      '[ <hour> ] (till | until) <hour:other> <end>',
      '<hour:other> (till | until) [ <hour> ] <end>',
    ],
    hourMinute: [
      '[ <hour> <minute> <part> ]',
      '[ <hour> <minute> ] tomorrow (morning | afternoon | evening)',
      '(at | for) (about | around | exactly)? [ <hour> <minute> ] (sound | work | suit | works | suits | be)',
      '(at | by | before | after | around | about | until | till | from | between | for | time is | for the | do | make | say | try | manage | the | to | and) (about | around | exactly)? [ <hour> <minute> ] <end>',
      "[ <hour> <minute> ] (o'clock | hours | train | slot | appointment | flight)",
    ],
    past: [
      '[ <small> (minutes)? past <hour> (<part>)? ]',
      '[ <small> (minutes)? after <hour> <part> ]',
      '[ <small> (minutes)? past <fixed> ]',
    ],
    to: [
      '[ <small> (minutes)? (to | before | of) <hour> <part> ]',
      '[ <small> minutes to <hour> ]',
      '[ <small> (minutes)? to <fixed> ]',
      '[ <quarter:small> (to | of) <hour> (<part>)? ] <end>',
      "(at | by | for | around | about | before | after | until | till | from | is | it's | was | say | make it) (about | nearly | already)? [ <fives:small> to <hour> ] <end>",
    ],
    halfPast: ['[ half past <fixed> ]', '[ half past <hour> (<part>)? ]', '[ half <hour> (<part>)? ] <end>'],
    fixed: ['[ <fixed> ]'],
  },
  partsOfDay: phrasesOf([
    ['am|a m|in the morning|of the morning|in the early morning|this morning', 'morning'],
    ['pm|p m|in the afternoon|this afternoon', 'afternoon'],
    ['in the evening|this evening|tonight', 'evening'],
    ['at night|in the night', 'night'],
  ]),
  dayWords: phrasesOf([
    ['tomorrow morning|this morning|in the morning|the morning', 'morning'],
    ['tomorrow afternoon|this afternoon|in the afternoon|the afternoon', 'afternoon'],
    ['tomorrow evening|this evening|in the evening|the evening|tonight', 'evening'],
    ...WEEKDAYS.flatMap(day =>
      (['morning', 'afternoon', 'evening'] as const).map(part => [`${day} ${part}`, part] as const),
    ),
    ...WEEKDAYS.map(day => [`${day} night`, 'evening'] as const),
  ]),
  hourWords: wordSet('hours'),
  lengthHours: wordSet('hour hours'),
  quarters: phrasesOf([['quarter', 15]]),
  inflected: phrasesOf([]),
  fixed: phrasesOf([
    ['noon|midday|twelve noon|12 noon', 720],
    ['midnight|twelve midnight', 0],
  ]),
  ago: phraseSet(),
  later: phraseSet(),
  cues: phraseSet('at|by|around|before|after|until|from|between'),
};
