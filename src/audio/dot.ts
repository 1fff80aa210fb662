/** The product of two runs of numbers, `n` of each from its place on. */
export function dot(a: Float32Array, aAt: number, b: Float32Array, bAt: number, n: number): number {
  // Four sums, so that one product need not wait for the one before.
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  let i = 0;
  for (; i + 3 < n; i += 4) {
    one += a[aAt + i]! * b[bAt + i]!;
    two += a[aAt + i + 1]! * b[bAt + i + 1]!;
    three += a[aAt + i + 2]! * b[bAt + i + 2]!;
    four += a[aAt + i + 3]! * b[bAt + i + 3]!;
  }
  for (; i < n; i++) one += a[aAt + i]! * b[bAt + i]!;
  return one + two + three + four;
}
