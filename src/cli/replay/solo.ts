/**
 * A caller alone with the machine, over `/v1/stream`: sends audio at the pace of a call, silence where nothing is said, takes
 * what is played by the clock, and hears where the call is transferred to.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { encodeMulaw } from '../../audio/audio.js';
import type { CallEvent } from '../../call/events.js';
import { isObject, parseMessage } from '../../ingress/json.js';
import { FRAME_MS } from './frames.js';

const FRAME = 160;
const BYTES_PER_MS = 8;
const SILENCE = new Int16Array(FRAME);

/** What a caller is told. */
export interface SoloListener {
  readonly onEvent: (event: CallEvent) => void;
  /** The platform is to transfer the call. */
  readonly onTransfer: (destination: string) => void;
}

/** A call that can be spoken into. */
export class SoloCaller {
  readonly closed: Promise<void>;
  readonly #frames: Int16Array[] = [];
  readonly #stop = new AbortController();
  #spoken: (() => void) | undefined;
  #emptyAtMs = 0;

  private constructor(
    private readonly socket: WebSocket,
    private readonly listener: SoloListener,
  ) {
    this.closed = new Promise(resolve => socket.once('close', () => resolve()));
    void this.closed.then(() => this.#stop.abort());
    socket.on('message', (data: Buffer, isBinary) => this.#take(data, isBinary));
    socket.on('error', () => undefined);
  }

  /** Calls; `start` has the fields of the protocol's start. */
  static async call(
    httpOrigin: string,
    start: Readonly<Record<string, unknown>>,
    listener: SoloListener,
  ): Promise<SoloCaller> {
    const socket = new WebSocket(`${httpOrigin.replace(/^http/, 'ws')}/v1/stream`);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const caller = new SoloCaller(socket, listener);
    caller.#send({ type: 'start', encoding: 'mulaw', sampleRateHz: 8000, channels: ['caller'], ...start });
    void caller.#pace().catch(() => undefined);
    return caller;
  }

  /** Says something (8 kHz); resolves when its last sample has been sent. */
  say(samples: Int16Array): Promise<void> {
    for (let at = 0; at < samples.length; at += FRAME) this.#frames.push(samples.slice(at, at + FRAME));
    return new Promise(resolve => (this.#spoken = resolve));
  }

  press(digit: string): void {
    this.#send({ type: 'dtmf', digit });
  }

  hangUp(): void {
    this.#send({ type: 'end' });
  }

  async #pace(): Promise<void> {
    const begun = performance.now();
    for (let sent = 1; !this.#stop.signal.aborted; sent++) {
      const waitMs = begun + sent * FRAME_MS - performance.now();
      if (waitMs > 0) await delay(waitMs, undefined, { signal: this.#stop.signal });
      const frame = this.#frames.shift();
      if (this.socket.readyState === this.socket.OPEN) this.socket.send(encodeMulaw(frame ?? SILENCE));
      if (frame !== undefined && this.#frames.length === 0) this.#spoken?.();
    }
  }

  #take(data: Buffer, isBinary: boolean): void {
    const now = performance.now();
    if (isBinary) {
      this.#emptyAtMs = Math.max(now, this.#emptyAtMs) + data.length / BYTES_PER_MS;
      return;
    }
    const message = parseMessage(data.toString('utf8'));
    const { type, name, destination, event } = message;
    if (type === 'clear') this.#emptyAtMs = now;
    else if (type === 'mark')
      setTimeout(() => this.#send({ type: 'mark', name, cleared: false }), this.#emptyAtMs - now);
    else if (type === 'transfer' && typeof destination === 'string') this.listener.onTransfer(destination);
    else if (type === 'event' && isObject(event)) this.listener.onEvent(event as unknown as CallEvent);
  }

  #send(message: object): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(JSON.stringify(message));
  }
}
