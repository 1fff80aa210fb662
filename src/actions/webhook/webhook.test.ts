import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import test from 'ava';
import { Webhook } from 'standardwebhooks';
import { TEST_CERTIFICATE, writeTestCertificate } from '../../testkit/tls.js';
import { AddressGuard } from './addresses.js';
import { retryAfter } from './outcome.js';
import { startReceiver } from '../../testkit/receiver.js';
import { send } from './request.js';
import { postWebhook } from './webhook.js';
import type { WebhookSender } from './webhook.js';

const secret = `whsec_${randomBytes(32).toString('base64')}`;
const sender: WebhookSender = {
  source: '/parley/test',
  guard: new AddressGuard(['127.0.0.1']),
  timeoutMs: 20_000,
  maxAnswerBytes: 1024,
};
const pop = {
  id: 'c1-7',
  type: 'parley.pop.offered',
  subject: 'c1',
  time: '2026-03-02T10:00:00.000Z',
  data: { text: 'où est ma facture ?' },
};
const never = new AbortController().signal;

test('a receiver verifies the event with the published library and reads a CloudEvent', async t => {
  const receiver = await startReceiver(t);
  const outcome = await postWebhook({ url: `${receiver.url}/hook`, secrets: [secret] }, pop, sender, never);
  t.deepEqual(outcome, { kind: 'delivered', status: 204 });
  const [request] = receiver.received;
  t.is(request?.method, 'POST');
  t.is(request?.path, '/hook');
  t.is(request?.headers['content-type'], 'application/cloudevents+json; charset=utf-8');
  t.is(request?.headers['webhook-id'], 'c1-7');
  const event = new Webhook(secret).verify(request?.body ?? '', request?.headers as Record<string, string>);
  t.deepEqual(event, {
    specversion: '1.0',
    source: '/parley/test',
    datacontenttype: 'application/json',
    ...pop,
  });
});

test('headers of the operator are sent, but do not replace those of the message', async t => {
  const receiver = await startReceiver(t);
  const headers = { Authorization: 'Bearer x', 'Webhook-Id': 'forged', 'Content-Type': 'text/plain' };
  await postWebhook({ url: receiver.url, secrets: [secret], headers }, pop, sender, never);
  const sent = receiver.received[0]?.headers;
  t.is(sent?.authorization, 'Bearer x');
  t.is(sent?.['webhook-id'], 'c1-7');
  t.is(sent?.['content-type'], 'application/cloudevents+json; charset=utf-8');
});

for (const [status, expected] of [
  [200, { kind: 'delivered', status: 200 }],
  [409, { kind: 'delivered', status: 409 }],
  [400, { kind: 'permanent', code: 'DELIVERY_REFUSED', status: 400 }],
  [401, { kind: 'permanent', code: 'DELIVERY_REFUSED', status: 401 }],
  [410, { kind: 'permanent', code: 'DELIVERY_REFUSED', status: 410 }],
  [408, { kind: 'retry', code: 'DELIVERY_FAILED', status: 408, retryAfterMs: 7000 }],
  [429, { kind: 'retry', code: 'DELIVERY_FAILED', status: 429, retryAfterMs: 7000 }],
  [500, { kind: 'retry', code: 'DELIVERY_FAILED', status: 500, retryAfterMs: 7000 }],
  [503, { kind: 'retry', code: 'DELIVERY_FAILED', status: 503, retryAfterMs: 7000 }],
] as const) {
  test(`an answer of ${status} counts as ${expected.kind}`, async t => {
    const receiver = await startReceiver(t, response =>
      response.writeHead(status, { 'retry-after': '7' }).end(),
    );
    t.deepEqual(await postWebhook({ url: receiver.url, secrets: [secret] }, pop, sender, never), expected);
  });
}

test('Retry-After is read as seconds and as a date, and limited to a day', t => {
  const now = Date.parse('2026-03-02T10:00:00Z');
  t.is(retryAfter('120', now), 120_000);
  t.is(retryAfter('Mon, 02 Mar 2026 10:00:30 GMT', now), 30_000);
  t.is(retryAfter('Mon, 02 Mar 2026 09:00:00 GMT', now), 0);
  t.is(retryAfter('999999999', now), 86_400_000);
  t.is(retryAfter('soon', now), undefined);
});

test('a redirect is not followed', async t => {
  const inside = await startReceiver(t);
  const outside = await startReceiver(t, response => response.writeHead(307, { location: inside.url }).end());
  const outcome = await postWebhook({ url: outside.url, secrets: [secret] }, pop, sender, never);
  t.deepEqual(outcome, { kind: 'permanent', code: 'DELIVERY_REFUSED', status: 307 });
  t.is(inside.received.length, 0);
});

test('addresses inside are refused before anything is sent, however they are written', async t => {
  const receiver = await startReceiver(t);
  const guard = new AddressGuard();
  for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]']) {
    const url = `http://${host}:${receiver.port}`;
    const outcome = await postWebhook({ url, secrets: [secret] }, pop, { ...sender, guard }, never);
    t.deepEqual(outcome, { kind: 'permanent', code: 'ADDRESS_FORBIDDEN' }, host);
  }
  t.is(receiver.received.length, 0);
});

