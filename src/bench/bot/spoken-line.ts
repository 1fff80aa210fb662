/** A caller's end of a call: sends audio in real time, plays what comes back by the clock, keeps the time line. */
import { decodeMulaw, encodeMulaw } from '../../audio/audio.js';
import { noise } from '../../dialogue/playback/sounds.fixture.js';
import { Schedule } from '../../dialogue/playback/schedule.js';
import { openWire } from '../../testkit/linewire.js';
import type { Entrance, LineWire, WireCall } from '../../testkit/linewire.js';

const FRAME_MS = 20;
const FRAME = 160;
const NOISE_DB = -60;
const NOISE = Int16Array.from(noise(8000, NOISE_DB, 1), Math.round);

/** How the line of a call is. */
export interface LineOptions {
  /** Twilio's socket unless named. */
  readonly entrance?: Entrance;
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
  /** By how much frames went out later than they were due: what the machine does to the caller, not to the service. */
  readonly lateMs: number[] = [];
  /** When runs of the bot's audio began to arrive. */
  readonly runsMs: number[] = [];
  #emptyAt = 0;
  #saying: Int16Array | undefined;
  #at = 0;
  /** When the first frame of what is said was sent. */
  #fromMs: number | undefined;
  #sentMs = 0;
  readonly #began = performance.now();
  /** The moment whose echo is on its way; audio arrives by the clock. */
  #echoAt: number | undefined;
  readonly #heard = new Schedule(() => this.#echoAt ?? performance.now());
  readonly #marks = new Map<NodeJS.Timeout, string>();
  #timer: NodeJS.Timeout | undefined;
  #wire!: LineWire;

  private constructor(private readonly options: LineOptions) {}

  static async open(call: WireCall, options: LineOptions = {}): Promise<SpokenLine> {
    const line = new SpokenLine(options);
    line.#wire = await openWire(options.entrance ?? 'twilio', call, {
      audio: mulaw => line.#hears(decodeMulaw(mulaw)),
      mark: name => line.#marked(name),
      clear: () => line.#clear(),
    });
    line.#timer = setInterval(() => line.#tick(), FRAME_MS);
    return line;
  }

  /** Resolves when the connection has gone. */
  get closed(): Promise<unknown> {
    return this.#wire.closed;
  }

  get open(): boolean {
    return this.#wire.open;
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
    this.#fromMs = undefined;
    const askedMs = performance.now();
    while (this.#saying !== undefined && this.open) await new Promise(resolve => setTimeout(resolve, 5));
    return { fromMs: this.#fromMs ?? askedMs, toMs: performance.now() };
  }

  hangUp(): void {
    clearInterval(this.#timer);
    for (const timer of this.#marks.keys()) clearTimeout(timer);
    this.#wire.hangUp();
  }

  // A timer that was late sends what is due at once, as a network does.
  #tick(): void {
    if (!this.open) return this.hangUp();
    while (this.#sentMs < performance.now() - this.#began) {
      this.lateMs.push(performance.now() - this.#began - this.#sentMs);
      const frame = this.#next();
      this.#wire.audio(encodeMulaw(frame), this.#sentMs);
      this.#sentMs += FRAME_MS;
    }
  }

  #next(): Int16Array {
    const frame = this.#quiet();
    const saying = this.#saying;
    if (saying === undefined) return frame;
    this.#fromMs ??= performance.now();
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

  #hears(samples: Int16Array): void {
    const now = performance.now();
    const ms = samples.length / 8;
    if (!this.botSpeaks) this.runsMs.push(now);
    this.#heard.add(samples);
    if (this.clearedMs !== undefined && this.#saying !== undefined) this.staleMs += ms;
    if (this.#saying === undefined) this.firstAudioMs ??= now;
    this.#emptyAt = Math.max(now, this.#emptyAt) + ms;
    this.botMs += ms;
  }

  #marked(name: string): void {
    const timer = setTimeout(() => this.#reached(timer), Math.max(0, this.#emptyAt - performance.now()));
    this.#marks.set(timer, name);
  }

  #clear(): void {
    const now = performance.now();
    this.clearedMs ??= now;
    this.#emptyAt = now;
    this.#heard.cut();
    for (const timer of this.#marks.keys()) this.#reached(timer);
  }

  #reached(timer: NodeJS.Timeout): void {
    clearTimeout(timer);
    const name = this.#marks.get(timer);
    this.#marks.delete(timer);
    if (this.open && name !== undefined) this.#wire.mark(name);
  }
}
