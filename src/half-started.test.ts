import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { closeInTurn, Opened, opening } from './opened.js';
import { MemoryStore } from './testkit/memorystore.js';
import { startTestService } from './testkit/service.js';

/** Engines of ours that run now. */
function engines(): string[] {
  const all = execFileSync('ps', ['-A', '-o', 'ppid=,args='], { encoding: 'utf8' }).split('\n');
  return all.filter(line => line.trim().startsWith(`${process.pid} `) && line.includes('espeak'));
}

// One after the other: engines are counted.
test.serial('a service that cannot listen leaves no voice behind that it had begun to warm', async t => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  t.teardown(() => taken.close());
  const source = join(mkdtempSync(join(tmpdir(), 'parley-half-')), 'rows.json');
  writeFileSync(source, '[{"sku":"P","name":"Paper","status":"available","updated_at":"2026-11-20"}]');
  const { port } = taken.address() as AddressInfo;
  const options = { 'bot.mode': 'all', 'bot.table': { kind: 'file', source } };
  for (const at of ['server.httpPort', 'server.grpcPort']) {
    await t.throwsAsync(startTestService({ ...options, [at]: port }), { code: 'ADDRESS_IN_USE' });
    t.deepEqual(engines(), [], at);
  }
});

test.serial(
  'a service that does not start for a file that is read late leaves no voice behind either',
  async t => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-half-'));
    const source = join(folder, 'rows.json');
    writeFileSync(source, '[{"sku":"P","name":"Paper","status":"available","updated_at":"2026-11-20"}]');
    const wrong = join(folder, 'wrong');
    writeFileSync(wrong, '{');
    const options = { 'bot.mode': 'all', 'bot.table': { kind: 'file', source } };
    for (const at of ['bot.openingFile', 'bot.faqFile', 'summary.schemaFile', 'rules.file']) {
      await t.throwsAsync(startTestService({ ...options, [at]: wrong }), undefined, at);
      t.deepEqual(engines(), [], at);
    }
  },
);

test.serial(
  'a service that is stopped closes the rest when one part cannot be closed, and says so',
  async t => {
    const store = new MemoryStore();
    let closed = false;
    store.close = () => Promise.resolve(void (closed = true));
    const pool = { close: () => Promise.reject(new Error('stuck')) };
    const service = await startTestService({}, { store });
    service.pool.close = pool.close;
    await t.throwsAsync(service.close(0), { message: 'stuck' });
    t.true(closed);
  },
);

test('what was opened last is closed first and once, the rest also when one fails, and the first failure is told', async t => {
  const closed: string[] = [];
  const failing = (name: string) => () => {
    closed.push(name);
    throw new Error(name);
  };
  const opened = new Opened();
  opened.add(failing('first'));
  opened.add(() => void closed.push('second'));
  opened.add(failing('third'));
  await t.throwsAsync(opened.close(), { message: 'third' });
  await opened.close();
  t.deepEqual(closed, ['third', 'second', 'first']);
  await t.throwsAsync(closeInTurn([failing('a'), failing('b')]), { message: 'a' });
  const broken = opening(parts => {
    parts.add(failing('undone'));
    return Promise.reject(new Error('why'));
  });
  await t.throwsAsync(broken, { message: 'why' });
  t.is(closed.at(-1), 'undone');
});