test('a name that resolves elsewhere a moment later leads nowhere else', async t => {
  // The allowed server and the one inside stand on the same port of two loopback addresses.
  const allowed = await startReceiver(t, undefined, { host: '127.0.0.2' });
  const inside = await startReceiver(t, undefined, { host: '127.0.0.1', port: allowed.port });
  let asked = 0;
  const rebinding: WebhookSender = {
    ...sender,
    guard: new AddressGuard(['127.0.0.2']),
    resolve: () => Promise.resolve([{ address: asked++ % 2 === 0 ? '127.0.0.2' : '127.0.0.1', family: 4 }]),
  };
  const post = async (): Promise<string> => {
    const url = `http://rebinding.test:${allowed.port}`;
    return (await postWebhook({ url, secrets: [secret] }, pop, rebinding, never)).kind;
  };
  t.deepEqual([await post(), await post(), await post()], ['delivered', 'permanent', 'delivered']);
  t.is(asked, 3);
  t.is(allowed.received.length, 2);
  t.is(inside.received.length, 0);
});

test('one forbidden address among several is enough to refuse', async t => {
  const receiver = await startReceiver(t);
  const resolve = (): Promise<{ address: string; family: number }[]> =>
    Promise.resolve(['127.0.0.1', '10.0.0.1'].map(address => ({ address, family: 4 })));
  const url = `http://two.test:${receiver.port}`;
  const outcome = await postWebhook({ url, secrets: [secret] }, pop, { ...sender, resolve }, never);
  t.deepEqual(outcome, { kind: 'permanent', code: 'ADDRESS_FORBIDDEN' });
});

test('an address outside is not spoken to without TLS', async t => {
  const outcome = await postWebhook({ url: 'http://8.8.8.8/', secrets: [secret] }, pop, sender, never);
  t.deepEqual(outcome, { kind: 'permanent', code: 'ADDRESS_FORBIDDEN' });
});

test('with TLS the receiver needs a certificate that is trusted', async t => {
  const { certFile, keyFile } = writeTestCertificate();
  const tls = { cert: readFileSync(certFile), key: readFileSync(keyFile) };
  const receiver = await startReceiver(t, undefined, { tls });
  const to = { url: receiver.url, secrets: [secret] };
  t.deepEqual(await postWebhook(to, pop, sender, never), { kind: 'retry', code: 'DELIVERY_FAILED' });
  const trusting = { ...sender, ca: TEST_CERTIFICATE };
  t.deepEqual(await postWebhook(to, pop, trusting, never), { kind: 'delivered', status: 204 });
});

test('a receiver that never answers is given up after the time-out', async t => {
  const receiver = await startReceiver(t, () => undefined);
  const outcome = await postWebhook(
    { url: receiver.url, secrets: [secret] },
    pop,
    { ...sender, timeoutMs: 60 },
    never,
  );
  t.deepEqual(outcome, { kind: 'retry', code: 'DELIVERY_TIMEOUT' });
});

test('a receiver that sends its answer byte by byte is given up after the time-out', async t => {
  const receiver = await startReceiver(t, response => {
    response.writeHead(200).write('a');
    const drip = setInterval(() => response.write('b'), 10);
    response.on('close', () => clearInterval(drip));
  });
  const outcome = await postWebhook(
    { url: receiver.url, secrets: [secret] },
    pop,
    { ...sender, timeoutMs: 200 },
    never,
  );
  t.deepEqual(outcome, { kind: 'retry', code: 'DELIVERY_TIMEOUT' });
});

test('no more of an endless answer is read than allowed', async t => {
  const receiver = await startReceiver(t, response => {
    const pump = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(4096, 97)));
      if (!response.destroyed) response.once('drain', pump);
    };
    pump();
  });
  const answer = await send({ method: 'GET', url: receiver.url }, sender, never);
  t.is(answer.body.byteLength, 1024);
  t.false(answer.complete);
});

test('a receiver that is not there or hangs up in between can be tried again', async t => {
  const server = createServer((socket: Socket) => socket.destroy());
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const post = () => postWebhook({ url, secrets: [secret] }, pop, sender, never);
  t.deepEqual(await post(), { kind: 'retry', code: 'DELIVERY_FAILED' });
  await new Promise(resolve => server.close(resolve));
  t.deepEqual(await post(), { kind: 'retry', code: 'DELIVERY_FAILED' });
});

test('giving up ends the wait with CANCELLED', async t => {
  const stop = new AbortController();
  const receiver = await startReceiver(t, () => stop.abort());
  const post = postWebhook({ url: receiver.url, secrets: [secret] }, pop, sender, stop.signal);
  await t.throwsAsync(post, { code: 'CANCELLED' });
});

for (const url of ['', 'hook', 'ftp://example.org/', 'file:///etc/passwd', 'https://user:pw@example.org/']) {
  test(`the destination ${JSON.stringify(url)} is refused`, async t => {
    const post = postWebhook({ url, secrets: [secret] }, pop, sender, never);
    await t.throwsAsync(post, { code: 'BAD_ARGUMENT' });
  });
}
