import { readFileSync } from 'node:fs';
import test from 'ava';
import { decide, readPlan, unreachable } from './routing.js';
import type { RouteFacts } from './routing.js';

function dead(rules: string, head = '') {
  const text = `${head}\nhours: { h: { timeZone: UTC, days: { daily: "09:00-17:00" } } }
destinations: { a: , b: }\nrules: ${rules}\ndefault: { to: a }`;
  return unreachable(readPlan(text)).map(({ rule, alternative, because }) => [rule, alternative, ...because]);
}

test('every rule of the example can match', t => {
  t.deepEqual(unreachable(readPlan(readFileSync('examples/routing/routing.yaml', 'utf8'))), []);
});

test('a rule below a more general one is found, with the rule that takes its calls and its line', t => {
  const rules = `
  - { name: all, when: { intent: "invoice.*" }, to: a }
  - { name: late, when: { intent: invoice.copy, confidence: { atLeast: 0.9 } }, to: b }`;
  t.deepEqual(dead(rules), [['late', undefined, 'all']]);
});

test('the more general rule below the narrower one is fine', t => {
  const rules = `
  - { name: late, when: { intent: invoice.copy, confidence: { atLeast: 0.9 } }, to: b }
  - { name: all, when: { intent: "invoice.*" }, to: a }`;
  t.deepEqual(dead(rules), []);
});

test('a rule is found whose calls several others take together', t => {
  const rules = `
  - { name: day, when: { open: h }, to: a }
  - { name: night, when: { closed: h }, to: b }
  - { name: never, when: { language: nl }, to: b }`;
  t.deepEqual(dead(rules), [['never', undefined, 'day', 'night']]);
});

test('what is not known is taken by no bound: a rule for it can still match', t => {
  const rules = `
  - { name: high, when: { confidence: { atLeast: 0.5 } }, to: a }
  - { name: low, when: { confidence: { below: 0.5 } }, to: b }
  - { name: rest, when: { language: nl }, to: b }
  - { name: nothing, when: { confidence: { above: 0.2 } }, to: b }`;
  t.deepEqual(dead(rules), [['nothing', undefined, 'high', 'low']]);
});

test('a bound excludes its own number or does not', t => {
  const rules = (bound: string) => `
  - { name: one, when: { customer: { arrears: { above: 100 } } }, to: a }
  - { name: two, when: { customer: { arrears: { ${bound}: 100 } } }, to: a }`;
  t.deepEqual(dead(rules('atLeast')), []);
  t.deepEqual(dead(rules('above')), [['two', undefined, 'one']]);
});

test('conditions that contradict each other and single alternatives are found', t => {
  const rules = `
  - { name: both, when: { open: h, closed: h }, to: a }
  - { name: dutch, when: { language: nl }, to: a }
  - { name: either, when: [{ language: fr }, { language: nl-BE }], to: b }`;
  t.deepEqual(dead(rules), [
    ['both', undefined],
    ['either', 1, 'dutch'],
  ]);
});

test('with all reasons known, rules that name each of them leave nothing to a wildcard', t => {
  const rules = `
  - { name: x, when: { intent: in.a }, to: a }
  - { name: y, when: { intent: in.b }, to: a }
  - { name: z, when: { intent: "in.*" }, to: b }`;
  t.deepEqual(dead(rules, 'intents: [in.a, in.b, other]'), [['z', undefined, 'x', 'y']]);
  t.deepEqual(dead(rules), []);
});

test('a rule for every reason leaves callers whose reason was not understood to a later one', t => {
  const rules = `
  - { name: any, when: { intent: "*" }, to: a }
  - { name: one, when: { intent: x }, to: a }
  - { name: none, when: { intent: unknown }, to: b }`;
  t.deepEqual(dead(rules), [['one', undefined, 'any']]);
  t.deepEqual(dead(rules, 'intents: [x]'), [['one', undefined, 'any']]);
});

test('a rule for any repeated call is not taken by one that sends some of them to the same destination', t => {
  const rules = `
  - { name: same, when: { repeat: { withinDays: 14 } }, to: same }
  - { name: again, when: { repeat: { withinDays: 7 } }, to: b }
  - { name: third, when: { repeat: { withinDays: 7, times: 2 } }, to: b }
  - { name: sooner, when: { repeat: { withinDays: 3 } }, to: b }`;
  t.deepEqual(dead(rules), [['sooner', undefined, 'again']]);
});

test('a rule that decides one of many random calls is never called unreachable', t => {
  let seed = 7;
  const pick = <T>(list: readonly T[]): T => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return list[Math.floor((seed / 2_147_483_648) * list.length)]!;
  };
  const conditions = [
    'intent: x',
    'intent: "x*"',
    'intent: "*"',
    'intent: [y, unknown]',
    'language: nl',
    'language: [nl-BE, fr]',
    'open: h',
    'closed: h',
    'confidence: { atLeast: 0.5 }',
    'confidence: { below: 0.5 }',
    'slots: { s: true }',
    'slots: { s: false }',
    'slots: { s: [1, q] }',
    'slots: { s: { above: 1 } }',
  ];
  let reported = 0;
  for (let round = 0; round < 60; round++) {
    const rules = Array.from({ length: 8 }, (_, i) => {
      const chosen = new Map([pick(conditions), pick(conditions)].map(c => [c.split(':')[0], c]));
      return `\n  - { name: r${i}, when: { ${[...chosen.values()].join(', ')} }, to: a }`;
    }).join('');
    const plan = readPlan(
      `hours: { h: { timeZone: UTC, days: { daily: "09:00-17:00" } } }\ndestinations: { a: }\nrules: ${rules}\ndefault: { to: a }`,
    );
    const unreached = new Set(unreachable(plan).flatMap(u => (u.alternative === undefined ? u.rule : [])));
    reported += unreached.size;
    for (let call = 0; call < 200; call++) {
      const confidence = pick([undefined, 0.2, 0.5, 0.9]);
      const intent = pick([undefined, null, 'x', 'xx', 'y', 'z']);
      const s = pick([undefined, 1, 2, 'q', '3 EUR', 'w']);
      const facts: RouteFacts = {
        at: pick(['2026-03-02T10:00:00Z', '2026-03-02T20:00:00Z']),
        language: pick(['nl', 'nl-BE', 'fr', 'en']),
        ...(confidence !== undefined && { confidence }),
        ...(intent !== undefined && { intent }),
        ...(s !== undefined && { slots: { s } }),
      };
      const { rule } = decide(plan, facts);
      t.false(unreached.has(rule), `${rule} of ${rules} decided ${JSON.stringify(facts)}`);
    }
  }
  t.true(reported > 0);
});
