import { existsSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { decodeFile, decodeMulaw, encodeMulaw } from '../audio/audio.js';
import type { CallEvent } from '../call/events.js';
import { speakAll } from '../stt/testing/tone-pack.js';
import { makeWorkplace, startServe } from '../testkit/process.js';
import type { ServeProcess } from '../testkit/process.js';
import { until } from '../testkit/service.js';
import { TestClient } from '../testkit/wsclient.js';

const START = { type: 'start', encoding: 'mulaw', sampleRateHz: 8000, channels: ['caller'] };

async function stream(service: ServeProcess, callId: string, audio: Uint8Array): Promise<TestClient> {
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  client.send({ ...START, callId });
  for (let at = 0; at < audio.length; at += 800) client.send(audio.subarray(at, at + 800));
  return client;
}

/** The events of a call that say where its recording is. */
async function recordingsOf(service: ServeProcess, callId: string): Promise<CallEvent[]> {
  const response = await fetch(`${service.httpOrigin}/v1/calls/${callId}/events`);
  const { items } = (await response.json()) as { items: CallEvent[] };
  return items.filter(event => event.kind === 'recording.stored');
}

async function samplesOf(path: string): Promise<number[]> {
  const samples: number[] = [];
  const audio = await decodeFile(path, { sampleRateHz: 8000 });
  for await (const [run] of audio.runs) samples.push(...run!);
  return samples;
}

test('with store.record every call is a WAV file named in its log, also one that a kill -9 cut off', async t => {
  const place = makeWorkplace();
  const env = { ...place.env, PARLEY_STORE_RECORD: 'true' };
  const audio = encodeMulaw(speakAll(['hello world', 'i lost my card', 'thank you'], 900));
  const service = await startServe(env);
  const first = await stream(service, 'whole', audio);
  first.send({ type: 'end' });
  await first.closed;
  const [stored] = await recordingsOf(service, 'whole');
  t.like(stored, { role: 'caller', channel: 0 });
  const path = stored?.kind === 'recording.stored' ? stored.path : '';
  t.deepEqual(await samplesOf(join(place.dataDir, path)), [...decodeMulaw(audio)]);

  const second = await stream(service, 'cut', audio);
  await until(() => second.events('transcript.final').length > 0);
  service.child.kill('SIGKILL');
  await service.exited;
  const cut = join(place.dataDir, path.replace('whole', 'cut'));
  t.true(existsSync(`${cut}.part`));
  const again = await startServe(env);
  t.teardown(async () => {
    again.child.kill('SIGKILL');
    await again.exited;
    place.remove();
  });
  t.is((await recordingsOf(again, 'cut')).length, 1);
  const samples = await samplesOf(cut);
  t.true(samples.length > 4000, `${samples.length} samples`);
  t.deepEqual(samples, [...decodeMulaw(audio).subarray(0, samples.length)]);
});

test('without store.record nothing of the audio is kept', async t => {
  const place = makeWorkplace();
  const service = await startServe(place.env);
  t.teardown(async () => {
    service.child.kill('SIGKILL');
    await service.exited;
    place.remove();
  });
  const client = await stream(service, 'call-1', encodeMulaw(speakAll(['thank you'], 900)));
  client.send({ type: 'end' });
  await client.closed;
  t.deepEqual(await recordingsOf(service, 'call-1'), []);
  t.false(existsSync(join(place.dataDir, 'recordings')));
});
