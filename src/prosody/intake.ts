/** Brings a call's frames to what a ChannelTrack hears: 8 kHz without gaps. */
import type { AudioFrame, SampleRate } from '../call/audio.js';
import { Halver } from './pitch/halve.js';
import type { ChannelTrack } from './track.js';

const SILENCE = new Int16Array(8000);
/** Samples that are brought down to 8 kHz at a time. */
const PIECE = 16_000;

/** Feeds one channel of a call to its track; gaps become silence, so that times stay those of the call. */
export class Intake {
  private nextSample = 0;
  /** What brings 16 kHz down to 8 kHz, for calls that need it. */
  private readonly halving: { readonly halver: Halver; readonly halved: Float32Array } | undefined;

  constructor(
    private readonly track: ChannelTrack,
    sampleRateHz: SampleRate,
  ) {
    if (sampleRateHz === 8000) return;
    this.halving = { halver: new Halver(), halved: new Float32Array(PIECE / 2 + 1) };
  }

  /** Takes a frame; what lies before the last sample taken is dropped. */
  push(frame: AudioFrame): void {
    for (let gap = frame.positionSamples - this.nextSample; gap > 0; gap -= SILENCE.length) {
      this.feed(gap >= SILENCE.length ? SILENCE : SILENCE.subarray(0, gap));
    }
    const skip = Math.max(0, this.nextSample - frame.positionSamples);
    this.feed(skip === 0 ? frame.samples : frame.samples.subarray(skip));
  }

  private feed(samples: Int16Array): void {
    this.nextSample += samples.length;
    if (this.halving === undefined) return this.track.push(samples);
    const { halver, halved } = this.halving;
    for (let at = 0; at < samples.length; at += PIECE) {
      const count = halver.push(samples.subarray(at, at + PIECE), halved);
      this.track.push(
        Int16Array.from(halved.subarray(0, count), v => Math.max(-32768, Math.min(32767, v * 32768))),
      );
    }
  }
}
