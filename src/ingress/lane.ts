/**
 * A lane past the WebSocket library for the small text messages that come hundreds of times a second.
 *
 * The library takes every frame through two streams and several events before its message is there as a text; for a
 * platform's 20 ms of audio that is most of what they cost. The lane looks at frames first. One that is whole, small and a
 * message by itself is unmasked and shown to whoever reads such messages; all others, and those that nobody wanted, go to
 * the library as they came. Order is kept: the library reads what it is given before it returns.
 *
 * The lane also lets the socket rest while nothing that comes is needed yet: what waits is then read at once.
 *
 * Invariants:
 * L1 The library is given every byte but those of frames that were taken, and these are whole.
 * L2 After a close frame nothing more is taken or given.
 */
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { FrameMarch } from './frames.js';

/** Who reads small messages. */
export interface LaneReader {
  /** Takes the text in the first `length` bytes, which are overwritten later; false if it must go the long way. */
  take(bytes: Uint8Array, length: number): boolean;
  /** What one reading of the socket brought has been dealt with. Returns for how long nothing more is needed, ms. */
  restMs(): number;
}

/** Longer messages are rare, and the library's. */
const LONGEST = 1024;
/** Rests shorter than this cost more than they save, ms. */
const SHORTEST_REST_MS = 15;
/** A peer that sends so much at once is ahead of its time: it is read as fast as it sends. */
const MUCH_BYTES = 8192;

/** The part of Node's sockets that stops reading for a while without ending anything; it has no public name. */
interface Handle {
  readonly reading?: boolean;
  readStop?(): void;
  readStart?(): void;
}

const unmasked = new Uint8Array(LONGEST);

/** Looks at what comes in on one connection. */
export class Lane {
  readonly #march = new FrameMarch();
  #library: ((chunk: Buffer) => void) | undefined;
  #over = false;
  #rest: NodeJS.Timeout | undefined;

  /**
   * @param socket where bytes come from
   * @param ws the library's side of it
   */
  constructor(
    private readonly socket: Socket,
    private readonly ws: WebSocket,
    private readonly reader: LaneReader,
  ) {}

  /** Steps between the socket and the library, which must just have taken the socket over. */
  open(): void {
    const [library, ...others] = this.socket.listeners('data') as ((chunk: Buffer) => void)[];
    if (library === undefined || others.length > 0) return;
    this.#library = library;
    this.socket.removeListener('data', library);
    this.socket.on('data', (chunk: Buffer) => this.#data(chunk));
    this.ws.on('error', () => this.#stop());
    this.ws.on('close', () => this.#stop());
  }

  #stop(): void {
    this.#over = true;
    clearTimeout(this.#rest);
  }

  #data(chunk: Buffer): void {
    const march = this.#march;
    let given = 0;
    let at = 0;
    while (at < chunk.length && !march.closed && !this.#over) {
      const end = march.wholeText(chunk, at);
      if (end === 0 || end - at > LONGEST) {
        at = march.follow(chunk, at);
        continue;
      }
      // What came before must be read before.
      this.#give(chunk, given, at);
      given = this.#take(chunk, at, end) ? end : at;
      at = end;
    }
    this.#give(chunk, given, at);
    if (chunk.length < MUCH_BYTES && !this.#over) this.#sleep(this.reader.restMs());
  }

  #give(chunk: Buffer, from: number, to: number): void {
    if (from < to && !this.#over) this.#library?.call(this.socket, chunk.subarray(from, to));
  }

  #take(chunk: Buffer, at: number, end: number): boolean {
    const start = FrameMarch.payload(chunk, at);
    const length = end - start;
    const whole = length & ~3;
    const [m0, m1, m2, m3] = [chunk[start - 4]!, chunk[start - 3]!, chunk[start - 2]!, chunk[start - 1]!];
    for (let i = 0, from = start; i < whole; i += 4, from += 4) {
      unmasked[i] = chunk[from]! ^ m0;
      unmasked[i + 1] = chunk[from + 1]! ^ m1;
      unmasked[i + 2] = chunk[from + 2]! ^ m2;
      unmasked[i + 3] = chunk[from + 3]! ^ m3;
    }
    for (let i = whole; i < length; i++) unmasked[i] = chunk[start + i]! ^ chunk[start - 4 + (i & 3)]!;
    return this.reader.take(unmasked, length);
  }

  #sleep(forMs: number): void {
    if (forMs < SHORTEST_REST_MS || this.#rest !== undefined) return;
    const { _handle: handle } = this.socket as Socket & { readonly _handle?: Handle | null };
    if (!handle?.reading || handle.readStop === undefined || handle.readStart === undefined) return;
    handle.readStop();
    this.#rest = setTimeout(() => {
      this.#rest = undefined;
      // Node stops reading by itself where the stream is full; then it also starts again by itself.
      if (handle.reading && !this.socket.destroyed) handle.readStart?.();
    }, forMs);
  }
}
