/**
 * CallStream: what every entrance turns a platform's protocol into, and all that later stages know of a platform.
 *
 * Invariants:
 * S1 `inputs` yields in order and ends exactly once, with an `ended` input as its last.
 * S2 Positions within a channel never go backwards; a gap in positions is silence.
 * S3 Nothing of `control` throws because the peer has gone: it resolves, and `inputs` ends.
 */
import type { AudioFrame, Role, SampleRate } from './audio.js';
import type { ParleyError } from './errors.js';
import type { CallId } from './ids.js';
import type { CallEvent, EndReason } from './events.js';

/** One audio channel of a call. */
export interface CallChannel {
  readonly role: Role;
}

/** What is known when a call begins. */
export interface CallStart {
  readonly callId: CallId;
  /** The protocol it came in by. */
  readonly entrance: string;
  /** The platform's own id of the call, where it gives one. */
  readonly externalId?: string;
  readonly direction?: 'inbound' | 'outbound';
  /** Caller's number as the platform gave it. */
  readonly from?: string;
  /** Number called. */
  readonly to?: string;
  /** BCP-47 language the call is expected in. */
  readonly language: string;
  readonly channels: readonly CallChannel[];
  readonly sampleRateHz: SampleRate;
  /** Milliseconds since the Unix epoch. */
  readonly startedAtMs: number;
  /** Free key-value pairs from the platform, limited in size by the entrance. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** What arrives on a call, in order. */
export type CallInput =
  | { readonly kind: 'audio'; readonly frame: AudioFrame }
  | {
      readonly kind: 'dtmf';
      readonly channel: number;
      readonly digit: string;
      readonly positionSamples: number;
    }
  | { readonly kind: 'paused'; readonly positionSamples: number }
  | { readonly kind: 'resumed'; readonly positionSamples: number }
  | {
      readonly kind: 'mark';
      readonly name: string;
      readonly cleared: boolean;
      readonly positionSamples: number;
    }
  | { readonly kind: 'ended'; readonly reason: EndReason; readonly errorCode?: string };

/** Who keeps time when audio is played to the caller. */
export type PlaybackPacing = 'us' | 'platform' | 'none';

/** What an entrance can do towards its platform. */
export interface CallAbilities {
  readonly playback: PlaybackPacing;
  readonly transfer: boolean;
  readonly hangUp: boolean;
  /** True if CallEvents can be sent back to the peer. */
  readonly events: boolean;
}

/** The way back to the platform. */
export interface CallControl {
  readonly abilities: CallAbilities;
  /** Queues audio (16-bit linear, the call's rate) for the caller; resolves when the platform may be given more. */
  play(samples: Int16Array, signal?: AbortSignal): Promise<void>;
  /** Asks to be told, by a `mark` input, when what was queued so far has been played (or cleared). */
  mark(name: string): Promise<void>;
  /** Drops everything queued. */
  clear(): Promise<void>;
  /** Hands the call to a destination the platform understands. */
  transfer(destination: string, details: Readonly<Record<string, string>>): Promise<void>;
  /** Ends the call. */
  hangUp(): Promise<void>;
  /** Sends an event to the peer, where it can take one. Back-pressure is the entrance's: a slow peer loses partials only. */
  send(event: CallEvent): void;
  /** Stops taking input: `inputs` ends with this reason, and the peer stays connected for the last events. */
  end(reason: EndReason): void;
  /** Ends the stream with a catalogued error told to the peer in its own protocol. */
  fail(error: ParleyError): void;
}

/** A live call. */
export interface CallStream {
  readonly start: CallStart;
  readonly inputs: AsyncIterable<CallInput>;
  readonly control: CallControl;
}
