/** Cases about deliveries: stored with their cause, due in order, settled with their effect. */
import assert from 'node:assert/strict';
import type { Delivery, NewDelivery } from '../../call/delivery.js';
import type { ConformanceCase } from './case.js';
import type { Store } from '../store.js';
import { key as pressed, logOf, refused, started } from './samples.js';

const LATER_MS = 60_000;

function to(destination: string, key: string, subject?: string): NewDelivery {
  return { key, destination, kind: 'test', payload: { text: `é😀 ${key}` }, subject };
}

async function dueKeys(store: Store, destination = 'crm', inMs = 1): Promise<string[]> {
  const due = await store.deliveries.due(destination, Date.now() + inMs, 100);
  return due.map(({ key }) => key);
}

async function find(store: Store, key: string): Promise<Delivery> {
  const found = (await store.deliveries.list({})).find(delivery => delivery.key === key);
  assert.ok(found, `${key} is stored`);
  return found;
}

async function states(store: Store): Promise<string[]> {
  return (await store.deliveries.list({})).map(({ key, state }) => `${key} ${state}`);
}

const together: ConformanceCase = {
  title: 'deliveries are stored with the events that cause them, or neither is',
  async run({ open, reopen }) {
    const store = await open();
    await store.append('a', [started()], { deliveries: [to('crm', 'k1')] });
    await refused(store.append('a', [pressed('seven')], { deliveries: [to('crm', 'k2')] }), 'BAD_ARGUMENT');
    await refused(store.append('ghost', [], { deliveries: [to('crm', 'k3')] }), 'CALL_NOT_FOUND');
    const circular: { self?: unknown } = {};
    circular.self = circular;
    const wrong = store.append('a', [pressed('2')], {
      deliveries: [{ ...to('crm', 'k4'), payload: circular }],
    });
    await refused(wrong, 'BAD_ARGUMENT', 'delivery.payload');
    await refused(store.append('a', [], { deliveries: [to('crm', '')] }), 'BAD_ARGUMENT', 'delivery.key');
    const again = await reopen(store);
    assert.equal((await logOf(again, 'a')).length, 1);
    assert.deepEqual(await states(again), ['k1 waiting']);
    const { id, createdAtMs, notBeforeMs, ...rest } = await find(again, 'k1');
    const given = { key: 'k1', destination: 'crm', kind: 'test', payload: { text: 'é😀 k1' } };
    assert.deepEqual(rest, { ...given, callId: 'a', state: 'waiting', attempts: 0 });
    assert.ok(id > 0 && createdAtMs > 0 && notBeforeMs === createdAtMs);
  },
};

const once: ConformanceCase = {
  title: 'a key is enqueued once, whatever became of it',
  async run({ open }) {
    const store = await open();
    await store.append('a', [started()], { deliveries: [to('crm', 'k'), to('crm', 'k')] });
    await store.append('a', [], { deliveries: [to('crm', 'k')] });
    const { id } = await find(store, 'k');
    await store.append('a', [], { settled: [{ id, state: 'delivered', remoteId: 'r7' }] });
    await store.append('a', [], { deliveries: [to('crm', 'k', 's')] });
    assert.deepEqual(await states(store), ['k delivered']);
    const { payload, remoteId } = await find(store, 'k');
    assert.deepEqual([payload, remoteId], [null, 'r7'], 'what was delivered is forgotten, its id is not');
  },
};

const order: ConformanceCase = {
  title:
    'of a call and destination only the oldest open delivery is due, and a dead one holds back those behind it',
  async run({ open }) {
    const store = await open();
    const four = [to('crm', 'a1'), to('crm', 'a2'), to('pop', 'a3'), to('crm', 'a4')];
    await store.append('a', [started()], { deliveries: four });
    await store.append('b', [started()], { deliveries: [to('crm', 'b1')] });
    assert.deepEqual(await dueKeys(store), ['a1', 'b1']);
    assert.deepEqual(await dueKeys(store, 'pop'), ['a3']);
    assert.deepEqual(
      (await store.deliveries.due('crm', Date.now() + 1, 1)).map(({ key }) => key),
      ['a1'],
    );
    const { id: a1 } = await find(store, 'a1');
    await store.append('a', [], { settled: [{ id: a1, state: 'dead', errorCode: 'DELIVERY_REFUSED' }] });
    assert.deepEqual(await dueKeys(store), ['b1']);
    assert.equal(await store.deliveries.drop([a1]), 1);
    assert.deepEqual(await dueKeys(store), ['a2', 'b1']);
  },
};

