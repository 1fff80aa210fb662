/** A telephone line for clean recordings: 300 to 3400 Hz and mu-law. */
import type { Clip, ClipSet } from './clips.js';
import { decodeMulaw, encodeMulaw } from '../../audio/audio.js';

const RATE_HZ = 8000;

/** The set as a telephone line would bring it. */
export function overTheTelephone(set: ClipSet): ClipSet {
  return { ...set, clips: set.clips.map(clip => ({ ...clip, samples: line(clip) })) };
}

function line({ samples }: Clip): Int16Array {
  let wave = Float64Array.from(samples);
  // Two sections each way make fourth-order Butterworth edges.
  for (const q of [0.5412, 1.3066]) {
    wave = filtered(wave, highPass(300, q));
    wave = filtered(wave, lowPass(3400, q));
  }
  const clipped = Int16Array.from(wave, v => Math.max(-32768, Math.min(32767, Math.round(v))));
  return decodeMulaw(encodeMulaw(clipped));
}

/** Second-order section: b0, b1, b2, a1, a2 (Bristow-Johnson's audio equaliser cookbook). */
type Section = readonly [number, number, number, number, number];

function highPass(hz: number, q: number): Section {
  const { cos, alpha } = corner(hz, q);
  return scaled((1 + cos) / 2, -(1 + cos), (1 + cos) / 2, cos, alpha);
}

function lowPass(hz: number, q: number): Section {
  const { cos, alpha } = corner(hz, q);
  return scaled((1 - cos) / 2, 1 - cos, (1 - cos) / 2, cos, alpha);
}

function corner(hz: number, q: number): { readonly cos: number; readonly alpha: number } {
  const angle = (2 * Math.PI * hz) / RATE_HZ;
  return { cos: Math.cos(angle), alpha: Math.sin(angle) / (2 * q) };
}

function scaled(b0: number, b1: number, b2: number, cos: number, alpha: number): Section {
  const a0 = 1 + alpha;
  return [b0 / a0, b1 / a0, b2 / a0, (-2 * cos) / a0, (1 - alpha) / a0];
}

function filtered(wave: Float64Array, [b0, b1, b2, a1, a2]: Section): Float64Array<ArrayBuffer> {
  const out = new Float64Array(wave.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (const [i, x] of wave.entries()) {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    out[i] = y;
  }
  return out;
}
