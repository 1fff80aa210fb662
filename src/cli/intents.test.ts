import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { writeEmbeddingPack } from '../testkit/embeddingpack.js';
import { runHere } from '../testkit/parley.js';
import type { Ran } from '../testkit/parley.js';
import { sampleExamples, sampleOutside } from '../understanding/intents/sample.js';

const main = fileURLToPath(new URL('../main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'parley-intents-cli-'));
const jsonl = (rows: readonly unknown[]): string => rows.map(row => `${JSON.stringify(row)}\n`).join('');
const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const examples = file('train.jsonl', jsonl([...sampleExamples, ...sampleOutside]));
const model = join(folder, 'model');

const parley = (args: readonly string[], input = ''): Promise<Ran> =>
  runHere(['intents', ...args], { input });

test.before('train', async t => {
  const { code, out, err } = await parley(['train', examples, '-o', model, '--seed', '7', '--json']);
  t.is(code, 0, err);
  t.like(JSON.parse(out), { intents: 6, examples: 53, outOfScopeExamples: 5 });
});

test('predict answers every line in order with the id it was given', async t => {
  const lines = [
    { id: 'one', text: 'my bill is much too high' },
    { id: 2, text: '' },
    { id: null, text: 'the power is out', other: 'ignored' },
  ];
  const { code, out } = await parley(['predict', model], jsonl(lines));
  t.is(code, 0);
  const answers = out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>);
  t.deepEqual(
    answers.map(answer => answer['id']),
    ['one', 2, null],
  );
  t.deepEqual(Object.keys(answers[0]!), ['id', 'intent', 'confidence', 'ranked']);
  t.is(answers[0]?.['intent'], 'invoice_question');
  t.is(answers[1]?.['intent'], null);
  t.is(answers[2]?.['intent'], 'power_cut');
});

test('predict answers a line while the input is still open', async t => {
  const child = spawn(process.execPath, [main, 'intents', 'predict', model]);
  child.stdin.write(jsonl([{ id: 1, text: 'cancel my contract' }]));
  const first = await new Promise<string>(resolve =>
    child.stdout.once('data', data => resolve(String(data))),
  );
  t.is((JSON.parse(first) as { intent: string }).intent, 'cancel_contract');
  child.stdin.end();
  await new Promise(resolve => child.on('close', resolve));
});

test('a line that is no JSON or has no text ends prediction with its number', async t => {
  const broken = await parley(['predict', model], '{"id":1,"text":"cancel"}\nno json\n');
  t.is(broken.code, 3);
  t.regex(broken.err, /Line 2/);
  const missing = await parley(['predict', model], '{"id":1}\n');
  t.is(missing.code, 3);
  t.regex(missing.err, /Line 1: text must be a string; it is nothing/);
});

test('eval prints all figures as JSON and for people', async t => {
  const json = await parley(['eval', model, examples, '--json']);
  const result = JSON.parse(json.out) as Record<string, unknown>;
  t.is(result['sentences'], 53);
  t.true((result['inScopeAccuracy'] as number) > 0.9);
  t.is((result['reliability'] as unknown[]).length, 10);
  const text = await parley(['eval', model, examples]);
  t.regex(text.out, /out-of-scope recall/);
});

test('eval reads the examples of a folder in the language of the model, and counts nothing nowhere', async t => {
  const dutch = join(folder, 'dutch');
  mkdirSync(dutch);
  writeFileSync(join(dutch, 'nl.yaml'), 'intents:\n  - { name: a, examples: [goedemorgen] }\n');
  const wrong = await parley(['eval', model, dutch]);
  t.is(wrong.code, 3);
  t.regex(wrong.err, /has no en\.yaml; it has nl\.yaml/);
  const right = await parley(['eval', model, dutch, '--language', 'nl']);
  t.is(right.code, 0, right.err);
  const none = await parley(['eval', model, file('nothing.jsonl', '')]);
  t.is(none.code, 3);
  t.regex(none.err, /nothing\.jsonl has no examples to count/);
});

test('train writes over no file that it reads, and tells of intents that only the validation file has', async t => {
  const heldOut = [...sampleExamples.slice(0, 6), { text: 'my boiler leaks', intent: 'boiler' }];
  const validation = file('held-out.jsonl', jsonl(heldOut));
  const over = await parley(['train', examples, '-o', validation, '--validation', validation]);
  t.is(over.code, 2);
  t.is(readFileSync(validation, 'utf8'), jsonl(heldOut));
  const trained = await parley([
    'train',
    examples,
    '-o',
    join(folder, 'held-out'),
    '--validation',
    validation,
  ]);
  t.is(trained.code, 0);
  t.is(
    trained.err,
    'validation examples with an intent that no example has, taken as out of scope: 1 (boiler)\n',
  );
});

test('a name of a language is no tag', async t => {
  const { code, err } = await parley(['train', examples, '-o', join(folder, 'never'), '-l', 'english']);
  t.is(code, 2);
  t.regex(err, /It must be a language tag like en or nl-BE/);
});

test('inspect finds the sentence given twice, the thin intent and the wrong label', async t => {
  const rows = [
    ...sampleExamples,
    { text: 'the power is out in my street!', intent: 'move_house' },
    { text: 'water leak', intent: 'leak' },
  ];
  const { code, out, err } = await parley(['inspect', file('inspect.jsonl', jsonl(rows)), '--json']);
  t.is(code, 0, err);
  const result = JSON.parse(out) as {
    language: string;
    thin: { intent: string }[];
    duplicates: { intents: string[] }[];
    suspects: { intent: string; looksLike: string }[];
  };
  t.deepEqual(
    result.thin.map(thin => thin.intent),
    ['leak'],
  );
  t.deepEqual(result.duplicates[0]?.intents, ['move_house', 'power_cut']);
  t.is(result.language, 'en', 'says by which language the words were read');
});

test('bad input ends with code 3 and says what is wrong', async t => {
  const bad: [string, string | Buffer, RegExp][] = [
    ['empty.jsonl', '', /no examples/],
    ['one.jsonl', jsonl([{ text: 'a b', intent: 'x' }]), /At least two intents/],
    ['shape.jsonl', jsonl([{ text: 5, intent: 'x' }]), /line 1 .*text must be a string.*found a number/],
    ['intent.jsonl', jsonl([{ text: 'a' }]), /intent must be a name .*found nothing/],
    ['utf16.jsonl', Buffer.from(`\uFEFF${jsonl([{ text: 'a', intent: 'x' }])}`, 'utf16le'), /not UTF-8/],
    ['latin.jsonl', Buffer.from('{"text":"r\xe9silier","intent":"x"}\n', 'latin1'), /not UTF-8/],
  ];
  for (const [name, content, message] of bad) {
    const { code, err } = await parley(['train', file(name, content), '-o', join(folder, 'never')]);
    t.is(code, 3, name);
    t.regex(err, message, name);
  }
  const missing = await parley(['train', join(folder, 'nowhere.jsonl'), '-o', model]);
  t.is(missing.code, 3);
});

test('train takes the share of strangers, and refuses what is none', async t => {
  const path = join(folder, 'wary.model');
  const args = ['train', examples, '-o', path, '--seed', '7', '--quiet', '--strangers'];
  t.is((await parley([...args, '0.5'])).code, 0);
  const ask = async (by: string): Promise<number> => {
    const { out } = await parley(['predict', by], jsonl([{ id: 1, text: 'zebras eat grass in africa' }]));
    const { intent, confidence } = JSON.parse(out) as { intent: string | null; confidence: number };
    return intent === null ? confidence : 0;
  };
  t.true((await ask(path)) > (await ask(model)));
  for (const none of ['0', '1', 'half']) {
    const { code, err } = await parley([...args, none]);
    t.not(code, 0, none);
    t.regex(err, /above 0, at most 0\.9/, none);
  }
});

test('a model that is none, and one that is missing, end with code 3', async t => {
  t.is((await parley(['predict', examples], '')).code, 3);
  t.is((await parley(['predict', join(folder, 'nowhere')], '')).code, 3);
});

test('train takes an embedding pack, and predict opens it again', async t => {
  const pack = writeEmbeddingPack(folder, 'words', [
    ['bill', 'statement'],
    ['contract', 'subscription'],
  ]);
  const path = join(folder, 'embedded.model');
  const trained = await parley(['train', examples, '-o', path, '--embeddings', pack, '--json']);
  t.is(trained.code, 0, trained.err);
  t.is((JSON.parse(trained.out) as { embeddings: string }).embeddings, pack);
  const asked = await parley(['predict', path], jsonl([{ id: 1, text: 'please explain my bill' }]));
  t.is((JSON.parse(asked.out) as { intent: string }).intent, 'invoice_question', asked.err);
  const missing = await parley(['train', examples, '-o', path, '--embeddings', 'nowhere', '--quiet']);
  t.not(missing.code, 0);
  t.regex(missing.err, /There is no embedding pack/);
});
