import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { feed } from '../testing/listen.js';
import { speak, speakAll, writeTonePack } from '../testing/tone-pack.js';
import { createPool } from './pool.js';

const modelsDir = mkdtempSync(join(tmpdir(), 'parley-packs-'));
writeTonePack(modelsDir);
// The recording is to be given at once, without being held back.
const waiting = { highMs: 600_000, limitMs: 600_000 };
const pool = createPool({ modelsDir, pack: 'tones-8k', processes: 1, admission: 'none', waiting });
test.after.always(async () => {
  await pool.close();
  rmSync(modelsDir, { recursive: true });
});

test('a recording that was given all at once holds no live call up: its words come before most of the recording’s', async t => {
  const options = { role: 'caller', sampleRateHz: 8000, language: 'en' } as const;
  const said = Array.from({ length: 14 }, () => 'one more sentence of a long recording');
  const recording = await pool.open('call_recording', 0, options);
  const live = await pool.open('call_live', 0, options);
  const order: string[] = [];
  const note = async (name: string, { results }: typeof live): Promise<void> => {
    for await (const result of results) if (result.kind === 'final') order.push(name);
  };
  const noted = [note('recording', recording), note('live', live)];
  await feed(recording, speakAll(said, 800), { frame: 16_000 });
  // All of the recording was given before the first sample of the call.
  await feed(live, speak('hello there'));
  live.finish();
  await Promise.all([recording.close(), live.close()]);
  await Promise.all(noted);
  t.is(order.length, said.length + 1);
  t.true(order.indexOf('live') < said.length / 2, `it came as number ${order.indexOf('live') + 1}`);
});
