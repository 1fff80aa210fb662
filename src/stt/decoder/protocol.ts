/**
 * What the service and a decoder process say to each other.
 *
 * Audio of all channels travels in packets, one message for many frames, because a message costs far more than the
 * samples in it. Commands follow the audio they belong to: a packet is sent before any command that was given after it.
 */
import type { ActivityState } from '../../audio/audio.js';
import type { ErrorCode } from '../../call/errors.js';
import type { Pack } from '../packs/packs.js';
import type { RecogniserResult, Vocabulary } from '../stt.js';

/** How a channel's utterances are found and decoded. All times in milliseconds. */
export interface ChannelSettings {
  readonly endSilenceMs: number;
  readonly minSpeechMs: number;
  readonly maxUtteranceMs: number;
  readonly hotwords: readonly string[];
  readonly graph: string | undefined;
  /** Names to expect. On the way to the process its words are left out: they were sent before, once for all channels. */
  readonly vocabulary: Vocabulary;
}

/** All that a process needs to go on with a channel at `fromSample` as if it had heard what came before. */
export interface Checkpoint {
  readonly fromSample: number;
  /** Utterances finished so far. */
  readonly utterances: number;
  readonly detector: ActivityState;
  /** True if the audio goes on in the middle of speech. */
  readonly speaking: boolean;
}

/** From the service to the process. */
export type ToDecoder =
  | {
      readonly kind: 'open';
      readonly id: number;
      /** Beginning of the ids of utterances. */
      readonly name: string;
      readonly pack: Pack;
      readonly language: string;
      readonly sampleRateHz: number;
      readonly settings: ChannelSettings;
      readonly checkpoint: Checkpoint;
    }
  /** Loads a pack before the first channel needs it. */
  | {
      readonly kind: 'load';
      readonly pack: Pack;
      /** Also hears a second of silence. */ readonly tryOut?: boolean;
    }
  /** Words that channels are about to expect. */
  | { readonly kind: 'vocabulary'; readonly vocabulary: Vocabulary }
  /** No channel expects these words any more. */
  | { readonly kind: 'forget'; readonly vocabularyId: string }
  | { readonly kind: 'audio'; readonly packet: Uint8Array }
  | { readonly kind: 'finish'; readonly id: number; readonly atSample: number }
  | { readonly kind: 'update'; readonly id: number; readonly settings: Partial<ChannelSettings> }
  | { readonly kind: 'close'; readonly id: number }
  | { readonly kind: 'drop'; readonly id: number };

/** What one channel came to in one round. */
export interface ChannelReport {
  readonly id: number;
  readonly results: readonly RecogniserResult[];
  /** Everything before this sample was taken in. */
  readonly consumedSample: number;
  readonly checkpoint: Checkpoint;
  /** True if the channel was closed and all its words are out. */
  readonly ended: boolean;
}

/** From the process to the service. */
export type FromDecoder =
  | { readonly kind: 'up' }
  | { readonly kind: 'loaded'; readonly dir: string }
  | {
      readonly kind: 'round';
      readonly reports: readonly ChannelReport[];
      /** Milliseconds this process has been busy since it started. */
      readonly busyMs: number;
      /** Milliseconds of audio it has taken in since it started. */
      readonly audioMs: number;
    }
  | {
      readonly kind: 'refused';
      /** The channel, if it was one that asked for the pack. */
      readonly id?: number;
      readonly dir: string;
      readonly code: ErrorCode;
      readonly message: string;
    };

/** A run of samples of one channel inside a packet. */
export interface PacketPart {
  readonly id: number;
  readonly positionSamples: number;
  readonly samples: Int16Array;
}

const PART_HEADER_BYTES = 16;

/** Puts runs of samples into one packet: for each, id (u32), count (u32), position (f64), samples (i16). */
export function packParts(parts: readonly PacketPart[]): Uint8Array {
  const size = parts.reduce((n, p) => n + PART_HEADER_BYTES + padded(p.samples.length) * 2, 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { id, positionSamples, samples } of parts) {
    view.setUint32(at, id, true);
    view.setUint32(at + 4, samples.length, true);
    view.setFloat64(at + 8, positionSamples, true);
    at += PART_HEADER_BYTES;
    new Int16Array(bytes.buffer, at, samples.length).set(samples);
    at += padded(samples.length) * 2;
  }
  return bytes;
}

/** Takes a packet apart. The samples are copies, each of its own: one channel's must not keep those of all others. */
export function unpackParts(packet: Uint8Array): PacketPart[] {
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
  const parts: PacketPart[] = [];
  for (let at = 0; at < packet.length;) {
    const id = view.getUint32(at, true);
    const count = view.getUint32(at + 4, true);
    const positionSamples = view.getFloat64(at + 8, true);
    at += PART_HEADER_BYTES;
    const samples = new Int16Array(count);
    new Uint8Array(samples.buffer).set(packet.subarray(at, at + count * 2));
    parts.push({ id, positionSamples, samples });
    at += padded(count) * 2;
  }
  return parts;
}

// Sample counts are rounded up to a multiple of four so that every header is aligned.
function padded(count: number): number {
  return (count + 3) & ~3;
}
