/** Test signals, and what the counting pool says of them. */
import { wavOf } from '../stt/testing/wav.js';
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
  return wavOf([caller, agent]);
}
