/** WAV files for tests. */

/** A WAV of 16-bit samples, one array a channel, all of one length. */
export function wavOf(channels: readonly Int16Array[], sampleRateHz = 8000): Buffer {
  const length = Math.max(...channels.map(c => c.length));
  const bytes = Buffer.alloc(44 + length * channels.length * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(channels.length, 22);
  bytes.writeUInt32LE(sampleRateHz, 24);
  bytes.writeUInt32LE(sampleRateHz * channels.length * 2, 28);
  bytes.writeUInt16LE(channels.length * 2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(length * channels.length * 2, 40);
  for (const [c, samples] of channels.entries()) {
    for (const [i, sample] of samples.entries())
      bytes.writeInt16LE(sample, 44 + 2 * (i * channels.length + c));
  }
  return bytes;
}
