/**
 * Notices within 200 ms that the caller has begun to speak while we speak.
 *
 * Speech is what the network takes for speech, is louder than the line was before, and is voiced (`evidence.ts`): a cough is a
 * burst of noise, and hold music is nothing the network takes for speech. A hiss out of quiet is the beginning of a word. What
 * our own voice explains is echo.
 */
import { SPEECH_WINDOW, SpeechProbability } from '../../audio/audio.js';
import { Echo } from './echo.js';
import { Evidence, isSound } from './evidence.js';
import { HISS_SAMPLES, Hiss, highShare, isOurs } from './hiss.js';
import { ReturnPath } from './return-path.js';

/** How onsets are told; found on synthetic callers, coughs, music and echoes with other seeds than those of the tests. */
const QUIETEST_DB = -48;
const ABOVE_FLOOR_DB = 8;
/** Of echoes the filter explains three quarters and more; of a caller, even one with the very voice that we have, two thirds at most as a rule. */
const MOST_ECHO = 0.7;
/** Where our voice is known to come back, so many windows in a row must be another's: some fit less well than most. */
const LEAST_FOREIGN = 4;
/** And so many where they are no louder than what came back of ours: its delay may have jumped, even twice. */
const LEAST_FOREIGN_QUIETER = 8;
/**
 * Where audio was held up on its way, the delay of our voice jumps, and no one delay explains the windows around it: the
 * latest HALF of them alone must not be explained so well either.
 */
const HALF = 2;
const MOST_ECHO_OF_HALF = 0.8;
/** From this share of a sound above 2 kHz on, what is there may be all of our own voice that comes back. */
const LEAST_HISS = 0.25;
/** Windows of 32 ms that are compared with what was played, and one before. */
const WINDOWS = 5;
const RISE_DB = 0.1;
/** Windows of quiet after which the network rests. */
const HANGOVER = 10;
const WARMING = 12;
/** Longest delay of an echo that is looked for, with the window itself. */
const ECHO_BACK_MS = 1300;
/**
 * Between two windows: where the network is so sure of the last one, a voice that had only begun at its end is looked for again
 * in what has come since. It grows; the end of a cough falls.
 */
const SURE = 0.7;
const LEAST_SINCE = 32;
const MOST_FALL_DB = 3;
/** Samples of a frame that may come after a window: frames of 100 ms are the longest. */
const LATEST_MS = 100;
const LATEST = LATEST_MS * 8;

const WINDOW_MS = 32;
/** A sample of ours that is more than noise. */
const AUDIBLE = 200;

/**
 * Loads the network and runs what looks for echoes a few times, so that the first caller who speaks over us does not wait for
 * code that is only then made fast: 15 times as long as later on.
 */
export async function warmOnset(): Promise<void> {
  const network = new SpeechProbability();
  const heard = Int16Array.from(
    { length: (WINDOWS - 1) * SPEECH_WINDOW },
    (_, i) => ((i * 7919) % 4001) - 2000,
  );
  const played = Int16Array.from({ length: ECHO_BACK_MS * 8 }, (_, i) => ((i * 104_729) % 4003) - 2001);
  for (let i = 0; i < WARMING; i++) {
    network.push(heard.subarray(0, SPEECH_WINDOW));
    new Echo().share(heard, played);
    await new Promise(resolve => setImmediate(resolve));
  }
}

/** Listens to the caller's channel at 8 kHz. */
export class OnsetDetector {
  readonly #network = new SpeechProbability();
  readonly #echo = new Echo();
  readonly #hiss = new Hiss();
  readonly #evidence = new Evidence();
  readonly #line = new ReturnPath();
  /** Something of the prompt has been played: only then does quiet tell that nothing comes back. */
  #begun = false;
  #gathered = new Int16Array(0);
  /** The last WINDOWS windows. */
  readonly #sound = new Int16Array(WINDOWS * SPEECH_WINDOW);
  /** Of the last window. */
  #db = -Infinity;
  #probability = 0;
  #floorDb = -70;
  #quiet = 0;
  /** Windows in a row that seemed an onset and no echo. */
  #foreign = 0;

  /** @param played what was played over the given milliseconds until the samples were heard, or a little longer, at 8 kHz */
  constructor(private readonly played: (backMs: number) => Int16Array) {}

