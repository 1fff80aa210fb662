import test from 'ava';
import type { SpokenLanguage } from '../../language/spoken.js';
import { spokenLanguage } from '../../language/spoken-languages.js';
import { correctionsIn } from './corrections.js';
import { parseDay } from './days.js';
import { propositions } from './propositions.js';
import { resolve } from './resolve.js';
import { extractSlots } from './slots.js';
import { Utterance } from './utterance.js';
import { wordsOf } from './words.js';

const callDay = parseDay('2026-11-14', 'date');

/** How often the table of letters and digits is consulted for a text. */
function lookUps(text: string): number {
  const { codes, ...rest } = spokenLanguage('en');
  let count = 0;
  const language: SpokenLanguage = {
    ...rest,
    get codes() {
      count += 1;
      return codes;
    },
  };
  extractSlots(text, { language, callDay });
  return count;
}

/** How often proposed values and their places are looked at to choose among them. */
function comparisons(text: string): number {
  const language = spokenLanguage('fr');
  const u = new Utterance(text, wordsOf(text, language), language, callDay);
  let count = 0;
  const placed = propositions(u, []).map(candidate => ({
    ...candidate,
    get value() {
      count += 1;
      return candidate.value;
    },
    get start() {
      count += 1;
      return u.words[candidate.from]!.start;
    },
    end: u.words[candidate.to - 1]!.end,
  }));
  resolve(u, placed, [], correctionsIn(u));
  return count;
}

/** Of work that grows as n log n, four times as much text makes less than this many times as much. */
const MOST = 6;

test('four times as many digits in a row are about four times the work', t => {
  const digits = 'seven zero one nine two five ';
  t.true(lookUps(digits.repeat(400)) < MOST * lookUps(digits.repeat(100)));
});

for (const said of [
  'le dix non le douze ',
  'le trois mars non le douze ',
  'pas le dix mais ',
  'cent fois ',
]) {
  test(`four times as often "${said.trim()}" is about four times the work`, t => {
    t.true(comparisons(said.repeat(400)) < MOST * comparisons(said.repeat(100)));
  });
}
