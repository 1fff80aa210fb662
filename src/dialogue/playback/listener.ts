/** A caller's channel in windows of 32 ms while we play: how loud each is beside the line, and what the network makes of it. */
import { SPEECH_LOOK, SPEECH_WINDOW, SpeechProbability } from '../../audio/audio.js';
import type { SpeechHeard } from '../../audio/audio.js';

const QUIETEST_DB = -48;
const ABOVE_FLOOR_DB = 8;
const RISE_DB = 0.1;
/** Windows of quiet after which the network rests. */
const HANGOVER = 10;
/** Windows that are kept. */
const KEPT = 5;

/** A window, or as much that ends between two. */
export interface Moment {
  /** The latest KEPT windows of samples. */
  readonly sound: Int16Array;
  readonly db: number;
  /** The noise of the line before. */
  readonly floorDb: number;
  /** As loud as speech is. */
  readonly loud: boolean;
  /** Nothing while the network rests. */
  readonly heard: SpeechHeard | undefined;
}

/** Listens to one call at 8 kHz. */
export class Listener {
  readonly #network = new SpeechProbability();
  readonly #sound = new Int16Array(KEPT * SPEECH_WINDOW);
  #floorDb = -70;
  #quiet = 0;

  /** Takes a window. */
  take(window: Int16Array): Moment {
    this.#sound.copyWithin(0, SPEECH_WINDOW);
    this.#sound.set(window, this.#sound.length - SPEECH_WINDOW);
    const [db, floorDb] = [windowDb(window), this.#floorDb];
    const loud = this.#isLoud(db);
    this.#quiet = loud ? 0 : this.#quiet + 1;
    this.#floorDb = db < floorDb ? db : Math.min(db, floorDb + RISE_DB);
    // Callers mostly listen while we speak: in quiet the network rests, and costs nothing.
    const heard = this.#quiet > HANGOVER ? undefined : this.#network.hear(window);
    return { sound: this.#sound, db, floorDb, loud, heard };
  }

  /** How loud the latest window would be if it had ended with what came after it. */
  level(rest: Int16Array): Pick<Moment, 'db' | 'loud'> {
    const db = windowDb(this.#until(rest).subarray(-SPEECH_WINDOW));
    return { db, loud: this.#isLoud(db) };
  }

  /** All that it would be then; nothing of it is remembered. */
  look(rest: Int16Array): Moment {
    const sound = this.#until(rest);
    const heard = this.#network.look(sound.subarray(-SPEECH_LOOK));
    return { sound, floorDb: this.#floorDb, heard, ...this.level(rest) };
  }

  /** Forgets what the network heard. The level of the line stays known. */
  reset(): void {
    this.#network.reset();
  }

  #until(rest: Int16Array): Int16Array {
    const sound = new Int16Array(this.#sound.length);
    sound.set(this.#sound.subarray(rest.length));
    sound.set(rest, sound.length - rest.length);
    return sound;
  }

  #isLoud(db: number): boolean {
    return db > Math.max(QUIETEST_DB, this.#floorDb + ABOVE_FLOOR_DB);
  }
}

function windowDb(window: Int16Array): number {
  let squares = 0;
  for (const x of window) squares += x * x;
  return 10 * Math.log10(squares / window.length / 32_768 ** 2 + 1e-10);
}
