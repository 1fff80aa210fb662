/** Bytes as platforms send them to samples and back, by the name of the encoding. L16 is little-endian. */
import type { Encoding } from '../call/audio.js';
import { ParleyError } from '../call/errors.js';
import { decodeAlaw, decodeMulaw, encodeAlaw, encodeMulaw } from './g711.js';

/** Bytes that one sample takes. */
export const BYTES_PER_SAMPLE: Readonly<Record<Encoding, number>> = { mulaw: 1, alaw: 1, l16: 2 };

/**
 * Decodes a run of samples.
 *
 * @param into where they go, if it has exactly as many places; otherwise they are put into an array of their own
 * @throws ParleyError BAD_ARGUMENT if L16 bytes end in the middle of a sample
 */
export function decodeSamples(bytes: Uint8Array, encoding: Encoding, into?: Int16Array): Int16Array {
  const count = Math.floor(bytes.length / BYTES_PER_SAMPLE[encoding]);
  const samples = into?.length === count ? into : new Int16Array(count);
  if (encoding === 'mulaw') return decodeMulaw(bytes, samples);
  if (encoding === 'alaw') return decodeAlaw(bytes, samples);
  return decodeL16(bytes, samples);
}

/** Encodes a run of samples. */
export function encodeSamples(samples: Int16Array, encoding: Encoding): Uint8Array {
  if (encoding === 'mulaw') return encodeMulaw(samples);
  if (encoding === 'alaw') return encodeAlaw(samples);
  return encodeL16(samples);
}

/**
 * Splits interleaved samples into one array a channel.
 *
 * @throws ParleyError BAD_ARGUMENT if the last frame lacks channels
 */
export function deinterleave(samples: Int16Array, channels: number): Int16Array[] {
  if (samples.length % channels !== 0) {
    throw new ParleyError(
      'BAD_ARGUMENT',
      `${samples.length} samples do not divide by ${channels} channels.`,
      {
        field: 'audio',
      },
    );
  }
  if (channels === 1) return [samples];
  const length = samples.length / channels;
  return Array.from({ length: channels }, (_, channel) => {
    const own = new Int16Array(length);
    for (let i = 0; i < length; i++) own[i] = samples[i * channels + channel]!;
    return own;
  });
}

function decodeL16(bytes: Uint8Array, samples: Int16Array): Int16Array {
  if (bytes.length % 2 !== 0) {
    throw new ParleyError('BAD_ARGUMENT', `L16 audio needs an even number of bytes, found ${bytes.length}.`, {
      field: 'audio',
    });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(i * 2, true);
  return samples;
}

function encodeL16(samples: Int16Array): Uint8Array {
  const bytes = new Uint8Array(samples.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < samples.length; i++) view.setInt16(i * 2, samples[i]!, true);
  return bytes;
}

/** Arrays of samples one after the other. */
export function joinSamples(parts: readonly Int16Array[]): Int16Array<ArrayBuffer> {
  const all = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
