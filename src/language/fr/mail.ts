/** E-mail addresses in French speech. */
import { phrasesOf, phraseSet, wordSet } from '../phrases.js';
import type { MailData } from '../spoken.js';

export const mail: MailData = {
  at: phraseSet('arobase|arrobase|arobas|arobaze|arobasse|at|à commercial|a commercial|chez|@'),
  dot: phraseSet('point'),
  signs: phrasesOf([
    ['tiret du bas|underscore|tiret bas|souligné|under score|tiret d’ en bas', '_'],
    ['tiret|tiret du six|tiret du milieu|tiret haut|trait d’ union|moins', '-'],
    ['plus', '+'],
  ]),
  joined: phraseSet(
    'en un seul mot|en un mot|tout attaché|tout attachés|tout collé|tout en un mot|tout en minuscules|en minuscules|sans espace|attaché|tout en attaché|le tout attaché|tout accroché|minuscules',
  ),
  inside: wordSet("le la les un une mon ma votre et sur sous avec pour au à de d' l' par"),
  stops: wordSet(
    "moi contactez joignez est c' mail email adresse électronique e-mail courriel à l' mon ma et sur avec sous contact contacter envoyer envoyez écrire écrivez donc alors c'est voici suis le la les vous me m' pour oui non au par s' j' ai une un votre confirmation facture courrier reçois recevoir mails de d' joindre ce ça voilà bonjour serait sera",
  ),
};
