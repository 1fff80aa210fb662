/**
 * The intake of one call: what every entrance does with audio, keys, pauses and marks, and the limits of a call.
 *
 * Invariants:
 * I1 After `fail` or `end` nothing more is taken, and `inputs` ends with one `ended` input (S1 of the CallStream).
 * I2 A limit that is passed ends this call alone, with a named error.
 */
import { BYTES_PER_SAMPLE, decodeSamples, deinterleave } from '../audio/audio.js';
import { ParleyError, shapeOf } from '../call/errors.js';
import type { EndReason } from '../call/events.js';
import { BoundedQueue } from '../call/queue.js';
import type { CallInput } from '../call/stream.js';
import { msToSamples, samplesToMs } from '../call/time.js';
import type { Config } from '../config/config.js';
import { CallTimers } from './calltimers.js';
import { FrameGatherer, GATHERED_MS } from './gather.js';
import { bytesPerMoment } from './start.js';
import type { Announced } from './start.js';
import { Timeline } from './timeline.js';
import type { Placed } from './timeline.js';
import { WavHeaderSniffer } from './wavheader.js';

/** What an intake works with. */
export interface IntakeOptions {
  readonly announced: Announced;
  readonly limits: Config['limits'];
  /** Told once of a failure of the call's own making; the entrance tells its peer. */
  readonly onFail: (error: ParleyError) => void;
  /** The call is behind: stop reading from the peer until `onRoom`. */
  readonly onFull?: () => void;
  readonly onRoom?: () => void;
  /** Milliseconds of a clock that never goes back; the process's own by default. */
  readonly now?: () => number;
}

