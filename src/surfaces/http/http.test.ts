import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import test from 'ava';
import type { SummaryDesk } from '../../actions/actions.js';
import { isCallId } from '../../call/ids.js';
import { KeyRing } from '../../ingress/ingress.js';
import { ended, started } from '../../store/conformance/samples.js';
import { MemoryStore } from '../../testkit/memorystore.js';
import { startTestService } from '../../testkit/service.js';
import { createHttp } from './http.js';

test('a request that does not arrive is given up, whoever sends it', async t => {
  const http = await createHttp({
    store: new MemoryStore(),
    keys: new KeyRing([]),
    watch: () => (async function* () {})(),
    refusal: () => undefined,
    summaries: {} as SummaryDesk,
    metrics: { text: () => Promise.resolve(''), contentType: 'text/plain' },
    requestMs: 200,
  });
  t.teardown(() => http.close());
  await http.listen({ host: '127.0.0.1', port: 0 });
  const client = connect((http.server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8');
  const drops = setInterval(() => client.write(' '), 20);
  t.teardown(() => clearInterval(drops));
  let answer = '';
  client.on('data', (text: string) => (answer += text));
  client.on('error', () => undefined);
  const head = ['POST /v1/calls/a/summary/approve HTTP/1.1', 'host: x', 'content-type: application/json'];
  client.write([...head, 'content-length: 100000', '', '{'].join('\r\n'));
  await once(client, 'close');
  t.regex(answer, /^HTTP\/1.1 408 /);
});

test('a call with the longest id that a platform may give is found, however it is written in the address', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const callId = `${'a:'.repeat(63)}bc`;
  t.true(isCallId(callId) && !isCallId(`${callId}d`));
  await service.store.append(callId, [started(), ended()]);
  for (const written of [callId, encodeURIComponent(callId)]) {
    const answer = await fetch(`${service.httpOrigin}/v1/calls/${written}/events`);
    t.is(answer.status, 200, written);
  }
});

test('an address that cannot be read is refused in the words of the catalogue', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const answer = await fetch(`${service.httpOrigin}/v1/calls/%zz`);
  t.is(answer.status, 400);
  t.like(await answer.json(), { code: 'BAD_ARGUMENT' });
});

test('a body that does not say that it is JSON is refused with what it has to say', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const url = `${service.httpOrigin}/v1/calls/a/summary/approve`;
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(url, { method: 'POST', headers: form, body: '{"version":1,"by":"Ann"}' });
  t.is(answer.status, 400);
  t.like(await answer.json(), {
    code: 'BAD_ARGUMENT',
    message: 'The body must be JSON and say so: content-type: application/json.',
  });
});

test('what callers said is kept by no cache', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  await service.store.append('a', [started(), ended()]);
  for (const path of ['/v1/calls', '/v1/calls/a', '/v1/calls/a/events', '/v1/calls/none'])
    t.is((await fetch(service.httpOrigin + path)).headers.get('cache-control'), 'no-store', path);
});
