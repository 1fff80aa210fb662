/** Resampling inside a decoder process, by sherpa-onnx's own windowed-sinc resampler, which streams. */
import { sherpa, toFloats } from './native.js';

/** Takes the next samples; `last` pushes out what the filter still holds. */
export type Resample = (samples: Int16Array, last: boolean) => Int16Array;

/** A resampler for one stream. */
export function resamplerFor(fromHz: number, toHz: number): Resample {
  const Resampler = sherpa().LinearResampler;
  const resampler = new Resampler(fromHz, toHz);
  return (samples, last) => {
    const floats = toFloats(samples);
    return toInts(last ? resampler.flush(floats) : resampler.resample(floats));
  };
}

function toInts(floats: Float32Array): Int16Array {
  const samples = new Int16Array(floats.length);
  for (let i = 0; i < floats.length; i++) {
    samples[i] = Math.max(-32768, Math.min(32767, Math.round(floats[i]! * 32768)));
  }
  return samples;
}