/** Inputs that may wait for the call before its peer is held back. */
const WAITING_INPUTS = 40;
/** How long later audio waits for a hole to be filled. */
const REORDER_MS = 200;
const DIGIT = /^[0-9A-D*#]$/;

/** Takes what a peer sends about one call. */
export class Intake {
  readonly inputs: BoundedQueue<CallInput>;
  readonly #timelines: readonly Timeline[];
  readonly #gatherers: readonly FrameGatherer[];
  readonly #sniffers: readonly WavHeaderSniffer[];
  readonly #interleavedSniffer: WavHeaderSniffer;
  readonly #timers: CallTimers;
  readonly #startedAt: number;
  readonly #now: () => number;
  readonly #over = new AbortController();
  #quickUntil = 0;
  /** Where samples are decoded to before they are gathered. */
  #scratch: Int16Array = new Int16Array(0);

  constructor(private readonly options: IntakeOptions) {
    const { start, encoding } = options.announced;
    const { sampleRateHz, channels } = start;
    this.#now = options.now ?? (() => performance.now());
    this.#startedAt = this.#now();
    const onRoom = (): void => this.#room();
    this.inputs = new BoundedQueue({ limit: WAITING_INPUTS, hardLimit: 100_000, onRoom });
    this.#timelines = channels.map(() => new Timeline(msToSamples(REORDER_MS, sampleRateHz)));
    this.#gatherers = channels.map(() => new FrameGatherer(sampleRateHz));
    this.#sniffers = channels.map(() => new WavHeaderSniffer({ encoding, sampleRateHz, channels: 1 }));
    this.#interleavedSniffer = new WavHeaderSniffer({ encoding, sampleRateHz, channels: channels.length });
    this.#timers = new CallTimers(options.limits, REORDER_MS, error => this.fail(error));
  }

  /** Samples since the call began that have been heard on the channel that is furthest. */
  get positionSamples(): number {
    return Math.max(...this.#timelines.map(line => line.endSamples));
  }

  /** True once the call takes nothing more. */
  get over(): boolean {
    return this.#over.signal.aborted;
  }

  /** Aborts when the call takes nothing more, for whatever reason. */
  get signal(): AbortSignal {
    return this.#over.signal;
  }

  /** Notes that the peer said something, whatever it was. */
  touch(): void {
    this.#timers.touch();
  }

  /** For so long, audio is handed on almost as it comes: we play, and the caller may speak over it. */
  hasten(forMs: number): void {
    this.#quickUntil = this.#now() + forMs;
  }

  /**
   * For how long no more audio is needed if it goes on coming at the pace of speech, ms: until the frames that are being
   * gathered are whole. None while somebody listens for every moment of it, or something is missing.
   */
  restMs(): number {
    if (this.over || this.#quick || this.#timelines.some(line => line.holding)) return 0;
    const { speed, start } = this.options.announced;
    const aheadMs =
      samplesToMs(this.positionSamples, start.sampleRateHz) / speed - (this.#now() - this.#startedAt);
    if (aheadMs > GATHERED_MS) return 0;
    const missing = this.#gatherers.map(gatherer => gatherer.missingMs());
    return Math.min(...missing) / speed;
  }

  /**
   * Takes audio of one channel.
   *
   * @throws ParleyError PROTOCOL_AUDIO, LIMIT_FRAME_BYTES, LIMIT_AHEAD
   */
  audio(channel: number, bytes: Uint8Array, positionSamples?: number): void {
    if (this.over) return;
    const line = this.#timelines[channel];
    if (line === undefined) throw this.#noChannel(channel);
    const sniffed = positionSamples === undefined ? this.#sniffers[channel]!.feed(bytes) : bytes;
    this.#checkBytes(bytes.length, sniffed.length, BYTES_PER_SAMPLE[this.options.announced.encoding]);
    this.#place(channel, this.#decode(sniffed), positionSamples);
  }

  /** Takes audio of all channels, sample by sample. Throws as `audio` does. */
  interleaved(bytes: Uint8Array, positionSamples?: number): void {
    if (this.over) return;
    const { announced } = this.options;
    const sniffed = positionSamples === undefined ? this.#interleavedSniffer.feed(bytes) : bytes;
    this.#checkBytes(bytes.length, sniffed.length, bytesPerMoment(announced));
    const own = deinterleave(this.#decode(sniffed), announced.start.channels.length);
    for (const [channel, part] of own.entries()) this.#place(channel, part, positionSamples);
  }

  /** Takes a key that was pressed. */
  dtmf(channel: number, digit: string): void {
    if (this.#timelines[channel] === undefined) throw this.#noChannel(channel);
    if (!DIGIT.test(digit)) {
      throw new ParleyError(
        'PROTOCOL_MESSAGE',
        `A key must be one of 0-9 A-D * #, found ${shapeOf(digit)}.`,
        {
          field: 'digit',
        },
      );
    }
    this.#flush();
    this.#push({ kind: 'dtmf', channel, digit, positionSamples: this.positionSamples });
  }

  /** The platform stops sending audio for a while; the idle limit rests. */
  pause(): void {
    this.#flush();
    this.#timers.rest(true);
    this.#push({ kind: 'paused', positionSamples: this.positionSamples });
  }

  resume(): void {
    this.#timers.rest(false);
    this.#push({ kind: 'resumed', positionSamples: this.positionSamples });
  }

  /** Playback reached a mark, or dropped it. */
  mark(name: string, cleared: boolean): void {
    this.#release();
    this.#push({ kind: 'mark', name, cleared, positionSamples: this.positionSamples });
  }

  /** Ends the call for a reason that is no failure. */
  end(reason: EndReason): void {
    this.#end({ kind: 'ended', reason });
  }

  /** Ends the call with an error, and has the peer told. */
  fail(error: ParleyError): void {
    if (this.over) return;
    this.#end({ kind: 'ended', reason: reasonOf(error), errorCode: error.code });
    this.options.onFail(error);
  }

  #end(ended: CallInput): void {
    if (this.over) return;
    this.#flush();
    this.#over.abort();
    this.#timers.stop();
    this.inputs.push(ended);
    this.inputs.end();
  }

  /** True while audio is handed on almost as it comes. */
  get #quick(): boolean {
    return this.#quickUntil > 0 && this.#now() < this.#quickUntil;
  }

  #decode(bytes: Uint8Array): Int16Array {
    this.#scratch = decodeSamples(bytes, this.options.announced.encoding, this.#scratch);
    return this.#scratch;
  }

  #place(channel: number, samples: Int16Array, positionSamples?: number): void {
    const line = this.#timelines[channel]!;
    if (positionSamples !== undefined && line.follow(positionSamples, samples.length))
      this.#gather(channel, positionSamples, samples);
    else this.#emit(channel, line.place(samples, positionSamples));
    const { start, speed } = this.options.announced;
    const { sampleRateHz } = start;
    const furthest = Math.max(line.endSamples, (positionSamples ?? 0) + samples.length);
    const aheadMs = samplesToMs(furthest, sampleRateHz) - speed * (this.#now() - this.#startedAt);
    const { maxAheadMs } = this.options.limits;
    if (aheadMs > maxAheadMs) {
      throw new ParleyError(
        'LIMIT_AHEAD',
        `Audio is ${Math.round(aheadMs)} ms ahead of its time, ${maxAheadMs} are allowed.`,
        { field: 'limits.maxAheadMs' },
      );
    }
    if (line.holding) this.#timers.flushSoon(() => this.#flush());
  }

  /** Gives up waiting for what is missing, and hands on all that has come. */
  #flush(): void {
    for (const [channel, line] of this.#timelines.entries()) {
      if (line.holding) this.#emit(channel, line.flush());
    }
    this.#release();
  }

  /** Hands on what has been gathered. */
  #release(): void {
    for (const [channel, gatherer] of this.#gatherers.entries()) this.#hand(channel, gatherer.flush());
  }

  #emit(channel: number, placed: readonly Placed[]): void {
    for (const { positionSamples, samples } of placed) this.#gather(channel, positionSamples, samples);
  }

  #gather(channel: number, positionSamples: number, samples: Int16Array): void {
    const ready = this.#gatherers[channel]!.add(positionSamples, samples, this.#quick);
    if (ready.length > 0) this.#hand(channel, ready);
  }

  #hand(channel: number, gathered: readonly Placed[]): void {
    for (const { positionSamples, samples } of gathered) {
      this.#push({ kind: 'audio', frame: { channel, positionSamples, samples } });
    }
  }

  #push(input: CallInput): void {
    if (this.over || this.inputs.push(input)) return;
    this.#timers.held = true;
    this.options.onFull?.();
  }

  #room(): void {
    this.#timers.held = false;
    this.#timers.touch();
    this.options.onRoom?.();
  }

  #checkBytes(taken: number, audio: number, unit: number): void {
    const { maxFrameBytes } = this.options.limits;
    if (taken > maxFrameBytes) {
      throw new ParleyError(
        'LIMIT_FRAME_BYTES',
        `A frame of audio has ${taken} bytes, ${maxFrameBytes} are allowed.`,
        { field: 'limits.maxFrameBytes' },
      );
    }
    if (audio % unit === 0) return;
    throw new ParleyError(
      'PROTOCOL_AUDIO',
      `${audio} bytes of audio are not whole samples of ${unit} bytes.`,
      {
        field: 'audio',
      },
    );
  }

  #noChannel(channel: number): ParleyError {
    const { length } = this.#timelines;
    return new ParleyError('PROTOCOL_AUDIO', `The call has ${length} channels, found channel ${channel}.`, {
      field: 'channel',
    });
  }
}

function reasonOf(error: ParleyError): EndReason {
  if (error.code === 'LIMIT_IDLE') return 'idle';
  return error.code.startsWith('LIMIT_') ? 'limit' : 'error';
}
