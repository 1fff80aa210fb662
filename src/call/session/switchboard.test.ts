import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import { MemoryStore } from '../../testkit/memorystore.js';
import { callStart, quietControl } from '../../testkit/quietcall.js';
import { silentLogger } from '../logger.js';
import { BoundedQueue } from '../queue.js';
import type { CallInput, CallStream } from '../stream.js';
import { Switchboard } from './switchboard.js';

function openSwitchboard(): Switchboard {
  return new Switchboard({
    sink: new MemoryStore(),
    stages: [],
    logger: silentLogger,
    publish: () => undefined,
    maxCalls: 10,
    accepting: () => true,
    known: () => Promise.resolve(false),
  });
}

/** A call that goes on until it is ended. */
function call(callId: string): CallStream {
  const inputs = new BoundedQueue<CallInput>({ limit: 100 });
  const end = (): void => {
    inputs.push({ kind: 'ended', reason: 'hangup' });
    inputs.end();
  };
  return { start: callStart(callId), inputs, control: quietControl({ end, fail: end }) };
}

test('all who drain the switchboard are told when the last call is over, and the shortest grace counts', async t => {
  const switchboard = openSwitchboard();
  const calls = ['one', 'two'].map(id => switchboard.take(call(id)));
  const patient = switchboard.drain(600_000);
  const impatient = switchboard.drain(0);
  const drained = Promise.all([patient, impatient]).then(() => 'drained');
  t.is(await Promise.race([drained, wait(10_000, 'not drained')]), 'drained');
  await Promise.all(calls);
  t.is(switchboard.size, 0);
  await t.notThrowsAsync(switchboard.drain(600_000), 'nothing is left');
});
