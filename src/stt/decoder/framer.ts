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
  #frame: Int16Array;
  #fill = 0;
  /** The sample that the next frame goes on with. */
  #next: number;

  constructor(sampleRateHz: number, fromSample: number) {
    this.frameSamples = Math.round((sampleRateHz * ACTIVITY_FRAME_MS) / 1000);
    this.#frame = new Int16Array(this.frameSamples);
    this.#next = fromSample;
  }

  /** Everything before this sample has come out in frames. */
  get position(): number {
    return this.#next - this.#fill;
  }

  add(position: number, samples: Int16Array): void {
    this.#queue.push({ kind: 'audio', position, samples });
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
      const frame = head.position > this.#next ? this.#gap(head.position, skipSilence) : this.#take(head);
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
    this.#frame.fill(0, this.#fill, this.#fill + until - this.#next);
    this.#fill += until - this.#next;
    this.#next = until;
    return undefined;
  }

  #take(head: Extract<Queued, { kind: 'audio' }>): Framed | undefined {
    // Samples that were there before (a frame sent twice, or one that comes late) are left out.
    const skip = Math.min(this.#next - head.position, head.samples.length);
    const fresh = head.samples.subarray(skip);
    const taken = fresh.subarray(0, this.frameSamples - this.#fill);
    this.#frame.set(taken, this.#fill);
    this.#fill += taken.length;
    this.#next += taken.length;
    this.#queue.shift();
    if (taken.length < fresh.length) {
      this.#queue.unshift({ ...head, position: this.#next, samples: fresh.subarray(taken.length) });
    }
    return this.#fill === this.frameSamples ? this.#complete() : undefined;
  }

  /** Ends the frame being filled, with silence where samples are missing. */
  #complete(): Framed {
    const samples = this.#frame;
    samples.fill(0, this.#fill);
    const position = this.#next - this.#fill;
    this.#next = position + this.frameSamples;
    this.#frame = new Int16Array(this.frameSamples);
    this.#fill = 0;
    return { kind: 'frame', position, samples };
  }
}
