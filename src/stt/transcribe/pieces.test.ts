import test from 'ava';
import { speak } from '../testing/tone-pack.js';
import { PieceCutter } from './pieces.js';
import type { Piece } from './pieces.js';

function cut(samples: Int16Array, block: number): Piece[] {
  const cutter = new PieceCutter(8000, 700);
  const pieces: Piece[] = [];
  for (let at = 0; at < samples.length; at += block)
    pieces.push(...cutter.push(samples.subarray(at, at + block)));
  return [...pieces, ...cutter.end()];
}

const long =
  'a sentence that is long enough to be a piece of its own because it goes on for eight seconds and more';

function recording(pauseMs: number): Int16Array {
  const speech = speak(long);
  const samples = new Int16Array(3 * (speech.length + pauseMs * 8) + 101);
  for (let i = 0; i < 3; i++) samples.set(speech, i * (speech.length + pauseMs * 8));
  return samples;
}

test('pieces put together are the recording, whatever blocks it came in', t => {
  const samples = recording(3000);
  for (const block of [99, 8000, samples.length]) {
    const pieces = cut(samples, block);
    t.is(pieces.length, 4);
    let at = 0;
    for (const piece of pieces) {
      t.is(piece.positionSamples, at);
      t.deepEqual(piece.samples, samples.subarray(at, at + piece.samples.length));
      at += piece.samples.length;
    }
    t.is(at, samples.length);
  }
});

test('a silence that could be inside an utterance is no place to cut', t => {
  t.is(cut(recording(1000), 8000).length, 1);
});