const settling: ConformanceCase = {
  title:
    'a delivery that failed waits for its time, counts its failures and is delivered together with its effect',
  async run({ open }) {
    const store = await open();
    await store.append('a', [started()], { deliveries: [to('crm', 'k')] });
    await store.append('b', [started()], { deliveries: [{ ...to('crm', 'late'), delayMs: LATER_MS / 2 }] });
    const { id } = await find(store, 'k');
    const notBeforeMs = Date.now() + LATER_MS;
    const failed = { id, state: 'waiting', errorCode: 'DELIVERY_TIMEOUT', notBeforeMs } as const;
    await store.append('a', [], { settled: [failed] });
    assert.deepEqual(await dueKeys(store), []);
    assert.deepEqual(await dueKeys(store, 'crm', LATER_MS + 1), ['late', 'k']);
    const { attempts, errorCode } = await find(store, 'k');
    assert.deepEqual([attempts, errorCode], [1, 'DELIVERY_TIMEOUT']);
    await refused(
      store.append('a', [pressed('x')], { settled: [{ id, state: 'delivered' }] }),
      'BAD_ARGUMENT',
    );
    assert.equal((await find(store, 'k')).state, 'waiting');
    await store.append('a', [pressed('1')], { settled: [{ id, state: 'delivered' }] });
    await store.append('a', [], { settled: [failed] });
    assert.deepEqual(await states(store), ['k delivered', 'late waiting']);
    assert.equal((await logOf(store, 'a')).length, 2);
  },
};

const handling: ConformanceCase = {
  title: 'dead deliveries are listed and re-sent, open ones dropped, and nothing else is touched',
  async run({ open }) {
    const store = await open();
    const three = [to('crm', 'k1'), to('pop', 'k2'), to('log', 'k3')];
    await store.append('a', [started()], { deliveries: three });
    const [k1 = 0, k2 = 0, k3 = 0] = (await store.deliveries.list({})).map(({ id }) => id);
    const dead = { id: k1, state: 'dead', errorCode: 'DELIVERY_REFUSED' } as const;
    await store.append('a', [], { settled: [dead, { id: k2, state: 'delivered' }] });
    const listed = await store.deliveries.list({ state: 'dead', destination: 'crm', callId: 'a' });
    assert.deepEqual(
      listed.map(({ id }) => id),
      [k1],
    );
    assert.deepEqual(await store.deliveries.list({ state: 'dead', destination: 'pop' }), []);
    assert.deepEqual(
      (await store.deliveries.list({ after: k1, limit: 1 })).map(({ id }) => id),
      [k2],
    );
    assert.equal(await store.deliveries.resend([k1, k2, k3, 999]), 1);
    assert.deepEqual(await dueKeys(store), ['k1']);
    assert.equal((await find(store, 'k1')).attempts, 0);
    assert.equal(await store.deliveries.drop([k1, k2, 999]), 1);
    assert.deepEqual(await states(store), ['k1 dropped', 'k2 delivered', 'k3 waiting']);
    assert.equal((await find(store, 'k1')).payload, null);
  },
};

const replacing: ConformanceCase = {
  title: 'a delivery takes the place of open ones about the same subject, of its own call and destination',
  async run({ open }) {
    const store = await open();
    const first = [to('crm', 'a1', 's'), to('crm', 'a2', 'other'), to('pop', 'a3', 's'), to('crm', 'a4')];
    await store.append('a', [started()], { deliveries: first });
    await store.append('b', [started()], { deliveries: [to('crm', 'b1', 's')] });
    const { id } = await find(store, 'a1');
    await store.append('a', [], { settled: [{ id, state: 'dead', errorCode: 'DELIVERY_REFUSED' }] });
    await store.append('a', [], { deliveries: [to('crm', 'a5', 's')] });
    assert.deepEqual(await states(store), [
      'a1 dropped',
      'a2 waiting',
      'a3 waiting',
      'a4 waiting',
      'b1 waiting',
      'a5 waiting',
    ]);
    await store.append('a', [], { settled: [{ id, state: 'delivered' }] });
    assert.equal((await find(store, 'a1')).state, 'delivered', 'what was on its way arrived all the same');
  },
};

const expecting: ConformanceCase = {
  title:
    'an append that expects a number is refused when the log has grown past it, with all that goes with it',
  async run({ open }) {
    const store = await open();
    await store.append('a', [started()]);
    const both = [1, 2].map(i =>
      store.append('a', [pressed(String(i))], { expectedSeq: 1, deliveries: [to('crm', `k${i}`)] }),
    );
    const outcomes = await Promise.allSettled(both);
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    await refused(store.append('a', [pressed('3')], { expectedSeq: 5 }), 'CONFLICT');
    assert.equal((await logOf(store, 'a')).length, 2);
    assert.equal((await store.deliveries.list({})).length, 1);
  },
};

const leaving: ConformanceCase = {
  title: 'deliveries survive a rebuild of the views and go with their call when it is deleted',
  async run({ open }) {
    const store = await open();
    await store.append('a', [started()], { deliveries: [to('crm', 'a1')] });
    await store.append('b', [started()], { deliveries: [to('crm', 'b1')] });
    await store.rebuild();
    assert.deepEqual(await states(store), ['a1 waiting', 'b1 waiting']);
    const { id } = await find(store, 'a1');
    await store.delete('a');
    assert.deepEqual(await states(store), ['b1 waiting']);
    await store.append('a', [], { settled: [{ id, state: 'delivered' }] });
    assert.deepEqual(await states(store), ['b1 waiting']);
  },
};

/** Cases about deliveries. */
export const deliveryCases: readonly ConformanceCase[] = [
  together,
  once,
  order,
  settling,
  handling,
  replacing,
  expecting,
  leaving,
];
