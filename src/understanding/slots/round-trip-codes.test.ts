import test from 'ava';
import fc from 'fast-check';
import { sayCode, sayingsOf } from '../../language/say.js';
import { spokenLanguage } from '../../language/spoken-languages.js';
import type { SlotType } from '../understanding.js';
import { parseDay } from './days.js';
import { extractSlots } from './slots.js';

const LANGUAGES = ['en', 'fr', 'nl'] as const;
type Code = (typeof LANGUAGES)[number];
const RUNS = { numRuns: 30, seed: 20261122 };
const callDay = parseDay('2026-11-18', 'date');

const SPELLED = { en: "it's spelled", fr: "ça s'épelle", nl: 'ik spel het even' };
const PLATE = { en: 'the registration is', fr: "ma plaque d'immatriculation c'est", nl: 'mijn kenteken is' };
const ORDER = { en: 'my order number is', fr: 'mon numéro de commande est le', nl: 'mijn ordernummer is' };
const CARD = { en: 'the card number is', fr: 'le numéro de la carte est le', nl: 'het kaartnummer is' };
const TWICE = { en: 'double', fr: 'double', nl: 'dubbel' };
const SIGNS = {
  en: { '.': 'dot', '@': 'at', '-': 'dash', _: 'underscore' },
  fr: { '.': 'point', '@': 'arobase', '-': 'tiret', _: 'underscore' },
  nl: { '.': 'punt', '@': 'apenstaartje', '-': 'streepje', _: 'underscore' },
};
const MONTHS = {
  en: 'january february march april may june july august september october november december',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
};

function values(text: string, language: Code, type: SlotType): (string | number)[] {
  return extractSlots(text, { language: spokenLanguage(language), callDay })
    .filter(s => s.type === type)
    .map(s => s.value);
}

const letters = (of: string, length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...Array.from(of)), { minLength: length, maxLength: length })
    .map(all => all.join(''));
const digits = (length: number): fc.Arbitrary<string> => letters('0123456789', length);

for (const language of LANGUAGES) {
  test(`a name spelled letter by letter in ${language} is written as it was spelled`, t => {
    const name = fc.integer({ min: 4, max: 9 }).chain(length => letters('ABCDEFGHJKLMNOPRSTUVZ', length));
    fc.assert(
      fc.property(name, spelled => {
        const text = `${SPELLED[language]} ${Array.from(spelled.toLowerCase()).join(' ')}`;
        t.deepEqual(values(text, language, 'spelling'), [spelled], text);
      }),
      RUNS,
    );
  });

  test(`a licence plate said sign by sign in ${language} is read as it stands`, t => {
    const [of, shape] = {
      en: ['ABCDEFGHJKLM', '223'],
      fr: ['ABCDEFGHJKLM', '232'],
      nl: ['BDFGHJKLN', '231'],
    }[language] as [string, string];
    const [a, b, c] = Array.from(shape, Number) as [number, number, number];
    fc.assert(
      fc.property(letters(of, a), digits(b), letters(of, c), (first, middle, last) => {
        const text = `${PLATE[language]} ${sayCode(first + middle + last, language)}`;
        t.deepEqual(values(text, language, 'plate'), [first + middle + last], text);
      }),
      RUNS,
    );
  });

  test(`an e-mail address said in words in ${language} is read as it stands`, t => {
    const word = fc.constantFrom('jansen', 'moreau', 'hughes', 'winkel', 'atelier', 'garden');
    const sign = fc.constantFrom('.', '-', '_') as fc.Arbitrary<'.' | '-' | '_'>;
    const domain = fc.constantFrom('gmail.com', 'orange.fr', 'ziggo.nl', 'outlook.com');
    fc.assert(
      fc.property(word, sign, word, domain, (a, between, b, where) => {
        const said = SIGNS[language];
        const text = `${a} ${said[between]} ${b} ${said['@']} ${where.replace('.', ` ${said['.']} `)}`;
        t.deepEqual(values(text, language, 'email'), [`${a}${between}${b}@${where}`], text);
      }),
      RUNS,
    );
  });

  test(`a pair of the same digits is read from its one word in ${language}`, t => {
    fc.assert(
      fc.property(
        digits(3),
        fc.constantFrom(...Array.from('123456789')),
        digits(3),
        (before, twice, after) => {
          const { number } = sayingsOf(language);
          const text = `${ORDER[language]} ${sayCode(before, language)} ${TWICE[language]} ${number(Number(twice))} ${sayCode(after, language)}`;
          t.deepEqual(values(text, language, 'digits'), [before + twice + twice + after], text);
        },
      ),
      RUNS,
    );
  });

  test(`the sixteen digits of a card in fours, and a pause before each four, are one number in ${language}`, t => {
    fc.assert(
      fc.property(fc.array(digits(4), { minLength: 4, maxLength: 4 }), groups => {
        const text = `${CARD[language]} ${groups.map(group => sayCode(group, language)).join(', ')}`;
        t.deepEqual(values(text, language, 'digits'), [groups.join('')], text);
      }),
      RUNS,
    );
  });

  test(`a span of months in ${language} runs from the first day to the last, and is over by the call`, t => {
    const names = MONTHS[language].split(' ');
    const said = { en: ['between', 'and'], fr: ['entre', 'et'], nl: ['tussen', 'en'] }[language];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 3 }), (first, more) => {
        const text = `${said[0]} ${names[first]} ${said[1]} ${names[first + more]}`;
        const year = first + more > 10 ? 2025 : 2026;
        const to = new Date(Date.UTC(year, first + more + 1, 0)).toISOString().slice(0, 10);
        const from = `${year}-${String(first + 1).padStart(2, '0')}-01`;
        t.deepEqual(values(text, language, 'period'), [`${from}/${to}`], text);
      }),
      RUNS,
    );
  });
}
