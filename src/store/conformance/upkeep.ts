/** Cases about whole calls and whole stores: deleting, cutting off, rebuilding, closing and opening again. */
import assert from 'node:assert/strict';
import type { ConformanceCase } from './case.js';
import type { Store } from '../store.js';
import { ended, key, logOf, refused, said, started } from './samples.js';

async function fill(store: Store): Promise<void> {
  await store.append('a', [started('2026-03-01T09:00:00.000Z'), said('premier appel'), ended()]);
  await store.append('b', [started('2026-03-02T09:00:00.000Z'), said('second appel'), key('4', 7000)]);
}

async function everything(store: Store): Promise<unknown> {
  const calls = (await store.calls({})).items;
  const turns = await Promise.all(calls.map(call => store.turns(call.callId)));
  const logs = await Promise.all(calls.map(call => logOf(store, call.callId)));
  const hits = (await store.search('appel', {})).items;
  return { calls, turns, logs, hits: hits.map(hit => hit.snippet).sort() };
}

const deleting: ConformanceCase = {
  title: 'a deleted call is gone from the log, the calls, the turns and the search, and takes no more events',
  async run({ open }) {
    const store = await open();
    await fill(store);
    assert.equal(await store.delete('a'), true);
    assert.equal(await store.delete('a'), false);
    assert.equal(await store.call('a'), undefined);
    assert.deepEqual(await logOf(store, 'a'), []);
    assert.deepEqual(await store.turns('a'), []);
    assert.deepEqual((await store.search('premier', {})).items, []);
    assert.deepEqual(
      (await store.calls({})).items.map(call => call.callId),
      ['b'],
    );
    await refused(store.append('a', [key('1')]), 'CALL_NOT_FOUND');
  },
};

const interrupted: ConformanceCase = {
  title:
    'calls without an end are marked interrupted, in the log too, once, at the last moment known of them',
  async run({ open }) {
    const store = await open();
    await fill(store);
    assert.deepEqual(await store.markInterrupted(), ['b']);
    assert.deepEqual(await store.markInterrupted(), []);
    const call = await store.call('b');
    assert.equal(call?.state, 'interrupted');
    assert.equal(call?.durationMs, 7000);
    const last = (await logOf(store, 'b')).at(-1);
    assert.deepEqual(last, {
      callId: 'b',
      seq: 3,
      kind: 'call.ended',
      tMs: 7000,
      reason: 'interrupted',
      durationMs: 7000,
    });
    assert.equal((await store.call('a'))?.state, 'ended');
  },
};

const rebuilding: ConformanceCase = {
  title: 'rebuilding every view from the log changes nothing, and can be called off',
  async run({ open }) {
    const store = await open();
    await fill(store);
    const before = await everything(store);
    const told: (readonly [number, number])[] = [];
    await store.rebuild((done, all) => told.push([done, all]));
    const { length: all } = (await store.calls({ limit: 100 })).items;
    assert.deepEqual(told.at(-1), [all, all]);
    assert.deepEqual(await everything(store), before);
    await assert.rejects(store.rebuild(undefined, AbortSignal.abort()), { name: 'AbortError' });
    assert.deepEqual(await everything(store), before);
  },
};

const lasting: ConformanceCase = {
  title: 'everything is there after closing and opening again, and the numbers go on',
  async run({ open, reopen }) {
    const store = await open();
    await fill(store);
    const before = await everything(store);
    const again = await reopen(store);
    assert.deepEqual(await everything(again), before);
    assert.deepEqual(
      (await again.append('b', [ended()])).map(event => event.seq),
      [3],
    );
  },
};

const closing: ConformanceCase = {
  title: 'closing waits for what was appended; afterwards the store refuses',
  async run({ open, reopen }) {
    const store = await open();
    const append = store.append('a', [started(), key('1')]);
    const again = await reopen(store);
    assert.equal((await append).length, 2);
    assert.equal((await logOf(again, 'a')).length, 2);
    await refused(store.append('a', [key('2')]), 'STORE_UNAVAILABLE');
    await refused(store.call('a'), 'STORE_UNAVAILABLE');
  },
};

/** Cases about upkeep. */
export const upkeepCases: readonly ConformanceCase[] = [deleting, interrupted, rebuilding, lasting, closing];
