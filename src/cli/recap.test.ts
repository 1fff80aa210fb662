import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { withFile } from '../store/testing/temporary.js';
import { runHere, runParley } from '../testkit/parley.js';

const LINES = [
  'agent good morning you are speaking with jane how can i help',
  'caller hi my boiler has stopped working and the house is freezing',
  'agent oh dear can i have your customer number',
  'caller four five one two nine',
  'agent right that is the pump i can send a mechanic on thursday between two and four',
  'caller thursday is fine',
  'agent the call out costs forty pounds and the parts are under warranty',
  'caller okay',
  "agent so i've booked the mechanic for thursday between two and four for the pump and the call out will be forty pounds is that right",
  "caller yes that's right",
  'agent have a nice day bye',
];

function conversation(lines: readonly string[]): string {
  const turns = lines.map((line, i) => {
    const [role = '', ...words] = line.split(' ');
    return { role, text: words.join(' '), startMs: i * 5000, endMs: i * 5000 + 4500 };
  });
  return JSON.stringify({ language: 'en', turns });
}

const recap = (input: string, ...args: string[]): ReturnType<typeof runHere> =>
  runHere(['recap', '-', '--json', '--date', '2026-11-16', ...args], { input });

test('the recap of a conversation is printed with turns, times, words, categories and fields; none is an empty list', async t => {
  const { code, out, err } = await recap(conversation(LINES));
  t.is(code, 0, err);
  const [found, ...more] = JSON.parse(out) as Record<string, unknown>[];
  t.deepEqual(more, []);
  t.deepEqual(Object.keys(found ?? {}), [
    'turns',
    'startMs',
    'endMs',
    'text',
    'confidence',
    'confirmed',
    'categories',
    'fields',
  ]);
  t.like(found, { turns: [8, 8], confirmed: true, endMs: 44_500 });
  t.like(found?.['fields'], {
    amount: { value: '40.00 GBP', source: 'recap', evidence: { turn: 8, text: 'forty pounds' } },
    due_date: { value: '2026-11-19', evidence: { turn: 8 } },
  });
  const none = await recap(conversation(LINES.slice(0, 8)));
  t.deepEqual([none.code, JSON.parse(none.out)], [0, []]);
  t.regex((await runParley(['recap', '-'], { input: conversation([]) })).out, /No recap found/);
});

test('fields are those of the schema that is named; one that goes in circles or has an unknown type is refused', async t => {
  await withFile(async place => {
    const file = join(place, '..', 'schema.yaml');
    const withSchema = (yaml: string): ReturnType<typeof recap> => {
      writeFileSync(file, yaml);
      return recap(conversation(LINES), '--schema', file);
    };
    const own = await withSchema('fields: [{ name: cost, type: amount }]');
    const [found] = JSON.parse(own.out) as { fields: object; categories: string[] }[];
    t.deepEqual(Object.keys(found?.fields ?? {}), ['cost']);
    t.deepEqual(found?.categories, []);
    const circle = 'fields: [{ name: a, type: text, requires: [b] }, { name: b, type: text, requires: [a] }]';
    for (const yaml of [circle, 'fields: [{ name: a, type: colour }]', 'fields: [']) {
      const refused = await withSchema(yaml);
      t.not(refused.code, 0);
      t.regex(refused.err, /CONFIG_INVALID/);
    }
  });
});

test('what is no conversation is refused with the field that is wrong', async t => {
  for (const [input, field] of [
    ['hello', 'JSON'],
    ['{"language":"en"}', 'turns'],
    ['{"language":"en","turns":[{"role":"robot","text":"","startMs":0,"endMs":0}]}', 'turns.0.role'],
  ] as const) {
    const { code, err } = await recap(input);
    t.is(code, 3, 'it is the file that is wrong, not the command line');
    t.regex(err, /\[FILE_INVALID\]/);
    t.true(err.includes(field), err);
  }
});
