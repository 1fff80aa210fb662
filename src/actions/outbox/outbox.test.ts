import test from 'ava';
import type { Delivery, NewDelivery } from '../../call/delivery.js';
import { ParleyError } from '../../call/errors.js';
import { silentLogger } from '../../call/logger.js';
import { loadConfig } from '../../config/config.js';
import { started } from '../../store/conformance/samples.js';
import { withFile, withStore } from '../../store/testing/temporary.js';
import type { Store } from '../../store/store.js';
import { until } from '../../testkit/service.js';
import { backoffMs } from './backoff.js';
import { Breaker } from './breaker.js';
import type { OutboxPolicy, Send } from './outbox.js';
import { OutboxWorker } from './worker.js';

const QUICK: OutboxPolicy = {
  ...loadConfig({ env: {} }).outbox,
  firstRetryMs: 5,
  maxRetryMs: 20,
  breakMs: 10,
};

function to(destination: string, key: string, subject?: string): NewDelivery {
  return { key, destination, kind: 'test', payload: { key }, subject };
}

/** Runs `work` with a store that has two calls. */
function withCalls(work: (store: Store) => Promise<void>): Promise<void> {
  return withFile(file =>
    withStore({ file, owner: true }, async store => {
      await store.append('a', [started()]);
      await store.append('b', [started()]);
      await work(store);
    }),
  );
}

function workerFor(
  store: Store,
  sends: Readonly<Record<string, Send>>,
  policy: Partial<OutboxPolicy> = {},
): OutboxWorker {
  const destinations = Object.entries(sends).map(([name, send]) => ({ name, send }));
  const worker = new OutboxWorker(destinations, {
    store,
    policy: { ...QUICK, ...policy },
    logger: silentLogger,
  });
  worker.start();
  return worker;
}

async function stateOf(store: Store, key: string): Promise<Delivery | undefined> {
  return (await store.deliveries.list({})).find(delivery => delivery.key === key);
}

