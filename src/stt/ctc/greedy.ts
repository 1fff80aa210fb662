/** Greedy CTC: the likeliest token of every frame, repeats and blanks taken out, with the probability of each. */
import type { TimedToken } from '../decoder/words.js';
import type { EngineWord } from '../decoder/engine.js';
import type { NameHeard } from '../decoder/nearly.js';
import type { Tokens } from './tokens.js';

interface Run {
  readonly id: number;
  readonly firstFrame: number;
  lastFrame: number;
  /** Highest log-probability within the run of frames. */
  logProb: number;
}

/** What turns frames of log-probabilities into tokens, step by step. */
export interface CtcDecoder {
  /** Takes `frames` rows of one log-probability a token. */
  push(logProbs: Float32Array, frames: number): void;
  tokens(): TimedToken[];
  /** How many of the tokens, from the first, will not change any more. */
  settledTokens(): number;
  /**
   * When no more frames come: the names that may have been said where `words` have names.
   *
   * @param offsetMs was added to the words' times, and is to the names'
   */
  nearNames?(words: readonly EngineWord[], offsetMs: number): NameHeard[];
  /** Says that no more frames come. */
  end(): void;
  /** A decoder that has heard the same and goes on by itself. */
  fork(): CtcDecoder;
}

export class GreedyDecoder implements CtcDecoder {
  readonly #tokens: Tokens;
  readonly #frameMs: number;
  #runs: Run[] = [];
  #last = -1;
  #frame = 0;

  constructor(tokens: Tokens, frameMs: number) {
    this.#tokens = tokens;
    this.#frameMs = frameMs;
  }

  push(logProbs: Float32Array, frames: number): void {
    const size = logProbs.length / frames;
    for (let t = 0; t < frames; t++, this.#frame++) {
      const row = logProbs.subarray(t * size, (t + 1) * size);
      this.#take(indexOfMax(row), row);
    }
  }

  tokens(): TimedToken[] {
    return this.#runs.map(run => ({
      text: this.#tokens.text[run.id] ?? '',
      startMs: run.firstFrame * this.#frameMs,
      endMs: (run.lastFrame + 1) * this.#frameMs,
      logProb: run.logProb,
    }));
  }

  settledTokens(): number {
    return this.#runs.length;
  }

  end(): void {
    // Greedy decoding has nothing left to decide.
  }

  fork(): GreedyDecoder {
    const copy = new GreedyDecoder(this.#tokens, this.#frameMs);
    copy.#runs = this.#runs.map(run => ({ ...run }));
    copy.#last = this.#last;
    copy.#frame = this.#frame;
    return copy;
  }

  #take(id: number, row: Float32Array): void {
    const logProb = row[id]!;
    const run = this.#runs.at(-1);
    if (id !== this.#tokens.blank) {
      if (id === this.#last && run !== undefined) {
        run.lastFrame = this.#frame;
        run.logProb = Math.max(run.logProb, logProb);
      } else this.#runs.push({ id, firstFrame: this.#frame, lastFrame: this.#frame, logProb });
    }
    this.#last = id;
  }
}

function indexOfMax(row: Float32Array): number {
  let best = 0;
  for (let i = 1; i < row.length; i++) if (row[i]! > row[best]!) best = i;
  return best;
}
