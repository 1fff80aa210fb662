/** The frames of a WebSocket peer (RFC 6455, section 5.2), told apart without reading them. */

const FIN = 0x80;
const OPCODE = 0x0f;
const CONTROL = 0x08;
const CLOSE = 0x08;
const MASKED = 0x80;
const LENGTH = 0x7f;
const LENGTH_16 = 126;
const LENGTH_64 = 127;
const MASK_BYTES = 4;
/** First byte of a text that is a message by itself. */
const WHOLE_TEXT = 0x81;
const LONGEST_HEAD = 14;

/** Follows the frames of one peer over the pieces in which they come. */
export class FrameMarch {
  /** Bytes of the current frame that are still to come. */
  #owed = 0;
  /** The beginning of a frame's head whose rest is still to come. */
  #head = new Uint8Array(0);
  /** True between the frames of a message in several. */
  #fragmented = false;
  #closing = false;

  /** True once a close frame has gone by. */
  get closed(): boolean {
    return this.#closing && this.#owed === 0;
  }

  /** Where the payload of a whole frame begins. */
  static payload(chunk: Uint8Array, at: number): number {
    return at + ((chunk[at + 1]! & LENGTH) === LENGTH_16 ? 4 : 2) + MASK_BYTES;
  }

  /** Where the frame that begins at `at` ends, if it is a text by itself and all of it is here; otherwise 0. */
  wholeText(chunk: Uint8Array, at: number): number {
    if (this.#owed > 0 || this.#fragmented || this.#head.length > 0) return 0;
    if (chunk.length - at < 8 || chunk[at] !== WHOLE_TEXT || (chunk[at + 1]! & MASKED) === 0) return 0;
    const short = chunk[at + 1]! & LENGTH;
    if (short === LENGTH_64) return 0;
    const length = short === LENGTH_16 ? chunk[at + 2]! * 256 + chunk[at + 3]! : short;
    const end = FrameMarch.payload(chunk, at) + length;
    return end <= chunk.length ? end : 0;
  }

  /** Passes over a frame as far as it is here. Returns where to go on. */
  follow(chunk: Uint8Array, at: number): number {
    if (this.#owed === 0) {
      const seen = this.#head.length;
      const head = Uint8Array.from([...this.#head, ...chunk.subarray(at, at + LONGEST_HEAD - seen)]);
      const bytes = frameBytes(head);
      this.#head = bytes === undefined ? head : new Uint8Array(0);
      if (bytes === undefined) return chunk.length;
      const opcode = head[0]! & OPCODE;
      if (opcode === CLOSE) this.#closing = true;
      if ((opcode & CONTROL) === 0) this.#fragmented = (head[0]! & FIN) === 0;
      this.#owed = bytes - seen;
    }
    const step = Math.min(this.#owed, chunk.length - at);
    this.#owed -= step;
    return at + step;
  }
}

/** How long the frame with this head is, the head included; undefined while that cannot be told. */
function frameBytes(head: Uint8Array): number | undefined {
  if (head.length < 2) return undefined;
  const short = head[1]! & LENGTH;
  const more = short === LENGTH_16 ? 2 : short === LENGTH_64 ? 8 : 0;
  if (head.length < 2 + more) return undefined;
  let length = more === 0 ? short : 0;
  for (let i = 0; i < more; i++) length = length * 256 + head[2 + i]!;
  return 2 + more + ((head[1]! & MASKED) === 0 ? 0 : MASK_BYTES) + length;
}
