/** How far a word's confidence can be trusted. */
import type { EngineWord } from '../../stt/decoder/engine.js';
import { rightWords } from './errors.js';

const BINS = 10;

/** A point of the calibration curve. */
export interface Bin {
  readonly confidence: number;
  readonly accuracy: number;
  readonly words: number;
}

/** Expected calibration error (Naeini et al. 2015) over ten bins of equal width, and the curve. */
export function calibration(
  said: readonly string[],
  heard: readonly (readonly EngineWord[])[],
): { readonly error: number; readonly curve: readonly Bin[] } {
  const sums = Array.from({ length: BINS }, () => ({ confidence: 0, right: 0, words: 0 }));
  for (const [i, words] of heard.entries()) {
    const right = rightWords(
      said[i]!.split(' '),
      words.map(w => w.word),
    );
    for (const [k, { confidence }] of words.entries()) {
      const bin = sums[Math.min(BINS - 1, Math.floor(confidence * BINS))]!;
      bin.confidence += confidence;
      bin.right += right[k] ? 1 : 0;
      bin.words += 1;
    }
  }
  const total = sums.reduce((sum, bin) => sum + bin.words, 0);
  const error = sums.reduce((sum, bin) => sum + Math.abs(bin.right - bin.confidence), 0) / Math.max(1, total);
  const curve = sums
    .filter(bin => bin.words > 0)
    .map(({ confidence, right, words }) => ({
      confidence: confidence / words,
      accuracy: right / words,
      words,
    }));
  return { error, curve };
}
