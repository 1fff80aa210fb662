import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { decodeFile } from './decode-file.js';
import { createVad } from './vad.js';
import type { SpeechSpan } from './vad.js';

const calls = fileURLToPath(new URL('../../audio-fixtures/calls/', import.meta.url));

interface Script {
  readonly utterances: readonly { readonly role: string; readonly startMs: number; readonly endMs: number }[];
}

async function channel(name: string, index: number): Promise<Int16Array> {
  const parts: Int16Array[] = [];
  const audio = await decodeFile(`${calls}${name}.flac`, { sampleRateHz: 8000 });
  for await (const run of audio.runs) parts.push(run[index]!);
  return Int16Array.from(parts.flatMap(part => Array.from(part)));
}

function spansOf(samples: Int16Array, block: number): SpeechSpan[] {
  const vad = createVad({ sampleRateHz: 8000 });
  const spans: SpeechSpan[] = [];
  for (let at = 0; at < samples.length; at += block)
    spans.push(...vad.push(samples.subarray(at, at + block)));
  return [...spans, ...vad.finish()];
}

/** Milliseconds that stretches of two lists have in common. */
function common(a: readonly [number, number][], b: readonly [number, number][]): number {
  let total = 0;
  for (const [as, ae] of a)
    for (const [bs, be] of b) total += Math.max(0, Math.min(ae, be) - Math.max(as, bs));
  return total;
}

const length = (spans: readonly [number, number][]): number => spans.reduce((n, [s, e]) => n + e - s, 0);

test('speech in a fixture call is found where its script has it', async t => {
  const script = JSON.parse(readFileSync(`${calls}lost-card.json`, 'utf8')) as Script;
  const said = script.utterances
    .filter(u => u.role === 'caller')
    .map(u => [u.startMs, u.endMs] as [number, number]);
  const found = spansOf(await channel('lost-card', 0), 8000).map(
    s => [s.startSample / 8, s.endSample / 8] as [number, number],
  );
  const both = common(said, found);
  t.true(both / length(said) > 0.9, `found ${both / length(said)}`);
  t.true(both / length(found) > 0.7, `of what was found ${both / length(found)} is speech`);
});

test('hold music is mostly no speech', async t => {
  const script = JSON.parse(readFileSync(`${calls}hold-music.json`, 'utf8')) as Script & {
    readonly sounds: readonly { readonly role: string; readonly startMs: number; readonly endMs: number }[];
  };
  const music = script.sounds.map(s => [s.startMs, s.endMs] as [number, number]);
  const role = script.sounds[0]!.role === 'caller' ? 0 : 1;
  const found = spansOf(await channel('hold-music', role), 8000).map(
    s => [s.startSample / 8, s.endSample / 8] as [number, number],
  );
  t.true(common(music, found) / length(music) < 0.3);
});

test('the size of the blocks does not matter, and silence has no speech', async t => {
  const samples = (await channel('lost-card', 0)).subarray(0, 8000 * 15);
  const spans = spansOf(samples, samples.length);
  t.true(spans.length > 0);
  t.deepEqual(spansOf(samples, 997), spans);
  t.deepEqual(spansOf(new Int16Array(8000 * 5), 8000), []);
});
