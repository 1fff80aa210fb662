/** Listens for the caller while the bot speaks. */
import { createResampler } from '../../audio/audio.js';
import type { Resampler } from '../../audio/audio.js';
import type { AudioFrame } from '../../call/audio.js';
import type { StageCall } from '../../call/stage.js';
import { samplesToMs } from '../../call/time.js';
import type { Ms } from '../../call/time.js';
import { OnsetDetector } from '../playback/onset.js';
import type { Player } from '../playback/player.js';
import { SPEECH_HZ } from '../tts/tts.js';

/** Echo may still come back so long after the last word of ours. */
const TAIL_MS = 500;

/** Interrupts a player when the caller speaks over it. */
export class Ear {
  readonly #onset: OnsetDetector;
  readonly #resampler: Resampler;
  #listening = false;

  constructor(
    private readonly call: StageCall,
    private readonly player: Player,
    private readonly onOnset: (atMs: Ms) => void,
  ) {
    this.#onset = new OnsetDetector(backMs => player.schedule.recent(backMs));
    this.#resampler = createResampler(call.start.sampleRateHz, SPEECH_HZ);
  }

  /** Takes the caller's audio. The promise holds the next back: windows are heard in order. */
  async hear({ samples, positionSamples }: AudioFrame): Promise<void> {
    const heard = this.#resampler.push(samples);
    const listening = this.player.playing && this.player.schedule.audible(TAIL_MS);
    if (listening && !this.#listening) this.#onset.reset();
    this.#listening = listening;
    if (!listening || !(await this.#onset.push(heard))) return;
    // By the caller's audio: on a busy machine the call has gone on since.
    this.onOnset(samplesToMs(positionSamples + samples.length, this.call.start.sampleRateHz));
  }
}
