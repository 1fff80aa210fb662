import test from 'ava';
import { SPEECH_WINDOW } from '../../audio/audio.js';
import { OnsetDetector } from './onset.js';
import { HISS_SAMPLES, isOurs } from './hiss.js';
import { holdMusic, mixed, noise, telephone } from './sounds.fixture.js';

/** Noise of which what is slow is taken away: an "s". */
function hiss(samples: number, db: number, seed: number): Float64Array {
  const white = noise(samples + 2, db, seed);
  return Float64Array.from(
    { length: samples },
    (_, i) => (white[i]! - 2 * white[i + 1]! + white[i + 2]!) / 2,
  );
}

function firstOnset(line: Int16Array, played: Int16Array = new Int16Array(0)): number | undefined {
  let at = 0;
  const detector = new OnsetDetector(backMs =>
    Int16Array.from({ length: backMs * 8 }, (_, i) => played[at - backMs * 8 + i] ?? 0),
  );
  for (; at + 160 <= line.length;) {
    const frame = line.subarray(at, at + 160);
    at += 160;
    if (detector.push(frame)) return at / 8;
  }
  return undefined;
}

const quiet = (samples: number, seed: number): Float64Array => noise(samples, -60, seed);

test('white noise, a short hiss, a hiss in music and one that dies away stop nothing', t => {
  const dying = hiss(3200, -24, 7).map((x, i) => x * Math.exp(-i / 240));
  for (const [what, sound] of Object.entries({
    white: noise(4000, -30, 3),
    short: hiss(320, -34, 4),
    dying,
    music: mixed(24_000, [holdMusic(3, 201), 0], [hiss(1600, -30, 5), 12_000]),
  })) {
    const length = sound.length + 8000;
    const line = telephone(mixed(length, [quiet(length, 9), 0], [sound, 4000]));
    t.is(firstOnset(line), undefined, what);
  }
});

test('our own hiss coming back is ours at any delay, and another one is not', t => {
  const ours = hiss(12_000, -24, 11);
  const played = telephone(ours);
  for (const delay of [320, 323, 5001]) {
    const back = telephone(mixed(12_000, [quiet(12_000, 12), 0], [ours, delay, 0.1]));
    t.true(
      isOurs(back.subarray(8000, 8000 + HISS_SAMPLES), played.subarray(0, 11_000)),
      `after ${delay} samples`,
    );
  }
  const other = telephone(hiss(SPEECH_WINDOW * 4, -34, 13));
  t.false(isOurs(other.subarray(0, HISS_SAMPLES), played));
  const line = telephone(mixed(16_000, [quiet(16_000, 14), 0], [hiss(1600, -24, 15), 8000 + 800, 0.2]));
  const said: Int16Array = telephone(mixed(16_000, [hiss(1600, -24, 15), 8000]));
  t.is(firstOnset(line, said), undefined);
});
