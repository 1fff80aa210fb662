/**
 * WAV files that need neither resampling nor a decoder: read directly, since starting ffmpeg takes longer than
 * recognising a short recording.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Encoding } from '../call/audio.js';
import type { DecodedAudio, DecodeOptions } from './decoded-audio.js';
import { ParleyError } from '../call/errors.js';
import { samplesToMs } from '../call/time.js';
import { cutMessage } from './ffmpeg-report.js';
import { BYTES_PER_SAMPLE, decodeSamples, deinterleave } from './pcm.js';
import { readWavFormat } from './wav-format.js';
import type { WavFormat } from './wav-format.js';

const HEADER_BYTES = 65_536;
const BLOCK_BYTES = 131_072;

/** Opens a WAV of the rate and channels wanted; nothing if the file is another thing. */
export async function openPlainWav(path: string, options: DecodeOptions): Promise<DecodedAudio | undefined> {
  const format = await formatOf(path);
  if (format === undefined || format.sampleRateHz !== options.sampleRateHz) return undefined;
  const { channels, sampleRateHz } = format;
  const encoding = encodingOf(format);
  if (encoding === undefined || channels !== (options.channels ?? Math.min(channels, 2))) return undefined;
  const reader = new PlainWav(path, format, encoding, options.signal);
  return {
    channels,
    sampleRateHz,
    runs: reader.runs(),
    totalMs: () => reader.totalMs,
    damage: () => reader.damage,
  };
}

/** The format of a WAV with samples in it. */
async function formatOf(path: string): Promise<WavFormat | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    const format = readWavFormat(buffer.subarray(0, bytesRead));
    return format === undefined || bytesRead <= format.dataAt ? undefined : format;
  } catch {
    // No WAV, or a strange one: ffmpeg knows more of them and says what is wrong.
    return undefined;
  } finally {
    await file.close();
  }
}

function encodingOf({ codec, bitsPerSample }: WavFormat): Encoding | undefined {
  if (codec === 1 && bitsPerSample === 16) return 'l16';
  if (bitsPerSample !== 8) return undefined;
  return codec === 6 ? 'alaw' : codec === 7 ? 'mulaw' : undefined;
}

class PlainWav {
  readonly totalMs: number | undefined;
  damage = '';

  constructor(
    private readonly path: string,
    private readonly format: WavFormat,
    private readonly encoding: Encoding,
    private readonly signal: AbortSignal | undefined,
  ) {
    // A length of nothing, or of all there could be, is what writers of streams leave behind.
    const streamed = format.dataBytes === 0 || format.dataBytes >= 0xfffffff0;
    this.totalMs = streamed ? undefined : this.#msOf(format.dataBytes);
  }

  async *runs(): AsyncGenerator<readonly Int16Array[]> {
    const { dataAt, dataBytes, channels } = this.format;
    const range = this.totalMs === undefined ? {} : { end: dataAt + dataBytes - 1 };
    const frame = BYTES_PER_SAMPLE[this.encoding] * channels;
    let rest: Buffer = Buffer.alloc(0);
    let read = 0;
    for await (const chunk of createReadStream(this.path, {
      start: dataAt,
      highWaterMark: BLOCK_BYTES,
      ...range,
    })) {
      if (this.signal?.aborted) throw new ParleyError('CANCELLED', 'Decoding was cancelled.');
      const bytes: Buffer = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
      const whole = bytes.length - (bytes.length % frame);
      if (whole > 0) yield deinterleave(decodeSamples(bytes.subarray(0, whole), this.encoding), channels);
      rest = bytes.subarray(whole);
      read += whole;
    }
    if (this.totalMs !== undefined && read + frame <= dataBytes) {
      this.damage = cutMessage(this.#msOf(read), this.totalMs);
    }
  }

  #msOf(bytes: number): number {
    const frames = Math.floor(bytes / (BYTES_PER_SAMPLE[this.encoding] * this.format.channels));
    return samplesToMs(frames, this.format.sampleRateHz);
  }
}
