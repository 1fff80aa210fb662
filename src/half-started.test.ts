import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { startTestService } from './testkit/service.js';

/** Engines of ours that run now. */
function engines(): string[] {
  const all = execFileSync('ps', ['-A', '-o', 'ppid=,args='], { encoding: 'utf8' }).split('\n');
  return all.filter(line => line.trim().startsWith(`${process.pid} `) && line.includes('espeak'));
}

test('a service that cannot listen leaves no voice behind that it had begun to warm', async t => {
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
