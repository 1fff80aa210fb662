import test from 'ava';
import { MemoryStore } from '../../testkit/memorystore.js';
import { ParleyError } from '../errors.js';
import type { NewCallEvent } from '../events.js';
import { WatchedSink } from './watched-sink.js';

const BEGINS: NewCallEvent = {
  kind: 'call.started',
  tMs: 0,
  entrance: 'test',
  language: 'en',
  channels: [{ role: 'caller' }],
  sampleRateHz: 8000,
  startedAt: '2026-03-01T09:00:00.000Z',
  metadata: {},
};

test('a store that is full is told until it takes something, or until a call may try again', async t => {
  const store = new MemoryStore();
  let nowMs = 1000;
  const sink = new WatchedSink(store, () => nowMs);
  t.is(sink.failure(), undefined);
  store.failure = new ParleyError('STORE_FULL', 'full');
  await t.throwsAsync(sink.append('c1', [BEGINS]), { code: 'STORE_FULL' });
  t.is(sink.failure()?.code, 'STORE_FULL');
  nowMs += 9000;
  t.is(sink.failure()?.code, 'STORE_FULL');
  nowMs += 2000;
  t.is(sink.failure(), undefined);
  await t.throwsAsync(sink.append('c2', [BEGINS]), { code: 'STORE_FULL' });
  t.is(sink.failure()?.code, 'STORE_FULL');
  store.failure = undefined;
  await sink.append('c3', [BEGINS]);
  t.is(sink.failure(), undefined);
});

test('a call that is refused for its own sake says nothing of the store', async t => {
  const store = new MemoryStore();
  store.failure = new ParleyError('CALL_EXISTS', 'there');
  const sink = new WatchedSink(store);
  await t.throwsAsync(sink.append('c1', [BEGINS]), { code: 'CALL_EXISTS' });
  t.is(sink.failure(), undefined);
});

test('a store that hangs is told like one that cannot be reached, until it answers', async t => {
  const store = new MemoryStore();
  const append = store.append.bind(store);
  store.append = () => new Promise(() => undefined);
  const sink = new WatchedSink(store, undefined, 20);
  await t.throwsAsync(sink.append('c1', [BEGINS]), { code: 'STORE_UNAVAILABLE' });
  t.is(sink.failure()?.code, 'STORE_UNAVAILABLE');
  store.append = append;
  await sink.append('c2', [BEGINS]);
  t.is(sink.failure(), undefined);
  await t.throwsAsync(sink.watch(new Promise(() => undefined)), { code: 'STORE_UNAVAILABLE' });
  t.is(sink.failure()?.code, 'STORE_UNAVAILABLE');
});
