/** Files that may be packed: what an operator or another program writes plain, large or sent over a network, comes as gzip too. */
import { gunzipSync } from 'node:zlib';

/** Beyond this a file is nothing anybody meant to read, but something that unpacks endlessly. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * The bytes, unpacked if they are gzip.
 *
 * @throws Error if they are gzip that is cut off, damaged or endless; say of which file
 */
export function unpacked(bytes: Uint8Array): Buffer {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (isGzip) return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
