/**
 * Puts into sentences what callers put there: sounds and words of hesitation, words taken back, sentences begun and begun
 * again. What recognition leaves out is listed elsewhere (`language/stems.ts`, `language/retractions.ts`); these lists have more.
 */
import type { Random } from '../catalogue/random.js';

interface Habits {
  /** Said anywhere. */
  readonly fillers: readonly string[];
  /** Said before what replaces a word or two. */
  readonly repairs: readonly string[];
  /** Said before a sentence that replaces one. */
  readonly restarts: readonly string[];
}

const split = (text: string): string[] => text.split('|');

const HABITS: Readonly<Record<string, Habits>> = {
  en: {
    fillers: split('uh|um|er|like|you know|well|erm|okay so|i mean'),
    repairs: split('no|i mean|sorry|uh no|no sorry i mean|or rather|actually'),
    restarts: split('uh no wait|no wait|i mean|sorry no|actually no|no hang on|scratch that|uh sorry i mean'),
  },
  fr: {
    fillers: split('euh|ben|alors|enfin|voilà|du coup|bon|hein|genre'),
    repairs: split('non|enfin|pardon|euh non|je veux dire|ou plutôt|non pardon'),
    restarts: split(
      'euh non|non attendez|enfin non|non pardon|je veux dire|non en fait|ah non plutôt|pardon non',
    ),
  },
  nl: {
    fillers: split('eh|uhm|nou|dus|zeg maar|weet je|ja|even kijken|eigenlijk'),
    repairs: split('nee|ik bedoel|sorry|eh nee|of liever|nee ik bedoel|of beter gezegd'),
    restarts: split(
      'nee wacht|eh nee|ik bedoel|sorry nee|nee eigenlijk|nee sorry|of nee wacht even|wacht nee',
    ),
  },
};

/** One way to disturb a sentence; `others` are sentences that mean something else. */
export type Disturbance = (
  sentence: string,
  language: string,
  others: readonly string[],
  random: Random,
) => string;

/** One to three fillers, one in three at the beginning. */
const filled: Disturbance = (sentence, language, _, random) => {
  const words = sentence.split(' ');
  const count = 1 + Math.floor(3 * random.next());
  for (let i = 0; i < count; i += 1) {
    const place = random.chance(1 / 3) ? 0 : Math.floor(random.next() * (words.length + 1));
    words.splice(place, 0, random.pick(habitsOf(language).fillers));
  }
  return words.join(' ');
};

/** A word of another sentence, taken back for the one that was meant. */
const repaired: Disturbance = (sentence, language, others, random) => {
  const words = sentence.split(' ');
  const place = Math.floor(random.next() * words.length);
  const wrong = random.pick(random.pick(others).split(' '));
  words.splice(place, 0, wrong, random.pick(habitsOf(language).repairs));
  return words.join(' ');
};

/** The first words of another sentence, taken back for the whole that was meant. */
const restarted: Disturbance = (sentence, language, others, random) => {
  const other = random.pick(others).split(' ');
  const begun = other.slice(0, Math.min(other.length, 3 + Math.floor(3 * random.next())));
  return [...begun, random.pick(habitsOf(language).restarts), sentence].join(' ');
};

/** Every disturbance by its name. */
export const DISTURBANCES: Readonly<Record<string, Disturbance>> = {
  'with fillers': filled,
  'with a word taken back': repaired,
  'begun with another request and taken back': restarted,
};

function habitsOf(language: string): Habits {
  return HABITS[language]!;
}
