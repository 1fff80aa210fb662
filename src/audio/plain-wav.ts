/**
 * WAV files that need neither resampling nor a decoder: read directly, since starting ffmpeg takes longer than
 * recognising a short recording.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Encoding } from '../call/audio.js';
import type { DecodedAudio, DecodeOptions } from './decode-file.js';
import { ParleyError } from '../call/errors.js';
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
  const runs = readRuns(path, format, encoding, options.signal);
  return { channels, sampleRateHz, runs, damage: () => '' };
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

async function* readRuns(
  path: string,
  { channels, dataAt, dataBytes }: WavFormat,
  encoding: Encoding,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly Int16Array[]> {
  // A length of nothing, or of all there could be, is what writers of streams leave behind.
  const streamed = dataBytes === 0 || dataBytes >= 0xfffffff0;
  const range = streamed ? {} : { end: dataAt + dataBytes - 1 };
  const frame = BYTES_PER_SAMPLE[encoding] * channels;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { start: dataAt, highWaterMark: BLOCK_BYTES, ...range })) {
    if (signal?.aborted) throw new ParleyError('CANCELLED', 'Decoding was cancelled.');
    const bytes: Buffer = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    const whole = bytes.length - (bytes.length % frame);
    if (whole > 0) yield deinterleave(decodeSamples(bytes.subarray(0, whole), encoding), channels);
    rest = bytes.subarray(whole);
  }
}
