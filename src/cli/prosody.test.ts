import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { runHere, runParley } from '../testkit/parley.js';

const call = fileURLToPath(new URL('../../audio-fixtures/calls/bill-question.flac', import.meta.url));

interface Output {
  readonly durationMs: number;
  readonly channels: {
    role: string;
    frames: { tMs: number; f0Hz: number | null; loudnessDb: number }[];
    summary: { f0Hz: number };
  }[];
  readonly between: { sides: { caller: { talkMs: number } } };
}

test('a recorded call is measured on both sides, a frame every 10 ms', async t => {
  const out = JSON.parse((await runParley(['prosody', call, '--json'])).out) as Output;
  t.deepEqual(
    out.channels.map(c => c.role),
    ['caller', 'agent'],
  );
  for (const { frames, summary } of out.channels) {
    t.is(frames.length, Math.floor(out.durationMs / 10));
    t.true(frames.every((f, i) => f.tMs === 10 * i && (f.f0Hz === null || (f.f0Hz >= 60 && f.f0Hz <= 420))));
    t.true(summary.f0Hz > 70 && summary.f0Hz < 300);
  }
  t.true(out.between.sides.caller.talkMs > 1000 && out.between.sides.caller.talkMs < out.durationMs);
});

test('without --json a few lines tell of each side', async t => {
  const text = (await runHere(['prosody', call])).out;
  t.regex(text, /caller: speaks [\d.]+ s, pitch \d+ Hz/);
  t.regex(text, /agent: speaks/);
});

test('a file that is not audio ends with exit code 3', async t => {
  const file = join(mkdtempSync(join(tmpdir(), 'parley-prosody-')), 'text.wav');
  writeFileSync(file, 'no audio');
  const run = await runHere(['prosody', file]);
  t.is(run.code, 3);
  t.regex(run.err, /not audio.*FILE_INVALID/);
});
