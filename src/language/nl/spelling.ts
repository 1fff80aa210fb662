/** Dutch letters, spelling words and digit strings. */
import { phrasesOf, phraseSet, wordSet } from '../phrases.js';
import type { CodeData } from '../spoken.js';

const NAMES =
  'anton anna bernhard bernard bram cornelis carel cornelia dirk daniel david eduard edward emma eva ferdinand frederik frans gerard gijs hendrik henk hans izaak isaak isaac jan johan jacob karel klaas kees lodewijk leo lucas maria marie maarten nico niels nicolaas otto oscar pieter peter piet paul quirinus quotient quinten richard rudolf rob simon sjaak sofie teunis theo theodoor tom utrecht uniform victor willem wim wilhelmina xantippe xerxes zacharias zaandam ypsilon';
const NATO =
  'alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango victor whiskey whisky xray yankee zulu';

export const codes: CodeData = {
  letters: phrasesOf([
    ['aa|ah', 'A'],
    ['bee|be', 'B'],
    ['cee|see|sé', 'C'],
    ['dee', 'D'],
    ['ee', 'E'],
    ['ef|eff', 'F'],
    ['gee|ge', 'G'],
    ['ha|haa', 'H'],
    ['ie', 'I'],
    ['jee|je', 'J'],
    ['ka|kaa', 'K'],
    ['el|ell', 'L'],
    ['em|emm', 'M'],
    ['en|enn', 'N'],
    ['oo|oh', 'O'],
    ['pee|pé', 'P'],
    ['ku|kuu|q', 'Q'],
    ['er|err', 'R'],
    ['es|ess', 'S'],
    ['tee|thee', 'T'],
    ['uu', 'U'],
    ['vee', 'V'],
    ['wee|we', 'W'],
    ['ix|iks', 'X'],
    ['griekse y|griekse ij|y grec|i grec|griekse i|ypsilon|grieks ij', 'Y'],
    ['ij|lange ij|de lange ij', 'IJ'],
    ['korte ei', 'EI'],
    ['zet|zed|set', 'Z'],
  ]),
  weakLetters: wordSet(
    'u be je we en er el es ha ie see ge het oh ah thee ka ef em ix set pee tee vee wee bee ee aa oo',
  ),
  alphabet: phrasesOf([
    ...`${NAMES} ${NATO}`.split(' ').map(word => [word, (word[0] ?? '').toUpperCase()] as const),
    ['ijmuiden|ijsbrand|ijsbeer', 'IJ'],
    ['x ray', 'X'],
  ]),
  accents: phrasesOf([
    ['accent aigu|met accent aigu|met een accent aigu|met een streepje', '\u0301'],
    ['accent grave|met accent grave|met een accent grave', '\u0300'],
    ['accent circonflexe|met dakje|met een dakje|circumflex', '\u0302'],
    ['trema|met trema|met een trema|met puntjes|met twee puntjes|umlaut|met umlaut|met een umlaut', '\u0308'],
    ['cedille|met cedille|met een cedille', '\u0327'],
  ]),
  asIn: phraseSet('van|als in|zoals in|zoals|als|voor|van het woord'),
  repeats: phrasesOf([
    ['dubbel|dubbele|dubbelde', 2],
    ['driedubbel|driedubbele|triple', 3],
    ['tweemaal', 2],
    ['driemaal', 3],
    ['viermaal', 4],
  ]),
  times: wordSet('keer maal'),
  zeros: wordSet('nul'),
  slips: phrasesOf([
    ['vaar|ver|fier', '4'],
    ['zus', '6'],
    ['twe', '2'],
    ['tree|trie', '3'],
    ['neger|negen', '9'],
    ['aft|agt', '8'],
    ['null|nu', '0'],
    ['tin', '10'],
    ['vaf|fijf', '5'],
  ]),
  separators: phraseSet(
    'streepje|streep|spatie|dan|en dan|en de|daarna|hoofdletter|koppelteken|komma|schuine streep|slash|vervolgens',
  ),
  plus: phraseSet('plus|+'),
  signs: phrasesOf([
    ['streepje|koppelteken|verbindingsstreepje', '-'],
    ['apostrof', "'"],
  ]),
};
