/** Base64 as peers send it. */
import { ParleyError, shapeOf } from '../call/errors.js';

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * Decodes base64.
 *
 * @throws ParleyError PROTOCOL_AUDIO if the value is something else; Node's decoder skips what it does not know
 */
export function readBase64(value: unknown): Buffer {
  if (typeof value === 'string' && value.length % 4 === 0 && BASE64.test(value)) {
    return Buffer.from(value, 'base64');
  }
  throw new ParleyError('PROTOCOL_AUDIO', `The payload must be base64, found ${shapeOf(value)}.`, {
    field: 'payload',
  });
}
