import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import test from 'ava';
import { GeneralSign, generalVerify } from 'jose';
import type { GeneralJWS } from 'jose';
import { FULL_LOG as LOG } from '../../testkit/full-log.js';
import { ED25519_SIGNER, RSA_SIGNER } from '../../testkit/signers.js';
import type { TestSigner } from '../../testkit/signers.js';
import { TEST_CERTIFICATE, writeTestCertificate } from '../../testkit/tls.js';
import { readFileSync } from 'node:fs';
import { certificatesIn, isSigned, signerFrom, signVcon, verifyVcon } from './sign.js';
import { toVcon } from './write.js';

const VCON = toVcon(LOG, { now: '2026-03-18T12:00:00.000Z' });
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const x5cOf = (pem: string): string[] => [new X509Certificate(pem).raw.toString('base64')];

const EC_SIGNER: TestSigner = {
  key: readFileSync(writeTestCertificate().keyFile, 'utf8'),
  certificate: TEST_CERTIFICATE,
};
const SIGNERS: Readonly<Record<string, TestSigner>> = {
  RS256: RSA_SIGNER,
  EdDSA: ED25519_SIGNER,
  ES256: EC_SIGNER,
};

for (const [alg, { key, certificate }] of Object.entries(SIGNERS)) {
  test(`${alg}: a signed vCon is verified by its certificate, also by others that know JWS`, async t => {
    const signed = sent(await signVcon(VCON, signerFrom(key, certificate)));
    t.true(isSigned(signed));
    if (!isSigned(signed)) return;
    const other = await generalVerify(signed, new X509Certificate(certificate).publicKey);
    t.deepEqual(other.protectedHeader, { alg });
    t.deepEqual(signed.signatures[0]?.header, { x5c: x5cOf(certificate), uuid: VCON.uuid });
    const { vcon, trusted } = await verifyVcon(signed, certificatesIn(certificate));
    t.true(trusted);
    t.deepEqual(vcon, sent(VCON));
    t.false((await verifyVcon(signed, [])).trusted);
  });

  test(`${alg}: a signed vCon that was changed, or signed with another key, is refused`, async t => {
    const signer = signerFrom(key, certificate);
    const signed = await signVcon(VCON, signer);
    const changed = Buffer.from(JSON.stringify({ ...VCON, subject: 'another' })).toString('base64url');
    await t.throwsAsync(verifyVcon({ ...signed, payload: changed }, []), { code: 'FILE_INVALID' });
    await t.throwsAsync(verifyVcon({ ...signed, signatures: [] }, []), { code: 'FILE_INVALID' });
    const [kind, options] = {
      RS256: ['rsa', { modulusLength: 2048 }],
      EdDSA: ['ed25519', {}],
      ES256: ['ec', { namedCurve: 'P-256' }],
    }[alg] as ['ec', { namedCurve: string }];
    const forged = await signVcon(VCON, { ...signer, key: generateKeyPairSync(kind, options).privateKey });
    await t.throwsAsync(verifyVcon(forged, certificatesIn(certificate)), { code: 'FILE_INVALID' });
    const elsewhere = certificatesIn(alg === 'ES256' ? RSA_SIGNER.certificate : TEST_CERTIFICATE);
    await t.throwsAsync(verifyVcon(signed, elsewhere), { code: 'FORBIDDEN' });
  });
}

test('nothing is taken that is not signed at all, or with an algorithm that anybody can forge', async t => {
  const { payload } = await signVcon(VCON, signerFrom(RSA_SIGNER.key, RSA_SIGNER.certificate));
  for (const alg of ['none', 'HS256']) {
    const header = { x5c: x5cOf(RSA_SIGNER.certificate) };
    const encoded = Buffer.from(JSON.stringify({ alg })).toString('base64url');
    const unsigned = { payload, signatures: [{ protected: encoded, header, signature: '' }] };
    await t.throwsAsync(verifyVcon(unsigned, []), { code: 'FILE_INVALID' });
  }
  const broken = { payload, signatures: [{ protected: '!', header: {}, signature: '' }] };
  await t.throwsAsync(verifyVcon(broken, []), { code: 'FILE_INVALID' });
});

/** Signs as other programs do: everything protected, or the certificate in both headers, or what is signed compressed. */
async function signedElsewhere(payload: Uint8Array, header: object): Promise<GeneralJWS> {
  const key = createPrivateKey(RSA_SIGNER.key);
  return new GeneralSign(payload)
    .addSignature(key)
    .setProtectedHeader({ alg: 'RS256', ...header })
    .sign();
}

test('what other programs sign is read: certificates protected or in both headers, and gzip', async t => {
  const text = Buffer.from(JSON.stringify(VCON));
  const x5c = x5cOf(RSA_SIGNER.certificate);
  const trusted = certificatesIn(RSA_SIGNER.certificate);
  const guarded = await signedElsewhere(text, { x5c });
  t.deepEqual((await verifyVcon(guarded, trusted)).vcon, sent(VCON));
  const [one] = guarded.signatures;
  const twice = { ...guarded, signatures: [{ ...one!, header: { alg: 'RS256', x5c, uuid: VCON.uuid } }] };
  t.deepEqual((await verifyVcon(twice, trusted)).vcon, sent(VCON));
  const packed = await signedElsewhere(gzipSync(text), { x5c });
  t.deepEqual((await verifyVcon(packed, trusted)).vcon, sent(VCON));
  const other = { ...guarded, signatures: [{ ...one!, header: { uuid: 'another' } }] };
  await t.throwsAsync(verifyVcon(other, trusted), { code: 'FILE_INVALID', message: /another vCon/ });
  await t.throwsAsync(verifyVcon(await signedElsewhere(Buffer.from('no json'), { x5c }), trusted), {
    code: 'FILE_INVALID',
  });
});

test('a key that does not belong to its certificate signs nothing', t => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  t.notThrows(() => createPrivateKey(pem));
  t.throws(() => signerFrom(pem, TEST_CERTIFICATE), { code: 'FILE_INVALID', message: /does not belong/ });
  const weak = [
    generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey,
    generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey,
    generateKeyPairSync('ed448').privateKey,
  ].map(key => key.export({ type: 'pkcs8', format: 'pem' }) as string);
  for (const key of weak)
    t.throws(() => signerFrom(key, TEST_CERTIFICATE), { code: 'FILE_INVALID', message: /P-256/ });
  t.throws(() => signerFrom('no key', TEST_CERTIFICATE), { code: 'FILE_INVALID' });
  t.throws(() => signerFrom(pem, 'no certificate'), { code: 'FILE_INVALID' });
});
