/** Cuts one channel of a recording into the stretches where someone speaks, for packs that hear whole utterances only. */
import { createVad } from '../../audio/audio.js';
import type { SpeechSpan, Vad } from '../../audio/audio.js';
import type { Cutter, Piece } from './pieces.js';

/** Audio kept before and after a stretch: the detector begins late and ends early. */
const MARGIN_MS = 200;
/** Audio kept for a stretch that is not over: the longest one, with room. */
const KEPT_MS = 40_000;

export class VoiceCutter implements Cutter {
  readonly #vad: Vad;
  readonly #margin: number;
  readonly #kept: number;
  #samples = new Int16Array(0);
  /** Sample of the channel at which `#samples` begin. */
  #start = 0;
  /** Audio before this sample belongs to pieces already cut. */
  #used = 0;

  constructor(sampleRateHz: number) {
    this.#vad = createVad({ sampleRateHz });
    this.#margin = (MARGIN_MS * sampleRateHz) / 1000;
    this.#kept = (KEPT_MS * sampleRateHz) / 1000;
  }

  push(samples: Int16Array): Piece[] {
    const all = new Int16Array(this.#samples.length + samples.length);
    all.set(this.#samples);
    all.set(samples, this.#samples.length);
    this.#samples = all;
    const pieces = this.#vad.push(samples).map(span => this.#cut(span));
    this.#forget();
    return pieces;
  }

  end(): Piece[] {
    return this.#vad.finish().map(span => this.#cut(span));
  }

  #cut({ startSample, endSample }: SpeechSpan): Piece {
    const from = Math.max(this.#used, this.#start, startSample - this.#margin);
    const to = Math.min(this.#start + this.#samples.length, endSample + this.#margin);
    this.#used = to;
    return { positionSamples: from, samples: this.#samples.slice(from - this.#start, to - this.#start) };
  }

  #forget(): void {
    const extra = this.#samples.length - this.#kept;
    if (extra <= 0) return;
    this.#samples = this.#samples.slice(extra);
    this.#start += extra;
  }
}
