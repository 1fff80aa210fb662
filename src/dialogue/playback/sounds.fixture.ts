/** Sounds that are no speech, made from a seed: coughs, hold music, noise; and a telephone line to hear them over. */
import { decodeMulaw, encodeMulaw } from '../../audio/audio.js';

type Sound = ArrayLike<number>;

function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

function gaussian(next: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(next() + 1e-12)) * Math.cos(2 * Math.PI * next());
}

/** White noise at a level in dB below full scale. */
export function noise(samples: number, db: number, seed: number): Float64Array {
  const next = gaussian(random(seed));
  return Float64Array.from({ length: samples }, () => next() * 32_768 * 10 ** (db / 20));
}

/** One to three coughs: a burst, noise that dies away, and sometimes a hoarse voice, through a throat. */
export function cough(seed: number): Float64Array {
  const next = random(seed);
  const gauss = gaussian(next);
  const parts: number[] = [];
  for (let n = 1 + Math.floor(next() * 3); n > 0; n--) {
    const [burst, fading, hoarse] = [0.03 + next() * 0.04, 0.1 + next() * 0.15, next() * 0.1].map(s =>
      Math.floor(s * 8000),
    );
    const pitch = 250 + next() * 200;
    const throat = [resonance(500 + next() * 300, 200), resonance(1500 + next() * 500, 300)];
    for (let i = 0; i < burst! + fading! + hoarse!; i++) {
      const voiced = i >= burst! + fading!;
      const loud = i < burst! ? 1 : voiced ? 0.3 : 0.5 * Math.exp(-(i - burst!) / (fading! * 0.6));
      const source =
        loud * gauss() +
        (voiced ? 0.3 * Math.sign(Math.sin((2 * Math.PI * pitch * (1 + 0.05 * gauss()) * i) / 8000)) : 0);
      parts.push(throat.reduce((sum, filter) => sum + filter(source), 0));
    }
    for (let i = 0; i < 400 + next() * 1600; i++) parts.push(0);
  }
  return atLevel(parts, -20);
}

function resonance(hz: number, widthHz: number): (x: number) => number {
  const r = Math.exp((-Math.PI * widthHz) / 8000);
  const c = 2 * r * Math.cos((2 * Math.PI * hz) / 8000);
  let [y1, y2] = [0, 0];
  return x => {
    const y = x + c * y1 - r * r * y2;
    [y1, y2] = [y, y1];
    return y;
  };
}

/** A melody with chords and a beat. */
export function holdMusic(seconds: number, seed: number): Float64Array {
  const next = random(seed);
  const gauss = gaussian(next);
  const sound = new Float64Array(seconds * 8000);
  const beat = Math.floor(8000 * (0.25 + next() * 0.3));
  const root = 110 * 2 ** next();
  const add = (at: number, hz: number, length: number, gain: number): void => {
    for (let i = 0; i < length && at + i < sound.length; i++) {
      const loud = gain * Math.exp(-i / (length * 0.4)) * Math.min(1, i / 80);
      for (let h = 1; h <= 5 && hz * h < 3600; h++)
        sound[at + i]! += (loud * Math.sin((2 * Math.PI * hz * h * i) / 8000)) / h;
    }
  };
  for (let at = 0, k = 0; at < sound.length; at += beat, k++) {
    add(at, root * 2 ** ([0, 2, 4, 5, 7, 9, 11][Math.floor(next() * 7)]! / 12 + 1), beat * 2, 1);
    if (k % 2 === 0) for (const step of [0, 4, 7]) add(at, root * 2 ** (step / 12), beat * 4, 0.4);
    for (let i = 0; i < 600 && at + i < sound.length; i++)
      sound[at + i]! += gauss() * Math.exp(-i / 120) * 0.5;
  }
  return atLevel(sound, -20);
}

function atLevel(sound: Sound, db: number): Float64Array {
  const squares = Array.from(sound, x => x * x).filter(x => x > 0);
  const gain = (32_768 * 10 ** (db / 20)) / Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length);
  return Float64Array.from(sound, x => x * gain);
}

/** Sounds laid over each other: what, from which sample, by which factor. */
export function mixed(
  samples: number,
  ...parts: readonly (readonly [Sound, number, number?])[]
): Float64Array {
  const all = new Float64Array(samples);
  for (const [sound, at, gain = 1] of parts) {
    for (let i = 0; i < sound.length && at + i < samples; i++) all[at + i]! += sound[i]! * gain;
  }
  return all;
}

/** As heard over a mu-law line. */
export function telephone(sound: Sound): Int16Array {
  const samples = Int16Array.from(sound, x => Math.max(-32_768, Math.min(32_767, Math.round(x))));
  return decodeMulaw(encodeMulaw(samples));
}
