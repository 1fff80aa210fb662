/** Sound for the benchmarks of prosody: files through codecs, by the packaged ffmpeg. */
import { execFileSync } from 'node:child_process';
import ffmpeg from '@ffmpeg-installer/ffmpeg';

/** Ways of coding telephone speech, as ffmpeg options. */
export const CODECS: Readonly<Record<string, readonly string[]>> = {
  'mu-law': ['-c:a', 'pcm_mulaw', '-f', 'wav'],
  'A-law': ['-c:a', 'pcm_alaw', '-f', 'wav'],
  'G.726 32 kbit/s': ['-c:a', 'g726', '-b:a', '32k', '-f', 'wav'],
  'Opus 16 kbit/s': ['-c:a', 'libopus', '-b:a', '16k', '-f', 'ogg'],
};

/** The samples of a file at 8 kHz, mono, through a codec if one is named. */
export function samplesOf(path: string, codec?: string): Int16Array {
  const raw = ['-ar', '8000', '-ac', '1', '-c:a', 'pcm_s16le', '-f', 's16le', '-'];
  if (codec === undefined) return toSamples(run(['-i', path, ...raw]));
  const coded = run(['-i', path, '-ar', '8000', '-ac', '1', ...CODECS[codec]!, '-']);
  return toSamples(run(['-i', '-', ...raw], coded));
}

function run(args: readonly string[], input?: Buffer): Buffer {
  return execFileSync(ffmpeg.path, ['-v', 'error', ...args], { ...(input && { input }), maxBuffer: 2 ** 30 });
}

function toSamples(bytes: Buffer): Int16Array {
  return new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length & ~1)));
}
