/**
 * Notices within 200 ms that the caller has begun to speak while we speak.
 *
 * Speech is louder than the line was before, and what a small network takes for somebody's first words (`evidence.ts`). What our
 * own voice explains is echo.
 */
import { SPEECH_WINDOW } from '../../audio/audio.js';
import { Echo } from './echo.js';
import { Evidence } from './evidence.js';
import { HISS_SAMPLES, highShare, isOurs } from './hiss.js';
import { Listener } from './listener.js';
import { ReturnPath } from './return-path.js';
import { isSound } from './traits.js';

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
/** Windows of 32 ms that are compared with what was played. */
const COMPARED = 4;
const WARMING = 12;
/** Longest delay of an echo that is looked for, with the window itself. */
const ECHO_BACK_MS = 1300;
/**
 * Between two windows: where the last one is somewhat like speech, a voice that had only begun at its end is looked for again in
 * what has come since.
 */
const WORTH_A_LOOK = -2;
const LEAST_SINCE = 32;
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
  const listener = new Listener();
  const evidence = new Evidence();
  const heard = Int16Array.from({ length: COMPARED * SPEECH_WINDOW }, (_, i) => ((i * 7919) % 4001) - 2000);
  const played = Int16Array.from({ length: ECHO_BACK_MS * 8 }, (_, i) => ((i * 104_729) % 4003) - 2001);
  for (let i = 0; i < WARMING; i++) {
    evidence.push(listener.take(heard.subarray(0, SPEECH_WINDOW)));
    new Echo().share(heard, played);
    await new Promise(resolve => setImmediate(resolve));
  }
}

/** Listens to the caller's channel at 8 kHz. */
export class OnsetDetector {
  readonly #listener = new Listener();
  readonly #echo = new Echo();
  readonly #evidence = new Evidence();
  readonly #line = new ReturnPath();
  /** Something of the prompt has been played: only then does quiet tell that nothing comes back. */
  #begun = false;
  #gathered = new Int16Array(0);
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
    this.#listener.reset();
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
    const moment = this.#listener.take(window);
    const { sound, db, floorDb, loud } = moment;
    this.#begun ||= this.played(WINDOW_MS).some(x => Math.abs(x) > AUDIBLE);
    if (this.#begun) this.#line.push(db, loud, !isSound(db, floorDb));
    const speaks = this.#evidence.push(moment);
    const isAnothers = this.#line.excludes(db);
    if (!speaks || !(loud || isAnothers)) {
      this.#foreign = 0;
      return false;
    }
    return (isAnothers || !(this.#isEcho(sound, after) || this.#isOurHiss(sound, after))) && this.#found();
  }

  /** @param rest what was heard since the last window */
  #since(rest: Int16Array): boolean {
    if (this.#evidence.score < WORTH_A_LOOK || rest.length < LEAST_SINCE) return false;
    const { db, loud } = this.#listener.level(rest);
    const isAnothers = this.#line.excludes(db);
    // Where our voice is known to come back, several windows must be another's: one look tells nothing.
    if (!loud || (this.#echo.isKnown && !isAnothers)) return false;
    const moment = this.#listener.look(rest);
    return this.#evidence.look(moment) && (isAnothers || this.#isStrange(moment.sound)) && this.#found();
  }

  #isStrange(sound: Int16Array): boolean {
    const share = this.#echo.share(sound.subarray(-COMPARED * SPEECH_WINDOW), this.#playedUntil(0));
    return share <= MOST_ECHO && !this.#isOurHiss(sound, 0);
  }

  #found(): true {
    this.#evidence.reset();
    this.#foreign = 0;
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

  #isEcho(sound: Int16Array, after: number): boolean {
    const heard = sound.subarray(-COMPARED * SPEECH_WINDOW);
    const share = this.#echo.share(heard, this.#playedUntil(after));
    this.#foreign = share > MOST_ECHO ? 0 : this.#foreign + 1;
    const least = this.#line.isLouder ? LEAST_FOREIGN : LEAST_FOREIGN_QUIETER;
    if (this.#foreign < (this.#echo.isKnown ? least : 1)) return true;
    if (!this.#isLatelyEcho(sound, after)) return false;
    this.#foreign = 0;
    return true;
  }

  /** The filter sees nothing above 2 kHz: where most of a sound is there, it is compared by itself. */
  #isOurHiss(sound: Int16Array, after: number): boolean {
    const latest = sound.subarray(-HISS_SAMPLES);
    return highShare(latest) >= LEAST_HISS && isOurs(latest, this.#playedUntil(after));
  }

  #isLatelyEcho(sound: Int16Array, after: number): boolean {
    if (!this.#echo.isKnown) return false;
    const latest = sound.subarray(-HALF * SPEECH_WINDOW);
    return new Echo().share(latest, this.#playedUntil(after)) > MOST_ECHO_OF_HALF;
  }
}
