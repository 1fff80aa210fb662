import test from 'ava';
import { Recent } from './recent.js';

test('what was asked for lately is not made again, and what was not asked for longest is forgotten', t => {
  const recent = new Recent<number>(2);
  let made = 0;
  const ask = (key: string): number => recent.get(key, () => ++made);
  t.deepEqual([ask('a'), ask('b'), ask('a'), ask('c'), ask('a'), ask('b')], [1, 2, 1, 3, 1, 4]);
});
