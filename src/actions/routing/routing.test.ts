import { readFileSync } from 'node:fs';
import test from 'ava';
import { decide, explain, readPlan } from './routing.js';
import type { RouteFacts } from './routing.js';

const example = readPlan(readFileSync('examples/routing/routing.yaml', 'utf8'));
// A Monday morning in Brussels.
const at = '2026-03-02T10:15:00+01:00';
const invoice: RouteFacts = { at, language: 'nl-BE', intent: 'invoice.question', confidence: 0.93 };

/** A plan with the destinations a, b and c, of which c is the default. */
function plan(rules: string) {
  return readPlan(`destinations: { a: , b: , c: }\nrules: ${rules}\ndefault: { to: c }`);
}

test('the first rule that matches decides, with priority, process and the message in the caller’s language', t => {
  const { why, ...decision } = decide(example, invoice);
  t.deepEqual(decision, {
    destination: 'billing',
    priority: 20,
    process: 'invoice-question',
    message: 'Ik verbind u door met een collega die uw factuur voor zich heeft.',
    rule: 'invoice',
  });
  t.true(why.includes('confidence is 0.93 (wanted: at least 0.6)'));
});

test('where no rule matches the default decides, without a message for a language it has none in', t => {
  const decision = decide(example, { at, language: 'de', intent: null, confidence: 0.2 });
  t.like(decision, { destination: 'front_desk', rule: 'default', priority: 0, message: null, process: null });
});

test('arrears above the bound go elsewhere, and arrears not known match no bound', t => {
  t.is(decide(example, { ...invoice, customer: { arrears: 100.01 } }).destination, 'collections');
  t.is(decide(example, { ...invoice, customer: { arrears: 100 } }).destination, 'billing');
  t.is(decide(example, { ...invoice, customer: {} }).destination, 'billing');
});

test('a call for the same reason within the days goes where the last one went', t => {
  const earlier = (days: number, destination: string, reason = 'invoice.question') => ({
    reason,
    at: new Date(Date.parse(at) - days * 86_400_000).toISOString(),
    destination,
  });
  const to = (...calls: ReturnType<typeof earlier>[]) =>
    decide(example, { ...invoice, earlier: calls }).destination;
  t.is(to(earlier(14, 'faults')), 'faults');
  t.is(to(earlier(15, 'faults')), 'billing');
  t.is(to(earlier(3, 'faults', 'order.status')), 'billing');
  t.is(to(earlier(5, 'faults'), earlier(2, 'retention')), 'retention');
  // A team that the plan no longer has cannot take the call again; one before it can.
  t.is(to(earlier(2, 'dissolved')), 'billing');
  t.is(to(earlier(5, 'faults'), earlier(2, 'dissolved')), 'faults');
  // A call in the future is a mistake of the records, not a repetition.
  t.is(to(earlier(-1, 'faults')), 'billing');
});

test('a destination that is closed or full passes the call on, and the reason says so', t => {
  const sunday = decide(example, { ...invoice, at: '2026-03-01T10:15:00+01:00' });
  t.is(sunday.destination, 'voicemail');
  t.true(sunday.why.some(line => line.startsWith('billing is closed')));
  const full = decide(example, { ...invoice, queues: { billing: { waitS: 601 } } });
  t.is(full.destination, 'front_desk');
  t.true(full.why.some(line => line.includes('waitS 601')));
  t.is(decide(example, { ...invoice, queues: { billing: { waitS: 600 } } }).destination, 'billing');
  t.is(decide(example, { ...invoice, queues: { billing: { waiting: 99 } } }).destination, 'billing');
});

test('slots are asked to be there, to have a value, a number or a beginning', t => {
  const p = plan(`
  - { name: none, when: { slots: { order: false, amount: false, zip: false } }, to: a }
  - { name: dear, when: { slots: { amount: { atLeast: 100 } } }, to: b }
  - { name: north, when: { slots: { zip: { startsWith: [10, "75"] } } }, to: b }
  - { name: one, when: { slots: { order: [AB-1, 77] } }, to: a }`);
  const rule = (slots: Record<string, string | number>) => decide(p, { at, language: 'en', slots }).rule;
  t.is(rule({}), 'none');
  t.is(rule({ amount: '100.00 EUR' }), 'dear');
  t.is(rule({ amount: '99.99 EUR' }), 'default');
  t.is(rule({ zip: '1012 AB' }), 'north');
  t.is(rule({ zip: '2012 AB' }), 'default');
  t.is(rule({ order: 'ab-1' }), 'one');
  t.is(rule({ order: 77 }), 'one');
  t.is(rule({ constructor: 'x' }), 'none');
});

test('language, customer, reason not known and queues are conditions', t => {
  const p = plan(`
  - { name: flemish, when: { language: nl-BE }, to: a }
  - { name: dutch, when: { language: nl }, to: a }
  - { name: stranger, when: { customer: { known: false } }, to: b }
  - { name: case, when: { customer: { openCase: true } }, to: b }
  - { name: unclear, when: { intent: unknown }, to: b }
  - { name: idle, when: { queue: { a: { agentsFree: { atLeast: 1 } } } }, to: a }`);
  const rule = (more: Partial<RouteFacts>) => decide(p, { at, language: 'en', ...more }).rule;
  t.is(rule({ language: 'nl-be' }), 'flemish');
  t.is(rule({ language: 'nl-NL' }), 'dutch');
  t.is(rule({ language: 'nlx' }), 'default');
  t.is(rule({ customer: { known: false } }), 'stranger');
  t.is(rule({ customer: { openCase: 'C-9' } }), 'case');
  t.is(rule({ intent: null }), 'unclear');
  t.is(rule({ intent: 'x' }), 'default');
  t.is(rule({ queues: { a: { agentsFree: 1 } } }), 'idle');
  t.is(rule({ queues: { b: { agentsFree: 1 } } }), 'default');
});

test('a star stands for reasons, and not for that none was understood', t => {
  const p = plan(`
  - { name: un, when: { intent: "un*" }, to: a }
  - { name: any, when: { intent: "*" }, to: a }`);
  const rule = (intent: string | null) => decide(p, { at, language: 'en', intent }).rule;
  t.is(rule('unsubscribe'), 'un');
  t.is(rule('invoice'), 'any');
  t.is(rule(null), 'default');
});

test('every rule is explained, also those after the one that decided', t => {
  const { decision, rules } = explain(example, { ...invoice, confidence: 0.5 });
  t.is(decision.rule, 'default');
  const found = rules.find(({ rule }) => rule === 'invoice');
  t.like(found, { matches: false, decides: false });
  t.deepEqual(
    found?.alternatives[0]?.checks.map(check => check.holds),
    [true, false],
  );
  t.is(rules.length, example.rules.length);
});
