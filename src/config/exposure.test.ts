import { rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { credentials } from '@grpc/grpc-js';
import test from 'ava';
import { rpcClient, TestStream, withKey } from '../testkit/rpcclient.js';
import { startTestService } from '../testkit/service.js';
import { TEST_CERTIFICATE, writeTestCertificate } from '../testkit/tls.js';
import { TestClient } from '../testkit/wsclient.js';
import { loadConfig } from './config.js';
import { checkExposure, isLoopback, readTls } from './exposure.js';

const files = writeTestCertificate();
test.after.always(() => rmSync(files.dir, { recursive: true }));
const TLS = { 'server.tlsCertFile': files.certFile, 'server.tlsKeyFile': files.keyFile };
const KEYS = { 'auth.apiKeys': ['a-key-for-tests'] };

const ADDRESSES: [string, Record<string, unknown>, RegExp | undefined][] = [
  ['127.0.0.1', {}, undefined],
  ['::1', {}, undefined],
  ['localhost', {}, undefined],
  ['0.0.0.0', {}, /auth\.apiKeys.*TLS/],
  ['10.0.0.5', KEYS, /TLS/],
  ['10.0.0.5', TLS, /auth\.apiKeys/],
  ['10.0.0.5', { ...KEYS, ...TLS }, undefined],
  ['::', { 'server.insecure': true }, undefined],
];

for (const [host, options, refused] of ADDRESSES) {
  test(`${host} with ${Object.keys(options).join(', ') || 'nothing'} is ${refused ? 'refused' : 'allowed'}`, t => {
    const config = loadConfig({ env: {}, options: { 'server.host': host, ...options } });
    if (refused === undefined) t.notThrows(() => checkExposure(config));
    else t.throws(() => checkExposure(config), { code: 'CONFIG_INVALID', message: refused });
  });
}

test('a name that only begins like loopback is none', t => {
  t.false(isLoopback('127.0.0.1.example.org'));
  t.false(isLoopback('128.0.0.1'));
});

test('a certificate without its key, a file that is missing and one that is none are told apart', t => {
  const tls = (options: Record<string, unknown>): unknown => readTls(loadConfig({ env: {}, options }));
  t.throws(() => tls({ 'server.tlsCertFile': files.certFile }), {
    code: 'CONFIG_INVALID',
    message: /tlsKeyFile/,
  });
  t.throws(() => tls({ ...TLS, 'server.tlsKeyFile': '/nowhere.pem' }), { code: 'FILE_NOT_FOUND' });
  const wrong = join(files.dir, 'wrong.pem');
  writeFileSync(wrong, 'no certificate');
  t.throws(() => tls({ ...TLS, 'server.tlsCertFile': wrong }), { code: 'FILE_INVALID' });
});

test('with certificate files both ports speak TLS, and only TLS', async t => {
  const service = await startTestService({ ...TLS, ...KEYS });
  t.teardown(() => service.close(0));
  const headers = { authorization: 'Bearer a-key-for-tests' };
  const socket = await TestClient.connect(`${service.wsOrigin}/v1/stream`, headers);
  socket.send({ type: 'start', encoding: 'mulaw', sampleRateHz: 8000 });
  socket.send({ type: 'end' });
  t.is((await socket.closed).code, 1000);
  const status = await new Promise(resolve => {
    get(`${service.httpOrigin}/healthz`, { ca: TEST_CERTIFICATE }, response => {
      response.resume();
      resolve(response.statusCode);
    });
  });
  t.is(status, 200);
  const secure = rpcClient(service.grpcAddress, credentials.createSsl(Buffer.from(TEST_CERTIFICATE)));
  t.teardown(() => secure.close());
  const stream = new TestStream(secure, withKey('a-key-for-tests'));
  stream.send({ start: { encoding: 'ENCODING_MULAW', sampleRateHz: 8000 } });
  stream.send({ end: {} });
  t.is((await stream.ended).code, 0);
  const plain = rpcClient(service.grpcAddress);
  t.teardown(() => plain.close());
  t.is((await new TestStream(plain).ended).code, 14);
  await t.throwsAsync(fetch(service.httpOrigin.replace('https', 'http')));
});
