/**
 * One supervised decoder process and the channels on it.
 *
 * Invariants:
 * P1 A channel is on one slot from its opening to its end; its process may change.
 * P2 A process that ends is replaced: at once the first time, then after a growing wait until one has run for a while.
 * P3 A channel that saw processes die and never got on is given up; the slot goes on without it.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ParleyError } from '../../call/errors.js';
import { packParts } from '../decoder/protocol.js';
import type { FromDecoder, PacketPart, ToDecoder } from '../decoder/protocol.js';
import { fingerprint } from '../packs/packs.js';
import type { Pack } from '../packs/packs.js';
import type { Vocabulary } from '../stt.js';
import { LoadMeter } from './load.js';
import type { Outlet, PooledRecogniser } from './recogniser.js';
import { SentVocabularies } from './vocabularies.js';

/** The program of a decoder process. */
const DECODER_PROGRAM = fileURLToPath(new URL('../decoder/process.js', import.meta.url));

const RESTART_WAITS_MS = [0, 100, 500, 2000, 5000];
/** After so long a life the next death counts as the first. */
const HEALTHY_MS = 30_000;
/** Deaths without getting on that a channel is given. */
const MAX_STRIKES = 3;
/** Audio is sent when there is so much of it, or after a wait. */
const PACKET_SAMPLES = 131_072;
/** The more channels, the longer the wait: a message costs far more than the samples in it. A call by itself does not wait. */
const WAIT_MS_PER_CHANNEL = 0.2;
const LONGEST_WAIT_MS = 20;
/**
 * How far a decoder's heap may grow between two collections of all of it, percent of what is in use (ten megabytes). Left
 * to itself the engine collects every second under load, and channels wait meanwhile.
 */
const HEAP_GROWING_PERCENT = 300;
/** A process that says nothing for so long hangs; loading the largest packs takes most of a minute. */
const HANG_MS = 120_000;
/** When a slot is closed its process holds nothing that anybody waits for. */
const CLOSE_MS = 2000;

/** What a slot tells the pool's owner. */
export type SlotEvent =
  | { readonly kind: 'up'; readonly pid: number }
  | { readonly kind: 'down'; readonly pid: number; readonly cause: string; readonly channels: number };

/** A pack that every process of a slot loads. */
interface Held {
  readonly pack: Pack;
  /** What tells its files from those that may have taken their place since. */
  readonly stamp: string;
  loaded: boolean;
}

export class Slot implements Outlet {
  readonly recognisers = new Map<number, PooledRecogniser>();
  readonly load = new LoadMeter();
  #child: ChildProcess | undefined;
  #up = false;
  #upAtMs = 0;
  #deaths = 0;
  /** Processes in a row that never came up. */
  #stillborn = 0;
  #closing = false;
  #parts: PacketPart[] = [];
  #partSamples = 0;
  #timer: NodeJS.Timeout | undefined;
  #watchdog: NodeJS.Timeout | undefined;
  /** By folder. */
  #packs = new Map<string, Held>();
  readonly #vocabularies = new SentVocabularies();
  #onGone: (() => void) | undefined;

