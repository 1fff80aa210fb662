/**
 * What a recogniser makes of names it does not know: a model of its own, apart from the matcher's cost table.
 *
 * It works on spelling, not on phonemes: names are first respelled as they sound, then letters are exchanged for others
 * that telephone speech confuses, endings fall off, words are split at syllables or joined. Probabilities were set before
 * the matcher was measured and are the same for every language.
 */
import type { Random } from './random.js';

/** How hard a recogniser finds a line. */
export interface Distortion {
  /** Chance that a spelling becomes another with the same sound, each place. */
  readonly respell: number;
  /** Chance that a letter is exchanged for one heard alike, each place. */
  readonly confuse: number;
  /** Chance that a name loses its ending. */
  readonly clip: number;
  /** Chance that a long word is split in two. */
  readonly split: number;
  /** Chance that two words become one. */
  readonly join: number;
}

export const MEDIUM: Distortion = { respell: 0.45, confuse: 0.1, clip: 0.12, split: 0.2, join: 0.08 };
export const HARD: Distortion = { respell: 0.6, confuse: 0.18, clip: 0.2, split: 0.3, join: 0.12 };

type Pairs = readonly (readonly [string, readonly string[]])[];

const SAME_SOUND: Readonly<Record<string, Pairs>> = {
  fr: [
    ['ph', ['f']],
    ['th', ['t']],
    ['eau', ['o', 'au']],
    ['au', ['o']],
    ['ain', ['in', 'un']],
    ['in', ['ain', 'in']],
    ['an', ['en']],
    ['en', ['an']],
    ['ai', ['è', 'é']],
    ['qu', ['k', 'c']],
    ['ss', ['ç', 's']],
    ['ce', ['se', 'sse']],
    ['ci', ['si', 'ssi']],
    ['ca', ['ka']],
    ['co', ['ko', 'quo']],
    ['cr', ['kr']],
    ['cl', ['kl']],
    ['gi', ['ji']],
    ['ge', ['je']],
    ['y', ['i']],
    ['x', ['ks', 'cs']],
    ['ll', ['l']],
    ['tt', ['t']],
    ['mm', ['m']],
    ['h', ['']],
    ['z', ['s', 'z']],
    ['ine', ['ine', 'inne', 'in']],
    ['ol', ['ole', 'olle']],
    ['um', ['omme', 'oum']],
    ['us', ['usse', 'uce']],
    ['w', ['v', 'ou']],
    ['k', ['c', 'qu']],
  ],
  en: [
    ['ph', ['f']],
    ['th', ['th', 't']],
    ['ck', ['k']],
    ['qu', ['kw', 'qu']],
    ['x', ['cks', 'cs']],
    ['ce', ['se', 'ss']],
    ['ci', ['si', 'see']],
    ['ca', ['ka', 'cu']],
    ['co', ['ko', 'ca']],
    ['cr', ['kr']],
    ['y', ['i', 'ie']],
    ['ee', ['ea', 'y']],
    ['ea', ['ee']],
    ['ei', ['ie', 'y']],
    ['ai', ['ay', 'a']],
    ['ou', ['ow']],
    ['oo', ['u']],
    ['er', ['a', 'or', 'ur']],
    ['or', ['er', 'aw']],
    ['tion', ['shun', 'sion']],
    ['ge', ['je']],
    ['gi', ['ji']],
    ['ll', ['l']],
    ['tt', ['t']],
    ['ine', ['een', 'in', 'ine']],
    ['ol', ['all', 'ole']],
    ['am', ['um']],
    ['il', ['ill', 'ell']],
    ['z', ['s']],
    ['w', ['wh']],
  ],
};

const ALIKE: Pairs = [
  ['b', ['p', 'd', 'v']],
  ['p', ['b', 't']],
  ['d', ['t', 'b', 'g']],
  ['t', ['d', 'p', 'k']],
  ['g', ['k', 'd']],
  ['k', ['g', 't', 'p']],
  ['c', ['k', 'g', 's', 't']],
  ['f', ['v', 's', 'th']],
  ['v', ['f', 'b', 'w']],
  ['s', ['f', 'z', 'sh']],
  ['z', ['s', 'v']],
  ['m', ['n', 'b']],
  ['n', ['m', 'l', '']],
  ['l', ['r', 'n', '']],
  ['r', ['l', 'w', '']],
  ['a', ['e', 'o', 'u']],
  ['e', ['a', 'i', '']],
  ['i', ['e', 'y', 'u']],
  ['o', ['a', 'u', 'ou']],
  ['u', ['o', 'ou', 'i']],
];
const ALIKE_BY_LETTER = new Map(ALIKE);

/**
 * Distorts a name as said (words in lower case); digits stay.
 *
 * @param familiar words that every recogniser knows (numbers, units): distorted a quarter as often
 */
export function distort(
  line: string,
  language: string,
  how: Distortion,
  familiar: (word: string) => boolean,
  random: Random,
): string {
  const words = line
    .split(' ')
    .map(word => (familiar(word) && !random.chance(0.25) ? word : distortWord(word, language, how, random)));
  let text = '';
  for (const [i, word] of words.entries()) {
    const joined = i === 0 || (word.length > 2 && random.chance(how.join));
    text += joined ? word : ` ${word}`;
  }
  return text;
}

function distortWord(word: string, language: string, how: Distortion, random: Random): string {
  if (/^\d/.test(word)) return word;
  let heard = confuse(respell(word, SAME_SOUND[language] ?? [], how.respell, random), how.confuse, random);
  if (heard.length > 5 && random.chance(how.clip)) heard = heard.slice(0, random.chance(0.5) ? -1 : -2);
  return heard.length > 5 && random.chance(how.split) ? split(heard, random) : heard;
}

function respell(word: string, pairs: Pairs, probability: number, random: Random): string {
  let text = '';
  for (let at = 0; at < word.length;) {
    const pair = pairs.find(([graph]) => word.startsWith(graph, at));
    if (pair && random.chance(probability)) {
      text += random.pick(pair[1]);
      at += pair[0].length;
    } else {
      text += word.charAt(at);
      at += 1;
    }
  }
  return text;
}

function confuse(word: string, probability: number, random: Random): string {
  return word
    .split('')
    .map(letter => {
      const others = ALIKE_BY_LETTER.get(letter);
      return others && random.chance(probability) ? random.pick(others) : letter;
    })
    .join('');
}

// Between a vowel and a consonant, never leaving a single letter.
function split(word: string, random: Random): string {
  const places = word
    .split('')
    .map((_, i) => i)
    .filter(i => i >= 2 && i <= word.length - 2 && /[aeiouy][^aeiouy]/.test(word.slice(i - 1, i + 1)));
  if (places.length === 0) return word;
  const at = random.pick(places);
  return `${word.slice(0, at)} ${word.slice(at)}`;
}
