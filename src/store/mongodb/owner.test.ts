import { setTimeout as delay } from 'node:timers/promises';
import test from 'ava';
import { MongoClient } from 'mongodb';
import { ParleyError } from '../../call/errors.js';
import { started } from '../conformance/samples.js';
import { startFerretServer } from '../testing/ferretdb.js';
import { openMongoStore } from './mongodb.js';

const server = await startFerretServer();
test.after.always(async () => {
  if (typeof server !== 'string') await server.stop();
});

/** The code with which something fails. */
async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  return thrown instanceof ParleyError ? thrown.code : undefined;
}

if (typeof server === 'string') {
  test(`MongoDB: skipped, because ${server}`, t => t.pass());
} else {
  const open = (name: string): ReturnType<typeof openMongoStore> =>
    openMongoStore({ url: `${server.url}${name}`, owner: true, beatMs: 300 });

  test('MongoDB: a second service on a database is refused until the first has left; readers are not', async t => {
    const first = await open('two');
    t.is(await codeOf(open('two')), 'STORE_LOCKED');
    const reader = await openMongoStore({ url: `${server.url}two` });
    t.deepEqual((await reader.calls({})).items, []);
    await first.append('a', [started()]);
    await first.close();
    const second = await open('two');
    t.is((await second.call('a'))?.state, 'live');
    await Promise.all([second.close(), reader.close()]);
  });

  test('MongoDB: the place of a service that died is taken; should it come back, it appends no more', async t => {
    const frozen = await open('died');
    const client = await new MongoClient(`${server.url}died`).connect();
    const owners = client.db('died').collection('owner');
    // As if it had stood still while another one counted three beats of its own.
    await owners.updateOne({}, { $set: { holder: 'of the dead' } });
    const next = await open('died');
    await next.append('a', [started()]);
    // It finds out when it next counts.
    for (let i = 0; (await codeOf(frozen.append(`b${i}`, [started()]))) !== 'STORE_LOCKED'; i++)
      await delay(20);
    t.is(await codeOf(frozen.append('c', [started()])), 'STORE_LOCKED');
    await Promise.all([frozen.close(), next.close()]);
    t.is(await owners.countDocuments({}), 0);
    await client.close();
  });

  test('MongoDB: a service that cannot open a database whose place it has taken leaves it', async t => {
    const client = await new MongoClient(`${server.url}damaged`).connect();
    const db = client.db('damaged');
    // What a crash left, damaged: it cannot be carried out.
    await db
      .collection('log')
      .insertOne({ callId: 'a', first: 0, next: 0, bodies: [], open: true, settled: 5 });
    await t.throwsAsync(open('damaged'), { instanceOf: TypeError });
    t.is(await db.collection('owner').countDocuments({}), 0);
    await client.close();
  });
}
