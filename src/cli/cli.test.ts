import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { runHere, runParley } from '../testkit/parley.js';

const dir = mkdtempSync(join(tmpdir(), 'parley-cli-'));
test.after.always(() => rmSync(dir, { recursive: true }));

test('the version is that of the package', async t => {
  const { version } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as Record<string, string>;
  const { code, out } = await runParley(['--version']);
  t.is(code, 0);
  t.is(out, `${version}\n`);
});

test('a command that is not there is wrong usage', async t => {
  const { code, out, err } = await runHere(['nonsense']);
  t.is(code, 2);
  t.is(out, '');
  t.regex(err, /unknown command 'nonsense'/);
});

test('an option that takes a number refuses what is none before anything is done', async t => {
  const wrong: string[][] = [
    ['answers', 'predict', 'nowhere.yaml', '--limit', 'all'],
    ['bot', 'run', 'nowhere.jsonl', '--max-age-days', 'thirty'],
    ['bot', 'run', 'nowhere.jsonl', '--max-failed-turns', '0'],
    ['calls', 'list', '--limit', '0'],
    ['calls', 'list', '--limit', '1001'],
    ['catalogue', 'match', 'nowhere.json', '--limit', '1.5'],
    ['catalogue', 'match', 'nowhere.json', '--least-score', '2'],
    ['intents', 'inspect', 'nowhere.jsonl', '--seed', ''],
    ['query', '"a"', '--limit', '-1'],
    ['replay', 'nowhere.wav', '--speed', '0'],
    ['transcribe', 'nowhere.wav', '--processes', 'two'],
  ];
  for (const args of wrong) {
    const { code, err } = await runHere(args, { cwd: dir });
    t.is(code, 2, args.join(' '));
    t.regex(err, /argument '.*' is invalid\. It must be a (whole )?number/, args.join(' '));
  }
});

test('what cannot be written is told with a code, before the work is done', async t => {
  const examples = join(dir, 'train.jsonl');
  writeFileSync(examples, '{"text":"a b","intent":"x"}\n');
  const file = join(dir, 'a-file');
  writeFileSync(file, 'kept');
  const trained = await runHere(['intents', 'train', examples, '-o', dir]);
  t.is(trained.code, 3);
  t.regex(trained.err, /cannot be written \(it is a folder\)\. \[FILE_UNWRITABLE\]/);
  const list = join(dir, 'list.csv');
  writeFileSync(list, 'sku,name\n1,Aerius\n');
  const imported = await runHere(['catalogue', 'import', list, '-o', join(file, 'index.json')]);
  t.is(imported.code, 3);
  t.regex(imported.err, /FILE_UNWRITABLE/);
  t.is(readFileSync(file, 'utf8'), 'kept');
});

test('a folder that is missing is made for what is written', async t => {
  const list = join(dir, 'names.csv');
  writeFileSync(list, 'sku,name\n1,Aerius\n');
  const index = join(dir, 'new', 'folder', 'index.json');
  const { code, err } = await runHere(['catalogue', 'import', list, '-o', index]);
  t.is(code, 0, err);
  t.true(readFileSync(index, 'utf8').includes('Aerius'));
});
