import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

test('what a result is made from is not written over, also where it goes by another name', async t => {
  const list = join(dir, 'precious.csv');
  writeFileSync(list, 'sku,name\n1,Aerius\n');
  symlinkSync(list, join(dir, 'same.csv'));
  for (const output of [list, join(dir, 'same.csv')]) {
    const { code, err } = await runHere(['catalogue', 'import', list, '-o', output]);
    t.is(code, 2);
    t.regex(err, /would be lost\. \[BAD_ARGUMENT\]/);
  }
  t.is(readFileSync(list, 'utf8'), 'sku,name\n1,Aerius\n');
});

test('a result replaces the file that a link points at, and leaves nothing beside it', async t => {
  const folder = mkdtempSync(join(dir, 'linked-'));
  const list = join(folder, 'list.csv');
  writeFileSync(list, 'sku,name\n1,Aerius\n');
  writeFileSync(join(folder, 'real.json'), 'the one before');
  symlinkSync('real.json', join(folder, 'link.json'));
  const { code, err } = await runHere(['catalogue', 'import', list, '-o', join(folder, 'link.json')]);
  t.is(code, 0, err);
  t.regex(readFileSync(join(folder, 'real.json'), 'utf8'), /Aerius/);
  t.deepEqual(readdirSync(folder).toSorted(), ['link.json', 'list.csv', 'real.json']);
});

test('a folder, UTF-16 and other encodings are refused by every command that reads text', async t => {
  const text = 'id: caf\u00e9\n';
  writeFileSync(join(dir, 'latin.txt'), Buffer.from(text, 'latin1'));
  writeFileSync(join(dir, 'utf16.txt'), Buffer.from(`\uFEFF${text}`, 'utf16le'));
  writeFileSync(join(dir, 'unmarked.txt'), Buffer.from(text, 'utf16le'));
  const commands = [
    ['slots', 'FILE', '-l', 'en'],
    ['bot', 'run', 'FILE'],
    ['recap', 'FILE'],
    ['flow', 'check', 'FILE'],
    ['route', 'check', 'FILE'],
    ['answers', 'predict', 'FILE'],
    ['intents', 'inspect', 'FILE'],
    ['records', 'import', 'FILE', '--kind', 'customers', '--into', join(dir, 'records.db')],
    ['--config', 'FILE', 'config', 'print'],
  ];
  for (const command of commands) {
    for (const name of ['latin.txt', 'utf16.txt', 'unmarked.txt']) {
      const { code, out, err } = await runHere(command.map(arg => (arg === 'FILE' ? join(dir, name) : arg)));
      t.is(code, 3, command.join(' '));
      t.is(out, '');
      t.regex(err, /not UTF-8 text; save the file as UTF-8\. \[FILE_INVALID\]/, command.join(' '));
    }
    if (command[0] === 'intents') continue;
    const { code, err } = await runHere(command.map(arg => (arg === 'FILE' ? dir : arg)));
    t.is(code, 3, command.join(' '));
    t.regex(err, /is a folder, not a file\. \[FILE_INVALID\]/, command.join(' '));
  }
});

test('all settings are listed, also those that are not set and that config print leaves out', async t => {
  const { out } = await runHere(['config', 'settings']);
  t.regex(out, /^timeZone: -\n {4}Where callers are/m);
  t.regex(out, /^twilio\.mode: "fork" \(fork, connect\)$/m);
  const listed = JSON.parse((await runHere(['config', 'settings', '--json'])).out) as { name: string }[];
  t.is(listed.length, [...out.matchAll(/^\S/gm)].length);
});

test('lines of JSON may hold any separator, and a line that is not UTF-8 is named after those before it', async t => {
  const file = join(dir, 'lines.jsonl');
  const lines = [
    Buffer.from('\uFEFF{"id":1,"text":"one\u2028line on may the tenth"}\r\n\n'),
    Buffer.from('{"id":2,"text":"caf\u00e9"}', 'latin1'),
  ];
  writeFileSync(file, Buffer.concat(lines));
  const { code, out, err } = await runHere(['slots', file, '--language', 'en', '--date', '2026-05-01']);
  t.is(code, 3);
  t.is(
    out,
    '{"id":1,"slots":[{"type":"date","value":"2026-05-10","text":"may the tenth"}]}\n',
    'what came before is answered',
  );
  t.regex(err, /^parley: Line 3 of .*lines\.jsonl is not UTF-8 text/);
});

test('a folder that is missing is made for what is written', async t => {
  const list = join(dir, 'names.csv');
  writeFileSync(list, 'sku,name\n1,Aerius\n');
  const index = join(dir, 'new', 'folder', 'index.json');
  const { code, err } = await runHere(['catalogue', 'import', list, '-o', index]);
  t.is(code, 0, err);
  t.true(readFileSync(index, 'utf8').includes('Aerius'));
});
