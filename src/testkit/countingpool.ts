/**
 * A stand-in for the recogniser pool, for tests of entrances and sessions: it recognises nothing and says exactly which
 * samples it was given, which a real recogniser cannot. Tests that are about words use the real pool.
 */
import type { AudioFrame } from '../call/audio.js';
import { BoundedQueue } from '../call/queue.js';
import type { PoolLoad, Recogniser, RecogniserPool, RecogniserResult } from '../stt/stt.js';

/** Text of the final of a channel: `12800 samples, sum 42, 1600 silent`. */
export function countedText(samples: number, sum: number, silent: number): string {
  return `${samples} samples, sum ${sum}, ${silent} silent`;
}

/** Counts samples; each channel has a partial a second and one final when it is closed. */
export class CountingPool implements RecogniserPool {
  /** What `load` says. */
  accepting = true;
  /** While true, every ear is behind. */
  stuck = false;
  open_ = 0;
  readonly #waiting = new Set<() => void>();

  open(_callId: string, channel: number): Promise<Recogniser> {
    this.open_ += 1;
    return Promise.resolve(this.#ear(channel));
  }

  load(): PoolLoad {
    return { recognisers: this.open_, utilisation: 0, accepting: this.accepting };
  }

  /** Lets ears that were stuck go on. */
  release(): void {
    this.stuck = false;
    for (const go of this.#waiting) go();
    this.#waiting.clear();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #ear(channel: number): Recogniser {
    const results = new BoundedQueue<RecogniserResult>({ limit: 10_000 });
    const count = { samples: 0, sum: 0, silent: 0, end: 0 };
    return {
      write: frame => {
        add(count, frame);
        if (count.samples % 8000 < frame.samples.length) results.push(partial(channel, count.samples));
        return !this.stuck;
      },
      drained: () =>
        new Promise(resolve => {
          if (this.stuck) this.#waiting.add(resolve);
          else resolve();
        }),
      finish: () => undefined,
      update: () => undefined,
      results,
      close: () => {
        this.open_ -= 1;
        const text = countedText(count.samples, count.sum, count.silent);
        const utteranceId = `u${channel}`;
        const words = [{ word: text, startMs: 0, endMs: count.end / 8, confidence: 1 }];
        const place = { utteranceId, startMs: 0, endMs: Math.floor(count.end / 8) };
        results.push({
          kind: 'final',
          ...place,
          text,
          confidence: 1,
          words,
          language: 'en',
          pack: 'counting',
        });
        results.end();
        return Promise.resolve();
      },
    };
  }
}

function add(count: { samples: number; sum: number; silent: number; end: number }, frame: AudioFrame): void {
  count.silent += frame.positionSamples - count.end;
  count.end = frame.positionSamples + frame.samples.length;
  count.samples += frame.samples.length;
  for (const sample of frame.samples) count.sum += sample;
}

function partial(channel: number, samples: number): RecogniserResult {
  const text = `${samples} samples`;
  return { kind: 'partial', utteranceId: `u${channel}`, startMs: 0, endMs: 0, text, stableText: '' };
}
