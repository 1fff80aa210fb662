import test from 'ava';
import { CONFORMANCE } from '../conformance.js';
import type { Store } from '../store.js';
import { startFerretServer } from '../testing/ferretdb.js';
import { openMongoStore } from './mongodb.js';

const server = await startFerretServer();
test.after.always(async () => {
  if (typeof server !== 'string') await server.stop();
});

if (typeof server === 'string') {
  test(`MongoDB: skipped, because ${server}`, t => t.pass());
} else {
  CONFORMANCE.forEach(({ title, run }, i) => {
    test.serial(`MongoDB: ${title}`, async t => {
      const url = `${server.url}conformance${i}`;
      let current: Store | undefined;
      const open = async (): Promise<Store> => (current = await openMongoStore({ url, owner: true }));
      const reopen = async (store: Store): Promise<Store> => {
        await store.close();
        return open();
      };
      await t.notThrowsAsync(run({ open, reopen }));
      await current?.close();
    });
  });
}
