import test from 'ava';
import { evaluator } from './evaluate.js';
import { parseQuery } from './parse.js';
import { call, span, turn } from './query.fixture.js';
import type { Subject } from '../../store/store.js';

const ask = (text: string, subject: Subject): boolean => evaluator(parseQuery(text))(subject).holds;

const angry = call(
  [
    turn('agent', 0, 'good morning this call is recorded'),
    turn('caller', 3000, 'i have already called twice about my invoice', {
      measures: { rate: 190, loudness: -20 },
      usual: { rate: 150, loudness: -27 },
      z: { rate: 2.6, loudness: 4 },
    }),
    turn('agent', 9000, 'let me look'),
    turn('caller', 40_000, 'i want to speak to a supervisor', {
      measures: { rate: 150 },
      usual: { rate: 150 },
      z: { rate: 0 },
    }),
  ],
  {
    durationMs: 60_000,
    spans: [
      span('interruption', 'agent', 5000, 5500),
      span('interruption', 'agent', 7000, 7400),
      span('silence', undefined, 12_000, 20_000),
    ],
    fields: { duration: 60_000, reason: 'Invoice', 'caller.talk': 4500 },
  },
);

const answers: [string, boolean][] = [
  ['"already called"', true],
  ['"called already"', false],
  ['agent: "already called"', false],
  ['caller: ("already called" | "third time") near/10s (caller.rate > baseline + 20%)', true],
  ['caller: ("already called" | "third time") near/10s (caller.rate > baseline + 50%)', false],
  ['caller.loudness > baseline + 6dB', true],
  ['caller.loudness.z >= 4.1', false],
  ['not agent: "recorded" in first 30s', false],
  ['not agent: "recorded" in first 1s', true],
  ['caller: "supervisor" in last 25s', true],
  ['caller: "supervisor" in last 10s', false],
  ['count(agent.interruption) >= 2 and reason = "invoice"', true],
  ['count(agent.interruption) > 2', false],
  ['caller.interruption', false],
  ['"invoice" then/60s "supervisor"', true],
  ['"invoice" then/20s "supervisor"', false],
  ['"supervisor" then "invoice"', false],
  ['"called" near/2w "about"', true],
  ['"called" near/1w "invoice"', false],
  ['"called" not near/2w "about"', false],
  ['"look" not near/10s "supervisor"', true],
  ['superv*', true],
  ['"sup?rvis*"', true],
  ['~calling', true],
  ['first(agent: "good morning") < 10s', true],
  ['total(silence) > 5s', true],
  ['silence then caller: "supervisor"', true],
  ['duration > 2min or caller.talk < 5s', true],
  ['destination != "sales"', true],
  ['destination = "sales"', false],
];

for (const [text, expected] of answers) {
  test(`${text} is ${expected} of the call`, t => t.is(ask(text, angry), expected));
}

test('places tell where an expression holds', t => {
  const { places } = evaluator(parseQuery('"already called" near/10s caller.loudness.z > 2'))(angry);
  t.deepEqual(places, [{ startMs: 3000, endMs: 5400 }]);
});

test('diacritics, case and kinds of apostrophe do not matter', t => {
  const french = call([turn('caller', 0, "j’ai déjà appelé pour l'échéance")], { language: 'fr' });
  t.true(ask('"DEJA appelé"', french));
  t.true(ask('"l’echeance"', french));
});

test('wildcards that could match in very many ways are decided at once', t => {
  const long = call([turn('caller', 0, 'a'.repeat(5000))]);
  t.false(ask(`"${'a*'.repeat(500)}b"`, long));
});

test('joins of very many places stay within bounds', t => {
  const many = call(
    Array.from({ length: 4000 }, (_, i) => turn(i % 2 ? 'agent' : 'caller', i * 1000, 'yes no')),
  );
  t.true(ask('"yes" near/1s "no" then/5s ("yes" near/2s "no")', many));
});

const billing = call([turn('caller', 0, 'where is my invoice')], {
  spans: [span('intent:invoice.question', 'caller', 0, 900), span('slot:iban', 'caller', 0, 900)],
});

for (const [text, expected] of [
  ['intent("invoice.*")', true],
  ['intent("Invoice*")', true],
  ['agent: intent("invoice.*")', false],
  ['count(intent("*")) = 1', true],
  ['intent("invoice")', false],
  ['intent("iban*")', false],
  ['not slot("iba*")', false],
] as const)
  test(`a star at the end of a name stands for whatever follows, dots too: ${text}`, t => {
    t.is(ask(text, billing), expected);
  });

test('names of reasons and details are compared without accents, however they are typed', t => {
  const spans = [span('intent:reclamation.retard', 'caller', 0, 900), span('slot:numero', 'caller', 0, 900)];
  const complaint = call([turn('caller', 0, 'je conteste')], { spans });
  for (const typed of [
    'Réclamation.retard',
    'Réclamation.retard'.normalize('NFD'),
    'réclamation.*',
    'reclamation*',
  ])
    t.true(ask(`intent("${typed}")`, complaint), typed);
  t.true(ask('slot("NUMÉRO")', complaint));
});

const french = call(
  [
    turn('caller', 0, "bonjour je voudrais résilier l'abonnement et qu'on me rende d’autres frais"),
    turn('caller', 9000, "j'ai rendez-vous cet après-midi y a-t-il un check in"),
  ],
  { language: 'fr' },
);

for (const [text, expected] of [
  ['"abonnement"', true],
  ['"résilier l’abonnement"', true],
  ['"résilier abonnement"', false],
  ['"l\'abon*"', true],
  ['~abonnements', true],
  ['"~l\'abonnements"', true],
  ['"autres"', true],
  ['"qu\'on"', true],
  ['"résilier" near/1w "abonnement"', true],
  // Accents that stand by themselves, as one system's file names and clipboards write them.
  ['"re\u0301silier"', true],
  ['re\u0301sil*', true],
] as const)
  test(`of French, with words that lean on the next, ${text.normalize()} is ${expected}`, t => {
    t.is(ask(text, french), expected);
  });

const greeted = call(
  [
    turn('agent', 0, 'good morning how can i help'),
    turn('caller', 5000, 'refund hello'),
    turn('caller', 30_000, 'hello i asked for a refund of my refunds'),
    turn('agent', 120_000, 'this call is recorded good morning'),
  ],
  { durationMs: 130_000, spans: [span('complaint', 'caller', 30_000, 32_000)] },
);

for (const [text, expected] of [
  // A stretch of the call is meant of each part.
  ['("good morning" and "recorded") in first 30s', false],
  ['("good morning" and "recorded") in last 20s', true],
  ['("good morning" and not "recorded") in first 30s', true],
  ['agent: ("good morning" and not "recorded") in last 20s', false],
  ['(caller: "hello" or agent: "recorded") in first 10s', true],
  ['(count("hello") >= 2 and "refund") in first 30s', false],
  ['("good morning" in first 30s) in first 1s and not ("help" in first 1s)', true],
  // Nothing is near itself.
  ['"recorded" near/60s "recorded"', false],
  ['"hello" near/30s "hello"', true],
  ['"hello" near/20s "hello"', false],
  ['"refund" near/3w "refund*"', true],
  ['complaint near/10s complaint', false],
  ['complaint near/10s "refund"', true],
  ['"recorded" not near/60s "recorded"', true],
  // What two wordings find is there once.
  ['count("refund" | "refund*") = 3', true],
  ['count(complaint | complaint) = 1', true],
  ['count("hello" | caller: turn) = 4', true],
] as const)
  test(`${text} is ${expected} of what was said twice`, t => {
    t.is(ask(text, greeted), expected);
  });
