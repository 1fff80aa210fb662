import test from 'ava';
import { encodeMulaw } from '../../audio/audio.js';
import { onlyLog, ownKinds, startTestService } from '../../testkit/service.js';
import { TestClient } from '../../testkit/wsclient.js';

const START = { type: 'start', encoding: 'mulaw', sampleRateHz: 8000 };

function tone(samples: number): Int16Array {
  return Int16Array.from({ length: samples }, (_, i) => Math.round(8000 * Math.sin(i / 5)));
}

test('a call streamed as JSON and binary comes back as events and stands in the log', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  client.send({ ...START, callId: 'call-1', from: '+32470000000', metadata: { queue: 'sales' } });
  t.is((await client.message('started'))['callId'], 'call-1');
  for (let i = 0; i < 50; i++) client.send(encodeMulaw(tone(160)));
  client.send({ type: 'dtmf', digit: '5' });
  client.send({ type: 'end' });
  t.deepEqual(await client.closed, { code: 1000, reason: '' });
  const log = await onlyLog(service);
  t.deepEqual(ownKinds(log), ['call.started', 'dtmf', 'transcript.final', 'call.ended']);
  t.deepEqual(
    log.map(event => event.seq),
    log.map((_, i) => i),
  );
  t.like(log[0], { entrance: 'ws', from: '+32470000000', metadata: { queue: 'sales' } });
  t.like(log[1], { digit: '5', tMs: 1000 });
  t.regex(JSON.stringify(log[2]), /8000 samples/);
  t.like(log.at(-1), { reason: 'completed', durationMs: 1000 });
  t.is(client.events('transcript.final').length, 1);
});

test('a peer that goes on sending what is refused is closed once, and costs nothing more', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const warnings: string[] = [];
  const onWarning = ({ name }: Error): void => void warnings.push(name);
  process.on('warning', onWarning);
  t.teardown(() => process.off('warning', onWarning));
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  for (let i = 0; i < 50; i++) client.send('no JSON');
  t.is((await client.closed).code, 1008);
  await new Promise(resolve => setImmediate(resolve));
  t.deepEqual(warnings, []);
});