async function arrived(store: Store, count: number): Promise<void> {
  while ((await store.deliveries.list({ state: 'delivered' })).length < count) {
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

const failing = (code: 'DELIVERY_FAILED' | 'DELIVERY_REFUSED', retryAfterMs?: number): ParleyError =>
  new ParleyError(code, 'no', { retryAfterMs });

test.serial(
  'deliveries of a call arrive one after the other and in order, whatever fails in between',
  async t => {
    await withCalls(async store => {
      const got: string[] = [];
      const tries = new Map<string, number>();
      let together = 0;
      const send: Send = async ({ key, callId }) => {
        if (callId === 'a') together++;
        t.true(together <= 1, 'one at a time');
        await new Promise(resolve => setTimeout(resolve, 2));
        if (callId === 'a') together--;
        tries.set(key, (tries.get(key) ?? 0) + 1);
        if (tries.get(key)! < 3) throw failing('DELIVERY_FAILED');
        got.push(key);
        return {};
      };
      const keys = ['a1', 'a2', 'a3', 'a4'];
      await store.append('a', [], { deliveries: keys.map(key => to('crm', key)) });
      await store.append('b', [], { deliveries: [to('crm', 'b1')] });
      const worker = workerFor(store, { crm: send }, { breakAfter: 3 });
      await arrived(store, 5);
      await worker.stop(0);
      t.deepEqual(
        got.filter(key => key.startsWith('a')),
        keys,
      );
    });
  },
);

test.serial(
  'what a receiver refuses is dead and holds its successors back until it is re-sent or dropped',
  async t => {
    await withCalls(async store => {
      let refuse = true;
      const send: Send = ({ key }) =>
        refuse && key === 'a1'
          ? Promise.reject(failing('DELIVERY_REFUSED'))
          : Promise.resolve({ remoteId: key });
      await store.append('a', [], { deliveries: [to('crm', 'a1'), to('crm', 'a2')] });
      const worker = workerFor(store, { crm: send });
      await store.append('b', [], { deliveries: [to('crm', 'b1')] });
      await arrived(store, 1);
      while ((await stateOf(store, 'a1'))?.state !== 'dead') continue;
      t.is((await stateOf(store, 'a1'))?.errorCode, 'DELIVERY_REFUSED');
      t.is((await stateOf(store, 'a2'))?.state, 'waiting');
      refuse = false;
      await store.deliveries.resend([(await stateOf(store, 'a1'))!.id]);
      worker.wake('crm');
      await arrived(store, 3);
      t.is((await stateOf(store, 'a1'))?.remoteId, 'a1');
      await worker.stop(0);
    });
  },
);

test.serial('a delivery that keeps failing is dead after as many tries as allowed', async t => {
  await withCalls(async store => {
    let tries = 0;
    const send: Send = () => {
      tries++;
      return Promise.reject(failing('DELIVERY_FAILED'));
    };
    await store.append('a', [], { deliveries: [to('crm', 'k')] });
    const worker = workerFor(store, { crm: send }, { maxAttempts: 4, breakAfter: 100 });
    while ((await stateOf(store, 'k'))?.state !== 'dead')
      await new Promise(resolve => setTimeout(resolve, 5));
    await worker.stop(0);
    t.is(tries, 4);
  });
});

test.serial('a destination that fails is left alone and holds no other up', async t => {
  await withCalls(async store => {
    let down = true;
    let tries = 0;
    const crm: Send = () => {
      tries++;
      return down ? Promise.reject(failing('DELIVERY_FAILED')) : Promise.resolve({});
    };
    const deliveries = Array.from({ length: 20 }, (_, i) => to('crm', `k${i}`));
    for (const delivery of deliveries) {
      await store.append(`c-${delivery.key}`, [started()], { deliveries: [delivery] });
    }
    const worker = workerFor(
      store,
      { crm, pop: () => Promise.resolve({}) },
      { breakAfter: 3, breakMs: 60_000, maxRetryMs: 60_000, concurrency: 2 },
    );
    await until(() => worker.broken().length > 0);
    await store.append('a', [], { deliveries: [to('pop', 'p')] });
    await arrived(store, 1);
    t.deepEqual(worker.broken(), ['crm']);
    t.true(tries <= 4, `${tries} tries before the breaker opened`);
    await worker.stop(0);
    down = false;
    const again = workerFor(store, { crm });
    await arrived(store, 21);
    await again.stop(0);
  });
});

test.serial('a receiver that asks for time gets it, and a try that takes too long is given up', async t => {
  await withCalls(async store => {
    const began: number[] = [];
    const patient: Send = () => {
      began.push(Date.now());
      return began.length === 1 ? Promise.reject(failing('DELIVERY_FAILED', 80)) : Promise.resolve({});
    };
    let hung = 0;
    const hanging: Send = async (_, signal) => {
      if (hung++ > 0) return {};
      await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      return {};
    };
    await store.append('a', [], { deliveries: [to('crm', 'k'), to('slow', 's')] });
    const worker = workerFor(store, { crm: patient, slow: hanging }, { timeoutMs: 50, maxRetryMs: 1000 });
    await arrived(store, 2);
    await worker.stop(0);
    t.true(began[1]! - began[0]! >= 80, String(began[1]! - began[0]!));
    t.is(hung, 2);
  });
});

test.serial(
  'what is cut off when the worker stops is sent again by the next one, and its effect is logged once',
  async t => {
    await withCalls(async store => {
      await store.append('a', [], { deliveries: [to('crm', 'k')] });
      let cut = false;
      const endless: Send = (_, signal) =>
        new Promise((_resolve, reject) => {
          cut = true;
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      const first = workerFor(store, { crm: endless });
      await until(() => cut);
      await first.stop(0);
      const left = await stateOf(store, 'k');
      t.like(left, { state: 'waiting', attempts: 0 });
      const onDelivered = ({ key }: Delivery) => [
        { kind: 'dtmf' as const, tMs: key.length, channel: 0, digit: '1' },
      ];
      const second = new OutboxWorker(
        [{ name: 'crm', send: () => Promise.resolve({ remoteId: 'r' }), onDelivered }],
        {
          store,
          policy: QUICK,
          logger: silentLogger,
        },
      );
      second.start();
      await arrived(store, 1);
      await second.stop(0);
      const log = [];
      for await (const { kind } of store.events('a')) log.push(kind);
      t.deepEqual(log, ['call.started', 'dtmf']);
    });
  },
);

test.serial('a delivery that is replaced while it is on its way arrives before its successor', async t => {
  await withCalls(async store => {
    const got: string[] = [];
    let letGo: () => void = () => undefined;
    const held = new Promise<void>(resolve => (letGo = resolve));
    const send: Send = async ({ key }) => {
      if (key === 'v1') await held;
      got.push(key);
      return {};
    };
    await store.append('a', [], { deliveries: [to('crm', 'v1', 'summary')] });
    const worker = workerFor(store, { crm: send });
    await new Promise(resolve => setTimeout(resolve, 30));
    await store.append('a', [], { deliveries: [to('crm', 'v2', 'summary')] });
    worker.wake('crm');
    await new Promise(resolve => setTimeout(resolve, 30));
    t.deepEqual(got, []);
    letGo();
    await arrived(store, 2);
    await worker.stop(0);
    t.deepEqual(got, ['v1', 'v2']);
  });
});

test.serial('a call that is deleted while its delivery is on its way leaves nothing behind', async t => {
  await withCalls(async store => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>(resolve => (letGo = resolve));
    let sent = 0;
    const send: Send = async () => {
      sent++;
      await held;
      return {};
    };
    const onDelivered = () => [{ kind: 'dtmf' as const, tMs: 0, channel: 0, digit: '1' }];
    await store.append('a', [], { deliveries: [to('crm', 'k')] });
    const worker = new OutboxWorker([{ name: 'crm', send, onDelivered }], {
      store,
      policy: QUICK,
      logger: silentLogger,
    });
    worker.start();
    await until(() => sent === 1);
    await store.delete('a');
    letGo();
    await worker.stop(1000);
    t.deepEqual(await store.deliveries.list({}), []);
    t.is(await store.call('a'), undefined);
    t.is(sent, 1);
  });
});

test('waits double up to the limit, and chance takes up to half of them away', t => {
  const waits = (random: number): number[] =>
    [1, 2, 3, 4, 60].map(n => backoffMs(n, { firstMs: 100, maxMs: 500, random: () => random }));
  t.deepEqual(waits(0), [50, 100, 200, 250, 250]);
  t.deepEqual(waits(1), [100, 200, 400, 500, 500]);
});

test('a breaker opens after failures in a row, lets one through after its time, and closes when that one arrives', t => {
  const breaker = new Breaker({ breakAfter: 2, breakMs: 100, maxRetryMs: 150, random: () => 1 });
  breaker.failed(0);
  breaker.succeeded();
  breaker.failed(0);
  t.is(breaker.allowed(0, 4), 4);
  breaker.failed(0);
  breaker.failed(0);
  t.deepEqual(
    [0, 99, 100].map(ms => breaker.allowed(ms, 4)),
    [0, 0, 1],
  );
  breaker.failed(100);
  t.deepEqual(
    [249, 250].map(ms => breaker.allowed(ms, 4)),
    [0, 1],
  );
  breaker.succeeded();
  t.is(breaker.allowed(250, 4), 4);
});

test('two destinations of one name are refused', t => {
  const one = { name: 'crm', send: () => Promise.resolve({}) };
  const parts = { store: undefined as never, policy: QUICK, logger: silentLogger };
  t.throws(() => new OutboxWorker([one, one], parts), { code: 'CONFIG_INVALID' });
});

test.serial(
  'what waits for a destination that is no longer configured is told when the service starts',
  async t => {
    await withCalls(async store => {
      await store.append('a', [], { deliveries: [to('gone', 'g1'), to('there', 't1')] });
      await store.append('b', [], { deliveries: [to('gone', 'g2')] });
      const told: object[] = [];
      const logger = { ...silentLogger, warn: (fields: object) => void told.push(fields) };
      const worker = new OutboxWorker([{ name: 'there', send: () => Promise.resolve({}) }], {
        store,
        policy: QUICK,
        logger,
      });
      worker.start();
      await arrived(store, 1);
      await until(() => told.length > 0);
      await worker.stop(100);
      t.deepEqual(told, [{ destination: 'gone' }]);
      t.is((await stateOf(store, 'g1'))?.state, 'waiting');
    });
  },
);
