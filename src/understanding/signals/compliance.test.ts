import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import type { ParleyError } from '../../call/errors.js';
import { loadCompliance, parseCompliance } from './compliance.js';
import type { NewCallEvent } from '../../call/events.js';
import { read } from './signals.fixture.js';
import type { Line } from './signals.fixture.js';

const RULES = parseCompliance(
  `
rules:
  - id: recorded
    firstS: 30
    phrases: { en: ["(is|being|will be) recorded"], fr: ["(est|sera) enregistre"], nl: ["wordt opgenomen"] }
  - id: guarantee
    must: not-say
    phrases: { en: ["i guarantee"] }
  - id: farewell
    lastS: 10
    phrases: { en: ["anything else"] }
`,
  'compliance.yaml',
);

function states(events: readonly NewCallEvent[]): string[] {
  return events.flatMap(e =>
    e.kind === 'signal.found' && e.signal === 'compliance' ? [`${e.detail} ${e.state}`] : [],
  );
}

const call = (...lines: Line[]): string[] => states(read('en', lines, { compliance: RULES }));

test('what must be said is told as said, with its words, or as missing', t => {
  const good: Line[] = [
    ['agent', 0, 'this call is recorded'],
    ['agent', 50_000, 'is there anything else'],
  ];
  t.deepEqual(call(...good), ['recorded said', 'farewell said']);
  t.deepEqual(call(['agent', 0, 'hello']), ['recorded missing', 'farewell missing']);
});

test('too late is missing, and it is told as soon as the window has certainly passed', t => {
  const events = read(
    'en',
    [
      ['agent', 0, 'hello'],
      ['agent', 58_000, 'this call is recorded'],
      ['agent', 100_000, 'anything else'],
    ],
    { compliance: RULES },
  );
  t.deepEqual(states(events), ['recorded missing', 'farewell said']);
  const missing = events.find(e => e.kind === 'signal.found' && e.state === 'missing');
  t.is(missing?.tMs, 59_900);
});

for (const [language, said, hello] of [
  ['fr', 'cet appel sera enregistré', 'bonjour'],
  ['nl', 'dit gesprek wordt opgenomen', 'goedemorgen'],
] as const) {
  test(`${language}: what must be said is told as said, with its words, or as missing`, t => {
    const options = { compliance: RULES };
    const events = read(language, [['agent', 0, said]], options);
    t.deepEqual(states(events), ['recorded said']);
    const found = events.find(e => e.kind === 'signal.found' && e.signal === 'compliance');
    t.true(found?.kind === 'signal.found' && said.endsWith(found.evidence[0]!.text));
    t.deepEqual(states(read(language, [['agent', 0, hello]], options)), ['recorded missing']);
  });
}

test('what must not be said is told at once', t => {
  t.true(call(['agent', 0, 'i guarantee that'], ['agent', 3000, 'bye']).includes('guarantee forbidden'));
});

test('only the side that the rule names counts, and a side that never spoke misses nothing', t => {
  t.deepEqual(call(['caller', 0, 'this call is recorded i guarantee']), []);
});

test('at the end of the call only what was said near the end counts', t => {
  t.true(call(['agent', 0, 'anything else'], ['agent', 60_000, 'bye']).includes('farewell missing'));
});

test('a language without phrases is not judged', t => {
  t.deepEqual(states(read('de', [['agent', 0, 'hallo']], { compliance: RULES })), []);
  t.deepEqual(states(read('fr-BE', [['agent', 0, 'cet appel est enregistré']], { compliance: RULES })), [
    'recorded said',
  ]);
});

const wrong = test.macro<[string, string, RegExp]>({
  exec: (t, _, yaml, pattern) => {
    const thrown = t.throws(() => parseCompliance(yaml, 'compliance.yaml')) as ParleyError;
    t.is(thrown.code, 'FILE_INVALID');
    t.regex(thrown.message, pattern);
  },
  title: (_, what) => `rules with ${what} are refused`,
});

test(wrong, 'a misspelt key', 'rules: [{ id: a, phrase: { en: [x] } }]', /rules\.0/);
test(wrong, 'no phrases', 'rules: [{ id: a, phrases: { en: [] } }]', /phrases\.en/);
test(
  wrong,
  'the same id twice',
  'rules: [{ id: a, phrases: { en: [x] } }, { id: a, phrases: { en: [y] } }]',
  /twice/,
);
test(
  wrong,
  'two windows',
  'rules: [{ id: a, firstS: 3, lastS: 3, phrases: { en: [x] } }]',
  /firstS and lastS/,
);
test(wrong, 'broken YAML', 'rules: [', /not YAML/);

test('rules come from a file, and a missing file is told', t => {
  const path = join(mkdtempSync(join(tmpdir(), 'parley-')), 'compliance.yaml');
  writeFileSync(path, 'rules: [{ id: a, phrases: { en: ["thank you"] } }]');
  t.is(loadCompliance(path)[0]?.by, 'agent');
  t.is((t.throws(() => loadCompliance('/nowhere/x.yaml')) as ParleyError).code, 'FILE_NOT_FOUND');
});
