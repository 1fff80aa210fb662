import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { decodeFile } from '../../audio/audio.js';
import { VoiceCutter } from './voice-pieces.js';
import type { Piece } from './pieces.js';

const calls = fileURLToPath(new URL('../../../audio-fixtures/calls/', import.meta.url));

interface Script {
  readonly utterances: readonly { readonly role: string; readonly startMs: number; readonly endMs: number }[];
}

test('every utterance of a channel lies in a piece, and pieces do not overlap', async t => {
  const { utterances } = JSON.parse(readFileSync(`${calls}appointment.json`, 'utf8')) as Script;
  const cutter = new VoiceCutter(16000);
  const pieces: Piece[] = [];
  const audio = await decodeFile(`${calls}appointment.flac`, { sampleRateHz: 16000 });
  for await (const run of audio.runs) pieces.push(...cutter.push(run[0]!));
  pieces.push(...cutter.end());
  const spans = pieces.map(
    p => [p.positionSamples / 16, (p.positionSamples + p.samples.length) / 16] as const,
  );
  for (const [i, [start]] of spans.entries()) t.true(i === 0 || start >= spans[i - 1]![1]);
  for (const { role, startMs, endMs } of utterances) {
    if (role !== 'caller') continue;
    const heard = spans.reduce(
      (ms, [s, e]) => ms + Math.max(0, Math.min(e, endMs) - Math.max(s, startMs)),
      0,
    );
    t.true(heard / (endMs - startMs) > 0.9, `${heard} of ${endMs - startMs} ms from ${startMs}`);
  }
});
