/** English letters, spelling words and digit strings. */
import { phrasesOf, phraseSet, wordSet } from '../phrases.js';
import type { CodeData } from '../spoken.js';

const NATO =
  'alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu';
/** The older British alphabet and words people make up. */
const IN_USE =
  'andrew apple adam able baker ben bertie benjamin boy charles cat david dog don edward elephant easy frederick freddie fred fox frank george giraffe harry henry isaac indigo igloo ink jack john jug jam king kite lucy london love larry mary mother money nellie nan nora nobody orange oliver peter paul queen queenie robert roger rabbit sugar sam samuel snake simon sarah tommy tom tiger thomas umbrella uncle violet vera william walter xylophone yellow yoke zebra zoo';

export const codes: CodeData = {
  letters: phrasesOf([
    ['a|ay', 'A'],
    ['bee', 'B'],
    ['see|sea|cee', 'C'],
    ['dee', 'D'],
    ['ee', 'E'],
    ['eff|ef', 'F'],
    ['gee|jee', 'G'],
    ['aitch|haitch|h', 'H'],
    ['eye', 'I'],
    ['jay', 'J'],
    ['kay', 'K'],
    ['el|ell', 'L'],
    ['em', 'M'],
    ['en', 'N'],
    ['oh', 'O'],
    ['pee|pea', 'P'],
    ['queue|cue', 'Q'],
    ['are|ar', 'R'],
    ['ess|es', 'S'],
    ['tea|tee', 'T'],
    ['you|yu', 'U'],
    ['vee', 'V'],
    ['double u|double you|double yu', 'W'],
    ['ex', 'X'],
    ['why|wye', 'Y'],
    ['zed|zee', 'Z'],
  ]),
  weakLetters: wordSet('a ay see sea eye are oh you why queue cue tea pea el en em es ex i bee ar ee'),
  alphabet: phrasesOf([
    ...`${NATO} ${IN_USE}`.split(' ').map(word => [word, (word[0] ?? '').toUpperCase()] as const),
    ['x ray', 'X'],
  ]),
  accents: phrasesOf([
    ['acute|acute accent|with an acute|with an acute accent|with acute accent', '\u0301'],
    ['grave|grave accent|with a grave|with a grave accent', '\u0300'],
    ['circumflex|with a circumflex', '\u0302'],
    ['umlaut|with an umlaut|diaeresis|with two dots', '\u0308'],
    ['cedilla|with a cedilla', '\u0327'],
  ]),
  asIn: phraseSet('as in|for|like|as in the word|like in|is for|as'),
  repeats: phrasesOf([
    ['double|a double', 2],
    ['triple|treble', 3],
    ['quadruple', 4],
  ]),
  times: wordSet('times'),
  zeros: wordSet('oh o nought naught'),
  slips: phrasesOf([
    ['to|too', '2'],
    ['for|fore', '4'],
    ['won', '1'],
    ['ate', '8'],
    ['tree|free', '3'],
    ['sex|sicks', '6'],
    ['nein', '9'],
    ['fife|hive', '5'],
  ]),
  separators: phraseSet(
    "dash|hyphen|space|then|and then|stroke|slash|new word|capital|capital letter|comma|that's|next",
  ),
  plus: phraseSet('plus|+'),
  signs: phrasesOf([
    ['hyphen|dash', '-'],
    ['apostrophe', "'"],
  ]),
};
