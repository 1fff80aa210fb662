/** A caller's end of a Twilio stream: sends audio in real time, plays what comes back by the clock, keeps the time line. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { decodeMulaw, encodeMulaw } from '../../audio/audio.js';
import { noise } from '../../dialogue/playback/sounds.fixture.js';
import { Schedule } from '../../dialogue/playback/schedule.js';
import { objectAt, parseMessage, textAt } from '../../ingress/json.js';
import { twilioSignature } from '../../ingress/twilio/signature.js';

const FRAME_MS = 20;
const FRAME = 160;
const NOISE_DB = -60;
const NOISE = Int16Array.from(noise(8000, NOISE_DB, 1), Math.round);

/** How the line of a call is. */
export interface LineOptions {
  /** What the caller's end returns of the bot's own audio. */
  readonly echo?: { readonly delayMs: number; readonly gainDb: number };
}

/** The line of one call. */
export class SpokenLine {
  /** When a run of audio of the bot began to arrive after silence, a clear or speech of ours. */
  firstAudioMs: number | undefined;
  clearedMs: number | undefined;
  /** Audio that came after a clear while the caller was still speaking. */
  staleMs = 0;
  botMs = 0;
  /** When runs of the bot's audio began to arrive. */
  readonly runsMs: number[] = [];
  #emptyAt = 0;
  #saying: Int16Array | undefined;
  #at = 0;
  #chunk = 1;
  #sequence = 1;
  #sentMs = 0;
  readonly #began = performance.now();
  /** The moment whose echo is on its way; audio arrives by the clock. */
  #echoAt: number | undefined;
  readonly #heard = new Schedule(() => this.#echoAt ?? performance.now());
  readonly #marks = new Map<NodeJS.Timeout, string>();
  #timer: NodeJS.Timeout | undefined;
  readonly closed: Promise<unknown>;

  private constructor(
    private readonly socket: WebSocket,
    private readonly streamSid: string,
    private readonly options: LineOptions,
  ) {
    this.closed = once(socket, 'close');
    socket.on('message', (data: Buffer) => this.#take(data.toString('utf8')));
    socket.on('error', () => undefined);
  }

  static async open(
    origin: string,
    token: string,
    callSid: string,
    language: string,
    options: LineOptions = {},
  ): Promise<SpokenLine> {
    const url = `${origin}/twilio/media`;
    const socket = new WebSocket(url, { headers: { 'x-twilio-signature': twilioSignature(token, url) } });
    await once(socket, 'open');
    const streamSid = `MZ${callSid.slice(2)}`;
    const line = new SpokenLine(socket, streamSid, options);
    socket.send(JSON.stringify({ event: 'connected', protocol: 'Call', version: '1.0.0' }));
    line.#send('start', {
      start: {
        streamSid,
        callSid,
        tracks: ['inbound'],
        customParameters: { language, mode: 'connect', bot: 'yes' },
        mediaFormat: { encoding: 'audio/x-mulaw', sampleRate: 8000, channels: 1 },
      },
    });
    line.#timer = setInterval(() => line.#tick(), FRAME_MS);
    return line;
  }

  get open(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  /** True while the bot can be heard. */
  get botSpeaks(): boolean {
    return performance.now() < this.#emptyAt;
  }

  /** Says something; resolves with when its first and last samples were sent. */
  async say(samples: Int16Array): Promise<{ fromMs: number; toMs: number }> {
    this.firstAudioMs = undefined;
    this.clearedMs = undefined;
    this.#saying = samples;
    this.#at = 0;
    const fromMs = performance.now();
    while (this.#saying !== undefined && this.open) await new Promise(resolve => setTimeout(resolve, 5));
    return { fromMs, toMs: performance.now() };
  }

  hangUp(): void {
    clearInterval(this.#timer);
    for (const timer of this.#marks.keys()) clearTimeout(timer);
    if (this.open) this.#send('stop', { stop: {} });
    this.socket.close();
  }

  // A timer that was late sends what is due at once, as a network does.
  #tick(): void {
    if (!this.open) return this.hangUp();
    while (this.#sentMs < performance.now() - this.#began) {
      const frame = this.#next();
      const payload = Buffer.from(encodeMulaw(frame)).toString('base64');
      this.#send('media', {
        media: { track: 'inbound', chunk: String(this.#chunk++), timestamp: String(this.#sentMs), payload },
      });
      this.#sentMs += FRAME_MS;
    }
  }

  #next(): Int16Array {
    const frame = this.#quiet();
    const saying = this.#saying;
    if (saying === undefined) return frame;
    for (const [i, x] of saying.subarray(this.#at, this.#at + FRAME).entries())
      frame[i] = (frame[i] ?? 0) + x;
    this.#at += FRAME;
    if (this.#at >= saying.length) this.#saying = undefined;
    return frame;
  }

  // What is on the line when the caller says nothing: a little noise, and the bot's own voice if it comes back.
  #quiet(): Int16Array {
    const at = (this.#sentMs * 8) % (NOISE.length - FRAME);
    const frame = NOISE.slice(at, at + FRAME);
    const { echo } = this.options;
    if (echo === undefined) return frame;
    this.#echoAt = this.#began + this.#sentMs;
    const played = this.#heard.recent(echo.delayMs + FRAME_MS).subarray(0, FRAME);
    this.#echoAt = undefined;
    return frame.map((x, i) => x + Math.round((played[i] ?? 0) * 10 ** (echo.gainDb / 20)));
  }

  #take(text: string): void {
    const message = parseMessage(text);
    const now = performance.now();
    switch (message['event']) {
      case 'media': {
        const bytes = Buffer.from(textAt(objectAt(message, 'media'), 'payload') ?? '', 'base64');
        const samples = decodeMulaw(bytes);
        const ms = samples.length / 8;
        if (!this.botSpeaks) this.runsMs.push(now);
        this.#heard.add(samples);
        if (this.clearedMs !== undefined && this.#saying !== undefined) this.staleMs += ms;
        if (this.#saying === undefined) this.firstAudioMs ??= now;
        this.#emptyAt = Math.max(now, this.#emptyAt) + ms;
        this.botMs += ms;
        return;
      }
      case 'mark': {
        const name = textAt(objectAt(message, 'mark'), 'name') ?? '';
        const timer = setTimeout(() => this.#reached(timer), Math.max(0, this.#emptyAt - now));
        this.#marks.set(timer, name);
        return;
      }
      case 'clear': {
        this.clearedMs ??= now;
        this.#emptyAt = now;
        this.#heard.cut();
        for (const timer of this.#marks.keys()) this.#reached(timer);
      }
    }
  }

  #reached(timer: NodeJS.Timeout): void {
    clearTimeout(timer);
    const name = this.#marks.get(timer);
    this.#marks.delete(timer);
    if (this.open) this.#send('mark', { mark: { name } });
  }

  #send(event: string, fields: object): void {
    const sequenceNumber = String(this.#sequence++);
    this.socket.send(JSON.stringify({ event, sequenceNumber, streamSid: this.streamSid, ...fields }));
  }
}
