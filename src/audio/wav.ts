/** WAV files of 16-bit linear samples: headers made, and put right when a writer was cut off. */
import { open } from 'node:fs/promises';
import { ParleyError } from '../call/errors.js';
import { readWavFormat } from './wav-format.js';
import type { WavFormat } from './wav-format.js';

/** Bytes of the header that `wavHeader` makes. */
export const WAV_HEADER_BYTES = 44;
const LINEAR = 1;
/** Sizes are 32 bits; a longer recording keeps its samples and says the most that a header can. */
const MOST_BYTES = 0xffffffff - 36;

/** The header of a file with `dataBytes` bytes of samples. */
export function wavHeader(
  { sampleRateHz, channels }: Pick<WavFormat, 'sampleRateHz' | 'channels'>,
  dataBytes: number,
): Buffer {
  const header = Buffer.alloc(WAV_HEADER_BYTES);
  const size = Math.min(dataBytes, MOST_BYTES);
  header.write('RIFF', 0, 'ascii');
  header.writeUInt32LE(size + 36, 4);
  header.write('WAVEfmt ', 8, 'ascii');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(LINEAR, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(sampleRateHz, 24);
  header.writeUInt32LE(sampleRateHz * channels * 2, 28);
  header.writeUInt16LE(channels * 2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'ascii');
  header.writeUInt32LE(size, 40);
  return header;
}

/**
 * Makes the sizes in the header of a recording say what the file holds; half a frame at the end is cut off.
 *
 * @returns the bytes of samples
 * @throws ParleyError FILE_INVALID if there is no header to put right
 */
export async function repairWav(path: string): Promise<number> {
  const file = await open(path, 'r+');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(WAV_HEADER_BYTES), 0, WAV_HEADER_BYTES, 0);
    const format = readWavFormat(buffer.subarray(0, bytesRead));
    if (format === undefined) throw new ParleyError('FILE_INVALID', 'The recording ends inside its header.');
    const { size } = await file.stat();
    const bytesPerFrame = (format.channels * format.bitsPerSample) / 8;
    const dataBytes = size - WAV_HEADER_BYTES - ((size - WAV_HEADER_BYTES) % bytesPerFrame);
    await file.truncate(WAV_HEADER_BYTES + dataBytes);
    await file.write(wavHeader(format, dataBytes), 0, WAV_HEADER_BYTES, 0);
    return dataBytes;
  } finally {
    await file.close();
  }
}
