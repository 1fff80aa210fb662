/** Which of many numbers are the greatest, without putting all in order. */

/**
 * The number that is `place`-th of the greatest among the first `count`, by C. A. R. Hoare's FIND (1961), Comm. ACM 4(7); the numbers are
 * moved about.
 *
 * @param place 1 for the greatest, at most `count`
 */
export function greatest(numbers: Float32Array | Float64Array, count: number, place: number): number {
  const wanted = place - 1;
  let [first, last] = [0, count - 1];
  while (first < last) {
    const pivot = numbers[(first + last) >> 1]!;
    let [left, right] = [first, last];
    while (left <= right) {
      while (numbers[left]! > pivot) left += 1;
      while (numbers[right]! < pivot) right -= 1;
      if (left > right) break;
      const moved = numbers[left]!;
      numbers[left++] = numbers[right]!;
      numbers[right--] = moved;
    }
    if (wanted <= right) last = right;
    else if (wanted >= left) first = left;
    else break;
  }
  return numbers[wanted]!;
}
