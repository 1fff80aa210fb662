/** The library's results to tokens with times. */
import type { TimedToken } from '../decoder/words.js';
import type { SherpaResult } from './native.js';

/** A token is taken to end where the next begins, but to last no longer than this. */
const LONGEST_TOKEN_MS = 240;
// Streaming decoders that keep no probabilities say nothing of their doubt; a middling value says that we do not know.
const UNKNOWN_LOG_PROB = Math.log(0.8);

/**
 * @param result what the recogniser says
 * @param offsetMs added to all times
 */
export function timedTokens(result: SherpaResult, offsetMs: number): TimedToken[] {
  const { tokens, timestamps } = result;
  const logProbs = result.ys_probs?.length ? result.ys_probs : result.ys_log_probs;
  return tokens.map((text, i) => {
    const startMs = (timestamps[i] ?? 0) * 1000;
    const nextMs = (timestamps[i + 1] ?? Infinity) * 1000;
    return {
      text,
      startMs: startMs + offsetMs,
      endMs: Math.min(nextMs, startMs + LONGEST_TOKEN_MS) + offsetMs,
      logProb: Math.min(0, logProbs?.[i] ?? UNKNOWN_LOG_PROB),
    };
  });
}
