/** Dutch clock times. "Half acht" is half past seven. */
import { phrasesOf, phraseSet, wordSet } from '../phrases.js';
import type { ClockData } from '../spoken.js';

const DAYS = 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag van morgen gister gisteren'.split(
  ' ',
);

/** "Vanavond", "morgenavond", "dinsdagavond", also apart. */
function partOf(part: string): string {
  return DAYS.map(day => (day + part === 'morgenmorgen' ? day + part : `${day}${part}|${day} ${part}`)).join(
    '|',
  );
}

export const clock: ClockData = {
  patterns: {
    hour: [
      '[ <hour> uur (<part>)? ] (afgesproken | gezegd | afspraak)',
      '(om | rond | voor | na | tegen | tot | vanaf | van | tussen | en | klokslag | omstreeks | het is | het was | sinds) (ongeveer | klokslag | een uur of)? [ <hour> (uur | u) (precies)? (<part>)? ]',
      '[ <hour> (uur | u) (precies)? <part> ]',
      '(om | tegen | rond) [ <hour> (precies)? ] <end>',
      '<day> [ <hour> (uur | u) ]',
      '[ <hour> uur precies ]',
      '[ <hour> uur ] (morgenochtend | morgenmiddag | morgenavond)',
      '[ <hour> uur ] (in plaats van | ipv)',
      '(liever | ipv) [ <hour> uur ]',
      '<hour:other> uur dan [ <hour> uur ]',
      'tussen [ <hour> ] en <hour:other> uur',
      'van [ <hour> ] tot <hour:other> uur',
      'van [ <hour> ] tot <hour:other> <end>',
      'van <hour:other> tot [ <hour> ] <end>',
      '[ <hour> ] tot <hour:other> <end>',
      '<hour:other> tot [ <hour> ] <end>',
      'tussen [ <hour> ] en <hour:other> <end>',
      'tussen <hour:other> en [ <hour> ] <end>',
    ],
    hourMinute: [
      '[ <hour> (uur | u) (<minute> | <small:minute>) (<part>)? ]',
      '(om | rond | tegen | vanaf | tot | de trein van) [ <hour> <minute> ] <end>',
    ],
    past: ['[ <small> (minuten | minuut)? over <hour> (uur)? (<part>)? ]'],
    to: ['[ <small> (minuten | minuut)? voor <hour> (uur)? (<part>)? ]'],
    halfTo: ['[ half <hour> (uur)? (<part>)? ]'],
    aroundHalfTo: ['[ <small> (minuten)? over half <hour> (<part>)? ]'],
    beforeHalfTo: ['[ <small> (minuten)? voor half <hour> (<part>)? ]'],
    fixed: [
      '[ <fixed> ]',
      '(voor | na | tegen | rond | om | omstreeks) (een uur of)? [ <inflected:fixed> ] <end>',
      'over [ <inflected:fixed> ] <end>',
    ],
  },
  partsOfDay: phrasesOf([
    [
      's ochtends|s morgens|s’ochtends|s’morgens|in de ochtend|vanochtend|vanmorgen|smorgens|sochtends|in de vroege ochtend',
      'morning',
    ],
    ['s middags|s’middags|in de middag|vanmiddag|smiddags', 'afternoon'],
    ['s avonds|s’avonds|in de avond|vanavond|savonds', 'evening'],
    ['s nachts|s’nachts|in de nacht|vannacht|snachts', 'night'],
  ]),
  dayWords: phrasesOf([
    [
      `s ochtends|s morgens|elke ochtend|iedere ochtend|elke morgen|${partOf('ochtend')}|${partOf('morgen')}`,
      'morning',
    ],
    [`s middags|elke middag|${partOf('middag')}`, 'afternoon'],
    [`s avonds|elke avond|iedere avond|gisteravond|gisterenavond|${partOf('avond')}`, 'evening'],
    [`s nachts|${partOf('nacht')}`, 'night'],
  ]),
  hourWords: wordSet('uur u'),
  inflected: phrasesOf(
    'tweeën drieën vieren vijven zessen zevenen achten negenen tienen elven twaalven'
      .split(' ')
      .map((hour, i) => [hour, (i + 2) * 60] as const),
  ),
  fixed: phrasesOf([
    ['middernacht', 0],
    ['twaalf uur middernacht', 0],
    ['12 uur middernacht', 0],
  ]),
  lengthHours: wordSet('uur uren'),
  quarters: phrasesOf([['kwart|kwartier', 15]]),
  ago: phraseSet(),
  later: phraseSet('later|eerder|vertraging|te laat'),
  cues: phraseSet('om|rond|voor|na'),
};
