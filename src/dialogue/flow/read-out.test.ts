import test from 'ava';
import { loadConfig } from '../../config/config.js';
import { loadUnderstanding } from '../../understanding/stage/load.js';
import { advance } from './machine.js';
import { readFlow } from './read-flow.js';
import { fill } from './read-texts.js';
import { sayable } from './sayable.js';
import type { FlowInput, FlowState } from './state.js';

const understanding = loadUnderstanding(loadConfig({ env: {}, options: {} }));
const read = (slot: string, value: string | number, language: string): string =>
  sayable({ slot, value }, language, understanding);

test('amounts, times and days are read out in the words of the language', t => {
  t.deepEqual(
    (['en', 'fr', 'nl'] as const).map(language => read('amount', '12.50 EUR', language)),
    ['twelve euros and fifty cents', 'douze euros cinquante', 'twaalf euro en vijftig cent'],
  );
  t.deepEqual(
    (['en', 'fr', 'nl'] as const).map(language => read('time', '14:30', language)),
    ['fourteen thirty', 'quatorze heures trente', 'veertien uur dertig'],
  );
  t.deepEqual(
    (['en', 'fr', 'nl'] as const).map(language => read('date', '2028-02-29', language)),
    ['29 February 2028', '29 février 2028', '29 februari 2028'],
  );
});

test('the first of a month is "premier" in French alone', t => {
  t.is(read('date', '2026-03-01', 'fr'), '1er mars 2026');
  t.is(read('date', '2026-03-11', 'fr'), '11 mars 2026');
  t.is(read('date', '2026-03-01', 'nl'), '1 maart 2026');
});

test('what cannot be said in words is read as it stands', t => {
  t.is(read('date', 'tomorrow', 'fr'), 'tomorrow');
  t.is(read('amount', '12 EUR', 'nl'), '12 EUR');
  t.is(read('time', 'noon', 'en'), 'noon');
  t.is(read('amount', '12.50 EUR', 'de'), '12.50 EUR');
});

for (const [text, value, expected] of [
  ['La facture de {x} ?', 'avril 2026', "La facture d'avril 2026 ?"],
  ['La facture de {x} ?', 'octobre 2026', "La facture d'octobre 2026 ?"],
  ['La facture de {x} ?', 'mars 2026', 'La facture de mars 2026 ?'],
  ["S'agit-il d'{x} ?", 'une facture', "S'agit-il d'une facture ?"],
  ["S'agit-il d'{x} ?", 'parler à un collègue', "S'agit-il de parler à un collègue ?"],
  ["Vous dites qu'{x} ?", 'elle', "Vous dites qu'elle ?"],
  ['Un montant de {x} ?', 'onze euros', 'Un montant de onze euros ?'],
  ['Le code de {x} ?', 'A B 1 2', 'Le code de A B 1 2 ?'],
  ['Le monde {x} ?', 'avril', 'Le monde avril ?'],
] as const) {
  test(`French shortens "de" before a vowel, and only there: ${expected}`, t => {
    t.is(fill({ fr: text }, 'fr', { x: value }), expected);
  });
}

test('a prompt in another language is left as it is written', t => {
  t.is(fill({ nl: 'de {x}', en: 'de {x}' }, 'nl', { x: 'april' }), 'de april');
});

test('however many keys its values have, a flow is gone through to its end', t => {
  const collect = (slot: string, next: string): string => `
    do: collect
    slot: ${slot}
    as: ${slot}
    say: Please.
    next: ${next}
    noInput: { to: person }
    noMatch: { to: person }`;
  const flow = readFlow(`
languages: [nl]
start: iban
operator: person
steps:
  iban: ${collect('iban', 'phone')}
  phone: ${collect('phone', 'date')}
  date: ${collect('date', 'digits')}
  digits: ${collect('digits', 'done')}
  done: { do: transfer }
  person: { do: transfer, as: unknown }
`);
  const context = { flow, understanding, language: 'nl', callDate: '2026-04-10' };
  const keys = '910417164300#0612345678#05031980123456789012#';
  const inputs: FlowInput[] = [
    { kind: 'start' },
    ...Array.from(keys, digit => ({ kind: 'key', digit }) as const),
  ];
  let state: FlowState | undefined;
  for (const input of inputs) ({ state } = advance(context, state, input));
  t.is(state?.step, 'done');
  t.deepEqual(
    Object.values(state?.values ?? {}).map(({ value }) => value),
    ['NL91ABNA0417164300', '+31612345678', '1980-03-05', '123456789012'],
  );
});
