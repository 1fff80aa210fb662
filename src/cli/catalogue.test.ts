import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { runHere, runParley } from '../testkit/parley.js';
import type { Ran } from '../testkit/parley.js';

const dir = mkdtempSync(join(tmpdir(), 'parley-catalogue-cli-'));
test.after.always(() => rmSync(dir, { recursive: true }));
const list = join(dir, 'prices.csv');
writeFileSync(list, 'sku,name,spoken\n1,Aerius\n2,Doliprane 500 mg\n3,XQ-7,ex cue seven\n');

const parley = (args: readonly string[], input = ''): Promise<Ran> =>
  runHere(['catalogue', ...args], { input });

test('a list that was imported matches sentences, each line with its id and exactly the fields promised', async t => {
  const index = join(dir, 'index.json');
  const imported = await runParley(['catalogue', 'import', list, '-o', index, '--language', 'en']);
  t.is(imported.code, 0, imported.err);
  const lines = [
    { id: 'a', text: 'do you have doli pran five hundred' },
    { id: 2, text: 'what time is it' },
    { id: null, text: 'the ex cue seven please' },
  ];
  const { code, out } = await runParley(['catalogue', 'match', index], {
    input: lines.map(line => JSON.stringify(line)).join('\n'),
  });
  t.is(code, 0);
  const answers = out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as { id: unknown; matches: object[] });
  t.deepEqual(
    answers.map(({ id }) => id),
    ['a', 2, null],
  );
  t.deepEqual(Object.keys(answers[0]!.matches[0]!), ['sku', 'name', 'text', 'score']);
  t.like(answers[0]!.matches[0], { sku: '2', name: 'Doliprane 500 mg', text: 'doli pran five hundred' });
  t.deepEqual(answers[1]!.matches, []);
  t.like(answers[2]!.matches[0], { sku: '3', text: 'ex cue seven' });
});

test('lines that are no entry of their own are told', async t => {
  const repeated = join(dir, 'repeated.csv');
  writeFileSync(repeated, 'sku,name\n1,Aerius\n1,Neoclarityn\n2,\n');
  const { code, err } = await parley(['import', repeated, '-o', join(dir, 'repeated.json')]);
  t.is(code, 0);
  t.regex(err, /^1 lines repeat a sku; .*\n1 lines without a name left out\n1 entries written/);
  const language = await parley(['import', repeated, '--language', 'english']);
  t.is(language.code, 2);
  t.regex(language.err, /It must be a language tag like en or nl-BE/);
});

test('a list that is none, and a line without a text, end with code 3 and say what is wrong', async t => {
  const none = await parley(['import', join(dir, 'nowhere.csv')]);
  t.is(none.code, 3);
  t.regex(none.err, /nowhere\.csv does not exist/);
  const line = await parley(['match', list], '{"id":1}\n');
  t.is(line.code, 3);
  t.regex(line.err, /Line 1: text must be a string; it is nothing/);
});
