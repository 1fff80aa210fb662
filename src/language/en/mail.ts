/** E-mail addresses in English speech. */
import { phrasesOf, phraseSet, wordSet } from '../phrases.js';
import type { MailData } from '../spoken.js';

export const mail: MailData = {
  at: phraseSet('at|at sign|@'),
  dot: phraseSet('dot|point|full stop|period'),
  signs: phrasesOf([
    ['dash|hyphen|minus', '-'],
    ['underscore|under score|underline', '_'],
    ['plus', '+'],
  ]),
  joined: phraseSet(
    'all one word|one word|all in one word|all together|all joined up|no spaces|all lower case|all in lower case|lower case|in lower case|as one word',
  ),
  inside: wordSet('the my your and on of in for by with under to from'),
  stops: wordSet(
    "is are email's just mail's address's name's it's its email mail address my the to and me on at uh that's thats me send use under with or your confirmation invoice e contact reach was it of so yes yeah no okay ok hi hello from he she they please sorry in for i by have has i'm that you can be that'd it'd it'll that'll would should will",
  ),
};
