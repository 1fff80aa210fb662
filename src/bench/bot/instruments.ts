/** Tunes of instruments, alone and together, made from a seed: to fit what tells a caller's onset, and to count what stops the bot. */
import { seeded } from '../catalogue/random.js';
import type { Random } from '../catalogue/random.js';
import { HZ, atLevel, between, gaussian, mostly, resonance, sumOf } from './sound-parts.js';

const SCALE = [0, 2, 4, 5, 7, 9, 11, 12] as const;
const SECONDS = 3;

/** A melody: `note` adds one of so many samples and such a pitch to the sound. */
function melody(
  random: Random,
  note: (sound: Float64Array, at: number, samples: number, hz: number) => void,
): Float64Array {
  const sound = new Float64Array(SECONDS * HZ);
  const root = 80 * 2 ** between(random, 0, 2.2);
  const beat = Math.floor(HZ * between(random, 0.1, 0.6));
  for (let at = 0; at < sound.length; at += beat) {
    const isRest = random.next() < 0.13;
    const hz = root * 2 ** (SCALE[Math.floor(random.next() * SCALE.length)]! / 12);
    if (!isRest) note(sound, at, beat, hz);
  }
  return sound;
}

/** How loud a note is after so many samples of it. */
function swell(i: number, samples: number, attack: number): number {
  return Math.min(1, i / attack) * Math.min(1, (samples - i) / 100);
}

/** Overtones that add up, with vibrato, some gliding from note to note. */
export function overtones(seed: number): Float64Array {
  const random = seeded(seed);
  const [vibrato, rate] = [between(random, 0, 0.02), between(random, 4, 7)];
  const [tilt, even] = [between(random, 0.3, 1.8), random.next() < 0.3 ? 0.2 : 1];
  const attack = 40 + mostly(random, 1200);
  const decay = random.next() < 0.5 ? Infinity : between(random, 600, 6000);
  const glide = random.next() < 0.3 ? 0.002 : 1;
  let [phase, hz] = [0, 0];
  const sound = melody(random, (out, at, samples, note) => {
    for (let i = 0; i < samples && at + i < out.length; i++) {
      hz = hz === 0 ? note : hz + (note - hz) * glide;
      phase += (2 * Math.PI * hz * (1 + vibrato * Math.sin((2 * Math.PI * rate * (at + i)) / HZ))) / HZ;
      let sum = 0;
      for (let h = 1; h * hz < 3600 && h < 12; h++)
        sum += ((h % 2 === 1 ? 1 : even) * Math.sin(h * phase)) / h ** tilt;
      out[at + i]! += sum * swell(i, samples, attack) * Math.exp(-i / decay);
    }
  });
  return atLevel(sound, -22);
}

/** Frequency modulation: bells, brass, electric pianos. */
export function modulated(seed: number): Float64Array {
  const random = seeded(seed);
  const ratio = [0.5, 1, 1, 1, 2, 3, 1.41, 3.5][Math.floor(random.next() * 8)]!;
  const [depth, fading] = [0.3 + mostly(random, 5), between(random, 0.05, 1)];
  const attack = 20 + mostly(random, 900);
  const decay = random.next() < 0.5 ? Infinity : between(random, 800, 6800);
  const [vibrato, rate] = [between(random, 0, 0.012), between(random, 4, 7)];
  const sound = melody(random, (out, at, samples, hz) => {
    for (let i = 0; i < samples && at + i < out.length; i++) {
      const t = i / HZ;
      const phase = 2 * Math.PI * hz * t + ((vibrato * hz) / rate) * Math.sin(2 * Math.PI * rate * t);
      const bent = depth * Math.exp(-t / fading) * Math.sin(ratio * phase);
      out[at + i]! += swell(i, samples, attack) * Math.exp(-i / decay) * Math.sin(phase + bent);
    }
  });
  return atLevel(sound, -22);
}

