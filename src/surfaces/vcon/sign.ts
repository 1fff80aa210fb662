/**
 * Signed vCons: the general JSON serialisation of JWS (RFC 7515) as draft-ietf-vcon-vcon-core section 5.2 has it: the algorithm
 * is protected, the signer's certificates and the vCon's uuid stand in the unprotected header, and what is signed may be gzip.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { GeneralSign, generalVerify } from 'jose';
import type { GeneralJWS, JWSHeaderParameters } from 'jose';
import { ParleyError } from '../../call/errors.js';
import { unpacked } from '../../config/gzip.js';
import type { Vcon } from './vcon.js';

/** Who signs. */
export interface Signer {
  readonly key: KeyObject;
  /** The signer's certificate first, then those that issued it. */
  readonly certificates: readonly X509Certificate[];
}

/** RFC 7518, section 3.3. */
const LEAST_RSA_BITS = 2048;
const ALGORITHMS: Readonly<Record<string, string>> = { rsa: 'RS256', ec: 'ES256', ed25519: 'EdDSA' };

/**
 * Reads a key and its certificates from PEM.
 *
 * @throws ParleyError FILE_INVALID if they cannot be read or do not belong together
 */
export function signerFrom(keyPem: string, certificatesPem: string): Signer {
  const certificates = certificatesIn(certificatesPem);
  const key = attempt('the key', () => createPrivateKey(keyPem));
  if (!canSign(key))
    throw invalid('A key must be RSA of 2048 bits or more, EC on P-256, or Ed25519.', 'signKey');
  if (certificates[0]?.checkPrivateKey(key) !== true)
    throw invalid('The key does not belong to the first certificate.', 'signCert');
  return { key, certificates };
}

function canSign({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): boolean {
  if (type === 'rsa') return (details?.modulusLength ?? 0) >= LEAST_RSA_BITS;
  if (type === 'ec') return details?.namedCurve === 'prime256v1';
  return type !== undefined && type in ALGORITHMS;
}

/** The certificates of a PEM file, in its order. */
export function certificatesIn(pem: string): X509Certificate[] {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  if (found.length === 0) throw invalid('There is no certificate in the file.', 'signCert');
  return found.map(text => attempt('a certificate', () => new X509Certificate(text)));
}

/** Signs a vCon. */
export async function signVcon(vcon: Vcon, { key, certificates }: Signer): Promise<GeneralJWS> {
  const payload = new TextEncoder().encode(JSON.stringify(vcon));
  const alg = ALGORITHMS[key.asymmetricKeyType ?? ''] ?? '';
  const x5c = certificates.map(certificate => certificate.raw.toString('base64'));
  return new GeneralSign(payload)
    .addSignature(key)
    .setProtectedHeader({ alg })
    .setUnprotectedHeader({ x5c, uuid: vcon.uuid })
    .sign();
}

/** True for what looks like a signed vCon. */
export function isSigned(value: unknown): value is GeneralJWS {
  const { payload, signatures } = (value ?? {}) as { payload?: unknown; signatures?: unknown };
  return typeof payload === 'string' && Array.isArray(signatures);
}

/** What a signature was found to be worth. */
export interface Verified {
  /** The unsigned vCon, parsed but not checked. */
  readonly vcon: unknown;
  /** Subject of the signer's certificate. */
  readonly signer: string;
  /** True if the certificate is one that is trusted, or was issued by one. */
  readonly trusted: boolean;
}

/**
 * Verifies a signed vCon with the certificate in its header, protected or not.
 *
 * @param trusted certificates of signers or of who issues them; with any, a signer that is none of theirs is refused
 * @throws ParleyError FILE_INVALID if the signature does not hold, FORBIDDEN if the signer is not trusted
 */
export async function verifyVcon(signed: GeneralJWS, trusted: readonly X509Certificate[]): Promise<Verified> {
  let certificate: X509Certificate | undefined;
  let named: unknown;
  const result = await generalVerify(
    withoutRepetitions(signed),
    (header, { header: open }) => {
      const { x5c, uuid } = { ...open, ...header } as JWSHeaderParameters & { uuid?: unknown };
      named = uuid;
      const [first] = Array.isArray(x5c) ? (x5c as unknown[]) : [];
      if (typeof first !== 'string') throw invalid('The signature does not say whose it is.', 'signatures');
      certificate = new X509Certificate(Buffer.from(first, 'base64'));
      return certificate.publicKey;
    },
    { algorithms: ['RS256', 'ES256', 'EdDSA'] },
  ).catch((cause: unknown) => {
    throw invalid(
      'The signature does not hold: the vCon was changed, or is not what was signed.',
      'signatures',
      cause,
    );
  });
  if (certificate === undefined) throw invalid('The vCon has no signature.', 'signatures');
  const isTrusted = trusts(certificate, trusted);
  if (trusted.length > 0 && !isTrusted)
    throw new ParleyError('FORBIDDEN', 'The vCon is signed by somebody who is not trusted.', {
      field: 'trust',
    });
  const vcon = payloadOf(result.payload);
  const { uuid } = (vcon ?? {}) as { uuid?: unknown };
  if (named !== undefined && named !== uuid)
    throw invalid('The signature names another vCon than the one that is signed.', 'uuid');
  return { vcon, signer: certificate.subject.replaceAll('\n', ', '), trusted: isTrusted };
}

/**
 * A header parameter must not be protected and unprotected at once (RFC 7515, section 4), but the draft's own examples
 * repeat some. The protected one is what counts.
 */
function withoutRepetitions(signed: GeneralJWS): GeneralJWS {
  const signatures = signed.signatures.map(one => {
    const { header, protected: encoded } = one;
    if (typeof encoded !== 'string' || typeof header !== 'object') return one;
    const names = Object.keys(headerOf(encoded));
    return { ...one, header: Object.fromEntries(Object.entries(header).filter(([k]) => !names.includes(k))) };
  });
  return { ...signed, signatures };
}

function headerOf(encoded: string): object {
  try {
    return (JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')) ?? {}) as object;
  } catch (cause) {
    throw invalid('A signature has a header that is not JSON.', 'signatures', cause);
  }
}

/** What is signed: a vCon, or one compressed with gzip. */
function payloadOf(payload: Uint8Array): unknown {
  try {
    return JSON.parse(unpacked(payload).toString('utf8')) as unknown;
  } catch (cause) {
    throw invalid('What is signed is not JSON.', 'payload', cause);
  }
}

function trusts(certificate: X509Certificate, trusted: readonly X509Certificate[]): boolean {
  const now = Date.now();
  const valid = Date.parse(certificate.validFrom) <= now && now <= Date.parse(certificate.validTo);
  return (
    valid &&
    trusted.some(
      other =>
        other.fingerprint256 === certificate.fingerprint256 ||
        (other.ca && certificate.checkIssued(other) && certificate.verify(other.publicKey)),
    )
  );
}

function attempt<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw invalid(`It is not possible to read ${what}: it is not PEM.`, 'signKey', cause);
  }
}

function invalid(message: string, field: string, cause?: unknown): ParleyError {
  return new ParleyError('FILE_INVALID', message, { field, cause });
}
