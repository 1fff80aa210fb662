import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import type { CallEvent } from '../call/events.js';
import { testCall } from '../testkit/stagecall.js';
import { createPool } from './pool/pool.js';
import { hearingStage } from './stage.js';
import { writeWordGraph } from './testing/graph-writer.js';
import { speakAll, TONE_LETTERS, writeTonePack } from './testing/tone-pack.js';

const modelsDir = mkdtempSync(join(tmpdir(), 'parley-hearing-'));
const packs: Record<string, string> = { en: 'tones-en', nl: 'tones-nl' };
for (const [language, name] of Object.entries(packs)) {
  writeTonePack(modelsDir, { name, manifest: { name, languages: [language] } });
}
/** What is said and heard in the language `codes` of tones: "to" and "two" by what is asked for. */
packs['xx'] = 'tones-xx';
const tokens = { letters: TONE_LETTERS, blank: TONE_LETTERS.length };
const coded = writeTonePack(modelsDir, {
  name: 'tones-xx',
  manifest: {
    name: 'tones-xx',
    languages: ['xx'],
    graphs: { words: { file: 'words.fst' }, codes: { file: 'codes.fst' } },
    defaultGraph: 'words',
  },
});
writeFileSync(join(coded, 'words.fst'), writeWordGraph({ to: 1, for: 1, want: 1 }, tokens));
writeFileSync(join(coded, 'codes.fst'), writeWordGraph({ two: 1, four: 1, want: 1 }, tokens));
const pool = createPool({ modelsDir, packs, processes: 1, admission: 'none' });
test.after.always(async () => {
  await pool.close();
  rmSync(modelsDir, { recursive: true });
});

/** A call in a language, what is said in it one after the other, and the finals so far. */
async function hear(language: string, graph = 'words') {
  const call = testCall({ language });
  const hearing = hearingStage(pool, (_, spoken) => ({ pack: packs[spoken.slice(0, 2)]!, graph }));
  const stage = (await hearing.open(call))!;
  let from = 0;
  const finals = () => call.emitted.filter(event => event.kind === 'transcript.final');
  return {
    stage,
    say: async (text: string): Promise<void> => {
      const samples = speakAll([text], 900);
      for (let at = 0; at < samples.length; at += 800) {
        const frame = { channel: 0, positionSamples: from + at, samples: samples.subarray(at, at + 800) };
        await stage.onInput?.({ kind: 'audio', frame });
      }
      from += samples.length;
    },
    finals,
    texts: () => finals().map(({ text }) => text),
  };
}

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

const awaited = (code: boolean): CallEvent => ({
  kind: 'turn.awaited',
  callId: 'call-1',
  seq: 1,
  tMs: 0,
  channel: 0,
  code,
});

test('who is asked for a code is heard over the graph of codes, and over the usual one before and after', async t => {
  const { stage, say, texts } = await hear('xx');
  await say('two four');
  await stage.onEvent?.(awaited(true));
  await say('two four');
  await stage.onEvent?.(awaited(false));
  await say('two four');
  await stage.close?.();
  t.deepEqual(texts(), ['to for', 'two four', 'to for']);
});

test('a call with a graph of its own goes back to it when no code is asked for any more', async t => {
  const { stage, say, texts } = await hear('xx', 'codes');
  await say('two four');
  await stage.onEvent?.(awaited(false));
  await say('two four');
  await stage.close?.();
  t.deepEqual(texts(), ['two four', 'two four']);
});

test('a pack without a graph of codes goes on with what it has', async t => {
  const { stage, say, texts } = await hear('en');
  await stage.onEvent?.(awaited(true));
  await say('two four');
  await stage.close?.();
  t.deepEqual(texts(), ['two four']);
});

test('a caller who asks for another language is heard by its pack from then on, and nothing said is lost', async t => {
  const { stage, say, finals } = await hear('en');
  await say('in dutch');
  await stage.onEvent?.(inDutch);
  await say('goed');
  await stage.close?.();
  t.deepEqual(
    finals().map(({ text, pack, language }) => [text, pack, language]),
    [
      ['in dutch', 'tones-en', 'en'],
      ['goed', 'tones-nl', 'nl'],
    ],
  );
});

test('a caller whose recogniser has failed when the language changes leaves none behind', async t => {
  writeTonePack(modelsDir, { name: 'tones-bad', metadata: { state_dim: '7' } });
  const call = testCall({ language: 'en' });
  const other = createPool({ modelsDir, processes: 1, admission: 'none' });
  t.teardown(() => other.close());
  const hearing = hearingStage(other, (_, spoken) => ({ pack: spoken === 'nl' ? 'tones-nl' : 'tones-bad' }));
  const stage = (await hearing.open(call))!;
  await t.throwsAsync(async () => stage.onEvent?.(inDutch), { code: 'PACK_INVALID' });
  await t.throwsAsync(async () => stage.close?.(), { code: 'DECODER_FAILED' });
  t.is(other.load().recognisers, 0);
});
