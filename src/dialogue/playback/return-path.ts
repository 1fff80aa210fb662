/**
 * Whether a line returns our voice at all. Where it has stayed quiet for longer than any echo takes while we played, nothing
 * of ours comes back as loudly as a caller speaks: then nobody needs to be compared with what was played, and a caller whose
 * voice is like ours is heard at once.
 */

/** Quiet windows of 32 ms after which a line is known: more than the longest delay of an echo that is looked for. */
const LEAST_QUIET = 45;
/** By how much a caller must be louder than all that was heard while we played. */
const ABOVE_DB = 10;
/** Loud windows count only when this many more have come without an onset: they may be how one begins. */
const HELD = 16;

/** Follows one call's line while we play. */
export class ReturnPath {
  #quiet = 0;
  #loudestDb = -Infinity;
  #held: number[] = [];

  /** Takes the level of a window, heard while we play. */
  push(db: number, loud: boolean): void {
    if (!loud) this.#quiet += 1;
    this.#held.push(loud ? db : -Infinity);
    if (this.#held.length > HELD) this.#loudestDb = Math.max(this.#loudestDb, this.#held.shift()!);
  }

  /** What was heard last was a caller, or is past: it tells nothing of the line. */
  forget(): void {
    this.#held = [];
  }

  /** True if what is as loud as this cannot be ours. */
  excludes(db: number): boolean {
    return this.#quiet >= LEAST_QUIET && db > this.#loudestDb + ABOVE_DB;
  }
}
