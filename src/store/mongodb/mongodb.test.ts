import test from 'ava';
import { MongoClient } from 'mongodb';
import { CONFORMANCE } from '../conformance.js';
import { ended, said, started } from '../conformance/samples.js';
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
  test.serial(
    'MongoDB: calls that another version of Parley indexed are found, and indexed anew',
    async t => {
      const url = `${server.url}version`;
      const before = await openMongoStore({ url });
      await before.append('a', [started(), said('bonjour'), ended()]);
      await before.reindex();
      await before.close();
      const client = await new MongoClient(url).connect();
      const subjects = client.db('version').collection('subjects');
      await subjects.updateMany({}, { $set: { version: 0, terms: [] } });
      const store = await openMongoStore({ url });
      const found: string[] = [];
      const words = { kind: 'words', role: undefined, words: ['bonjour'] } as const;
      for await (const { callId } of store.sift({}, words, { words: true })) found.push(callId);
      t.deepEqual(found, ['a']);
      await store.reindex();
      t.deepEqual((await subjects.findOne({}))?.['terms'], ['c:bonjour']);
      t.is((await store.plan({}, words)).fromLog, 0);
      await store.close();
      await client.close();
    },
  );

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
