/** One sentence on its way from an engine to frames: resampled, levelled, limited, kept for the next time. */
import { createResampler, joinSamples } from '../../audio/audio.js';
import type { Resampler } from '../../audio/audio.js';
import { asParleyError } from '../../call/errors.js';
import type { ParleyError } from '../../call/errors.js';
import { BoundedQueue } from '../../call/queue.js';
import { Limiter } from './level.js';
import { SPEECH_FRAME, SPEECH_HZ } from './tts.js';
import type { RawAudio } from './tts.js';

/** A sentence is at most some 200 characters, so half a minute of frames; far below this. */
const MOST_FRAMES = 20_000;

/** Audio that is being made; reading it does not hold the making back. */
export class Rendering {
  readonly #frames = new BoundedQueue<Int16Array>({ limit: MOST_FRAMES });
  #left = new Int16Array(0);
  #error: ParleyError | undefined;
  #made = 0;

  /** All of it once it is made; nothing if it failed. */
  readonly whole: Promise<Int16Array | undefined>;

  /** @param make adds audio with the function it is given, and returns when there is no more */
  constructor(make: (add: (samples: Int16Array) => void) => Promise<void>) {
    this.whole = this.#run(make);
  }

  /** Milliseconds made so far: all of the sentence, as a rule, long before it has been played. */
  get madeMs(): number {
    return (this.#made * 1000) / SPEECH_HZ;
  }

  /** Yields frames as they are there; throws what the making threw. */
  async *frames(): AsyncGenerator<Int16Array> {
    yield* this.#frames;
    if (this.#error !== undefined) throw this.#error;
  }

  async #run(make: (add: (samples: Int16Array) => void) => Promise<void>): Promise<Int16Array | undefined> {
    const parts: Int16Array[] = [];
    try {
      await make(samples => {
        parts.push(samples);
        this.#made += samples.length;
        this.#add(samples);
      });
      if (this.#left.length > 0) this.#frames.push(this.#left);
      return joinSamples(parts);
    } catch (thrown) {
      this.#error = asParleyError(thrown);
      return undefined;
    } finally {
      this.#frames.end();
    }
  }

  #add(samples: Int16Array): void {
    const all = joinSamples([this.#left, samples]);
    let at = 0;
    for (; at + SPEECH_FRAME <= all.length; at += SPEECH_FRAME)
      this.#frames.push(all.subarray(at, at + SPEECH_FRAME));
    this.#left = all.slice(at);
  }
}

/** Audio of an engine at 8 kHz, `gainDb` louder and without clipping. */
export async function level(
  raw: AsyncIterable<RawAudio>,
  gainDb: number,
  add: (samples: Int16Array) => void,
): Promise<void> {
  let resampler: Resampler | undefined;
  const limiter = new Limiter(gainDb);
  for await (const { samples, sampleRateHz } of raw) {
    resampler ??= createResampler(sampleRateHz, SPEECH_HZ);
    add(limiter.push(resampler.push(samples)));
  }
  if (resampler !== undefined) add(limiter.push(resampler.finish()));
  add(limiter.finish());
}
