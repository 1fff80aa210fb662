import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import test from 'ava';
import { writeOutput, writeStream } from './output-file.js';

const dir = mkdtempSync(join(tmpdir(), 'parley-output-'));
test.after.always(() => rmSync(dir, { recursive: true }));

async function* pieces(): AsyncGenerator<string> {
  yield 'one ';
  yield 'two';
}

const WAYS = {
  whole: (path: string): Promise<void> => Promise.resolve(writeOutput(path, 'one two')),
  pieces: (path: string): Promise<void> => writeStream(path, pieces()),
};

for (const [way, write] of Object.entries(WAYS)) {
  test(`a result takes the place of the file that a link leads to, and the link stays (${way})`, async t => {
    const [target, link] = [join(dir, `${way}.txt`), join(dir, `${way}-link`)];
    writeFileSync(target, 'before', { mode: 0o600 });
    symlinkSync(target, link);
    await write(link);
    t.true(lstatSync(link).isSymbolicLink());
    t.is(readFileSync(target, 'utf8'), 'one two');
    t.is(lstatSync(target).mode & 0o777, 0o600);
    t.deepEqual(
      readdirSync(dir).filter(name => name.startsWith(way) && name.endsWith('.new')),
      [],
    );
  });
}

test('a pipe is written in pieces, and is a pipe afterwards', async t => {
  const pipe = join(dir, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const [read] = await Promise.all([readFile(pipe, 'utf8'), writeStream(pipe, pieces())]);
  t.is(read, 'one two');
  t.true(lstatSync(pipe).isFIFO());
});

test('pieces that fail leave the file as it was', async t => {
  const path = join(dir, 'kept');
  writeFileSync(path, 'before');
  async function* failing(): AsyncGenerator<string> {
    yield 'one';
    throw new RangeError('no more');
  }
  await t.throwsAsync(writeStream(path, failing()), { instanceOf: RangeError });
  t.is(readFileSync(path, 'utf8'), 'before');
  t.deepEqual(
    readdirSync(dir).filter(name => name.startsWith('kept')),
    ['kept'],
  );
});

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  test(`an interruption in the midst of the pieces leaves the file as it was, and nothing beside it (${signal})`, async t => {
    const path = join(dir, `interrupted-${signal}`);
    writeFileSync(path, 'before');
    const program = `
      import { writeStream } from ${JSON.stringify(new URL('output-file.js', import.meta.url).href)};
      async function* pieces() {
        yield 'one';
        process.stdout.write('begun');
        await new Promise(resolve => setTimeout(resolve, 600_000));
      }
      await writeStream(${JSON.stringify(path)}, pieces());`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
    await once(child.stdout, 'data');
    // The file is opened while the pieces are asked for.
    while (!existsSync(`${path}.new`)) await setTimeout(10);
    child.kill(signal);
    const [, endedBy] = (await once(child, 'exit')) as [number | null, string | null];
    t.is(endedBy, signal);
    t.false(existsSync(`${path}.new`));
    t.is(readFileSync(path, 'utf8'), 'before');
  });
