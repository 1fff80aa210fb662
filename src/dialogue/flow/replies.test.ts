import test from 'ava';
import { asksForOperator, yesOrNo } from './replies.js';

const REPLIES = {
  en: {
    yes: [
      'yes please',
      "yeah that's right",
      "that's correct",
      'it is',
      'certainly',
      'no problem',
      'oh yes',
      'well yes please',
      'mhm',
      'you got it',
    ],
    no: [
      "no that's wrong",
      "that's not right",
      'of course not',
      'absolutely not',
      'not at all',
      "it isn't",
      'oh no',
      'well no',
      'yes that is wrong',
      'neither of them',
    ],
    neither: ["it's not working", 'the second one', 'not yet but soon', 'I want to order'],
  },
  fr: {
    yes: [
      "oui d'accord",
      "c'est bien ça",
      'bien sûr',
      'pas de problème',
      'tout à fait',
      'mais oui',
      'ah oui',
      'affirmatif',
    ],
    no: [
      "ce n'est pas ça",
      "c'est pas ça",
      'pas du tout',
      'absolument pas',
      'bien sûr que non',
      'ah non',
      'mais non',
      'ben non',
      "oui c'est pas ça",
      'ni l’un ni l’autre',
      'aucune des deux',
    ],
    neither: ['ce n’est pas arrivé', 'le deuxième', 'pas avant lundi'],
  },
  nl: {
    yes: [
      'ja hoor',
      'dat klopt',
      'jazeker',
      'geen probleem',
      'in orde',
      'allez ja',
      'ach ja',
      'ja ja dat klopt',
      'absoluut',
    ],
    no: [
      'neen',
      'dat klopt niet',
      'klopt niet',
      'zeker niet',
      'helemaal niet',
      'dat is niet juist',
      'oh nee',
      'maar nee',
      'ja dat klopt niet',
      'geen van beide',
      'niet echt',
    ],
    neither: ['het werkt niet', 'de tweede', 'niet voor maandag'],
  },
};

for (const [language, { yes, no, neither }] of Object.entries(REPLIES)) {
  test(`a yes is no no in ${language}, however either is said`, t => {
    for (const text of yes) t.is(yesOrNo(text, language), 'yes', text);
    for (const text of no) t.is(yesOrNo(text, language), 'no', text);
    for (const text of neither) t.is(yesOrNo(text, language), undefined, text);
  });
}

const PERSONS = {
  en: {
    asked: [
      'operator',
      'a human please',
      'stop i want a person',
      "i don't want to talk to a machine",
      'my iban is n l ninety i want to speak to somebody',
    ],
    other: ['the agent was rude to me', 'i lost my card', 'do you have a cleaning agent'],
  },
  fr: {
    asked: [
      'opérateur',
      "un conseiller s'il vous plaît",
      'euh je veux un agent',
      'je ne veux pas parler à une machine',
      'passez-moi quelqu’un',
    ],
    other: ['quelqu’un a volé ma carte', "l'agent est venu hier", 'ma machine à laver est en panne'],
  },
  nl: {
    asked: [
      'operator',
      'eh een medewerker graag',
      'ik wil niet met een computer praten',
      'ik wil doorverbonden worden',
      'een adviseur',
    ],
    other: ['iemand heeft mijn kaart gestolen', 'mijn computer doet het niet', 'niemand belt mij terug'],
  },
};

for (const [language, { asked, other }] of Object.entries(PERSONS)) {
  test(`a person is asked for in many words, and spoken of in others, in ${language}`, t => {
    for (const text of asked) t.true(asksForOperator(text, language), text);
    for (const text of other) t.false(asksForOperator(text, language), text);
  });
}
