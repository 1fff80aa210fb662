import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import type { CallEvent } from '../call/events.js';
import { testCall } from '../testkit/stagecall.js';
import { createPool } from './pool/pool.js';
import { hearingStage } from './stage.js';
import { speakAll, writeTonePack } from './testing/tone-pack.js';

const modelsDir = mkdtempSync(join(tmpdir(), 'parley-hearing-'));
const packs: Readonly<Record<string, string>> = { en: 'tones-en', nl: 'tones-nl' };
for (const [language, name] of Object.entries(packs)) {
  writeTonePack(modelsDir, { name, manifest: { name, languages: [language] } });
}
const pool = createPool({ modelsDir, packs, processes: 1, admission: 'none' });
test.after.always(async () => {
  await pool.close();
  rmSync(modelsDir, { recursive: true });
});

const inDutch: CallEvent = {
  kind: 'answer.given',
  callId: 'call-1',
  seq: 1,
  tMs: 0,
  outcome: 'answer',
  skus: [],
  text: 'Met welk product kan ik u helpen?',
  language: 'nl',
  sentences: [],
};

test('a caller who asks for another language is heard by its pack from then on, and nothing said is lost', async t => {
  const call = testCall();
  const hearing = hearingStage(pool, (_, language) => ({ pack: packs[language.slice(0, 2)]! }));
  const stage = (await hearing.open(call))!;
  const say = async (text: string, from: number): Promise<number> => {
    const samples = speakAll([text], 900);
    for (let at = 0; at < samples.length; at += 800) {
      const frame = { channel: 0, positionSamples: from + at, samples: samples.subarray(at, at + 800) };
      await stage.onInput?.({ kind: 'audio', frame });
    }
    return from + samples.length;
  };
  const next = await say('in dutch', 0);
  await stage.onEvent?.(inDutch);
  await say('goed', next);
  await stage.close?.();
  const finals = call.emitted.filter(event => event.kind === 'transcript.final');
  t.deepEqual(
    finals.map(({ text, pack, language }) => [text, pack, language]),
    [
      ['in dutch', 'tones-en', 'en'],
      ['goed', 'tones-nl', 'nl'],
    ],
  );
});
