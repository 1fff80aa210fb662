import test from 'ava';
import { ParleyError } from '../../call/errors.js';
import { parseFacts, readPlan } from './routing.js';
import type { PlanOptions } from './routing.js';

const GOOD = {
  hours: 'hours: { h: { timeZone: UTC, days: { mon: "09:00-17:00" } } }',
  destinations: 'destinations: { desk: , night: { hours: h, whenClosed: desk } }',
  rules: 'rules: [{ name: r, when: { intent: invoice }, to: desk }]',
  default: 'default: { to: desk }',
};

/** What is said about a plan of which one part is another. */
function refusal(part: Partial<typeof GOOD>, options: PlanOptions = {}): string {
  return refusalOf(Object.values({ ...GOOD, ...part }).join('\n'), options);
}

function refusalOf(text: string, options: PlanOptions = {}): string {
  try {
    readPlan(text, options);
  } catch (thrown) {
    return thrown instanceof ParleyError && thrown.code === 'FILE_INVALID' ? thrown.message : String(thrown);
  }
  return 'accepted';
}

const refuses = test.macro({
  exec: (t, part: Partial<typeof GOOD>, expected: RegExp) => t.regex(refusal(part), expected),
  title: (given = '') => `refused: ${given}`,
});

const rule = (inside: string) => ({ rules: `rules:\n  - { name: r, ${inside} }` });

test('the plan that the others are made from is accepted', t => t.is(refusal({}), 'accepted'));

test(
  'an empty plan, one of comments, and one that is a list',
  refuseTexts,
  ['', '# nothing\n', '- a\n'],
  /empty|mapping/,
);
test('what is not YAML, with its line', refuseTexts, ['rules: [\n', 'a: 1\na: 2\n'], /^routing\.yaml:\d+: /);

function refuseTexts(
  t: { regex(text: string, pattern: RegExp): void },
  texts: string[],
  expected: RegExp,
): void {
  for (const text of texts) t.regex(refusalOf(text), expected);
}

test('a plan without default', refuses, { default: '' }, /The plan has no default/);
test('a plan without rules', refuses, { rules: '' }, /The plan has no rules/);
test(
  'a plan without destinations',
  refuses,
  { destinations: 'destinations: {}' },
  /one destination at least/,
);
test(
  'a default that goes where the last call went',
  refuses,
  { default: 'default: { to: same }' },
  /of its own/,
);
test(
  'a key not known, with what was meant',
  refuses,
  rule('whenn: {}, to: desk'),
  /:4: rules\[0\]\.whenn: .*"whenn".*mean "when"/,
);
test('a condition not known', refuses, rule('when: { intents: x }, to: desk'), /mean "intent"/);
test(
  'a destination not known',
  refuses,
  rule('when: { intent: x }, to: dsk'),
  /no destination "dsk".*mean "desk"/,
);
test('a queue not known', refuses, rule('when: { queue: { nigth: {} } }, to: desk'), /mean "night"/);
test(
  'a calendar not known',
  refuses,
  rule('when: { open: hh }, to: desk'),
  /no calendar under hours "hh".*mean "h"/,
);
test('a rule without condition', refuses, rule('to: desk'), /no condition/);
test('a rule with an empty condition', refuses, rule('when: {}, to: desk'), /the default/);
test('a rule with an empty list of conditions', refuses, rule('when: [], to: desk'), /the default/);
test(
  'bounds that no number fits',
  refuses,
  rule('when: { confidence: { above: 0.9, below: 0.5 } }, to: desk'),
  /No number fits/,
);
test(
  'a confidence in per cent',
  refuses,
  rule('when: { confidence: { atLeast: 80 } }, to: desk'),
  /from 0 to 1, found 80/,
);
test('a confidence without bound', refuses, rule('when: { confidence: 0.8 }, to: desk'), /bounds as/);
test(
  'the same destination without an earlier call',
  refuses,
  rule('when: { intent: x }, to: same'),
  /needs an earlier call/,
);
test(
  'a repetition within no days',
  refuses,
  rule('when: { repeat: { withinDays: 0 } }, to: desk'),
  /found 0/,
);
test('a language that is none', refuses, rule('when: { language: "dutch!" }, to: desk'), /no language tag/);
test(
  'a priority that is no whole number',
  refuses,
  rule('when: { intent: x }, to: desk, priority: 1.5'),
  /whole number/,
);

