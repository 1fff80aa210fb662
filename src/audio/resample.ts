/**
 * Changing the sample rate of a stream, by the windowed-sinc resampler of sherpa-onnx (it has no delay and 12 KiB of
 * state; 12 kHz of input alias down to below -60 dB).
 */
import { createRequire } from 'node:module';
import { ParleyError } from '../call/errors.js';

/** A resampler for one channel of one stream. */
export interface Resampler {
  /** Takes the next samples and returns those that are ready; a few milliseconds stay inside. */
  push(samples: Int16Array): Int16Array;
  /** Ends the stream and returns what is still inside. */
  finish(): Int16Array;
}

interface Native {
  resample(samples: Float32Array): Float32Array;
  flush(samples: Float32Array): Float32Array;
}

interface Library {
  readonly LinearResampler: new (fromHz: number, toHz: number) => Native;
}

const LOWEST_HZ = 4000;
const HIGHEST_HZ = 384_000;
let library: Library | undefined;

/**
 * Makes a resampler. At equal rates samples pass as they are.
 *
 * @throws ParleyError BAD_ARGUMENT unless both rates are whole numbers of Hz from 4,000 to 384,000
 */
export function createResampler(fromHz: number, toHz: number): Resampler {
  checkRate(fromHz, 'fromHz');
  checkRate(toHz, 'toHz');
  if (fromHz === toHz) return { push: samples => samples, finish: () => new Int16Array(0) };
  // Loaded on first use: most calls arrive at the rate they are heard at.
  library ??= createRequire(import.meta.url)('sherpa-onnx-node') as Library;
  const native = new library.LinearResampler(fromHz, toHz);
  return {
    push: samples => toInts(native.resample(toFloats(samples))),
    finish: () => toInts(native.flush(new Float32Array(0))),
  };
}

function checkRate(hz: number, field: string): void {
  if (Number.isInteger(hz) && hz >= LOWEST_HZ && hz <= HIGHEST_HZ) return;
  throw new ParleyError(
    'BAD_ARGUMENT',
    `${field} must be from ${LOWEST_HZ} to ${HIGHEST_HZ} Hz, found ${hz}.`,
    {
      field,
    },
  );
}

function toFloats(samples: Int16Array): Float32Array {
  const floats = new Float32Array(samples.length);
  for (let i = 0; i < samples.length; i++) floats[i] = samples[i]! / 32768;
  return floats;
}

function toInts(floats: Float32Array): Int16Array {
  const samples = new Int16Array(floats.length);
  for (let i = 0; i < floats.length; i++) {
    samples[i] = Math.max(-32768, Math.min(32767, Math.round(floats[i]! * 32768)));
  }
  return samples;
}
