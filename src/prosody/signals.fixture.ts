/** Signals of known pitch, loudness and rate for the tests of this folder. */

const RATE = 8000;

/** A voice-like pulse train of `f0Hz` through two resonances, of the level given. */
export function voice(f0Hz: (tS: number) => number, seconds: number, peak = 8000): Int16Array {
  const out = new Float64Array(Math.round(seconds * RATE));
  let phase = 0;
  let [a1, a2, b1, b2] = [0, 0, 0, 0];
  let late = 0;
  for (let i = 0; i < out.length; i++) {
    const step = f0Hz(i / RATE) / RATE;
    phase += step;
    let pulse = late;
    late = 0;
    if (phase >= 1) {
      // A pulse between two samples is shared by them, so that the period is not rounded to whole samples.
      phase -= 1;
      late = 1 - phase / step;
      pulse += phase / step;
    }
    const a = pulse + resonance(600, 80)[0] * a1 + resonance(600, 80)[1] * a2;
    [a2, a1] = [a1, a];
    const b = a + resonance(1400, 120)[0] * b1 + resonance(1400, 120)[1] * b2;
    [b2, b1] = [b1, b];
    out[i] = b;
  }
  const most = out.reduce((m, v) => Math.max(m, Math.abs(v)), 1e-9);
  return Int16Array.from(out, v => (v / most) * peak);
}

function resonance(hz: number, width: number): [number, number] {
  const r = Math.exp((-Math.PI * width) / RATE);
  return [2 * r * Math.cos((2 * Math.PI * hz) / RATE), -r * r];
}

/** Digital silence. */
export function silence(seconds: number): Int16Array {
  return new Int16Array(Math.round(seconds * RATE));
}

/** White noise from a seeded generator. */
export function noise(seconds: number, peak: number, seed = 1): Int16Array {
  let state = seed;
  return Int16Array.from({ length: Math.round(seconds * RATE) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 31 - 1) * peak;
  });
}

/** One after the other. */
export function joined(...parts: Int16Array[]): Int16Array {
  return Int16Array.from(parts.flatMap(p => [...p]));
}

/** `count` syllables: a voice that swells and fades, `perSecond` of them a second. */
export function syllables(count: number, perSecond: number, f0Hz = 120): Int16Array {
  const all = voice(() => f0Hz, count / perSecond);
  return all.map((v, i) => v * (0.08 + 0.92 * Math.sin((Math.PI * i * perSecond) / RATE) ** 2));
}
