/** Coughs of other kinds than those of the tests, machines, breath, knocks, clicks and tones, made from a seed at 8 kHz. */
import { seeded } from '../catalogue/random.js';
import { HZ, atLevel, between, gaussian, mostly, resonance, sumOf } from './sound-parts.js';
import type { Filter } from './sound-parts.js';

/** One to three coughs, explosive, breathy, and of a voice that falls: tilt and resonances of many kinds. */
export function widerCough(seed: number): Float64Array {
  const random = seeded(seed);
  const gauss = gaussian(random);
  const parts: number[] = [];
  for (let n = 1 + Math.floor(random.next() * 3); n > 0; n--) {
    const throat = [
      gained(1, resonance(between(random, 350, 1050), between(random, 150, 450))),
      gained(between(random, 0.3, 1), resonance(between(random, 1100, 2300), between(random, 200, 600))),
      gained(between(random, 0, 0.6), resonance(between(random, 2400, 3300), between(random, 300, 700))),
    ];
    const [burst, breath] = [between(random, 0.015, 0.065), between(random, 0.06, 0.28)];
    const voiced = random.next() < 0.6 ? between(random, 0.03, 0.15) : 0;
    const [hz, ofVoice, ofBreath] = [
      between(random, 180, 530),
      between(random, 0.15, 0.65),
      between(random, 0.25, 0.75),
    ];
    const decay = breath * between(random, 0.4, 1.2);
    let phase = 0;
    for (let i = 0; i < (burst + breath + voiced) * HZ; i++) {
      const t = i / HZ;
      const end =
        ofBreath * Math.exp(-(Math.min(t - burst, breath) / decay)) * (t < burst + breath ? 1 : 0.7);
      let x = (t < burst ? Math.min(1, t / 0.004) : end) * gauss();
      if (t >= burst + breath && voiced > 0) {
        const into = (t - burst - breath) / voiced;
        phase += (2 * Math.PI * hz * (1 - 0.35 * into) * (1 + 0.06 * gauss())) / HZ;
        const overtones = Math.sin(phase) + 0.6 * Math.sin(2 * phase) + 0.4 * Math.sin(3 * phase);
        x += ofVoice * Math.sin(Math.PI * into) * (overtones + 0.3 * Math.sin(4 * phase));
      }
      parts.push(0.2 * x + sumOf(throat, x));
    }
    for (let i = between(random, 0.05, 0.35) * HZ; i > 0; i--) parts.push(0);
  }
  return atLevel(parts, -20);
}

function gained(gain: number, filter: Filter): Filter {
  return x => gain * filter(x);
}

/** A hum of many overtones that begins and ends: mains, a phone that shakes. */
export function hum(seed: number): Float64Array {
  const random = seeded(seed);
  const length = Math.floor(HZ * between(random, 0.2, 2.2));
  const hz = 50 * 2 ** between(random, 0, 2.3);
  const [overtones, drift] = [1 + Math.floor(random.next() * 10), between(random, -0.15, 0.15)];
  let phase = 0;
  const sound = Float64Array.from({ length }, (_, i) => {
    phase += (2 * Math.PI * hz * (1 + (drift * i) / length)) / HZ;
    let sum = 0;
    for (let h = 1; h <= overtones; h++) sum += Math.sin(h * phase + h * h) / h;
    return sum * Math.min(1, i / 480) * Math.min(1, (length - i) / 800);
  });
  return atLevel(sound, between(random, -42, -30));
}

/** Engines, fans and household machines: overtones as strong as may be, noise, beats, and a speed that settles. */
export function machine(seed: number): Float64Array {
  const random = seeded(seed);
  const gauss = gaussian(random);
  const length = Math.floor(HZ * between(random, 0.4, 2.4));
  const hz = 40 * 2 ** between(random, 0, 2.8);
  const tilt = between(random, 0, 1.2);
  const overtones = Array.from({ length: 2 + Math.floor(random.next() * 25) }, (_, h) => ({
    gain: between(random, 0.1, 1.1) / (1 + h) ** tilt,
    from: 2 * Math.PI * random.next(),
  }));
  const [slower, settling] = [between(random, 0, 0.3), between(random, 0.05, 0.45)];
  const [beating, rate] = [mostly(random, 0.5), between(random, 2, 22)];
  const [ofNoise, unsteady] = [mostly(random, 0.2), mostly(random, 0.0005)];
  const body = resonance(between(random, 300, 2300), between(random, 300, 1100));
  const attack = between(random, 200, 3200);
  let [phase, wander] = [0, 0];
  const sound = Float64Array.from({ length }, (_, i) => {
    wander = 0.999 * wander + unsteady * gauss();
    phase += (2 * Math.PI * hz * (1 - slower * Math.exp(-i / HZ / settling) + wander)) / HZ;
    let sum = ofNoise * body(gauss());
    for (const [h, { gain, from }] of overtones.entries())
      if ((h + 1) * hz < 3700) sum += gain * Math.sin((h + 1) * phase + from);
    const beat = 1 - beating + beating * Math.sin((2 * Math.PI * rate * i) / HZ);
    return sum * beat * Math.min(1, i / attack) * Math.min(1, (length - i) / 800);
  });
  return atLevel(sound, between(random, -38, -24));
}

