import { spawnSync } from 'node:child_process';
import { getEventListeners } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import { speak, writeTonePack } from '../testing/tone-pack.js';
import { createPool } from './pool.js';
import type { PoolOptions } from './pool.js';

const modelsDir = mkdtempSync(join(tmpdir(), 'parley-supervision-'));
writeTonePack(modelsDir);
test.after.always(() => rmSync(modelsDir, { recursive: true }));

const BASE: PoolOptions = { modelsDir, pack: 'tones-8k', processes: 1, admission: 'none' };

test.serial(
  'processes that never come up are started after growing waits, however long the service has run',
  async t => {
    const now = performance.now.bind(performance);
    const before = process.env['NODE_OPTIONS'];
    // A service that has run for an hour; its processes end before they come up.
    performance.now = () => now() + 3_600_000;
    process.env['NODE_OPTIONS'] = '--not-an-option';
    t.teardown(() => {
      Reflect.deleteProperty(performance, 'now');
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

test.serial(
  'what a process has yet to recognise is given up as soon as nobody wants it any more',
  async t => {
    let up: () => void;
    const running = new Promise<void>(resolve => (up = resolve));
    const pool = createPool({ ...BASE, onEvent: ({ kind }) => kind === 'up' && up() });
    await running;
    const ear = await pool.open('call-1', 0, { role: 'caller', sampleRateHz: 8000, language: 'en' });
    const [pid] = pool.pids;
    process.kill(pid!, 'SIGSTOP');
    ear.write({ channel: 0, positionSamples: 0, samples: speak('hello world') });
    const abort = new AbortController();
    const closing = ear.close(abort.signal);
    t.is(await Promise.race([closing, wait(200, 'waits')]), 'waits');
    abort.abort();
    await Promise.race([closing, wait(10_000).then(() => t.fail())]);
    const results = async (): Promise<void> => {
      for await (const _ of ear.results);
    };
    await t.throwsAsync(results(), { code: 'CANCELLED' });
    t.is(getEventListeners(abort.signal, 'abort').length, 0);
    await pool.close();
  },
);

/** Has a pool made while no file can be opened, and says what came of it once they can be again. */
const SHORT_OF_FILES = `
  import { closeSync, openSync } from 'node:fs';
  import { createPool } from '${new URL('./pool.js', import.meta.url).href}';
  const files = [];
  try {
    for (;;) files.push(openSync('/dev/null', 'r'));
  } catch {}
  const events = [];
  const pool = createPool({
    processes: 1,
    admission: 'none',
    onEvent: async ({ kind, cause }) => {
      events.push(cause ?? kind);
      for (const file of files.splice(0)) closeSync(file);
      if (kind !== 'up') return;
      await pool.close();
      console.log([events[0], events.at(-1)].join());
    },
  });
  setTimeout(() => process.exit(1), 20_000).unref();
`;

test.serial('a process that could not be started for want of files is started when there are some', t => {
  const node = `ulimit -n 2048; exec "$0" --input-type=module -e "$1"`;
  const { stdout, stderr } = spawnSync('sh', ['-c', node, process.execPath, SHORT_OF_FILES], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  t.is(stdout, 'EMFILE,up\n', stderr);
});

test.serial('a call that is being opened while the pool closes is refused', async t => {
  const pool = createPool(BASE);
  const opening = pool.open('call_a', 0, { role: 'caller', sampleRateHz: 8000, language: 'en' });
  await Promise.all([pool.close(), t.throwsAsync(opening, { code: 'OVERLOADED' })]);
});

test.serial('a pool too busy for another call still serves the calls that it has', async t => {
  // One call is enough for it to refuse the next.
  const pool = createPool({ ...BASE, admission: { refuseAt: 0.005, acceptAt: 0.001 } });
  t.teardown(() => pool.close());
  const caller = { role: 'caller', sampleRateHz: 8000, language: 'en' } as const;
  await pool.open('call_a', 0, caller);
  await t.throwsAsync(pool.open('call_b', 0, caller), { code: 'OVERLOADED' });
  await t.notThrowsAsync(pool.open('call_a', 0, { ...caller, language: 'nl' }));
});
