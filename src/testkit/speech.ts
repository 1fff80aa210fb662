/** Test signals, and what the counting pool says of them. */
import { countedText } from './countingpool.js';

/** A tone: `samples` samples, from the `offset`th of the tone on. */
export function tone(samples: number, offset = 0): Int16Array {
  return Int16Array.from({ length: samples }, (_, i) => Math.round(8000 * Math.sin((i + offset) / 5)));
}

/** The text of a final of the counting pool for samples heard with `silent` samples of gaps. */
export function counted(heard: Int16Array, silent = 0): string {
  return countedText(
    heard.length,
    heard.reduce((sum, sample) => sum + sample, 0),
    silent,
  );
}

/** A WAV file of two channels of 16-bit samples at 8 kHz; the shorter channel is filled up with silence. */
export function stereoWav(caller: Int16Array, agent: Int16Array): Buffer {
  const length = Math.max(caller.length, agent.length);
  const file = Buffer.alloc(44 + length * 4);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + length * 4, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(2, 22);
  file.writeUInt32LE(8000, 24);
  file.writeUInt32LE(32_000, 28);
  file.writeUInt16LE(4, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(length * 4, 40);
  for (let i = 0; i < length; i++) {
    file.writeInt16LE(caller[i] ?? 0, 44 + i * 4);
    file.writeInt16LE(agent[i] ?? 0, 46 + i * 4);
  }
  return file;
}
