import { execFileSync } from 'node:child_process';
import ffmpeg from '@ffmpeg-installer/ffmpeg';
import test from 'ava';
import { decodeAlaw, decodeMulaw, encodeAlaw, encodeMulaw } from './g711.js';

const ALL_CODES = Uint8Array.from({ length: 256 }, (_, i) => i);
const ALL_SAMPLES = Int16Array.from({ length: 65536 }, (_, i) => i - 32768);

/** What ffmpeg makes of raw bytes in one format when told to write another. */
function reference(from: string, to: string, bytes: Uint8Array): Buffer {
  const format = (name: string): string[] => ['-f', name, '-ar', '8000', '-ac', '1'];
  const args = ['-v', 'error', ...format(from), '-i', 'pipe:0', ...format(to), 'pipe:1'];
  return execFileSync(ffmpeg.path, args, { input: bytes });
}

const asBytes = (samples: Int16Array): Buffer => Buffer.from(samples.buffer, 0, samples.byteLength);

for (const [law, decode, encode] of [
  ['mulaw', decodeMulaw, encodeMulaw],
  ['alaw', decodeAlaw, encodeAlaw],
] as const) {
  test(`all 256 ${law} codes decode to the samples that ffmpeg makes of them`, t => {
    t.true(asBytes(decode(ALL_CODES)).equals(reference(law, 's16le', ALL_CODES)));
  });

  test(`all 65,536 samples encode to the ${law} codes that ffmpeg makes of them`, t => {
    t.true(reference('s16le', law, asBytes(ALL_SAMPLES)).equals(encode(ALL_SAMPLES)));
  });

  test(`decoding ${law} and encoding again changes no code but the second zero of mu-law`, t => {
    const changed = [...encode(decode(ALL_CODES))].flatMap((code, i) => (code === i ? [] : [i]));
    t.deepEqual(changed, law === 'mulaw' ? [0x7f] : []);
  });
}
