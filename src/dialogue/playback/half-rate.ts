/** Samples at half the rate. What the lower rate cannot hold is taken away first: folded, it would be told as something else. */
export function halved(samples: Int16Array | Float32Array): Float32Array {
  const half = new Float32Array(Math.floor(samples.length / 2));
  const at = (i: number): number => samples[i] ?? 0;
  for (let i = 0, m = 0; i < half.length; i++, m += 2) {
    const [inner, outer] = [at(m - 1) + at(m + 1), at(m - 3) + at(m + 3)];
    half[i] = (16 * samples[m]! + 9 * inner - outer) / 32;
  }
  return half;
}
