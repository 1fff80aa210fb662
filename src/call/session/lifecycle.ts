/** The call's own events: what arrives becomes events, and the call's clock is kept by its audio. */
import type { NewCallEvent } from '../events.js';
import type { CallInput, CallStart } from '../stream.js';
import { samplesToMs } from '../time.js';
import type { Ms } from '../time.js';

/** Shorter gaps are the jitter of platforms' time stamps and not worth an event. */
const SMALLEST_GAP_MS = 20;

/** The event a call begins with. */
export function startedEvent(start: CallStart): NewCallEvent {
  const { callId: _, startedAtMs, channels, ...rest } = start;
  return {
    kind: 'call.started',
    tMs: 0,
    ...rest,
    channels: channels.map(({ role }) => ({ role })),
    startedAt: new Date(startedAtMs).toISOString(),
  };
}

/** Follows the inputs of one call. */
export class Lifecycle {
  readonly #rate: number;
  readonly #ends: number[];
  #heardSamples = 0;
  #paused = false;

  constructor(start: CallStart) {
    this.#rate = start.sampleRateHz;
    this.#ends = start.channels.map(() => 0);
  }

  /** How much of the call has been heard. */
  get heardMs(): Ms {
    return samplesToMs(this.#heardSamples, this.#rate);
  }

  /** The event an input amounts to, if any. */
  follow(input: CallInput): NewCallEvent | undefined {
    if (input.kind === 'audio')
      return this.#audio(input.frame.channel, input.frame.positionSamples, input.frame.samples);
    if (input.kind === 'ended' || input.kind === 'mark') return undefined;
    const tMs = samplesToMs(input.positionSamples, this.#rate);
    if (input.kind === 'dtmf') return { kind: 'dtmf', tMs, channel: input.channel, digit: input.digit };
    this.#paused = true;
    return { kind: input.kind === 'paused' ? 'audio.paused' : 'audio.resumed', tMs };
  }

  /** The event a call ends with. */
  ended(input: CallInput & { kind: 'ended' }): NewCallEvent {
    const durationMs = this.heardMs;
    const { reason, errorCode } = input;
    return { kind: 'call.ended', tMs: durationMs, durationMs, reason, ...(errorCode && { errorCode }) };
  }

  #audio(channel: number, position: number, samples: Int16Array): NewCallEvent | undefined {
    const expected = this.#ends[channel] ?? 0;
    const end = position + samples.length;
    this.#ends[channel] = end;
    this.#heardSamples = Math.max(this.#heardSamples, end);
    const startMs = samplesToMs(expected, this.#rate);
    const endMs = samplesToMs(position, this.#rate);
    const wasPaused = this.#paused;
    this.#paused = false;
    if (wasPaused || endMs - startMs < SMALLEST_GAP_MS) return undefined;
    return { kind: 'audio.gap', tMs: endMs, channel, startMs, endMs };
  }
}