  /** @param onReady is told when the process has loaded what it must */
  constructor(
    readonly onEvent: (event: SlotEvent) => void,
    private readonly onReady: () => void = () => {},
  ) {
    this.#start();
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Channels on the slot; more than any number of them while it has no process. */
  get crowd(): number {
    return this.recognisers.size + (this.#up || this.#deaths === 0 ? 0 : 1e6);
  }

  /** The packs that its process has or loads. */
  get packs(): readonly Pack[] {
    return Array.from(this.#packs.values(), ({ pack }) => pack);
  }

  /** True if the process runs and has loaded its packs. */
  get ready(): boolean {
    return this.#up && Array.from(this.#packs.values()).every(({ loaded }) => loaded);
  }

  /** True if the process has or loads the pack, with the files that it has now. */
  has(pack: Pack): boolean {
    return this.#packs.get(pack.dir)?.stamp === fingerprint(pack);
  }

  /** True if the process has or loads the pack, or one that was in its place before. */
  knows(pack: Pack): boolean {
    return this.#packs.has(pack.dir);
  }

  /** True if the process has the pack, or can load it without keeping a channel waiting. */
  takes(pack: Pack): boolean {
    return this.has(pack) || (this.recognisers.size === 0 && !this.knows(pack));
  }

  add(recogniser: PooledRecogniser): void {
    this.recognisers.set(recogniser.identity.id, recogniser);
    const { pack } = recogniser.identity;
    if (!this.knows(pack)) this.warm(pack);
    if (this.#up) recogniser.attach(this);
  }

  remove(id: number): void {
    this.recognisers.delete(id);
  }

  /** Has every process of this slot load a pack as soon as it runs. */
  warm(pack: Pack): void {
    this.#packs.set(pack.dir, { pack, stamp: fingerprint(pack), loaded: false });
    if (this.#up) this.send({ kind: 'load', pack });
  }

  audio(id: number, positionSamples: number, samples: Int16Array): void {
    this.#parts.push({ id, positionSamples, samples });
    this.#partSamples += samples.length;
    if (this.#partSamples >= PACKET_SAMPLES) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), this.#waitMs());
  }

  send(message: ToDecoder): void {
    this.#flush();
    const inUse = (): Vocabulary[] =>
      Array.from(this.recognisers.values()).flatMap(recogniser => recogniser.vocabularies);
    for (const each of this.#vocabularies.prepare(message, inUse)) this.#post(each);
  }

  /** Ends the process; resolves when it is gone. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#clearTimers();
    const child = this.#child;
    if (child === undefined) return;
    // One that is loading hears of nothing until it has done so, which takes seconds.
    const timer = setTimeout(() => child.kill('SIGKILL'), this.ready ? CLOSE_MS : 0);
    await new Promise<void>(resolve => {
      this.#onGone = resolve;
      if (child.connected) child.disconnect();
    });
    clearTimeout(timer);
  }

  #start(): void {
    let child: ChildProcess;
    try {
      child = startDecoder();
    } catch (thrown) {
      // The machine has no memory for another process now, and may have later.
      return this.#down(undefined, (thrown as NodeJS.ErrnoException).code ?? 'not started', '');
    }
    this.#child = child;
    let lastWords = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      lastWords = (lastWords + text).slice(-2000);
    });
    this.#watch();
    child.on('message', message => this.#hear(message as FromDecoder));
    child.on('error', (error: NodeJS.ErrnoException) => {
      // Where there are too many files or processes none is made, and none will exit.
      if (child.pid === undefined) this.#down(child, error.code ?? 'not started', '');
      else child.kill('SIGKILL');
    });
    child.on('exit', (code, signal) => this.#down(child, signal ?? `code ${code}`, lastWords));
  }

  #hear(message: FromDecoder): void {
    this.#watch();
    if (message.kind === 'up') this.#attachAll();
    else if (message.kind === 'round') {
      this.load.take(performance.now(), message.busyMs, message.audioMs);
      for (const report of message.reports) this.recognisers.get(report.id)?.accept(report);
    } else if (message.kind === 'loaded') {
      const held = this.#packs.get(message.dir);
      if (held !== undefined) held.loaded = true;
      if (this.ready) this.onReady();
    } else if (message.id !== undefined) {
      this.recognisers
        .get(message.id)
        ?.fail(new ParleyError(message.code, message.message, { field: 'pack' }));
    } else {
      this.#packs.delete(message.dir);
      if (this.ready) this.onReady();
    }
  }

  #attachAll(): void {
    this.#up = true;
    this.#upAtMs = performance.now();
    this.load.restart();
    this.onEvent({ kind: 'up', pid: this.#child?.pid ?? 0 });
    for (const { pack } of this.#packs.values()) this.#post({ kind: 'load', pack });
    for (const recogniser of this.recognisers.values()) recogniser.attach(this);
  }

  #down(child: ChildProcess | undefined, cause: string, lastWords: string): void {
    this.#child = undefined;
    this.#vocabularies.clear();
    const livedMs = this.#up ? performance.now() - this.#upAtMs : 0;
    this.#stillborn = this.#up ? 0 : this.#stillborn + 1;
    this.#up = false;
    for (const held of this.#packs.values()) held.loaded = false;
    this.#clearTimers();
    this.#parts = [];
    this.#partSamples = 0;
    this.#onGone?.();
    if (this.#closing) return;
    this.onEvent({ kind: 'down', pid: child?.pid ?? 0, cause, channels: this.recognisers.size });
    for (const recogniser of Array.from(this.recognisers.values())) {
      recogniser.detach();
      if (recogniser.strikes >= MAX_STRIKES || this.#stillborn >= MAX_STRIKES)
        recogniser.fail(decoderFailed(cause, lastWords));
    }
    this.#deaths = livedMs > HEALTHY_MS ? 0 : this.#deaths + 1;
    const wait = RESTART_WAITS_MS[Math.min(Math.max(0, this.#deaths - 1), RESTART_WAITS_MS.length - 1)];
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#start();
    }, wait);
  }

  /** Ends a process that has stopped talking. */
  #watch(): void {
    this.#watchdog ??= setTimeout(() => this.#child?.kill('SIGKILL'), HANG_MS).unref();
    this.#watchdog.refresh();
  }

  #flush(): void {
    if (this.#parts.length === 0) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const parts = this.#parts;
    this.#parts = [];
    this.#partSamples = 0;
    this.#post({ kind: 'audio', packet: packParts(parts) });
  }

  #waitMs(): number {
    return Math.min(LONGEST_WAIT_MS, this.recognisers.size * WAIT_MS_PER_CHANNEL);
  }

  #post(message: ToDecoder): void {
    // A process can die between two messages; its successor gets everything again.
    if (this.#child?.connected) this.#child.send(message, () => {});
  }

  #clearTimers(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#watchdog);
    this.#timer = undefined;
    this.#watchdog = undefined;
  }
}

function startDecoder(): ChildProcess {
  return fork(DECODER_PROGRAM, [], {
    serialization: 'advanced',
    execArgv: [`--heap-growing-percent=${HEAP_GROWING_PERCENT}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

function decoderFailed(cause: string, lastWords: string): ParleyError {
  const said = lastWords.trim().split('\n').at(-1) ?? '';
  const detail = said === '' ? '' : `: ${said}`;
  return new ParleyError(
    'DECODER_FAILED',
    `Decoder processes ended ${MAX_STRIKES} times at the same place (${cause})${detail}.`,
  );
}
