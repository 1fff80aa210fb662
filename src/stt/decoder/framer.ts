/** Cuts a channel's audio into frames of 20 ms, with gaps as silence, and keeps commands at their place in it. */
import { ACTIVITY_FRAME_MS } from '../../audio/audio.js';
import type { ChannelSettings } from './protocol.js';

/** A command with its place in the audio. */
export type Command =
  | { readonly kind: 'finish' }
  | { readonly kind: 'update'; readonly settings: Partial<ChannelSettings> }
  | { readonly kind: 'close' };

/** What comes out: a frame, or a command whose place is reached. */
export type Framed =
  { readonly kind: 'frame'; readonly position: number; readonly samples: Int16Array } | Command;

type Queued = Command | { readonly kind: 'audio'; readonly position: number; readonly samples: Int16Array };

export class Framer {
  readonly frameSamples: number;
  #queue: Queued[] = [];
  #queuedSamples = 0;
  /** Samples of the head of the queue that are taken already. */
  #taken = 0;
  /** A frame whose samples come in pieces; most lie whole in what comes and are not copied. */
  #frame: Int16Array | undefined;
  #fill = 0;
  /** The sample that the next frame goes on with. */
  #next: number;

  constructor(sampleRateHz: number, fromSample: number) {
    this.frameSamples = Math.round((sampleRateHz * ACTIVITY_FRAME_MS) / 1000);
    this.#next = fromSample;
  }

  /** Everything before this sample has come out in frames. */
  get position(): number {
    return this.#next - this.#fill;
  }

  /** Milliseconds of audio that no frame was asked for yet. */
  get waitingMs(): number {
    return ((this.#queuedSamples - this.#taken) * ACTIVITY_FRAME_MS) / this.frameSamples;
  }

  /** Takes samples, which from now on belong to the frames made of them. */
  add(position: number, samples: Int16Array): void {
    this.#queue.push({ kind: 'audio', position, samples });
    this.#queuedSamples += samples.length;
  }

  command(command: Command): void {
    this.#queue.push(command);
  }

  /**
   * The next frame or command, if there is one.
   *
   * @param skipSilence true if a gap in the audio need not be heard: frames then go on after it
   */
  next(skipSilence: boolean): Framed | undefined {
    for (;;) {
      const head = this.#queue[0];
      if (head === undefined) return undefined;
      if (head.kind !== 'audio') {
        // The last frame of a channel is filled up; before any other command its rest is still to come.
        if (this.#fill > 0 && head.kind === 'close') return this.#complete();
        this.#queue.shift();
        return head;
      }
      const from = head.position + this.#taken;
      const frame =
        from > this.#next ? this.#gap(from, skipSilence) : this.#take(head.position, head.samples);
      if (frame !== undefined) return frame;
    }
  }

  #gap(until: number, skipSilence: boolean): Framed | undefined {
    const room = this.frameSamples - this.#fill;
    if (skipSilence && this.#fill === 0 && until - this.#next >= this.frameSamples) {
      this.#next = until;
      return undefined;
    }
    if (until - this.#next >= room) return this.#complete();
    this.#fill += until - this.#next;
    this.#next = until;
    return undefined;
  }

  #take(position: number, samples: Int16Array): Framed | undefined {
    // Samples that were there before (a frame sent twice, or one that comes late) are left out.
    const begin = Math.min(Math.max(this.#taken, this.#next - position), samples.length);
    const end = Math.min(samples.length, begin + this.frameSamples - this.#fill);
    this.#taken = end;
    if (end === samples.length) {
      this.#queue.shift();
      this.#queuedSamples -= end;
      this.#taken = 0;
    }
    if (end === begin) return undefined;
    this.#next += end - begin;
    if (end - begin === this.frameSamples) {
      return { kind: 'frame', position: position + begin, samples: samples.subarray(begin, end) };
    }
    this.#frame ??= new Int16Array(this.frameSamples);
    this.#frame.set(samples.subarray(begin, end), this.#fill);
    this.#fill += end - begin;
    return this.#fill === this.frameSamples ? this.#complete() : undefined;
  }

  /** Ends the frame being filled, with silence where samples are missing. */
  #complete(): Framed {
    const samples = this.#frame ?? new Int16Array(this.frameSamples);
    const position = this.#next - this.#fill;
    this.#next = position + this.frameSamples;
    this.#frame = undefined;
    this.#fill = 0;
    return { kind: 'frame', position, samples };
  }
}
