import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import test from 'ava';
import { encodeMulaw } from '../audio/audio.js';
import type { CallEvent } from '../call/events.js';
import type { CallRecord, TurnRecord } from '../store/store.js';
import { speakAll } from '../stt/testing/tone-pack.js';
import { failToServe, makeWorkplace, startServe } from '../testkit/process.js';
import type { ServeProcess, Workplace } from '../testkit/process.js';
import { until } from '../testkit/service.js';
import { TestClient } from '../testkit/wsclient.js';

const START = { type: 'start', encoding: 'mulaw', sampleRateHz: 8000, channels: ['caller', 'agent'] };

/** Both channels' speech as interleaved mu-law. */
function conversation(caller: string[], agent: string[]): Uint8Array {
  const [a, b] = [speakAll(caller, 900), speakAll(agent, 1100)].map(encodeMulaw) as [Uint8Array, Uint8Array];
  const both = new Uint8Array(2 * Math.max(a.length, b.length)).fill(0xff);
  for (const [i, code] of a.entries()) both[2 * i] = code;
  for (const [i, code] of b.entries()) both[2 * i + 1] = code;
  return both;
}

async function stream(service: ServeProcess, callId: string, audio: Uint8Array): Promise<TestClient> {
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  client.send({ ...START, callId });
  for (let at = 0; at < audio.length; at += 1600) client.send(audio.subarray(at, at + 1600));
  return client;
}

async function get<T>(service: ServeProcess, path: string): Promise<T> {
  return (await (await fetch(service.httpOrigin + path)).json()) as T;
}

test('a streamed call becomes a stored transcript, read back over HTTP', async t => {
  const place = makeWorkplace();
  const service = await startServe(place.env);
  t.teardown(async () => {
    service.child.kill('SIGKILL');
    await service.exited;
    place.remove();
  });
  const audio = conversation(['hello world', 'i lost my card'], ['good morning']);
  const client = await stream(service, 'call-1', audio);
  client.send({ type: 'end' });
  t.is((await client.closed).code, 1000);
  const call = await get<CallRecord & { turns: TurnRecord[] }>(service, '/v1/calls/call-1');
  t.like(call, { state: 'ended', endReason: 'completed', entrance: 'ws', roles: ['caller', 'agent'] });
  t.deepEqual(
    [...call.turns].sort((a, b) => a.startMs - b.startMs).map(({ role, text }) => `${role}: ${text}`),
    ['caller: hello world', 'agent: good morning', 'caller: i lost my card'],
  );
  const { items } = await get<{ items: CallEvent[] }>(service, '/v1/calls/call-1/events?from=1');
  t.deepEqual(
    items.map(event => event.seq),
    items.map((_, i) => i + 1),
  );
  t.is(items.at(-1)?.kind, 'call.ended');
  const list = await get<{ items: CallRecord[] }>(service, '/v1/calls?limit=5');
  t.deepEqual(
    list.items.map(({ callId }) => callId),
    ['call-1'],
  );
  t.is((await fetch(`${service.httpOrigin}/v1/calls/none`)).status, 404);
  t.is((await fetch(`${service.httpOrigin}/v1/calls?limit=x`)).status, 400);
  const metrics = await (await fetch(`${service.httpOrigin}/metrics`)).text();
  t.regex(metrics, /parley_calls_ended_total\{entrance="ws",reason="completed",code=""\} 1/);
});

test('a service whose output nobody reads any more goes on, and drains when it is stopped', async t => {
  const place = makeWorkplace();
  const service = await startServe({ ...place.env, PARLEY_SERVER_DRAIN_GRACE_MS: '600000' });
  t.teardown(() => {
    service.child.kill('SIGKILL');
    place.remove();
  });
  service.child.stdout?.destroy();
  service.child.stderr?.destroy();
  const client = await stream(service, 'call-1', conversation(['hello world'], ['yes']));
  await until(() => client.events('transcript.final').length > 0);
  service.child.kill('SIGTERM');
  while ((await fetch(`${service.httpOrigin}/readyz`)).status !== 503);
  client.send({ type: 'end' });
  t.is((await client.closed).code, 1000, 'the live call had its time');
  t.is(await service.exited, 0);
});

test('SIGTERM lets a live call go on and refuses new ones; a second one ends it as drained, with what was said stored', async t => {
  const place = makeWorkplace();
  const service = await startServe({ ...place.env, PARLEY_SERVER_DRAIN_GRACE_MS: '600000' });
  const client = await stream(service, 'call-1', conversation(['hello world'], ['yes']));
  await until(() => client.events('transcript.final').length > 0);
  service.child.kill('SIGTERM');
  const url = `${service.wsOrigin}/v1/stream`;
  await until(() => client.messages.length > 0);
  for (;;) {
    const refused = await TestClient.refusal(url).catch(() => undefined);
    if (refused === undefined) continue;
    t.is(refused.status, 503);
    t.is(refused.body['code'], 'DRAINING');
    t.truthy(refused.retryAfter);
    break;
  }
  t.is((await fetch(`${service.httpOrigin}/readyz`)).status, 503);
  t.is((await fetch(`${service.httpOrigin}/healthz`)).status, 200);
  client.send(conversation(['thank you'], ['bye']));
  await until(() => client.events('transcript.final').some(event => event['text'] === 'thank you'));
  service.child.kill('SIGTERM');
  t.is((await client.closed).code, 1000);
  t.like(client.events('call.ended')[0], { reason: 'drained' });
  t.is(await service.exited, 0);
  const again = await startServe(place.env);
  t.teardown(async () => {
    again.child.kill('SIGKILL');
    await again.exited;
    place.remove();
  });
  const call = await get<CallRecord & { turns: TurnRecord[] }>(again, '/v1/calls/call-1');
  t.like(call, { state: 'ended', endReason: 'drained' });
  t.true(call.turns.some(({ text }) => text === 'hello world'));
});

