import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import test from 'ava';
import { createPool } from '../pool/pool.js';
import { speakAll, writeTonePack } from '../testing/tone-pack.js';
import { transcribeSamples } from './transcribe.js';
import { Turnstile } from './turnstile.js';

const modelsDir = mkdtempSync(join(tmpdir(), 'parley-packs-'));
writeTonePack(modelsDir);
const pool = createPool({ modelsDir, pack: 'tones-8k', processes: 1, admission: 'none' });
test.after.always(async () => {
  await pool.close();
  rmSync(modelsDir, { recursive: true });
});

test('a recording that is given up leaves no recogniser at work in a pool that goes on', async t => {
  const interrupt = new AbortController();
  // Pieces of half a minute: more than a recogniser takes at once.
  const said = Array.from({ length: 8 }, () =>
    'one sentence after the other without a longer pause '.repeat(5),
  );
  const transcript = transcribeSamples('recording', [speakAll(said, 2000)], {
    pool,
    turnstile: new Turnstile(4),
    sampleRateHz: 8000,
    language: 'en',
    roles: ['caller'],
    signal: interrupt.signal,
  });
  while (pool.load().recognisers < 4) await delay(1);
  interrupt.abort();
  await t.throwsAsync(transcript, { code: 'CANCELLED' });
  const giveUpAt = Date.now() + 20_000;
  while (pool.load().recognisers > 0 && Date.now() < giveUpAt) await delay(20);
  t.is(pool.load().recognisers, 0);
});
