/**
 * Whether a line returns our voice, and after how long. Where it stayed quiet while we played, no echo has a shorter delay than
 * that; where it did for longer than any echo takes, nothing of ours comes back as loudly as a caller speaks. So nobody needs
 * to be compared with what cannot be heard, and a caller whose voice is like ours is noticed at once.
 */
import { SPEECH_WINDOW } from '../../audio/audio.js';

/** Quiet windows of 32 ms in one prompt after which a line is known: more than the longest delay of an echo looked for. */
const LEAST_QUIET = 45;
/** By how much a caller must be louder than all that was heard while we played. */
const ABOVE_DB = 10;
/** Loud windows count only when this many more have come without an onset: they may be how one begins. */
const HELD = 16;
/** Windows of which one must be louder. */
const LATEST = 4;
/** The clocks of the two ways may differ by so many windows. */
const SLACK = 3;

/** Follows one call's line while we play. */
export class ReturnPath {
  /** Of this prompt, and the most of one before. */
  #quiet = 0;
  #longest = 0;
  /** Quiet windows of this prompt before the first sound, and the most of one before: sounds may be ours from then on. */
  #lead = 0;
  #longestLead = 0;
  #isBroken = false;
  #loudestDb = -Infinity;
  #held: number[] = [];

  /** Takes the level of a window, heard while we play: whether it is as loud as speech, and whether anything is there. */
  push(db: number, loud: boolean, silent: boolean): void {
    if (silent) this.#quiet += 1;
    else this.#isBroken = true;
    if (!this.#isBroken) this.#lead += 1;
    this.#held.push(loud ? db : -Infinity);
    if (this.#held.length > HELD) this.#loudestDb = Math.max(this.#loudestDb, this.#held.shift()!);
  }

  /** Another prompt begins. */
  begin(): void {
    this.#longest = Math.max(this.#longest, this.#quiet);
    this.#quiet = 0;
    this.#longestLead = Math.max(this.#longestLead, this.#lead);
    this.#lead = 0;
    this.#isBroken = false;
    this.#held = [];
  }

  /** So many of the windows were heard before we played: nothing could come back yet. */
  earlier(windows: number): void {
    this.#quiet = Math.max(0, this.#quiet - windows);
    this.#longest = Math.max(0, this.#longest - windows);
    this.#lead = Math.max(0, this.#lead - windows);
    this.#longestLead = Math.max(0, this.#longestLead - windows);
  }

  /** What was heard last was a caller: it tells nothing of the line. */
  forget(): void {
    this.#held = [];
  }

  /** True if what is as loud as this cannot be ours. */
  excludes(db: number): boolean {
    return Math.max(this.#quiet, this.#longest) >= LEAST_QUIET && db > this.#loudestDb + ABOVE_DB;
  }

  /** True if one of the latest windows was louder than all that was heard before, our own voice that came back included. */
  get isLouder(): boolean {
    return Math.max(...this.#held.slice(-LATEST)) > this.#loudestDb;
  }

  /** Samples at 8 kHz, the latest played, of which nothing can have come back yet: the line was quiet for longer. */
  get silentSamples(): number {
    const isSilent = this.#loudestDb === -Infinity;
    const quiet = Math.floor(Math.max(this.#lead, this.#longestLead));
    return isSilent ? Math.max(0, quiet - SLACK) * SPEECH_WINDOW : 0;
  }
}