/** A service whose store waits in the operating system once it is told to: its thread opens a pipe that nobody writes to. */
async function startStuck(place: Workplace, graceMs: number): Promise<ServeProcess & { stderr(): string }> {
  const [pipe, told, preload] = ['pipe', 'told', 'preload.cjs'].map(name => join(place.dataDir, name));
  mkdirSync(place.dataDir, { recursive: true });
  execFileSync('mkfifo', [pipe!]);
  const script = `
    const { isMainThread, workerData } = require('node:worker_threads');
    const { existsSync, openSync, rmSync } = require('node:fs');
    const look = () => existsSync('${told}') && (rmSync('${told}'), openSync('${pipe}'));
    if (!isMainThread && workerData?.owner) setInterval(look, 10).unref();`;
  writeFileSync(preload!, script);
  const service = await startServe({
    ...place.env,
    PARLEY_SERVER_DRAIN_GRACE_MS: String(graceMs),
    NODE_OPTIONS: `--require=${preload}`,
  });
  let stderr = '';
  service.child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  writeFileSync(told!, '');
  await until(() => !existsSync(told!));
  return { ...service, stderr: () => stderr };
}

test('a service whose store hangs in the operating system ends when its time is up, and says what it waited for', async t => {
  const place = makeWorkplace();
  const service = await startStuck(place, 0);
  t.teardown(() => place.remove());
  service.child.kill('SIGTERM');
  t.is(await service.exited, 'SIGKILL');
  t.regex(service.stderr(), /ended without waiting any longer for the store/);
});

test('a third signal ends a service that hangs at once', async t => {
  const place = makeWorkplace();
  const service = await startStuck(place, 600_000);
  t.teardown(() => place.remove());
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  client.send({ ...START, callId: 'call-1' });
  const metrics = async (): Promise<string> => (await fetch(`${service.httpOrigin}/metrics`)).text();
  while (!(await metrics()).includes('parley_calls_live 1'));
  service.child.kill('SIGTERM');
  await until(() => service.stderr().includes('a second signal'));
  service.child.kill('SIGTERM');
  await until(() => service.stderr().includes('a third signal'));
  service.child.kill('SIGTERM');
  t.is(await service.exited, 'SIGKILL');
  t.regex(service.stderr(), /ended without waiting any longer for live calls/);
});

test('after kill -9 the log holds every event that was told, and the calls are marked interrupted', async t => {
  const place = makeWorkplace();
  const service = await startServe(place.env);
  const ids = ['call-1', 'call-2', 'call-3'];
  const audio = conversation(['hello world', 'i lost my card'], ['good morning']);
  const clients = await Promise.all(ids.map(id => stream(service, id, audio)));
  await until(() => clients.every(client => client.events('transcript.final').length > 1));
  service.child.kill('SIGKILL');
  await service.exited;
  await Promise.all(clients.map(({ closed }) => closed));
  const again = await startServe(place.env);
  t.teardown(async () => {
    again.child.kill('SIGKILL');
    await again.exited;
    place.remove();
  });
  for (const [i, id] of ids.entries()) {
    const told = clients[i]!.messages.map(message => message['event'] as CallEvent | undefined).filter(
      event => event !== undefined && event.kind !== 'transcript.partial',
    );
    const { items } = await get<{ items: CallEvent[] }>(again, `/v1/calls/${id}/events`);
    t.true(told.length >= 3);
    t.deepEqual(items.slice(0, told.length), told as CallEvent[]);
    t.like(await get<CallRecord>(again, `/v1/calls/${id}`), { state: 'interrupted' });
  }
});

test('an address that others can reach is refused without credentials and TLS', async t => {
  const place = makeWorkplace();
  t.teardown(() => place.remove());
  const { code, stderr } = await failToServe(place.env, ['--host', '0.0.0.0']);
  t.is(code, 2);
  t.regex(stderr, /server\.host 0\.0\.0\.0 .*auth\.apiKeys.*TLS.*--insecure.*CONFIG_INVALID/);
  const service = await startServe(place.env, ['--host', '0.0.0.0', '--insecure']);
  service.child.kill('SIGKILL');
  await service.exited;
  t.pass();
});

test('a service one of whose ports is taken ends at once, whichever it is', async t => {
  const place = makeWorkplace();
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  t.teardown(() => {
    taken.close();
    place.remove();
  });
  const { port } = taken.address() as AddressInfo;
  for (const option of ['--grpc-port', '--http-port']) {
    const { code, stderr } = await failToServe(place.env, [option, String(port)]);
    t.is(code, 1, option);
    t.regex(stderr, /Cannot listen on 127\.0\.0\.1:\d+: listen EADDRINUSE[^[]*\[ADDRESS_IN_USE\]/, option);
  }
});
