import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Client, credentials } from '@grpc/grpc-js';
import test from 'ava';
import { decodeFile, decodeMulaw, encodeMulaw } from '../audio/audio.js';
import type { CallEvent } from '../call/events.js';
import { onlyLog, startTestService } from '../testkit/service.js';
import type { TestService } from '../testkit/service.js';
import { counted } from '../testkit/speech.js';
import { TestClient } from '../testkit/wsclient.js';

const FIXTURES = fileURLToPath(new URL('../../audio-fixtures/', import.meta.url));
const SAMPLES = 4 * 8000;

function linesOf(name: string): string[] {
  return readFileSync(`${FIXTURES}wire/${name}`, 'utf8').trimEnd().split('\n');
}

/** The samples the exchanges were made from: the beginning of the fixture call, as mu-law has them. */
async function samplesOfCall(): Promise<Int16Array[]> {
  const audio = await decodeFile(`${FIXTURES}calls/wrong-number.flac`, { sampleRateHz: 8000 });
  const channels = [new Int16Array(SAMPLES), new Int16Array(SAMPLES)];
  let at = 0;
  for await (const run of audio.runs) {
    run.forEach((samples, c) =>
      channels[c]!.set(samples.subarray(0, Math.max(0, SAMPLES - at)), Math.min(at, SAMPLES)),
    );
    at += run[0]!.length;
  }
  return channels.map(samples => decodeMulaw(encodeMulaw(samples)));
}

async function running(t: { teardown: (fn: () => Promise<void>) => void }): Promise<TestService> {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  return service;
}

const heard = (log: readonly CallEvent[]): string[] =>
  log.flatMap(event => (event.kind === 'transcript.final' ? [`${event.role}: ${event.text}`] : []));

/** What the counting pool says of a channel that lost the samples between `from` and `to`. */
function without(samples: Int16Array, from: number, to: number): string {
  return counted(Int16Array.from([...samples.subarray(0, from), ...samples.subarray(to)]), to - from);
}

test('the bytes of a Twilio stream are the call they were made from', async t => {
  const service = await running(t);
  const [caller, agent] = (await samplesOfCall()) as [Int16Array, Int16Array];
  const client = await TestClient.connect(`${service.wsOrigin}/twilio/media`);
  for (const line of linesOf('twilio.jsonl')) client.send(line);
  const log = await onlyLog(service);
  t.like(log[0], { externalId: 'CA00000000000000000000000000000001', from: '+15550100', to: '+15550199' });
  t.deepEqual(heard(log), [`caller: ${counted(caller)}`, `agent: ${counted(agent)}`]);
  t.like(log.at(-1), { kind: 'call.ended', reason: 'hangup', durationMs: 4000 });
});

test('a Twilio stream with messages lost, repeated and swapped keeps its time line', async t => {
  const service = await running(t);
  const [caller, agent] = (await samplesOfCall()) as [Int16Array, Int16Array];
  const client = await TestClient.connect(`${service.wsOrigin}/twilio/media`);
  for (const line of linesOf('twilio-disordered.jsonl')) client.send(line);
  const log = await onlyLog(service);
  const gaps = log.flatMap(event =>
    event.kind === 'audio.gap' ? [[event.channel, event.startMs, event.endMs]] : [],
  );
  t.deepEqual(
    gaps.sort(([a], [b]) => Number(a) - Number(b)),
    [
      [0, 400, 440],
      [1, 400, 440],
    ],
  );
  t.deepEqual(heard(log), [`caller: ${without(caller, 3200, 3520)}`, `agent: ${without(agent, 3200, 3520)}`]);
});

test('the bytes of a WebSocket stream are the call they were made from', async t => {
  const service = await running(t);
  const [caller, agent] = (await samplesOfCall()) as [Int16Array, Int16Array];
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  for (const line of linesOf('stream.txt')) {
    const at = line.indexOf(' ');
    const rest = line.slice(at + 1);
    client.send(line.startsWith('text ') ? rest : Buffer.from(rest, 'hex'));
  }
  t.is((await client.closed).code, 1000);
  const log = await onlyLog(service);
  t.like(log[0], { callId: 'wire-stream', metadata: { queue: 'library' } });
  t.deepEqual(heard(log), [`caller: ${counted(caller)}`, `agent: ${counted(agent)}`]);
});

test('the bytes of a gRPC stream are the call they were made from', async t => {
  const service = await running(t);
  const [caller, agent] = (await samplesOfCall()) as [Int16Array, Int16Array];
  const client = new Client(service.grpcAddress, credentials.createInsecure());
  const raw = (bytes: Buffer): Buffer => bytes;
  const call = client.makeBidiStreamRequest('/parley.v1.Calls/Stream', raw, raw);
  const ended = new Promise((resolve, reject) =>
    call
      .on('data', () => undefined)
      .on('end', resolve)
      .on('error', reject),
  );
  for (const line of linesOf('grpc.txt')) {
    const framed = Buffer.from(line, 'hex');
    t.is(framed.readUInt32BE(1), framed.length - 5);
    call.write(framed.subarray(5));
  }
  call.end();
  await ended;
  client.close();
  const log = await onlyLog(service);
  t.like(log[0], { callId: 'wire-grpc', entrance: 'grpc' });
  t.like(
    log.find(event => event.kind === 'dtmf'),
    { digit: '5', tMs: 4000 },
  );
  t.deepEqual(heard(log), [`caller: ${counted(caller)}`, `agent: ${counted(agent)}`]);
});
