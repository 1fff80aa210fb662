/** One call of the load client: streams a fixture as Twilio does, and remembers when each moment of it was sent. */
import { WebSocket } from 'ws';
import type { LoadCall, Spoken } from './fixtures.js';

const FRAME_MS = 20;
const TRACKS = ['inbound', 'outbound'] as const;

/** A call being streamed. */
export class LoadCaller {
  readonly callSid: string;
  /** When the frame of each 20 ms was sent. */
  readonly #sentAt: number[] = [];
  readonly #socket: WebSocket;
  readonly #tracks: readonly string[];
  #begunAt = 0;
  /** The latest that a frame was sent after its time. */
  worstLagMs = 0;
  refused = false;
  lost = false;

  constructor(
    origin: string,
    index: number,
    private readonly call: LoadCall,
    private durationMs: number,
    channels: number = TRACKS.length,
  ) {
    this.#tracks = TRACKS.slice(0, channels);
    this.callSid = `CA${index}`;
    this.#socket = new WebSocket(`${origin}/twilio/media`, { perMessageDeflate: false });
    this.#socket.on('open', () => this.#begin());
    this.#socket.on('error', () => (this.refused = this.#begunAt === 0));
    this.#socket.on('close', () => (this.lost = this.#begunAt > 0 && !this.done));
  }

  /** True once all of the call has been sent, or it was refused. */
  get done(): boolean {
    return this.refused || this.lost || this.#sentAt.length * FRAME_MS >= this.durationMs;
  }

  /** Sends what is due. */
  tick(now: number): void {
    if (this.#begunAt === 0 || this.done) return;
    while (!this.done && now >= this.#begunAt + (this.#sentAt.length + 1) * FRAME_MS) this.#sendFrame(now);
    if (this.done) this.#socket.send(JSON.stringify({ event: 'stop', streamSid: this.callSid, stop: {} }));
  }

  /** When the moment `ms` of the call was sent; undefined if it was not. */
  sentAt(ms: number): number | undefined {
    return this.#sentAt[Math.max(0, Math.ceil(ms / FRAME_MS) - 1)];
  }

  /** The last thing said by `role` within the stretch, by the fixture's own times. */
  lastSpokenIn(role: string, startMs: number, endMs: number): Spoken | undefined {
    const lengthMs = (this.call.payloads[0]?.length ?? 1) * FRAME_MS;
    const round = Math.floor(startMs / lengthMs) * lengthMs;
    const inRound = this.call.spoken
      .filter(spoken => spoken.role === role)
      .map(spoken => ({ role: spoken.role, startMs: spoken.startMs + round, endMs: spoken.endMs + round }));
    return inRound.findLast(spoken => spoken.startMs < endMs && spoken.endMs > startMs);
  }

  /** Ends the call with what it has sent by now. */
  endNow(): void {
    this.durationMs = Math.min(this.durationMs, (this.#sentAt.length + 1) * FRAME_MS);
  }

  close(): void {
    this.#socket.terminate();
  }

  #begin(): void {
    this.#begunAt = performance.now();
    const customParameters = { language: this.call.language };
    const start = { streamSid: this.callSid, callSid: this.callSid, tracks: this.#tracks, customParameters };
    this.#socket.send(JSON.stringify({ event: 'start', streamSid: this.callSid, start }));
  }

  #sendFrame(now: number): void {
    const index = this.#sentAt.length;
    const { payloads } = this.call;
    this.worstLagMs = Math.max(this.worstLagMs, now - this.#begunAt - (index + 1) * FRAME_MS);
    this.#sentAt.push(now);
    for (const [c, track] of this.#tracks.entries()) {
      const payload = payloads[c]![index % payloads[c]!.length]!;
      // Written by hand: building the text costs the client more than all else.
      this.#socket.send(
        `{"event":"media","sequenceNumber":"${index + 2}","streamSid":"${this.callSid}","media":{"track":"${track}",` +
          `"chunk":"${index + 1}","timestamp":"${index * FRAME_MS}","payload":"${payload}"}}`,
      );
    }
  }
}
