/** E-mail addresses in Dutch speech. */
import { phrasesOf, phraseSet, wordSet } from '../phrases.js';
import type { MailData } from '../spoken.js';

export const mail: MailData = {
  at: phraseSet(
    'apenstaartje|apenstaart|apestaartje|apestaart|at|ad|het apenstaartje|een apenstaartje|@|apen staartje|ape staartje|et',
  ),
  dot: phraseSet('punt|dot|puntje'),
  signs: phrasesOf([
    [
      'laag streepje|underscore|liggend streepje|streepje laag|streepje onder|lage streep|laag streep|under score|een laag streepje|onderstreepje',
      '_',
    ],
    ['streepje|koppelteken|minteken|min|verbindingsstreepje|streep|hoog streepje|dash', '-'],
    ['plus', '+'],
  ]),
  joined: phraseSet(
    'aan elkaar|allemaal aan elkaar|alles aan elkaar|aaneen|in een woord|in één woord|één woord|een woord|aan elkaar geschreven|kleine letters|met kleine letters|zonder spaties|zonder spatie|alles kleine letters|aan mekaar',
  ),
  inside: wordSet('de het mijn uw en op van voor met in aan bij onder te'),
  stops: wordSet(
    'is mail e-mail email mailadres adres emailadres het mijn op naar en met me u dat dit sturen stuur mailen bereikbaar via onder contact ja nee oke dus de factuur bevestiging aan voor van wordt was zijn om bij hallo ik ben hij zij we gebruik je jouw uw mij heb heeft te zou zal',
  ),
};
