import test from 'ava';
import { KeySet } from './key-set.js';

test('every key that was added is known, and no other, however many there are', t => {
  const keys = new KeySet();
  const keyOf = (i: number): string => `crm:call-${i}:v1`;
  for (let i = 0; i < 50_000; i++) {
    keys.add(keyOf(i));
    keys.add(keyOf(i));
  }
  for (let i = 0; i < 100_000; i++) if (keys.has(keyOf(i)) !== i < 50_000) t.fail(keyOf(i));
  t.false(keys.has(''));
});
