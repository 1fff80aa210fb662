import test from 'ava';
import type { SampleRate } from '../call/audio.js';
import { Intake } from './intake.js';
import { joined, noise, silence, syllables, voice } from './signals.fixture.js';
import { ChannelTrack } from './track.js';

/** Frames of 10 ms between two looks at the heap. */
const ROUND = 2000;
/** Until the engine has compiled what is used often, it makes garbage of every number; when that is, the machine's load decides. */
const MOST_ROUNDS = 600;
/** Rounds in a row that must be clean: in one alone a collection may have hidden what was left. */
const CLEAN = 4;
/** A stretch of speech that ends is remembered, which is some 100 bytes; a number in a box at every frame would be 16. */
const LEAST_BYTES = 8;

/** By how much the heap grows with a frame, for each of some rounds. */
function* growths(sampleRateHz: SampleRate): Generator<number> {
  const sound = joined(
    syllables(12, 4),
    noise(1, 300),
    voice(s => 110 + 60 * s, 2),
    silence(1),
  );
  const size = sampleRateHz / 50;
  const packets = Array.from({ length: Math.floor(sound.length / size) }, (_, i) =>
    sound.subarray(i * size, (i + 1) * size),
  );
  const track = new ChannelTrack();
  const intake = new Intake(track, sampleRateHz);
  const frame = { channel: 0, positionSamples: 0, samples: packets[0]! };
  for (let packet = 0; ;) {
    const before = process.memoryUsage().heapUsed;
    for (const end = packet + ROUND / 2; packet < end; packet++) {
      frame.samples = packets[packet % packets.length]!;
      frame.positionSamples = packet * size;
      intake.push(frame);
    }
    yield (process.memoryUsage().heapUsed - before) / ROUND;
  }
}

function isClean(rounds: readonly number[]): boolean {
  return rounds.length === CLEAN && rounds.every(growth => growth >= 0 && growth < LEAST_BYTES);
}

for (const rate of [8000, 16_000] as const) {
  test(`a frame of sound at ${rate} Hz leaves no garbage once many have been measured`, t => {
    const seen: number[] = [];
    for (const growth of growths(rate)) {
      seen.push(growth);
      if (isClean(seen.slice(-CLEAN)) || seen.length === MOST_ROUNDS) break;
    }
    const last = seen.slice(-CLEAN);
    t.true(isClean(last), `bytes a frame: ${last.map(growth => growth.toFixed(1)).join(' ')}`);
  });
}
