/**
 * G.711: mu-law and A-law, both ways, by table.
 *
 * Decoding follows ITU-T G.711 (tables 1a and 2a), scaled to 16 bits. Encoding is ours to choose within the standard:
 * the standard compares 14- or 13-bit magnitudes, ffmpeg rounds to the nearest code on samples that have lost their two
 * lowest bits (rounding downwards). We do as ffmpeg does, bit for bit, so that what we send equals what the most used tool
 * would have made; one consequence is that the samples -4 to -1 become the smallest negative code, not zero.
 */

const MULAW_INVERSION = 0xff;
const ALAW_INVERSION = 0xd5;
const SIGN = 0x80;
const BIAS = 33;

const MULAW_TO_LINEAR = Int16Array.from({ length: 256 }, (_, code) => mulawValue(code));
const ALAW_TO_LINEAR = Int16Array.from({ length: 256 }, (_, code) => alawValue(code));
const LINEAR_TO_MULAW = encoderTable(MULAW_TO_LINEAR, MULAW_INVERSION);
const LINEAR_TO_ALAW = encoderTable(ALAW_TO_LINEAR, ALAW_INVERSION);

/** Decodes mu-law: one code a byte to one 16-bit sample (within +-32124). `into`, where given, has a place for each. */
export function decodeMulaw(codes: Uint8Array, into: Int16Array = new Int16Array(codes.length)): Int16Array {
  return decode(codes, MULAW_TO_LINEAR, into);
}

/** Decodes A-law: one code a byte to one 16-bit sample (within +-32256). `into`, where given, has a place for each. */
export function decodeAlaw(codes: Uint8Array, into: Int16Array = new Int16Array(codes.length)): Int16Array {
  return decode(codes, ALAW_TO_LINEAR, into);
}

/** Encodes 16-bit samples as mu-law, one byte each. */
export function encodeMulaw(samples: Int16Array): Uint8Array {
  return encode(samples, LINEAR_TO_MULAW);
}

/** Encodes 16-bit samples as A-law, one byte each. */
export function encodeAlaw(samples: Int16Array): Uint8Array {
  return encode(samples, LINEAR_TO_ALAW);
}

function decode(codes: Uint8Array, table: Int16Array, samples: Int16Array): Int16Array {
  for (let i = 0; i < codes.length; i++) samples[i] = table[codes[i]!]!;
  return samples;
}

function encode(samples: Int16Array, table: Uint8Array): Uint8Array {
  const codes = new Uint8Array(samples.length);
  for (let i = 0; i < samples.length; i++) codes[i] = table[(samples[i]! >> 2) + 8192]!;
  return codes;
}

// Eight segments of sixteen steps; each segment's step is twice the one's before; a bias of 33 makes them meet. The
// standard's 14-bit values are shifted left by two.
function mulawValue(code: number): number {
  const plain = code ^ MULAW_INVERSION;
  const segment = (plain >> 4) & 7;
  const magnitude = ((((plain & 15) * 2 + BIAS) << segment) - BIAS) << 2;
  return plain & SIGN ? -magnitude : magnitude;
}

// The first two segments share a step, so the hidden bit is missing in the first. 13-bit values shifted left by three.
function alawValue(code: number): number {
  const plain = code ^ ALAW_INVERSION;
  const segment = (plain >> 4) & 7;
  const step = (plain & 15) * 2 + 1;
  const magnitude = segment === 0 ? step : (step + 32) << (segment - 1);
  return plain & SIGN ? -(magnitude << 3) : magnitude << 3;
}

// One code for each of the 16,384 values of a sample without its two lowest bits. Magnitude m gets the highest code
// whose lower bound it reaches; a bound is the midpoint of two neighbouring values, in units of 4, rounded half up.
function encoderTable(values: Int16Array, inversion: number): Uint8Array {
  const table = new Uint8Array(16384);
  let step = 0;
  for (let m = 0; m <= 8192; m++) {
    while (step < 127 && m > 0 && m >= lowerBound(values, step + 1, inversion)) step++;
    if (m < 8192) table[8192 + m] = step ^ inversion;
    if (m > 0) table[8192 - m] = step ^ inversion ^ SIGN;
  }
  return table;
}

function lowerBound(values: Int16Array, step: number, inversion: number): number {
  const below = values[(step - 1) ^ inversion]!;
  const at = values[step ^ inversion]!;
  return (below + at + 4) >> 3;
}
