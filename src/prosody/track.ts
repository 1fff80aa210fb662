/**
 * The measurements of one channel over time: a bounded memory of frames, and the stretches of speech found in them.
 */
import { FRAME_MS, FrameAnalyser } from './frames.js';
import type { MeasuredFrame } from './frames.js';
import { LevelTracker } from './level.js';
import { SyllableDetector } from './syllables.js';

/** A stretch of speech, in milliseconds since the call began. */
export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** Frames kept for looking back: 100 s; longer turns are measured over their last 100 s. */
const MEMORY_FRAMES = 10_000;
/** Silences shorter than this are part of the speech around them (stop consonants), ms. */
const BRIDGE_MS = 200;
/** Speech shorter than this is a click, ms. */
const LEAST_SPEECH_MS = 60;

/** Listens to one channel; `push` audio, then ask. */
export class ChannelTrack {
  private readonly analyser: FrameAnalyser;
  private readonly level = new LevelTracker();
  private readonly syllables = new SyllableDetector();
  private readonly f0: Float32Array;
  private readonly loudness: Float32Array;
  private readonly nuclei: Uint8Array;
  private readonly speech: Stretch[] = [];
  private openStart = -1;
  private lastActive = -1;
  /** Frames measured so far. */
  frames = 0;

  /** @param memoryFrames frames that are remembered, 10 ms each */
  constructor(private readonly memoryFrames = MEMORY_FRAMES) {
    this.f0 = new Float32Array(memoryFrames);
    this.loudness = new Float32Array(memoryFrames);
    this.nuclei = new Uint8Array(memoryFrames);
    this.analyser = new FrameAnalyser(frame => this.take(frame));
  }

  /** Takes 16-bit samples at 8 kHz: the first `length` of `samples`. */
  push(samples: Int16Array, length = samples.length): void {
    this.analyser.push(samples, length);
  }

  /** Ends the channel, so that its last frames and stretch of speech are there. */
  end(): void {
    this.analyser.end();
    this.closeStretch();
  }

  /** F0 in Hz of a frame, 0 where unvoiced or forgotten. */
  f0At(frame: number): number {
    return this.remembers(frame) ? (this.f0[frame % this.memoryFrames] ?? 0) : 0;
  }

  /** Level of a frame, dB re full scale. */
  loudnessAt(frame: number): number {
    return this.remembers(frame) ? (this.loudness[frame % this.memoryFrames] ?? -100) : -100;
  }

  /** True if a syllable nucleus lies in the frame. */
  nucleusAt(frame: number): boolean {
    return this.remembers(frame) && this.nuclei[frame % this.memoryFrames] === 1;
  }

  /** The frames of a time span that are still remembered: first, and the one after the last. */
  span(startMs: number, endMs: number): [number, number] {
    const oldest = Math.max(0, this.frames - this.memoryFrames);
    return [
      Math.max(oldest, Math.floor(startMs / FRAME_MS)),
      Math.min(this.frames, Math.ceil(endMs / FRAME_MS)),
    ];
  }

  /** The stretches of speech so far, with one that is still going on. */
  stretches(): readonly Stretch[] {
    const open = this.openStretch();
    return open === undefined ? this.speech : [...this.speech, open];
  }

  private remembers(frame: number): boolean {
    return frame >= 0 && frame < this.frames && frame >= this.frames - this.memoryFrames;
  }

  private take(measured: Readonly<MeasuredFrame>): void {
    const { frame, loudnessDb, active } = measured;
    const slot = frame % this.memoryFrames;
    this.f0[slot] = measured.f0Hz;
    this.loudness[slot] = loudnessDb;
    this.nuclei[slot] = 0;
    this.frames = frame + 1;
    this.level.push(measured);
    const nucleus = this.syllables.push(measured, this.level);
    if (nucleus >= 0) this.nuclei[nucleus % this.memoryFrames] = 1;
    this.follow(frame * FRAME_MS, active && loudnessDb > this.level.speakerDb - 30);
  }

  private follow(tMs: number, active: boolean): void {
    if (active) {
      if (this.openStart < 0) this.openStart = tMs;
      this.lastActive = tMs + FRAME_MS;
    } else if (this.openStart >= 0 && tMs - this.lastActive >= BRIDGE_MS) this.closeStretch();
  }

  private openStretch(): Stretch | undefined {
    if (this.openStart < 0 || this.lastActive - this.openStart < LEAST_SPEECH_MS) return undefined;
    return { startMs: this.openStart, endMs: this.lastActive };
  }

  private closeStretch(): void {
    const open = this.openStretch();
    if (open !== undefined) this.speech.push(open);
    this.openStart = -1;
  }
}
