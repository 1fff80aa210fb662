/**
 * Streams a recording as Twilio does: `connected`, `start`, one message of 20 ms a track, `stop`; and plays what comes back
 * by its own clock, returning marks when it has been played or cleared.
 */
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import { ERRORS, ParleyError } from '../../call/errors.js';
import type { ErrorCode } from '../../call/errors.js';
import { encodeMulaw } from '../../audio/audio.js';
import { parseMessage, objectAt, textAt } from '../../ingress/json.js';
import { twilioSignature } from '../../ingress/twilio/signature.js';
import { FRAME_MS, announced, paced } from './frames.js';
import type { Recording } from './frames.js';
import { connectTo } from './target.js';
import type { Target } from './target.js';

/** Who calls whom, and what else Twilio would say. */
export interface TwilioCall {
  readonly callSid: string;
  readonly from: string;
  readonly to: string;
  readonly language?: string | undefined;
  readonly speed: number;
}

const MULAW_BYTES_PER_MS = 8;
const TRACKS = ['inbound', 'outbound'] as const;

/** An id as Twilio makes them. */
export function twilioId(prefix: 'CA' | 'MZ' | 'AC'): string {
  return prefix + randomBytes(16).toString('hex');
}

/** Streams the recording and resolves when the service has closed the connection. */
export async function replayTwilio(
  target: Target,
  recording: Recording,
  call: TwilioCall,
  signal: AbortSignal,
): Promise<void> {
  const socket = await connectTo(target, '/twilio/media', signatureFor(target));
  const closed = once(socket, 'close');
  const streamSid = twilioId('MZ');
  const player = new Player(socket, streamSid);
  let sequence = 1;
  const send = (event: string, fields: object): void => {
    const sequenceNumber = String(sequence++);
    if (socket.readyState === socket.OPEN)
      socket.send(JSON.stringify({ event, sequenceNumber, streamSid, ...fields }));
  };
  socket.send(JSON.stringify({ event: 'connected', protocol: 'Call', version: '1.0.0' }));
  const accountSid = twilioId('AC');
  send('start', { start: startOf(streamSid, accountSid, call, recording) });
  let chunk = 1;
  for await (const frame of paced(recording.frames, call.speed, signal)) {
    if (socket.readyState !== socket.OPEN) break;
    for (const [c, samples] of frame.entries()) {
      const payload = Buffer.from(encodeMulaw(samples)).toString('base64');
      const timestamp = String((chunk - 1) * FRAME_MS);
      send('media', { media: { track: TRACKS[c], chunk: String(chunk), timestamp, payload } });
    }
    chunk += 1;
  }
  send('stop', { stop: { accountSid, callSid: call.callSid } });
  const [, reason] = (await closed) as [number, Buffer];
  player.stop();
  // All that Twilio is told of a call that is refused or fails; the service's log says more.
  const code = reason.toString() as ErrorCode;
  if (Object.hasOwn(ERRORS, code)) throw new ParleyError(code, ERRORS[code].meaning);
}

function startOf(streamSid: string, accountSid: string, call: TwilioCall, recording: Recording): object {
  const { callSid, from, to, language } = call;
  const speed = String(announced(call.speed));
  return {
    streamSid,
    accountSid,
    callSid,
    tracks: TRACKS.slice(0, recording.roles.length),
    customParameters: { from, to, direction: 'inbound', speed, ...(language && { language }) },
    mediaFormat: { encoding: 'audio/x-mulaw', sampleRate: 8000, channels: 1 },
  };
}

function signatureFor({ twilioToken, publicOrigin, httpOrigin }: Target): Record<string, string> {
  if (twilioToken === undefined) return {};
  const url = `${(publicOrigin ?? httpOrigin).replace(/\/+$/, '').replace(/^http/, 'ws')}/twilio/media`;
  return { 'x-twilio-signature': twilioSignature(twilioToken, url) };
}

/** Plays what the service sends, by the clock, and returns its marks. */
class Player {
  readonly #marks = new Map<NodeJS.Timeout, string>();
  #emptyAt = 0;

  constructor(
    private readonly socket: WebSocket,
    private readonly streamSid: string,
  ) {
    socket.on('message', (data: Buffer) => this.#take(data.toString('utf8')));
  }

  stop(): void {
    for (const timer of this.#marks.keys()) clearTimeout(timer);
  }

  #take(text: string): void {
    const message = parseMessage(text);
    const event = message['event'];
    const now = performance.now();
    if (event === 'media') {
      const payload = textAt(objectAt(message, 'media'), 'payload') ?? '';
      const durationMs = Buffer.from(payload, 'base64').length / MULAW_BYTES_PER_MS;
      this.#emptyAt = Math.max(now, this.#emptyAt) + durationMs;
    } else if (event === 'mark') {
      const name = textAt(objectAt(message, 'mark'), 'name') ?? '';
      const timer = setTimeout(() => this.#reached(timer), Math.max(0, this.#emptyAt - now));
      this.#marks.set(timer, name);
    } else if (event === 'clear') {
      this.#emptyAt = now;
      for (const timer of this.#marks.keys()) this.#reached(timer);
    }
  }

  #reached(timer: NodeJS.Timeout): void {
    const name = this.#marks.get(timer);
    clearTimeout(timer);
    this.#marks.delete(timer);
    if (this.socket.readyState !== this.socket.OPEN) return;
    this.socket.send(JSON.stringify({ event: 'mark', streamSid: this.streamSid, mark: { name } }));
  }
}
