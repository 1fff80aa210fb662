import { chmodSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'ava';
import { said, started } from '../conformance/samples.js';
import { withFile, withStore } from '../testing/temporary.js';

/** Rights of the files beside the store, as `ls` has them in octal. */
function rightsBeside(file: string): Record<string, string> {
  const names = readdirSync(dirname(file));
  return Object.fromEntries(
    names.map(name => [name, (statSync(join(dirname(file), name)).mode & 0o777).toString(8)]),
  );
}

test('nobody but its owner may read a new store, nor what SQLite keeps beside it', async t => {
  await withFile(async file => {
    await withStore({ file, owner: true }, async store => {
      await store.append('c1', [started(), said('my account is with the other bank')]);
      const rights = rightsBeside(file);
      t.true(Object.keys(rights).length >= 3, Object.keys(rights).join(' '));
      t.deepEqual(new Set(Object.values(rights)), new Set(['600']));
    });
  });
});

test('a store keeps the rights that its operator gave it', async t => {
  await withFile(async file => {
    await withStore({ file }, async () => undefined);
    chmodSync(file, 0o640);
    await withStore({ file }, async store => {
      await store.append('c1', [started()]);
      t.deepEqual(new Set(Object.values(rightsBeside(file))), new Set(['640']));
    });
  });
});
