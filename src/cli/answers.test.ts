import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { runHere, runParley } from '../testkit/parley.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-answers-cli-'));
const base = join(folder, 'faq.csv');
writeFileSync(
  base,
  [
    'when do you open,hours',
    'what are your opening hours,hours',
    'where can i park my car,parking',
    'is there a car park,parking',
    'how do i return an item,returns',
    'can i send something back,returns',
  ].join('\n'),
);
const jsonl = (rows: readonly unknown[]): string => rows.map(row => `${JSON.stringify(row)}\n`).join('');

interface Line {
  readonly id: unknown;
  readonly ranked: readonly { readonly id: string; readonly entry: string; readonly score: number }[];
}

test('predict prints a line a question, in order, with entries ranked by their scores', async t => {
  const questions = [
    { id: 7, text: 'until when are you open' },
    { id: 'b', question: 'may i leave my car with you' },
  ];
  const { code, out, err } = await runParley(['answers', 'predict', base, '--limit', '2'], {
    input: jsonl(questions),
  });
  t.is(code, 0, err);
  const lines = out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Line);
  t.deepEqual(
    lines.map(({ id, ranked }) => [id, ranked[0]?.id]),
    [
      [7, 'hours'],
      ['b', 'parking'],
    ],
  );
  for (const { ranked } of lines) {
    t.true(ranked.length <= 2);
    t.true(ranked.every(({ id, entry, score }) => id === entry && score >= 0 && score <= 1));
    t.deepEqual(
      ranked.map(({ score }) => score),
      ranked.map(({ score }) => score).sort((a, b) => b - a),
    );
  }
});

test('predict refuses a line without a question, a limit that is none and a base that is not there', async t => {
  const noText = await runHere(['answers', 'predict', base], { input: jsonl([{ id: 1 }]) });
  t.regex(noText.err, /Line 1: text must be a string; it is nothing/);
  const noLimit = await runHere(['answers', 'predict', base, '--limit', 'all'], { input: '' });
  t.regex(noLimit.err, /--limit .* must be a whole number/);
  const noBase = await runHere(['answers', 'predict', join(folder, 'none.csv')], { input: '' });
  t.regex(noBase.err, /does not exist/);
  const noDay = await runHere(['answers', 'predict', base, '--date', 'friday'], { input: '' });
  t.regex(noDay.err, /--date must be a date YYYY-MM-DD/);
  const odd = await runHere(['answers', 'predict', base], { input: jsonl([{ text: 'x', language: 5 }]) });
  t.regex(odd.err, /Line 1: language must be a string; it is a number/);
  t.true([noText, noLimit, noBase, noDay, odd].every(({ code }) => code !== 0));
});
