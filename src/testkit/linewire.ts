/** The entrances that can play, each as a caller's end meets it: audio out, audio, marks and clears back. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { callsClient } from '../call/rpc/rpc.js';
import { credentials } from '@grpc/grpc-js';
import { objectAt, parseMessage, textAt } from '../ingress/json.js';
import { twilioSignature } from '../ingress/twilio/signature.js';

/** Entrances with a way back. */
export const PLAYING = ['twilio', 'ws', 'grpc'] as const;
export type Entrance = (typeof PLAYING)[number];

/** Where a service listens, and what a call is opened with. */
export interface WireCall {
  /** `ws://host:port`. */
  readonly origin: string;
  readonly grpcAddress: string;
  readonly twilioToken: string;
  /** The platform's id of the call. */
  readonly externalId: string;
  readonly language: string;
}

/** What comes back; audio is mu-law at 8 kHz. */
export interface WireEars {
  audio(mulaw: Uint8Array): void;
  mark(name: string): void;
  clear(): void;
}

/** One call's connection. */
export interface LineWire {
  readonly open: boolean;
  readonly closed: Promise<unknown>;
  /** @param sentMs audio sent before */
  audio(mulaw: Uint8Array, sentMs: number): void;
  mark(name: string): void;
  /** Says that the call is over, and closes. */
  hangUp(): void;
}

/** Opens a call. */
export function openWire(entrance: Entrance, call: WireCall, ears: WireEars): Promise<LineWire> {
  return { twilio: openTwilio, ws: openStream, grpc: openGrpc }[entrance](call, ears);
}

async function openTwilio(call: WireCall, ears: WireEars): Promise<LineWire> {
  const url = `${call.origin}/twilio/media`;
  const socket = new WebSocket(url, {
    headers: { 'x-twilio-signature': twilioSignature(call.twilioToken, url) },
  });
  const streamSid = `MZ${call.externalId.slice(2)}`;
  let [sequence, chunk] = [1, 1];
  const send = (event: string, fields: object): void =>
    socket.send(JSON.stringify({ event, sequenceNumber: String(sequence++), streamSid, ...fields }));
  socket.on('message', (data: Buffer) => {
    const message = parseMessage(data.toString('utf8'));
    if (message['event'] === 'media')
      ears.audio(Buffer.from(textAt(objectAt(message, 'media'), 'payload') ?? '', 'base64'));
    else if (message['event'] === 'mark') ears.mark(textAt(objectAt(message, 'mark'), 'name') ?? '');
    else if (message['event'] === 'clear') ears.clear();
  });
  const closed = once(socket, 'close');
  await opened(socket);
  socket.send(JSON.stringify({ event: 'connected', protocol: 'Call', version: '1.0.0' }));
  send('start', {
    start: {
      streamSid,
      callSid: call.externalId,
      tracks: ['inbound'],
      customParameters: { language: call.language, mode: 'connect', bot: 'yes' },
      mediaFormat: { encoding: 'audio/x-mulaw', sampleRate: 8000, channels: 1 },
    },
  });
  return {
    get open() {
      return socket.readyState === WebSocket.OPEN;
    },
    closed,
    hangUp: () => hangUp(socket, () => send('stop', { stop: {} })),
    audio: (mulaw, sentMs) => {
      const payload = Buffer.from(mulaw).toString('base64');
      send('media', {
        media: { track: 'inbound', chunk: String(chunk++), timestamp: String(sentMs), payload },
      });
    },
    mark: name => send('mark', { mark: { name } }),
  };
}

async function openStream(call: WireCall, ears: WireEars): Promise<LineWire> {
  const socket = new WebSocket(`${call.origin}/v1/stream`);
  const send = (message: object): void => socket.send(JSON.stringify(message));
  socket.on('message', (data: Buffer, isBinary) => {
    if (isBinary) return ears.audio(data);
    const message = parseMessage(data.toString('utf8'));
    if (message['type'] === 'mark') ears.mark(textAt(message, 'name') ?? '');
    else if (message['type'] === 'clear') ears.clear();
    else if (message['type'] === 'transfer' || message['type'] === 'hangup') socket.close();
    return undefined;
  });
  const closed = once(socket, 'close');
  await opened(socket);
  const { externalId, language } = call;
  const metadata = { bot: 'yes' };
  send({ type: 'start', encoding: 'mulaw', sampleRateHz: 8000, externalId, language, metadata });
  return {
    get open() {
      return socket.readyState === WebSocket.OPEN;
    },
    closed,
    hangUp: () => hangUp(socket, () => send({ type: 'end' })),
    audio: mulaw => socket.send(mulaw),
    mark: name => send({ type: 'mark', name }),
  };
}

function openGrpc(call: WireCall, ears: WireEars): Promise<LineWire> {
  const client = callsClient(call.grpcAddress, credentials.createInsecure());
  const stream = client.stream();
  let open = true;
  const closed = new Promise<void>(resolve => {
    const over = (): void => {
      open = false;
      client.close();
      resolve();
    };
    stream.on('end', over);
    stream.on('error', over);
  });
  stream.on('data', message => {
    if (message.playback) ears.audio(message.playback.payload);
    else if (message.mark) ears.mark(message.mark.name);
    else if (message.clear) ears.clear();
  });
  const { externalId, language } = call;
  const metadata = { bot: 'yes' };
  stream.write({
    start: { encoding: 'ENCODING_MULAW', sampleRateHz: 8000, externalId, language, metadata },
  });
  return Promise.resolve({
    get open() {
      return open;
    },
    closed,
    audio: mulaw => void stream.write({ audio: { payload: Buffer.from(mulaw) } }),
    mark: name => void stream.write({ markPlayed: { name } }),
    hangUp: () => {
      if (open) stream.write({ end: {} });
      stream.end();
    },
  });
}

/** Waits until a socket is open; its errors end it, and nothing else. */
async function opened(socket: WebSocket): Promise<void> {
  socket.on('error', () => undefined);
  await once(socket, 'open');
}

function hangUp(socket: WebSocket, end: () => void): void {
  if (socket.readyState === WebSocket.OPEN) end();
  socket.close();
}
