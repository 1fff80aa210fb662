/**
 * Signatures of webhooks as Standard Webhooks 1.0 has them (https://www.standardwebhooks.com): HMAC-SHA256 over
 * `id.timestamp.body`, in headers that receivers verify with any of the published libraries.
 */
import { createHmac } from 'node:crypto';
import { ParleyError } from '../../call/errors.js';

const PREFIX = 'whsec_';
const [MIN_KEY_BYTES, MAX_KEY_BYTES] = [24, 64];

/** The headers of a signed message. */
export interface SignatureHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

/**
 * Signs a message with every secret given, so that a receiver may go over from one to the next at any time.
 *
 * @param id the same for every try of the same message; receivers know repetitions by it
 * @param atMs time of this try, in milliseconds since 1970; receivers refuse what is minutes off
 * @param body exactly as sent
 * @param secrets `whsec_` and base64 of 24 to 64 bytes; newest first
 * @throws ParleyError BAD_ARGUMENT for an id with a dot or outside ASCII, no secret, or one of another form
 */
export function sign(id: string, atMs: number, body: string, secrets: readonly string[]): SignatureHeaders {
  // A dot separates the signed parts; an id with one could pass for another id with another body.
  if (!/^[\x21-\x2d\x2f-\x7e]{1,256}$/.test(id)) {
    throw new ParleyError('BAD_ARGUMENT', 'A message id has up to 256 ASCII characters and no dot.', {
      field: 'id',
    });
  }
  if (secrets.length === 0) {
    throw new ParleyError('BAD_ARGUMENT', 'There is no secret to sign with.', { field: 'secrets' });
  }
  const timestamp = String(Math.floor(atMs / 1000));
  const signatures = secrets.map(secret => {
    const hmac = createHmac('sha256', keyOf(secret));
    return `v1,${hmac.update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}

/**
 * Reads a secret.
 *
 * @throws ParleyError BAD_ARGUMENT; the message says nothing of the secret
 */
export function keyOf(secret: string): Buffer {
  const base64 = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : '';
  const key = Buffer.from(base64, 'base64');
  const isBase64 = key.toString('base64').replace(/=+$/, '') === base64.replace(/=+$/, '');
  if (!isBase64 || key.byteLength < MIN_KEY_BYTES || key.byteLength > MAX_KEY_BYTES) {
    throw new ParleyError(
      'BAD_ARGUMENT',
      `A secret is ${PREFIX} and base64 of ${MIN_KEY_BYTES} to ${MAX_KEY_BYTES} bytes, as of: openssl rand -base64 32.`,
      { field: 'secrets' },
    );
  }
  return key;
}
