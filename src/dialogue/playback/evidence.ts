/**
 * Whether somebody speaks, weighed window after window: a sequential test (CUSUM). Each window adds the logarithm of how much
 * likelier it is in the first fifth of a second of speech than in a cough, music, breath or knock, less what is lost with
 * time; below nothing the sum does not fall. So a clear voice is told from one window, and a creaking one from several.
 *
 * The likelihoods are those of a logistic regression over windows of synthetic voices, people's recordings and synthetic
 * sounds that are no speech, with other seeds than those that are reported.
 */
import { SPEECH_WINDOW } from '../../audio/audio.js';
import { highShare } from './hiss.js';
import { VOICING_SAMPLES, voicing } from './voicing.js';

const WEIGHTS = { one: -3, probability: -0.38, voicing: 4.67, both: 1.65 };
/** What every window loses: sounds in between weigh against speech. */
const LOSS = 0.5;
const LEAST = -3;
const QUIET = -1;
const ENOUGH = 2.45;
/** So sure the network is at most. */
const MOST_LOGIT = 5;
/** A sound is so much above the line, and not below what a telephone passes. */
const ABOVE_FLOOR_DB = 6;
const QUIETEST_DB = -54;
/**
 * Words begin with hiss and a stop before the voice ("stop"); coughs, music and breath have less of their energy above
 * 2 kHz. Each such window among the last few counts, where a voice follows.
 */
const HISS_SHARE = 0.2;
const HISS_WORTH = 1;
const MOST_HISSES = 3;
const HISSES_KEPT = 5;

/** Weighs one call's windows. */
export class Evidence {
  #sum = 0;
  #hisses: boolean[] = [];

  /**
   * Takes a window; true if it speaks for speech, and all until now is enough.
   *
   * @param sound the latest samples at 8 kHz, the window last
   */
  push(sound: Int16Array, db: number, floorDb: number, probability: number): boolean {
    const heard = isSound(db, floorDb);
    const before = this.#worthOfHisses();
    const hisses = heard && highShare(sound.subarray(-SPEECH_WINDOW)) >= HISS_SHARE;
    this.#hisses = [...this.#hisses, hisses].slice(-HISSES_KEPT);
    const gain = heard ? likelihood(probability, sound) - LOSS : QUIET;
    this.#sum = Math.max(0, Math.min(ENOUGH, this.#sum + Math.max(LEAST, gain)));
    return gain > 0 && this.#sum + before >= ENOUGH;
  }

  /**
   * True if what came after the latest window, which is no window yet and is not counted, would be enough by itself. All until
   * now does not help it: coughs end in sounds that the network takes for speech, of which each is nearly enough.
   *
   * @param sound the latest samples at 8 kHz
   * @param probability that of the latest window
   */
  isClear(sound: Int16Array, probability: number): boolean {
    const gain = likelihood(probability, sound) - LOSS;
    return gain > 0 && gain + this.#worthOfHisses() >= ENOUGH;
  }

  reset(): void {
    this.#sum = 0;
    this.#hisses = [];
  }

  #worthOfHisses(): number {
    return HISS_WORTH * Math.min(this.#hisses.filter(Boolean).length, MOST_HISSES);
  }
}

/** True for what is more than the noise of the line. */
export function isSound(db: number, floorDb: number): boolean {
  return db > Math.max(QUIETEST_DB, floorDb + ABOVE_FLOOR_DB);
}

function likelihood(probability: number, sound: Int16Array): number {
  const odds = Math.log((probability + 1e-6) / (1 - probability + 1e-6));
  const logit = Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, odds));
  const voiced = voicing(sound.subarray(-VOICING_SAMPLES));
  return WEIGHTS.one + WEIGHTS.probability * logit + WEIGHTS.voicing * voiced + WEIGHTS.both * logit * voiced;
}
