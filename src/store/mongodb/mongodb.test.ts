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

  test.serial(
    'MongoDB: indexes are made when the store is opened, and one that was dropped is made again',
    async t => {
      const url = `${server.url}indexes`;
      await (await openMongoStore({ url })).close();
      const client = await new MongoClient(url).connect();
      const indexesOf = async (name: string): Promise<ReadonlySet<string>> =>
        new Set((await client.db('indexes').collection(name).indexes()).map(index => String(index.name)));
      for (const name of ['calls', 'turns', 'subjects', 'deliveries']) {
        const made = await indexesOf(name);
        const [dropped] = [...made].filter(index => index !== '_id_');
        await client.db('indexes').collection(name).dropIndex(dropped!);
        t.false((await indexesOf(name)).has(dropped!));
        await (await openMongoStore({ url })).close();
        t.deepEqual(await indexesOf(name), made, name);
      }
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
