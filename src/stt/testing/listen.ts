/** Feeding recognisers in tests. */
import type { FinalResult, Recogniser, RecogniserResult } from '../stt.js';

/** Reads results to their end. */
export async function collect(recogniser: Recogniser): Promise<RecogniserResult[]> {
  const results: RecogniserResult[] = [];
  for await (const result of recogniser.results) results.push(result);
  return results;
}

/** The finals among results, as text. */
export function texts(results: readonly RecogniserResult[]): string[] {
  return finals(results).map(final => final.text);
}

/** The finals among results. */
export function finals(results: readonly RecogniserResult[]): FinalResult[] {
  return results.filter(result => result.kind === 'final');
}

/**
 * Writes samples in frames, waiting where the recogniser asks for it.
 *
 * @param from sample of the call at which `samples` begin
 * @param pauseMs wall-clock wait after each frame, to spread the work
 */
export async function feed(
  recogniser: Recogniser,
  samples: Int16Array,
  { from = 0, frame = 160, pauseMs = 0 }: { from?: number; frame?: number; pauseMs?: number } = {},
): Promise<void> {
  for (let at = 0; at < samples.length; at += frame) {
    const part = samples.subarray(at, at + frame);
    if (!recogniser.write({ channel: 0, positionSamples: from + at, samples: part }))
      await recogniser.drained();
    if (pauseMs > 0) await new Promise(resolve => setTimeout(resolve, pauseMs));
  }
}
