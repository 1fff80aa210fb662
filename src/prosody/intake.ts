/** Brings a call's frames to what a ChannelTrack hears: 8 kHz without gaps. */
import type { AudioFrame, SampleRate } from '../call/audio.js';
import { Halver } from './pitch/halve.js';
import type { ChannelTrack } from './track.js';

const SILENCE = new Int16Array(8000);
/** Samples that are brought down to 8 kHz at a time. */
const PIECE = 16_000;

/** What brings 16 kHz down to 8 kHz, and where a piece of it goes. */
interface Halving {
  readonly halver: Halver;
  readonly halved: Float32Array;
  readonly samples: Int16Array;
}

/** Feeds one channel of a call to its track; gaps become silence, so that times stay those of the call. */
export class Intake {
  private nextSample = 0;
  /** For calls of 16 kHz. */
  private readonly halving: Halving | undefined;

  constructor(
    private readonly track: ChannelTrack,
    sampleRateHz: SampleRate,
  ) {
    if (sampleRateHz === 8000) return;
    const room = PIECE / 2 + 1;
    this.halving = { halver: new Halver(), halved: new Float32Array(room), samples: new Int16Array(room) };
  }

  /** Takes a frame; what lies before the last sample taken is dropped. */
  push(frame: AudioFrame): void {
    for (let gap = frame.positionSamples - this.nextSample; gap > 0; gap -= SILENCE.length) {
      this.feed(SILENCE, Math.min(gap, SILENCE.length));
    }
    const skip = Math.max(0, this.nextSample - frame.positionSamples);
    const samples = skip === 0 ? frame.samples : frame.samples.subarray(skip);
    this.feed(samples, samples.length);
  }

  // The first `length` samples. A view of some of them is made only where a piece is not all of them: it is garbage each time.
  private feed(samples: Int16Array, length: number): void {
    this.nextSample += length;
    const { halving } = this;
    if (halving === undefined) return this.track.push(samples, length);
    if (length === samples.length && length <= PIECE) return this.halve(samples, halving);
    for (let at = 0; at < length; at += PIECE)
      this.halve(samples.subarray(at, Math.min(at + PIECE, length)), halving);
  }

  private halve(piece: Int16Array, { halver, halved, samples }: Halving): void {
    const count = halver.push(piece, halved);
    for (let i = 0; i < count; i++) samples[i] = Math.max(-32_768, Math.min(32_767, halved[i]! * 32_768));
    this.track.push(samples, count);
  }
}
