import test from 'ava';
import { greatest } from './select.js';

test('the number at a place from the greatest is the one that sorting puts there, with equal numbers too', t => {
  let state = 5;
  const next = (): number => (state = (state * 75 + 74) % 65_537);
  for (const count of [1, 2, 3, 17, 400]) {
    const numbers = Float32Array.from({ length: count + 3 }, () => next() % 40);
    const sorted = numbers.slice(0, count).sort().reverse();
    for (const place of [1, Math.ceil(count / 2), count]) {
      t.is(greatest(numbers.slice(), count, place), sorted[place - 1]!, `${place} of ${count}`);
    }
  }
});
