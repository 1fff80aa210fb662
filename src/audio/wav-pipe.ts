/** WAV of 16-bit samples from a pipe: its format first, then runs of samples, one array a channel. */
import type { Readable } from 'node:stream';
import { ParleyError } from '../call/errors.js';
import { decodeSamples, deinterleave } from './pcm.js';
import { readWavFormat } from './wav-format.js';
import type { WavFormat } from './wav-format.js';

const HEADER_LIMIT_BYTES = 65_536;

/** Reads one pipe, once. */
export class WavPipe {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);
  #channels = 1;

  constructor(pipe: Readable) {
    this.#chunks = pipe[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /**
   * Reads up to the first sample.
   *
   * @returns the header, or nothing if the pipe ended in or before it
   */
  async format(): Promise<WavFormat | undefined> {
    for (;;) {
      const header = readWavFormat(this.#rest);
      if (header !== undefined) {
        this.#channels = header.channels;
        this.#rest = this.#rest.subarray(header.dataAt);
        return header;
      }
      if (this.#rest.length > HEADER_LIMIT_BYTES) {
        throw new ParleyError('FILE_INVALID', 'The WAV header does not end.');
      }
      const next = await this.#chunks.next();
      if (next.done === true) return undefined;
      this.#rest = Buffer.concat([this.#rest, next.value]);
    }
  }

  /** The samples after the header; half a frame at the end is left out. */
  async *runs(): AsyncGenerator<readonly Int16Array[]> {
    const bytesPerFrame = 2 * this.#channels;
    for (;;) {
      const whole = this.#rest.length - (this.#rest.length % bytesPerFrame);
      if (whole > 0) yield deinterleave(decodeSamples(this.#rest.subarray(0, whole), 'l16'), this.#channels);
      const next = await this.#chunks.next();
      if (next.done === true) return;
      const rest = this.#rest.subarray(whole);
      this.#rest = rest.length === 0 ? next.value : Buffer.concat([rest, next.value]);
    }
  }
}
