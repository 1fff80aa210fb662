/** The clock of what is being played: which samples are in the caller's ear when. */
import { SPEECH_HZ } from '../tts/tts.js';

/** How long played audio is remembered, for telling echo: its longest delay, and what a machine that stalls listens late. */
const KEPT_MS = 10_000;

interface Piece {
  readonly atMs: number;
  readonly samples: Int16Array;
}

/** Audio at 8 kHz on a wall clock in milliseconds. */
export class Schedule {
  #pieces: Piece[] = [];
  #emptyAtMs = 0;
  /** By how much marks came later than the clock said: the way to the platform and back. */
  #lagMs = 0;

  constructor(private readonly now: () => number) {}

  /** When everything sent would have been played if the platform were here: what its marks are compared with. */
  get sentUntilMs(): number {
    return this.#emptyAtMs;
  }

  /** When everything sent will have been played. */
  get emptyAtMs(): number {
    return this.#emptyAtMs + this.#lagMs;
  }

  /** Adds what was just sent; it plays when what was sent before it has. Returns when it begins. */
  add(samples: Int16Array): number {
    const now = this.now();
    const atMs = Math.max(now, this.#emptyAtMs);
    this.#emptyAtMs = atMs + (samples.length * 1000) / SPEECH_HZ;
    this.#pieces.push({ atMs, samples });
    while (this.#pieces.length > 0 && endOf(this.#pieces[0]!) < now - KEPT_MS) this.#pieces.shift();
    return atMs;
  }

  /** A mark has come that stands where what was sent went until `expectedMs`. */
  marked(expectedMs: number): void {
    const lag = Math.max(0, this.now() - expectedMs);
    // The quickest mark tells the way best; slower ones were held up.
    this.#lagMs = this.#lagMs === 0 ? lag : Math.min(this.#lagMs, lag);
  }

  /** Forgets what was not played yet. */
  cut(): void {
    const now = this.now() - this.#lagMs;
    this.#pieces = this.#pieces.filter(piece => piece.atMs < now);
    this.#emptyAtMs = Math.min(this.#emptyAtMs, now);
  }

  /** True while something of ours is, or may come back from, the caller's ear. */
  audible(tailMs = 0): boolean {
    return this.now() < this.emptyAtMs + tailMs;
  }

  /** Milliseconds of pieces that began at `sinceMs` or later and are not played yet, by the clock. */
  unplayedMs(sinceMs: number): number {
    const now = this.now() - this.#lagMs;
    return this.#pieces
      .filter(piece => piece.atMs >= sinceMs)
      .reduce((sum, piece) => sum + Math.max(0, endOf(piece) - Math.max(now, piece.atMs)), 0);
  }

  /** What is played in the `backMs` until a moment, now as a rule, with silence where nothing is. */
  recent(backMs: number, untilMs = this.now()): Int16Array {
    const from = untilMs - backMs;
    const samples = new Int16Array(Math.round((backMs * SPEECH_HZ) / 1000));
    for (const { atMs, samples: piece } of this.#pieces) {
      const at = Math.round(((atMs - from) * SPEECH_HZ) / 1000);
      if (at >= samples.length || at + piece.length <= 0) continue;
      const skip = Math.max(0, -at);
      samples.set(piece.subarray(skip, Math.min(piece.length, samples.length - at)), Math.max(0, at));
    }
    return samples;
  }
}

function endOf({ atMs, samples }: Piece): number {
  return atMs + (samples.length * 1000) / SPEECH_HZ;
}
