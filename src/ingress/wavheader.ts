/**
 * Takes a WAV header off the beginning of a raw stream: several platforms' clients stream a file with its header.
 *
 * Layout: RIFF chunks as in Microsoft's "Multimedia Programming Interface and Data Specifications 1.0"; the format codes
 * 1, 6 and 7 are PCM, A-law and mu-law.
 */
import type { Encoding } from '../call/audio.js';
import { ParleyError } from '../call/errors.js';

/** What the header should say. */
export interface ExpectedFormat {
  readonly encoding: Encoding;
  readonly sampleRateHz: number;
  readonly channels: number;
}

const CODES: Readonly<Record<number, Encoding>> = { 1: 'l16', 6: 'alaw', 7: 'mulaw' };
const RIFF = Buffer.from('RIFF');
const LONGEST_HEADER = 4096;

/** Looks at the first bytes of one stream. */
export class WavHeaderSniffer {
  #kept: Buffer | undefined = Buffer.alloc(0);

  constructor(private readonly expected: ExpectedFormat) {}

  /**
   * Returns the audio in `bytes`; while the header is incomplete, nothing.
   *
   * @throws ParleyError UNSUPPORTED_FORMAT if the header contradicts the start, PROTOCOL_AUDIO if it never ends
   */
  feed(bytes: Uint8Array): Uint8Array {
    if (this.#kept === undefined) return bytes;
    const all = this.#kept.length === 0 ? Buffer.from(bytes) : Buffer.concat([this.#kept, bytes]);
    const prefix = Math.min(all.length, RIFF.length);
    if (!all.subarray(0, prefix).equals(RIFF.subarray(0, prefix))) return this.#done(all);
    const body = all.length < RIFF.length ? undefined : this.#bodyOffset(all);
    if (body !== undefined) return this.#done(all.subarray(body));
    if (all.length > LONGEST_HEADER) {
      throw new ParleyError('PROTOCOL_AUDIO', `A WAV header is longer than ${LONGEST_HEADER} bytes.`);
    }
    this.#kept = all;
    return all.subarray(0, 0);
  }

  #done(audio: Uint8Array): Uint8Array {
    this.#kept = undefined;
    return audio;
  }

  #bodyOffset(all: Buffer): number | undefined {
    let offset = 12;
    while (offset + 8 <= all.length) {
      const id = all.toString('latin1', offset, offset + 4);
      if (id === 'data') return offset + 8;
      const size = all.readUInt32LE(offset + 4);
      if (id === 'fmt ' && offset + 24 <= all.length) this.#check(all.subarray(offset + 8));
      // Chunks are padded to an even number of bytes.
      offset += 8 + size + (size % 2);
    }
    return undefined;
  }

  #check(fmt: Buffer): void {
    const { encoding, sampleRateHz, channels } = this.expected;
    const bits = fmt.readUInt16LE(14);
    const found = {
      encoding: CODES[fmt.readUInt16LE(0)],
      channels: fmt.readUInt16LE(2),
      sampleRateHz: fmt.readUInt32LE(4),
    };
    const same =
      found.encoding === encoding &&
      bits === (encoding === 'l16' ? 16 : 8) &&
      found.channels === channels &&
      found.sampleRateHz === sampleRateHz;
    if (same) return;
    throw new ParleyError(
      'UNSUPPORTED_FORMAT',
      `A WAV header says ${found.encoding ?? 'another encoding'}, ${bits} bits, ${found.sampleRateHz} Hz, ` +
        `${found.channels} channels; the start said ${encoding}, ${sampleRateHz} Hz, ${channels} channels.`,
      { field: 'audio' },
    );
  }
}
