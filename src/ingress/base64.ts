/** Base64 as peers send it. */
import { ParleyError, shapeOf } from '../call/errors.js';

/**
 * Decodes base64.
 *
 * Node's decoder skips characters it does not know; then fewer bytes come out than the text's length tells, which is
 * cheaper to see than every character is to check.
 *
 * @throws ParleyError PROTOCOL_AUDIO if the value is something else
 */
export function readBase64(value: unknown): Buffer {
  if (typeof value === 'string' && value.length % 4 === 0) {
    const padding = value.endsWith('==') ? 2 : value.endsWith('=') ? 1 : 0;
    const bytes = Buffer.from(value, 'base64');
    if (bytes.length === (value.length / 4) * 3 - padding) return bytes;
  }
  throw new ParleyError('PROTOCOL_AUDIO', `The payload must be base64, found ${shapeOf(value)}.`, {
    field: 'payload',
  });
}
