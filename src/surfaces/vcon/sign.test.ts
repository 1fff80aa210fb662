import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import test from 'ava';
import { generalVerify } from 'jose';
import { FULL_LOG as LOG } from '../../testkit/full-log.js';
import { TEST_CERTIFICATE, writeTestCertificate } from '../../testkit/tls.js';
import { certificatesIn, isSigned, signerFrom, signVcon, verifyVcon } from './sign.js';
import { toVcon } from './write.js';

const NOW = { now: '2026-03-18T12:00:00.000Z' };
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a signed vCon is verified by its certificate, also by others that know JWS', async t => {
  const { certFile, keyFile } = writeTestCertificate();
  const signer = signerFrom(readFileSync(keyFile, 'utf8'), readFileSync(certFile, 'utf8'));
  const signed = sent(await signVcon(toVcon(LOG, NOW), signer));
  t.true(isSigned(signed));
  if (!isSigned(signed)) return;
  const other = await generalVerify(signed, new X509Certificate(TEST_CERTIFICATE).publicKey);
  t.like(other.protectedHeader, { alg: 'ES256', uuid: toVcon(LOG, NOW).uuid });
  const { vcon, trusted } = await verifyVcon(signed, certificatesIn(TEST_CERTIFICATE));
  t.true(trusted);
  t.deepEqual(vcon, sent(toVcon(LOG, NOW)));
  t.false((await verifyVcon(signed, [])).trusted);
});

test('a signed vCon that was changed, or signed by somebody else, is refused', async t => {
  const { keyFile } = writeTestCertificate();
  const signer = signerFrom(readFileSync(keyFile, 'utf8'), TEST_CERTIFICATE);
  const signed = await signVcon(toVcon(LOG, NOW), signer);
  const changed = { ...signed, payload: Buffer.from('{"uuid":"x"}').toString('base64url') };
  await t.throwsAsync(verifyVcon(changed, []), { code: 'FILE_INVALID' });
  await t.throwsAsync(verifyVcon({ ...signed, signatures: [] }, []), { code: 'FILE_INVALID' });
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const forged = await signVcon(toVcon(LOG, NOW), { key: privateKey, certificates: signer.certificates });
  await t.throwsAsync(verifyVcon(forged, certificatesIn(TEST_CERTIFICATE)), { code: 'FILE_INVALID' });
  const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
  const none = { payload: signed.payload, signatures: [{ protected: unsigned, signature: '' }] };
  await t.throwsAsync(verifyVcon(none, []), { code: 'FILE_INVALID' });
});

test('a key that does not belong to its certificate signs nothing', t => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  t.notThrows(() => createPrivateKey(pem));
  t.throws(() => signerFrom(pem, TEST_CERTIFICATE), { code: 'FILE_INVALID', message: /does not belong/ });
  t.throws(() => signerFrom('no key', TEST_CERTIFICATE), { code: 'FILE_INVALID' });
  t.throws(() => signerFrom(pem, 'no certificate'), { code: 'FILE_INVALID' });
});
