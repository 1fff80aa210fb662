/** Which utterances are meant for the bot: not what it left in the transcript itself, nor what stayed below its voice. */
import type { Ms } from '../../call/time.js';

/** An echo of the end of a prompt comes back within this time. */
const ECHO_TAIL_MS = 400;
/** Callers answer just before a prompt is over. */
const EARLY_MS = 150;

/** Follows what we played on the clock of the call. */
export class Turns {
  #from: Ms | undefined;
  #until: Ms = -ECHO_TAIL_MS;
  #interruptedAt: Ms | undefined;

  /** A prompt begins to be heard. */
  began(tMs: Ms): void {
    this.#from = tMs;
    this.#interruptedAt = undefined;
  }

  /** The caller speaks over the prompt; `atMs` is where in the caller's audio that was noticed. */
  interrupted(atMs: Ms): void {
    this.#interruptedAt = atMs;
  }

  /** A prompt is over. */
  ended(tMs: Ms): void {
    this.#from = undefined;
    this.#until = tMs;
  }

  /**
   * True if an utterance is the caller's turn.
   *
   * @param quietSinceMs since when nothing of a prompt that is not over is to be heard: its last mark has not come back
   */
  isTurn(
    { startMs, endMs }: { readonly startMs: Ms; readonly endMs: Ms },
    quietSinceMs: Ms | undefined,
  ): boolean {
    if (this.#from !== undefined) {
      // Said before the prompt began, and only now recognised; what is said over a prompt interrupts it, or is none.
      return endMs <= this.#from || (quietSinceMs !== undefined && isAfter(quietSinceMs, startMs, endMs));
    }
    if (this.#interruptedAt !== undefined && endMs >= this.#interruptedAt - EARLY_MS) return true;
    return isAfter(this.#until, startMs, endMs);
  }
}

function isAfter(untilMs: Ms, startMs: Ms, endMs: Ms): boolean {
  return startMs >= untilMs - EARLY_MS || endMs >= untilMs + ECHO_TAIL_MS;
}
