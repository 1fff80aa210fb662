/** The header of a WAV file. */
import { ParleyError } from '../call/errors.js';

/** What the header of a WAV says. */
export interface WavFormat {
  /** 1: linear, 6: A-law, 7: mu-law (RFC 2361). */
  readonly codec: number;
  readonly channels: number;
  readonly sampleRateHz: number;
  readonly bitsPerSample: number;
  /** Where the samples begin, in bytes from the start. */
  readonly dataAt: number;
  /** Bytes of samples as the header has it; writers of streams put nonsense here. */
  readonly dataBytes: number;
}

const EXTENSIBLE = 0xfffe;

/**
 * Reads a header.
 *
 * @param bytes the beginning of a file
 * @returns nothing if `bytes` end before the samples begin
 * @throws ParleyError FILE_INVALID if it is no WAV
 */
export function readWavFormat(bytes: Buffer): WavFormat | undefined {
  if (bytes.length < 12) return undefined;
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE') {
    throw new ParleyError('FILE_INVALID', 'This is no WAV file.');
  }
  let format: Omit<WavFormat, 'dataAt' | 'dataBytes'> | undefined;
  for (let at = 12; at + 8 <= bytes.length;) {
    const id = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    if (id === 'data') {
      if (format === undefined) throw new ParleyError('FILE_INVALID', 'A WAV file lacks its format.');
      return { ...format, dataAt: at + 8, dataBytes: size };
    }
    if (id === 'fmt ') {
      if (at + 8 + Math.min(size, 40) > bytes.length) return undefined;
      format = readFmt(bytes.subarray(at + 8, at + 8 + size));
    }
    // Chunks are padded to an even length.
    at += 8 + size + (size % 2);
  }
  return undefined;
}

function readFmt(chunk: Buffer): Omit<WavFormat, 'dataAt' | 'dataBytes'> {
  if (chunk.length < 16) throw new ParleyError('FILE_INVALID', 'The format of a WAV file is cut off.');
  const tag = chunk.readUInt16LE(0);
  const channels = chunk.readUInt16LE(2);
  if (channels < 1) throw new ParleyError('FILE_INVALID', 'A WAV file has no channels.');
  return {
    codec: tag === EXTENSIBLE && chunk.length >= 26 ? chunk.readUInt16LE(24) : tag,
    channels,
    sampleRateHz: chunk.readUInt32LE(4),
    bitsPerSample: chunk.readUInt16LE(14),
  };
}
