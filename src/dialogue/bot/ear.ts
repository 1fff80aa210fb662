/** Listens for the caller while the bot speaks. */
import { createResampler } from '../../audio/audio.js';
import type { Resampler } from '../../audio/audio.js';
import type { AudioFrame } from '../../call/audio.js';
import type { StageCall } from '../../call/stage.js';
import { samplesToMs } from '../../call/time.js';
import type { Ms } from '../../call/time.js';
import { HeardClock } from '../playback/heard-clock.js';
import { OnsetDetector } from '../playback/onset.js';
import type { Player } from '../playback/player.js';
import { SPEECH_HZ } from '../tts/tts.js';

/** Echo may still come back so long after the last word of ours. */
const TAIL_MS = 500;
/** The caller's clock may run slower than ours: what is played so much later is looked at as well. */
const AHEAD_MS = 100;

/** Interrupts a player when the caller speaks over it. */
export class Ear {
  readonly #onset: OnsetDetector;
  readonly #resampler: Resampler;
  #listening = false;
  readonly #clock = new HeardClock();
  #heardUntilMs = 0;

  constructor(
    private readonly call: StageCall,
    private readonly player: Player,
    private readonly onOnset: (atMs: Ms) => void,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#onset = new OnsetDetector(backMs =>
      player.schedule.recent(backMs + AHEAD_MS, this.#heardUntilMs + AHEAD_MS),
    );
    this.#resampler = createResampler(call.start.sampleRateHz, SPEECH_HZ);
  }

  /** Takes the caller's audio as it comes, and interrupts before anything else is done with it. */
  hear({ samples, positionSamples }: AudioFrame): void {
    const heard = this.#resampler.push(samples);
    const endMs = ((positionSamples + samples.length) * 1000) / this.call.start.sampleRateHz;
    const earlierMs = this.#clock.take(endMs, this.now());
    if (earlierMs > 0) this.#onset.earlier(earlierMs);
    this.#heardUntilMs = this.#clock.at(endMs);
    const listening = this.player.playing && this.player.schedule.audible(TAIL_MS);
    if (listening && !this.#listening) this.#onset.reset();
    this.#listening = listening;
    if (!listening || !this.#onset.push(heard)) return;
    // By the caller's audio: on a busy machine the call has gone on since.
    this.onOnset(samplesToMs(positionSamples + samples.length, this.call.start.sampleRateHz));
  }
}
