import test from 'ava';
import { CONFORMANCE } from '../conformance.js';
import { runCase } from '../testing/temporary.js';

for (const { title, run } of CONFORMANCE) {
  test.serial(`SQLite: ${title}`, async t => {
    await t.notThrowsAsync(runCase(run));
  });
}
