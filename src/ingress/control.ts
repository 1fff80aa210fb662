/** The way back to a platform: the same rules for every entrance, over what its wire can say. */
import { encodeSamples } from '../audio/audio.js';
import type { ParleyError } from '../call/errors.js';
import type { CallEvent, EndReason } from '../call/events.js';
import type { CallAbilities, CallControl } from '../call/stream.js';
import { samplesToMs } from '../call/time.js';
import type { Intake } from './intake.js';
import { Playout } from './playout.js';
import type { Announced } from './start.js';

/** What an entrance can put on its wire. None of it throws; on a wire that is gone it does nothing. */
export interface Wire {
  readonly abilities: CallAbilities;
  /** Audio in the call's encoding and rate, one channel. */
  playback?(bytes: Uint8Array): void;
  mark?(name: string): void;
  clear?(): void;
  transfer?(destination: string, details: Readonly<Record<string, string>>): void;
  hangUp(): void;
  event?(event: CallEvent): void;
}

/** What was played may be interrupted until it was heard: the way to the caller and back, and the clocks' difference. */
const TAIL_MS = 500;

/** The control of one call. */
export class WireControl implements CallControl {
  readonly #playout: Playout;
  #clearing = new AbortController();

  constructor(
    private readonly announced: Announced,
    private readonly intake: Intake,
    private readonly wire: Wire,
  ) {
    this.#playout = new Playout(wire.abilities.playback);
    // Whoever waits for the platform to play need not wait when the call is over.
    intake.signal.addEventListener('abort', () => this.#clearing.abort(), { once: true });
  }

  get abilities(): CallAbilities {
    return this.wire.abilities;
  }

  async play(samples: Int16Array, signal?: AbortSignal): Promise<void> {
    if (this.intake.over || this.wire.playback === undefined) return;
    const { encoding, start } = this.announced;
    this.wire.playback(encodeSamples(samples, encoding));
    const stop = this.#clearing.signal;
    const either = signal === undefined ? stop : AbortSignal.any([signal, stop]);
    const room = this.#playout.sent(samplesToMs(samples.length, start.sampleRateHz), either);
    this.intake.hasten(this.#playout.queuedMs + TAIL_MS);
    await room;
  }

  mark(name: string): Promise<void> {
    this.wire.mark?.(name);
    return Promise.resolve();
  }

  clear(): Promise<void> {
    this.#clearing.abort();
    this.#clearing = new AbortController();
    this.#playout.cleared();
    this.intake.hasten(0);
    this.wire.clear?.();
    return Promise.resolve();
  }

  transfer(destination: string, details: Readonly<Record<string, string>>): Promise<void> {
    if (!this.wire.abilities.transfer) return Promise.resolve();
    this.wire.transfer?.(destination, details);
    this.end('transferred');
    return Promise.resolve();
  }

  hangUp(): Promise<void> {
    this.wire.hangUp();
    this.end('completed');
    return Promise.resolve();
  }

  send(event: CallEvent): void {
    this.wire.event?.(event);
  }

  end(reason: EndReason): void {
    this.intake.end(reason);
  }

  fail(error: ParleyError): void {
    this.intake.fail(error);
  }
}
