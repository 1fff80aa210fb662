/**
 * Messages of Twilio Media Streams (twilio.com/docs/voice/media-streams/websocket-messages). Numbers come as text from
 * Twilio and as numbers from emulators; unknown events and fields are passed over.
 */
import { ParleyError } from '../../call/errors.js';
import { objectAt, parseMessage, textAt, wholeNumberAt } from '../json.js';
import type { JsonObject } from '../json.js';
import { readBase64 } from '../base64.js';

/** What Twilio says. */
export type TwilioMessage =
  | { readonly event: 'connected' | 'stop' }
  | {
      readonly event: 'start';
      readonly streamSid: string;
      readonly callSid: string | undefined;
      readonly accountSid: string | undefined;
      readonly tracks: readonly string[];
      readonly parameters: JsonObject;
      readonly encoding: unknown;
      readonly sampleRateHz: unknown;
    }
  | TwilioMedia
  | { readonly event: 'dtmf'; readonly digit: string }
  | { readonly event: 'mark'; readonly name: string };

/** Audio of one track. */
export interface TwilioMedia {
  readonly event: 'media';
  readonly track: string;
  /** Counts the track's messages from 1. */
  readonly chunk: number | undefined;
  /** Since the stream began. */
  readonly timestampMs: number | undefined;
  readonly payload: Uint8Array;
}

/**
 * Audio as Twilio writes it, nothing else: fifty such messages a second come of every track, and reading one by its form
 * costs a quarter of parsing it. Whatever else is valid, and whatever is not, is read the long way.
 */
const MEDIA =
  /^\{"event":"media",(?:"(?:sequenceNumber|streamSid)":"[\w-]*",)*"media":\{"track":"([a-z]+)","chunk":"(\d{1,15})","timestamp":"(\d{1,15})","payload":"([\w+/]*={0,2})"\}(?:,"(?:sequenceNumber|streamSid)":"[\w-]*")*\}$/;

/**
 * Reads a text frame.
 *
 * @returns undefined for events that mean nothing to us
 * @throws ParleyError PROTOCOL_MESSAGE, PROTOCOL_AUDIO
 */
export function readTwilioMessage(text: string): TwilioMessage | undefined {
  const media = MEDIA.exec(text);
  if (media !== null) {
    const [, track = '', chunk, timestamp, payload] = media;
    const [count, timestampMs] = [Number(chunk), Number(timestamp)];
    return { event: 'media', track, chunk: count, timestampMs, payload: readBase64(payload) };
  }
  const message = parseMessage(text);
  switch (message['event']) {
    case 'media':
      return readMedia(objectAt(message, 'media'));
    case 'start':
      return readStartMessage(objectAt(message, 'start'), textAt(message, 'streamSid'));
    case 'dtmf':
      return { event: 'dtmf', digit: textAt(objectAt(message, 'dtmf'), 'digit') ?? '' };
    case 'mark':
      return { event: 'mark', name: textAt(objectAt(message, 'mark'), 'name') ?? '' };
    case 'connected':
      return { event: 'connected' };
    case 'stop':
      return { event: 'stop' };
    case undefined:
      throw new ParleyError('PROTOCOL_MESSAGE', 'A message has no event.', { field: 'event' });
    default:
      return undefined;
  }
}

/** Audio to queue behind what Twilio was sent before. */
export function writeMedia(streamSid: string, mulaw: Uint8Array): string {
  const payload = Buffer.from(mulaw.buffer, mulaw.byteOffset, mulaw.byteLength).toString('base64');
  return JSON.stringify({ event: 'media', streamSid, media: { payload } });
}

/** Asks for a mark when what was queued so far has been played. */
export function writeMark(streamSid: string, name: string): string {
  return JSON.stringify({ event: 'mark', streamSid, mark: { name } });
}

/** Drops what is queued; outstanding marks come back. */
export function writeClear(streamSid: string): string {
  return JSON.stringify({ event: 'clear', streamSid });
}

function readMedia(media: JsonObject): TwilioMedia {
  return {
    event: 'media',
    track: textAt(media, 'track') ?? 'inbound',
    chunk: wholeNumberAt(media, 'chunk'),
    timestampMs: wholeNumberAt(media, 'timestamp'),
    payload: readBase64(media['payload']),
  };
}

function readStartMessage(start: JsonObject, outerSid: string | undefined): TwilioMessage {
  const streamSid = outerSid ?? textAt(start, 'streamSid');
  if (streamSid === undefined) {
    throw new ParleyError('PROTOCOL_START', 'The start has no streamSid.', { field: 'streamSid' });
  }
  const tracks = start['tracks'];
  const format = objectAt(start, 'mediaFormat');
  return {
    event: 'start',
    streamSid,
    callSid: textAt(start, 'callSid'),
    accountSid: textAt(start, 'accountSid'),
    tracks: Array.isArray(tracks) ? tracks.filter(track => typeof track === 'string') : [],
    parameters: objectAt(start, 'customParameters'),
    // Emulators leave the format out; Twilio itself knows only this one.
    encoding: format['encoding'] ?? 'audio/x-mulaw',
    sampleRateHz: format['sampleRate'] ?? 8000,
  };
}