/** Noise of some colour that swells, rubs or bursts. */
export function rub(seed: number): Float64Array {
  const random = seeded(seed);
  const gauss = gaussian(random);
  const length = Math.floor(HZ * between(random, 0.15, 1.65));
  const colour = Array.from({ length: 1 + Math.floor(3 * random.next()) }, () =>
    resonance(100 + 3500 * random.next() ** 1.5, between(random, 80, 1280)),
  );
  const [attack, rate, beating] = [20 + mostly(random, 4000), between(random, 1, 26), random.next()];
  const sound = Float64Array.from({ length }, (_, i) => {
    const x = gauss();
    const beat = 1 - 0.5 * beating * (1 - Math.sin((2 * Math.PI * rate * i) / HZ));
    return (0.1 * x + sumOf(colour, x)) * beat * Math.min(1, i / attack) * Math.min(1, (length - i) / 400);
  });
  return atLevel(sound, between(random, -38, -22));
}

/** Somebody breathes in or out. */
export function breath(seed: number): Float64Array {
  const random = seeded(seed);
  const gauss = gaussian(random);
  const length = Math.floor(HZ * between(random, 0.25, 1.05));
  const throat = [
    resonance(between(random, 400, 1300), between(random, 400, 1000)),
    gained(0.5, resonance(between(random, 1500, 2700), 600)),
  ];
  const top = between(random, 0.2, 0.7);
  const sound = Float64Array.from({ length }, (_, i) => {
    const t = i / length;
    const x = gauss() * (t < top ? t / top : (1 - t) / (1 - top));
    return 0.5 * x + sumOf(throat, x);
  });
  return atLevel(sound, between(random, -30, -24));
}

/** Clicks of keys and buttons. */
export function clicks(seed: number): Float64Array {
  return strokes(seed, 12, random => ({
    decay: between(random, 0.002, 0.032),
    body: resonance(between(random, 200, 3200), between(random, 100, 700)),
  }));
}

/** Knocks, steps and thumps. */
export function knocks(seed: number): Float64Array {
  return strokes(seed, 5, random => ({
    decay: between(random, 0.02, 0.1),
    body: resonance(between(random, 80, 380), between(random, 30, 150)),
  }));
}

function strokes(
  seed: number,
  most: number,
  kind: (random: ReturnType<typeof seeded>) => { readonly decay: number; readonly body: Filter },
): Float64Array {
  const random = seeded(seed);
  const gauss = gaussian(random);
  const sound = new Float64Array(2 * HZ);
  for (let n = 1 + Math.floor(random.next() * most); n > 0; n--) {
    const [at, { decay, body }] = [Math.floor(random.next() * 14_000), kind(random)];
    const gain = between(random, 0.3, 1.3);
    for (let i = 0; i < 3000 && at + i < sound.length; i++)
      sound[at + i]! += gain * body(gauss() * Math.exp(-i / HZ / decay));
  }
  return atLevel(sound, -23);
}

/** Tones of the telephone: ringing, keys, and others. */
export function tones(seed: number): Float64Array {
  const random = seeded(seed);
  const key = [random.pick([697, 770, 852, 941]), random.pick([1209, 1336, 1477])];
  const hz = random.pick([[425], key, [440, 480], [between(random, 200, 1700)]]);
  const on = Math.floor(between(random, 0.08, 0.68) * HZ);
  const period = on + Math.floor(between(random, 0.05, 0.45) * HZ);
  const sound = Float64Array.from({ length: 2 * HZ }, (_, i) =>
    i % period < on ? hz.reduce((sum, f) => sum + Math.sin((2 * Math.PI * f * i) / HZ), 0) : 0,
  );
  return atLevel(sound, -22);
}