  /** Takes samples of any number; true if they complete an onset of speech. */
  push(samples: Int16Array): boolean {
    let onset = false;
    let rest = new Int16Array(this.#gathered.length + samples.length);
    rest.set(this.#gathered);
    rest.set(samples, this.#gathered.length);
    for (; rest.length >= SPEECH_WINDOW; rest = rest.subarray(SPEECH_WINDOW)) {
      const window = rest.subarray(0, SPEECH_WINDOW);
      onset = this.#window(window, rest.length - SPEECH_WINDOW) || onset;
    }
    this.#gathered = rest.slice();
    return onset || this.#since(this.#gathered);
  }

  /** Forgets what was heard, before the next prompt. The level of the line stays known. */
  reset(): void {
    this.#evidence.reset();
    this.#foreign = 0;
    this.#gathered = new Int16Array(0);
    this.#network.reset();
    this.#probability = 0;
    this.#hiss.reset();
    this.#line.begin();
    this.#begun = false;
  }

  /** All that was heard was heard so much earlier than thought: before we played, some of it. */
  earlier(ms: number): void {
    this.#line.earlier(ms / WINDOW_MS);
    this.#begun = false;
  }

  /** @param after samples that were heard after the window */
  #window(window: Int16Array, after: number): boolean {
    this.#sound.copyWithin(0, SPEECH_WINDOW);
    this.#sound.set(window, this.#sound.length - SPEECH_WINDOW);
    const db = windowDb(window);
    const loud = this.#isLoud(db);
    this.#quiet = loud ? 0 : this.#quiet + 1;
    this.#begun ||= this.played(WINDOW_MS).some(x => Math.abs(x) > AUDIBLE);
    if (this.#begun) this.#line.push(db, loud, !isSound(db, this.#floorDb));
    // Callers mostly listen while we speak: in quiet the network rests, and costs nothing.
    const hisses = this.#hiss.push(window, db, this.#floorDb, loud);
    const probability = this.#quiet > HANGOVER ? 0 : this.#network.push(window);
    const speaks = this.#evidence.push(this.#sound, db, this.#floorDb, probability);
    this.#db = db;
    this.#probability = probability;
    this.#floorDb = db < this.#floorDb ? db : Math.min(db, this.#floorDb + RISE_DB);
    const isAnothers = this.#line.excludes(db);
    if (hisses && (isAnothers || !isOurs(this.#sound.subarray(-HISS_SAMPLES), this.#playedUntil(after))))
      return this.#found();
    if (!speaks || !(loud || isAnothers)) {
      this.#foreign = 0;
      return false;
    }
    return (isAnothers || !(this.#isEcho(after) || this.#isOurHiss(this.#sound, after))) && this.#found();
  }

  /** @param rest what was heard since the last window */
  #since(rest: Int16Array): boolean {
    if (this.#probability < SURE || rest.length < LEAST_SINCE) return false;
    const db = windowDb(rest);
    if (db < this.#db - MOST_FALL_DB || !this.#isLoud(db)) return false;
    const isAnothers = this.#line.excludes(db);
    // Where our voice is known to come back, several windows must be another's: one look tells nothing.
    if (this.#echo.isKnown && !isAnothers) return false;
    const sound = new Int16Array(this.#sound.length);
    sound.set(this.#sound.subarray(rest.length));
    sound.set(rest, sound.length - rest.length);
    const isClear = this.#evidence.isClear(sound, this.#probability);
    return isClear && (isAnothers || this.#isStrange(sound)) && this.#found();
  }

  #isStrange(sound: Int16Array): boolean {
    const share = this.#echo.share(sound.subarray(SPEECH_WINDOW), this.#playedUntil(0));
    return share <= MOST_ECHO && !this.#isOurHiss(sound, 0);
  }

  #isLoud(db: number): boolean {
    return db > Math.max(QUIETEST_DB, this.#floorDb + ABOVE_FLOOR_DB);
  }

  #found(): true {
    this.#evidence.reset();
    this.#foreign = 0;
    this.#hiss.reset();
    this.#line.forget();
    return true;
  }

  /**
   * What was played until the end of the window, always as long, so that an echo stays in its place; without the latest, of
   * which nothing can have come back.
   */
  #playedUntil(after: number): Int16Array {
    const all = this.played(ECHO_BACK_MS + LATEST_MS);
    const played = all.subarray(Math.max(0, LATEST - after), all.length - after);
    return played.fill(0, Math.max(0, played.length - this.#line.silentSamples));
  }

  #isEcho(after: number): boolean {
    const heard = this.#sound.subarray(SPEECH_WINDOW);
    const share = this.#echo.share(heard, this.#playedUntil(after));
    this.#foreign = share > MOST_ECHO ? 0 : this.#foreign + 1;
    const least = this.#line.isLouder ? LEAST_FOREIGN : LEAST_FOREIGN_QUIETER;
    if (this.#foreign < (this.#echo.isKnown ? least : 1)) return true;
    if (!this.#isLatelyEcho(after)) return false;
    this.#foreign = 0;
    return true;
  }

  /** The filter sees nothing above 2 kHz: where most of a sound is there, it is compared by itself. */
  #isOurHiss(sound: Int16Array, after: number): boolean {
    const latest = sound.subarray(-HISS_SAMPLES);
    return highShare(latest) >= LEAST_HISS && isOurs(latest, this.#playedUntil(after));
  }

  #isLatelyEcho(after: number): boolean {
    if (!this.#echo.isKnown) return false;
    const latest = this.#sound.subarray(-HALF * SPEECH_WINDOW);
    return new Echo().share(latest, this.#playedUntil(after)) > MOST_ECHO_OF_HALF;
  }
}

function windowDb(window: Int16Array): number {
  let squares = 0;
  for (const x of window) squares += x * x;
  return 10 * Math.log10(squares / window.length / 32_768 ** 2 + 1e-10);
}
