/**
 * Messages of `/v1/stream`.
 *
 * The peer sends one JSON `start`, then audio as binary frames (all channels, sample by sample) or as JSON `audio` with a
 * channel and a position, and JSON `dtmf`, `pause`, `resume`, `mark`, `end`. Back come JSON messages, and playback as
 * binary frames in the encoding of the call.
 */
import { ParleyError } from '../../call/errors.js';
import type { CallEvent } from '../../call/events.js';
import { readBase64 } from '../base64.js';
import { parseMessage, textAt, wholeNumberAt } from '../json.js';
import type { JsonObject } from '../json.js';

/** What a peer can say in text. */
export type ClientMessage =
  | { readonly type: 'start'; readonly fields: JsonObject }
  | {
      readonly type: 'audio';
      readonly channel: number;
      readonly positionSamples: number | undefined;
      readonly payload: Buffer;
    }
  | { readonly type: 'dtmf'; readonly channel: number; readonly digit: string }
  | { readonly type: 'pause' | 'resume' | 'end' }
  | { readonly type: 'mark'; readonly name: string; readonly cleared: boolean };

/** What the service says in text. */
export type ServerMessage =
  | { readonly type: 'started'; readonly callId: string }
  | { readonly type: 'event'; readonly event: CallEvent }
  | { readonly type: 'mark'; readonly name: string }
  | { readonly type: 'clear' | 'hangup' }
  | {
      readonly type: 'transfer';
      readonly destination: string;
      readonly details: Readonly<Record<string, string>>;
    }
  | {
      readonly type: 'error';
      readonly code: string;
      readonly message: string;
      readonly field?: string | undefined;
    };

/**
 * Reads a text frame.
 *
 * @returns undefined for types this version does not know
 * @throws ParleyError PROTOCOL_MESSAGE, PROTOCOL_AUDIO
 */
export function readClientMessage(text: string): ClientMessage | undefined {
  const message = parseMessage(text);
  const type = textAt(message, 'type');
  switch (type) {
    case 'start':
      return { type, fields: message };
    case 'audio':
      return { type, ...channelOf(message), payload: readBase64(message['payload']), ...positionOf(message) };
    case 'dtmf':
      return { type, ...channelOf(message), digit: textAt(message, 'digit') ?? '' };
    case 'mark':
      return { type, name: textAt(message, 'name') ?? '', cleared: message['cleared'] === true };
    case 'pause':
    case 'resume':
    case 'end':
      return { type };
    case undefined:
      throw new ParleyError('PROTOCOL_MESSAGE', 'A message has no type.', { field: 'type' });
    default:
      return undefined;
  }
}

/** Writes a text frame. */
export function writeServerMessage(message: ServerMessage): string {
  return JSON.stringify(message);
}

function channelOf(message: JsonObject): { channel: number } {
  return { channel: wholeNumberAt(message, 'channel') ?? 0 };
}

function positionOf(message: JsonObject): { positionSamples: number | undefined } {
  return { positionSamples: wholeNumberAt(message, 'positionSamples') };
}
