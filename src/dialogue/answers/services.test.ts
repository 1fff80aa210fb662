import test from 'ava';
import { isServiceAsked } from './services.js';

test('a service is asked for by its noun or by its verb, and a delivery that is due is none', t => {
  const services = {
    en: ['do you do free delivery', 'can you sharpen it'],
    fr: ['vous l aiguisez aussi', 'vous faites aussi la livraison', 'reparez vous les velos'],
    nl: ['repareert u ook fietsen', 'bezorgen jullie ook aan huis', 'slijpen jullie messen'],
  };
  for (const [language, said] of Object.entries(services))
    for (const question of said) t.true(isServiceAsked(question, language), question);
  t.false(isServiceAsked('do you have a delivery due', 'en'));
  t.false(isServiceAsked('vous aurez une livraison demain', 'fr'));
  t.false(isServiceAsked('hebben jullie een slijpsteen', 'nl'));
});
