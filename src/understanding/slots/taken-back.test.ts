import test from 'ava';
import { spokenLanguage } from '../../language/spoken-languages.js';
import { parseDay } from './days.js';
import { extractSlots } from './slots.js';

/** A Wednesday. */
const CALL_DAY = parseDay('2026-11-18', 'date');

function slotsIn(text: string, code: string): string[] {
  return extractSlots(text, { language: spokenLanguage(code), callDay: CALL_DAY }).map(
    ({ type, value }) => `${type}=${value}`,
  );
}

const CASES: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'what was the old value goes with it',
    'en',
    "it's oh seven seven double oh nine double oh one two three no that's my husband's mine is oh seven seven double oh nine double oh four five six",
    ['phone=+447700900456'],
  ],
  [
    'also where nobody says no',
    'nl',
    'klant acht acht een dat is het oude nummer het nieuwe is vier vier zes',
    ['digits=446'],
  ],
  [
    'and with a day in what is said of it',
    'en',
    "it's due on the third no that was last month it's the ninth",
    ['date=2026-12-09'],
  ],
  [
    'of an old number no beginning stays',
    'fr',
    "référence huit un deux non ça c'est l'ancienne c'est sept neuf quatre",
    ['digits=794'],
  ],
  [
    'a day goes over what it was for',
    'nl',
    'kunt u donderdag komen voor de ketel nee sorry vrijdag',
    ['date=2026-11-20'],
  ],
  [
    'two days of one sentence stay',
    'en',
    'i rang on monday about the leak and you came on tuesday',
    ['date=2026-11-16', 'date=2026-11-17'],
  ],
  ['a noun said again leads to the new number', 'en', "it's flat nine no it's flat twelve", ['number=12']],
  [
    'a number that has to be looked up is none yet',
    'en',
    "my policy number's seven one double oh no wait let me find it",
    [],
  ],
  [
    'and what was looked up counts',
    'fr',
    "dossier huit un deux non attendez je regarde c'est sept neuf quatre",
    ['digits=794'],
  ],
  [
    'a number given before an apology stays',
    'nl',
    'mijn klantnummer is acht een twee vier sorry ik zoek het op',
    ['digits=8124'],
  ],
  [
    'a comparison takes nothing back',
    'fr',
    'plutôt le neuf mai que le dix ou mardi plutôt que jeudi',
    ['date=2027-05-09', 'date=2026-12-10', 'date=2026-11-24', 'date=2026-11-19'],
  ],
  [
    'a sum begins in no middle of another',
    'fr',
    'il manque neuf cents euros non mille deux cents euros',
    ['amount=1200.00 EUR'],
  ],
  [
    'the last group of a number is replaced by one as long',
    'en',
    'call me on oh double seven one two nine hundred four four one no four four two',
    ['phone=+447712900442'],
  ],
];

for (const [claim, code, text, slots] of CASES) {
  test(`what is taken back: ${claim}: ${text}`, t => t.deepEqual(slotsIn(text, code), slots));
}