const hours = (inside: string) => ({ hours: `hours:\n  h: { ${inside} }` });
test(
  'hours beyond the day',
  refuses,
  hours('timeZone: UTC, days: { mon: "09:00-25:00" }'),
  /:2: hours\.h\.days\.mon: .*09:00-25:00/,
);
test(
  'hours of minute 75',
  refuses,
  hours('timeZone: UTC, days: { mon: "09:75-10:00" }'),
  /There are no hours/,
);
test('empty hours', refuses, hours('timeZone: UTC, days: { mon: "09:00-09:00" }'), /are empty/);
test('hours in words', refuses, hours('timeZone: UTC, days: { mon: nine to five }'), /"09:00-17:00"/);
test(
  'spans that overlap',
  refuses,
  hours('timeZone: UTC, days: { mon: ["09:00-12:00", "11:00-13:00"] }'),
  /overlap/,
);
test('a day that is none', refuses, hours('timeZone: UTC, days: { mon-fry: "09:00-12:00" }'), /is no day/);
test(
  'a day given twice',
  refuses,
  hours('timeZone: UTC, days: { mon-fri: "09:00-12:00", tue: closed }'),
  /tue are given twice/,
);
test(
  'a time zone that is none',
  refuses,
  hours('timeZone: Europe/Bruxelles, days: { mon: closed }'),
  /no time zone/,
);
test(
  'a holiday that is no day',
  refuses,
  hours('timeZone: UTC, days: { mon: closed }, holidays: [02-30]'),
  /no day 02-30/,
);
test(
  'a holiday given twice with other hours',
  refuses,
  hours(
    'timeZone: UTC, days: { mon: closed }, holidays: [2026-12-24, { date: 2026-12-24, open: "09:00-12:00" }]',
  ),
  /holidays\[1\]: The hours of this day are given twice/,
);
test('a holiday given twice alike, and one of a year beside that of every year, are accepted', t => {
  const inside =
    'timeZone: UTC, days: { mon: closed }, holidays: [12-25, 12-25, { date: 2026-12-25, open: "09:00-12:00" }]';
  t.is(refusal(hours(inside)), 'accepted');
});
test('an intent that has the name of callers whose reason is not known is warned of', t => {
  const named = 'intents: [invoice, unknown]';
  t.like(readPlan(Object.values({ named, ...GOOD }).join('\n')).warnings, [{ line: 1, path: 'intents' }]);
  const known = readPlan(Object.values(GOOD).join('\n'), { intents: ['invoice', 'unknown'] });
  t.regex(known.warnings[0]?.message ?? '', /"unknown" stands for callers whose reason was not understood/);
  t.deepEqual(readPlan(Object.values(GOOD).join('\n'), { intents: ['invoice'] }).warnings, []);
});

test(
  'destinations that pass calls round in a circle',
  refuses,
  {
    destinations:
      'destinations: { desk: { hours: h, whenClosed: b }, b: { overflow: { waitS: { above: 9 }, to: desk } } }',
  },
  /circle: desk -> b -> desk/,
);
test(
  'a destination that passes calls on to itself',
  refuses,
  {
    destinations: 'destinations: { desk: { hours: h, whenClosed: desk } }',
  },
  /circle: desk -> desk/,
);
test(
  'hours that say nothing of where calls go',
  refuses,
  { destinations: 'destinations: { desk: { hours: h } }' },
  /both or neither/,
);

test('a YAML alias that contains itself ends in a message', t => {
  t.regex(refusal({ rules: 'rules: &a [*a]' }), /Expected a mapping/);
});

test('a name used twice is refused with the line of the other', t => {
  const text =
    'rules:\n  - { name: r, when: { intent: x }, to: desk }\n  - { name: r, when: { intent: y }, to: desk }';
  t.regex(refusal({ rules: text }), /:5: .*there twice; the other is in line 4/);
});

test('an intent that there is not is refused if the intents are known', t => {
  t.regex(refusal({}, { intents: ['invoices', 'other'] }), /:3: .*no intent "invoice".*mean "invoices"/);
  t.not(refusal(rule('when: { intent: "unk*" }, to: desk'), { intents: ['invoices'] }), 'accepted');
  t.is(refusal(rule('when: { intent: [unknown, "inv*"] }, to: desk'), { intents: ['invoices'] }), 'accepted');
  t.regex(
    refusal(rule('when: { intent: "ord*" }, to: desk'), { intents: ['invoices'] }),
    /no intent "ord\*"/,
  );
});

test('all problems are told at once, in the order of their lines', t => {
  const lines = refusal({
    ...rule('when: { intnt: x }, to: dsk'),
    default: 'default: { to: nowhere }',
  }).split('\n');
  t.deepEqual(
    lines.map(line => line.split(':')[1]),
    ['4', '4', '5'],
  );
});

test('facts with wrong or unknown fields are refused by name, without their values', t => {
  const error = t.throws(() => parseFacts({ at: 'yesterday', language: 'en', custmer: {}, confidence: 2 }), {
    instanceOf: ParleyError,
    code: 'FILE_INVALID',
  });
  t.regex(error.message, /at: /);
  t.regex(error.message, /confidence: /);
  t.regex(error.message, /"custmer" \(did you mean "customer"\?\)/);
  t.notRegex(error.message, /yesterday/);
});
