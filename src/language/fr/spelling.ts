/** French letters, spelling words and digit strings. */
import { phrasesOf, phraseSet, wordSet } from '../phrases.js';
import type { CodeData } from '../spoken.js';

const FIRST_NAMES =
  'anatole andre anne alice arthur alain berthe bernard bruno celestin camille claude charles cecile desire denis david daniel eugene emile edouard etienne elise francois frederic fernand fabrice gaston georges gerard guy henri helene hubert irma isabelle isidore ida joseph jean jacques julie kleber karim kevin louis leon luc lucie marcel marie michel martin nicolas noemie nicole nadine noe oscar olivier odile paul pierre patrick pascal quintal quentin raoul robert rene romain suzanne simon sophie serge sylvie therese thomas theo ursule ulysse victor valerie vincent william xavier yvonne yves yann zoe';
const NATO =
  'alpha alfa bravo charlie delta echo foxtrot golf hotel india juliett juliette kilo lima mike novembre oscar papa quebec romeo sierra tango uniform victor whisky whiskey xray yankee zoulou zulu wagon tintin soleil maman banane zebre kangourou avion bateau';

export const codes: CodeData = {
  letters: phrasesOf([
    ['ah', 'A'],
    ['be|bé', 'B'],
    ['ce|cé', 'C'],
    ['dé|de', 'D'],
    ['eux|euh', 'E'],
    ['effe|ef|eff', 'F'],
    ['gé|ge|j’ai', 'G'],
    ['ache|hache', 'H'],
    ['ji|gi', 'J'],
    ['ka|ca|cas', 'K'],
    ['elle|el|aile', 'L'],
    ['emme|em|aime', 'M'],
    ['enne|en|haine', 'N'],
    ['oh|eau|au', 'O'],
    ['pé|paix', 'P'],
    ['qu|cul|ku', 'Q'],
    ['erre|air|er', 'R'],
    ['esse|es|est ce', 'S'],
    ['té|the|thé', 'T'],
    ['hue', 'U'],
    ['vé|ve', 'V'],
    ['double v|double vé|double ve|w', 'W'],
    ['ixe|ix|x', 'X'],
    ['i grec|igrec', 'Y'],
    ['zède|zed|zède|zede', 'Z'],
    ['é accent aigu|e accent aigu', 'É'],
    ['e dans l’o', 'Œ'],
  ]),
  weakLetters: wordSet(
    'a y ah be ce de ge ca cas elle el aile em aime en haine oh eau au paix cul air er es the ve te eux euh qu est hache un le ef gi ku hue',
  ),
  alphabet: phrasesOf([
    ...`${FIRST_NAMES} ${NATO}`.split(' ').map(word => [word, (word[0] ?? '').toUpperCase()] as const),
    ['x ray', 'X'],
  ]),
  accents: phrasesOf([
    ['accent aigu|avec un accent aigu|avec accent aigu|aigu', '\u0301'],
    ['accent grave|avec un accent grave|avec accent grave|grave', '\u0300'],
    ['accent circonflexe|avec un accent circonflexe|circonflexe', '\u0302'],
    ['tréma|avec un tréma|avec tréma', '\u0308'],
    ['cédille|avec une cédille|avec cédille', '\u0327'],
  ]),
  asIn: phraseSet('comme|comme dans|de|pour|comme le mot|comme le prénom'),
  repeats: phrasesOf([
    ['double', 2],
    ['triple', 3],
    ['quadruple', 4],
    ['deux', 2],
  ]),
  times: wordSet('fois'),
  zeros: wordSet('zero zeros'),
  slips: phrasesOf([
    ['cet|cette|set', '7'],
    ['sis|cis|si|scie', '6'],
    ['disse|dis', '10'],
    ['vain|vin', '20'],
    ['sans|sang|cents', '100'],
    ['hein', '1'],
    ['onzes', '11'],
    ['oui', '8'],
    ['sain|saint|cinque', '5'],
    ['quatres', '4'],
  ]),
  separators: phraseSet('tiret|espace|puis|ensuite|et puis|et ensuite|majuscule|lettre|virgule|barre'),
  plus: phraseSet('plus|+'),
  signs: phrasesOf([
    ['tiret|trait d’union|tiret du six', '-'],
    ['apostrophe', "'"],
  ]),
};
