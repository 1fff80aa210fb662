import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import test from 'ava';
import type { ExecutionContext } from 'ava';
import { MongoClient } from 'mongodb';
import { withDeadline } from './deadline.js';
import { httpSource } from './http.js';
import { mongodbSource } from './mongodb.js';

/** A server that takes connections and says only this, however long one waits. */
async function silentServer(t: ExecutionContext, says = ''): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    socket.resume().once('data', () => socket.write(says));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const TIMEOUT_MS = 300;
/** A machine that is busy is late; the driver's own patience is ten times this. */
const LATE_MS = 3000;

test('a MongoDB that takes the connection and never answers is given up in time, again and again, and closes', async t => {
  const host = await silentServer(t);
  const client = new MongoClient(`mongodb://${host}/shop`, { serverSelectionTimeoutMS: 30_000 });
  const source = withDeadline(mongodbSource(client.db().collection('products'), 'products'), TIMEOUT_MS);
  for (const look of [
    () => source.names(new AbortController().signal),
    () => source.read(['A'], new AbortController().signal),
  ]) {
    const began = performance.now();
    await t.throwsAsync(look(), { code: 'LOOKUP_TIMEOUT' });
    t.true(performance.now() - began < LATE_MS);
  }
  const closed = await Promise.race([client.close().then(() => 'closed'), delay(LATE_MS, 'still open')]);
  t.is(closed, 'closed');
});

test('a caller who hangs up waits for no MongoDB', async t => {
  const host = await silentServer(t);
  const client = new MongoClient(`mongodb://${host}/shop`, { serverSelectionTimeoutMS: 30_000 });
  const source = withDeadline(mongodbSource(client.db().collection('products'), 'products'), 20_000);
  const caller = new AbortController();
  const reading = source.read(['A'], caller.signal);
  setTimeout(() => caller.abort(), 50);
  await t.throwsAsync(reading, { code: 'CANCELLED' });
  await client.close();
});

test('an HTTP server that stops in the middle of its answer is given up in time', async t => {
  const rows = '[{"sku":"A","name":"Aerius","status":"available","updated_at":"2026-11-20"}]';
  const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ';
  const whole = await silentServer(t, `${head}${rows.length}\r\n\r\n${rows}`);
  const signal = (): AbortSignal => new AbortController().signal;
  t.is((await httpSource(`http://${whole}/stock`).read(['A'], signal()))[0]?.name, 'Aerius');
  const host = await silentServer(t, `${head}5000\r\n\r\n${rows}`);
  const source = withDeadline(httpSource(`http://${host}/stock`), TIMEOUT_MS);
  await t.throwsAsync(source.read(['A'], signal()), { code: 'LOOKUP_TIMEOUT' });
});
