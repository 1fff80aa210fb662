import test from 'ava';
import { yesOrNo } from './replies.js';

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
