import test from 'ava';
import { newCorrelation, newDecimation } from './kernels.js';

/** Numbers that look random and are the same every time. */
function noise(length: number): Float32Array {
  let seed = 1;
  return Float32Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647 - 0.5;
  });
}

test('the correlation of every lag is the one that plain loops find', t => {
  const [length, window, lags, first, left] = [64, 16, 20, 2, 30];
  const correlation = newCorrelation(length, window, lags);
  const { signal, energies, values } = correlation;
  signal.set(noise(length));
  const energy = (from: number): number =>
    signal.subarray(from, from + window).reduce((sum, v) => sum + v * v, 0);
  for (let i = 0; i + window <= length; i++) energies[i] = energy(i);
  correlation.run(first, lags, left);
  for (let lag = first; lag < lags; lag++) {
    const start = left - ((lag - first) >> 1);
    let cross = 0;
    for (let k = 0; k < window; k++) cross += signal[start + k]! * signal[start + lag + k]!;
    const expected = cross / Math.sqrt(energy(start) * energy(start + lag));
    t.true(Math.abs(values[lag]! - expected) < 1e-5, `lag ${lag}`);
  }
  t.deepEqual([...values.subarray(0, first)], [0, 0]);
});

test('every second sample comes out as plain loops filter it, wherever the first one lies', t => {
  const taps = Float32Array.of(0.1, 0, 0.4, 0.5, 0.4, 0, 0.1);
  const decimation = newDecimation(taps, 40);
  decimation.line.set(noise(40));
  for (const from of [0, 1]) {
    decimation.run(from, 15);
    for (let n = 0; n < 15; n++) {
      let expected = 0;
      for (let k = 0; k < taps.length; k++) expected += taps[k]! * decimation.line[from + 2 * n + k]!;
      t.true(Math.abs(decimation.out[n]! - expected) < 1e-5, `sample ${n} from ${from}`);
    }
  }
});