/** Plucked strings on a body: noise that runs round a string and loses its overtones first. */
export function plucked(seed: number): Float64Array {
  const random = seeded(seed);
  const gauss = gaussian(random);
  const [damping, bright] = [between(random, 0.99, 0.9998), between(random, 0.3, 1)];
  const body = [
    resonance(between(random, 150, 400), between(random, 40, 120)),
    resonance(between(random, 400, 1000), between(random, 80, 280)),
  ];
  const ofBody = 0.02 * random.next();
  const strings = melody(random, (out, at, samples, hz) => {
    const string = Float64Array.from({ length: Math.max(4, Math.round(HZ / hz)) }, gauss);
    for (let i = 0, place = 0; i < 2 * samples && at + i < out.length; i++) {
      const [now, next] = [string[place]!, string[(place + 1) % string.length]!];
      string[place] = damping * (bright * now + (1 - bright) * 0.5 * (now + next));
      place = (place + 1) % string.length;
      out[at + i]! += now;
    }
  });
  return atLevel(
    strings.map(x => x + ofBody * sumOf(body, x)),
    -22,
  );
}

/** Saws, pulses and near sines through the resonances of a body, some through a filter that moves: strings, reeds, pads. */
export function bodied(seed: number): Float64Array {
  const random = seeded(seed);
  const gauss = gaussian(random);
  const kind = Math.floor(random.next() * 3);
  const body = Array.from({ length: 1 + Math.floor(random.next() * 4) }, () => {
    const width = between(random, 60, 460);
    const [filter, gain] = [
      resonance(between(random, 250, 3250), width),
      (between(random, 0.2, 1.2) * width) / 2000,
    ];
    return (x: number) => gain * filter(x);
  });
  const attack = 50 + mostly(random, 2000);
  const [vibrato, rate] = [between(random, 0, 0.015), between(random, 4.5, 6.5)];
  const sweep = random.next() < 0.4 ? random.next() : 0;
  const glide = random.next() < 0.3 ? between(random, 0.002, 0.006) : 1;
  const breath = mostly(random, 0.1);
  let [phase, hz, low] = [0, 0, 0];
  const source = melody(random, (out, at, samples, note) => {
    for (let i = 0; i < samples && at + i < out.length; i++) {
      hz = hz === 0 ? note : hz + (note - hz) * glide;
      phase = (phase + (hz * (1 + vibrato * Math.sin((2 * Math.PI * rate * (at + i)) / HZ))) / HZ) % 1;
      out[at + i]! += (wave(kind, phase) + breath * gauss()) * swell(i, samples, attack);
    }
  });
  const sound = source.map((x, i) => {
    const open = sweep > 0 ? 0.1 + 0.8 * Math.abs(Math.sin((i * sweep) / 3000)) : 1;
    low += open * (0.15 * x + sumOf(body, x) - low);
    return low;
  });
  return atLevel(sound, -22);
}

function wave(kind: number, phase: number): number {
  if (kind === 0) return 2 * phase - 1;
  if (kind === 1) return phase < 0.3 ? 1 : -1;
  return Math.sin(2 * Math.PI * phase) + 0.4 * Math.sin(4 * Math.PI * phase);
}

/** Two or three instruments, mostly with drums. */
export function band(seed: number): Float64Array {
  const random = seeded(seed);
  const gauss = gaussian(random);
  const sound = new Float64Array(SECONDS * HZ);
  for (let n = 2 + Math.floor(random.next() * 2); n > 0; n--) {
    const instrument = random.pick([modulated, plucked, bodied])(seed * 7 + n);
    for (let i = 0; i < sound.length; i++) sound[i]! += instrument[i]! * (0.4 + 0.3 * n);
  }
  if (random.next() < 0.6) {
    const beat = Math.floor(HZ * between(random, 0.15, 0.45));
    for (let at = 0; at < sound.length; at += beat) {
      const drum = random.next() < 0.5 ? resonance(between(random, 80, 180), 40) : resonance(2500, 1500);
      for (let i = 0; i < 700 && at + i < sound.length; i++)
        sound[at + i]! += 180 * drum(gauss() * Math.exp(-i / 150));
    }
  }
  return atLevel(sound, -21);
}
