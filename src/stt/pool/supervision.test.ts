import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import { writeTonePack } from '../testing/tone-pack.js';
import { createPool } from './pool.js';
import type { PoolOptions } from './pool.js';

const modelsDir = mkdtempSync(join(tmpdir(), 'parley-supervision-'));
writeTonePack(modelsDir);
test.after.always(() => rmSync(modelsDir, { recursive: true }));

const BASE: PoolOptions = { modelsDir, pack: 'tones-8k', processes: 1, admission: 'none' };

test.serial(
  'processes that never come up are started after growing waits, however long the service has run',
  async t => {
    const { now } = performance;
    const before = process.env['NODE_OPTIONS'];
    // A service that has run for an hour; its processes end before they come up.
    performance.now = () => now.call(performance) + 3_600_000;
    process.env['NODE_OPTIONS'] = '--not-an-option';
    t.teardown(() => {
      performance.now = now;
      if (before === undefined) delete process.env['NODE_OPTIONS'];
      else process.env['NODE_OPTIONS'] = before;
    });
    const deaths: number[] = [];
    const pool = createPool({ ...BASE, onEvent: ({ kind }) => kind === 'down' && deaths.push(Date.now()) });
    while (deaths.length < 5) await wait(20);
    await pool.close();
    t.true(deaths[4]! - deaths[3]! >= 2000, `started again after ${deaths[4]! - deaths[3]!} ms`);
  },
);

test.serial('a process that hangs when the pool is closed is ended', async t => {
  let up: () => void;
  const running = new Promise<void>(resolve => (up = resolve));
  const pool = createPool({ ...BASE, onEvent: ({ kind }) => kind === 'up' && up() });
  await running;
  const [pid] = pool.pids;
  process.kill(pid!, 'SIGSTOP');
  t.teardown(() => {
    try {
      process.kill(pid!, 'SIGKILL');
    } catch {
      // It is gone, as it should be.
    }
  });
  const closed = await Promise.race([pool.close().then(() => true), wait(10_000, false)]);
  t.true(closed);
});
