/** The pool: decoder processes, the channels shared out among them, and the door. */
import { availableParallelism } from 'node:os';
import { ACTIVITY_START } from '../../audio/audio.js';
import { ParleyError } from '../../call/errors.js';
import type { CallId } from '../../call/ids.js';
import type { ChannelSettings } from '../decoder/protocol.js';
import { packFor } from '../packs/by-language.js';
import { findPack, withGraph } from '../packs/packs.js';
import type { Pack, PackFolders } from '../packs/packs.js';
import { NO_VOCABULARY } from '../stt.js';
import type { PoolLoad, Recogniser, RecogniserOptions, RecogniserPool } from '../stt.js';
import { Admission } from './load.js';
import type { AdmissionLimits } from './load.js';
import { PooledRecogniser, settingsOf } from './recogniser.js';
import type { Waiting } from './recogniser.js';
import { Slots } from './slots.js';
import type { PoolEvent } from './slots.js';

/** How a pool is set up. Everything has a default. */
export interface PoolOptions extends PackFolders {
  /** Decoder processes; 0 is one a core. */
  readonly processes?: number;
  /** Pack of languages that have none of their own. */
  readonly pack?: string;
  /** Pack by language. */
  readonly packs?: Readonly<Record<string, string>>;
  readonly endSilenceMs?: number;
  readonly minSpeechMs?: number;
  readonly maxUtteranceMs?: number;
  /** The only graph that channels are heard over, so that a pack's others need not be read; `none` for no graph. */
  readonly onlyGraph?: string | undefined;
  readonly waiting?: Waiting;
  /** `none`: work is not live (files), and being busy all the time is right. */
  readonly admission?: AdmissionLimits | 'none';
  /** Is told when a process begins and ends, and of a pack that cannot take another's place. */
  readonly onEvent?: (event: PoolEvent) => void;
}

const DEFAULT_WAITING: Waiting = { highMs: 4000, limitMs: 60_000 };
const DEFAULT_ADMISSION: AdmissionLimits = { refuseAt: 0.85, acceptAt: 0.7 };
const DEFAULT_SETTINGS: ChannelSettings = {
  endSilenceMs: 700,
  minSpeechMs: 60,
  maxUtteranceMs: 20_000,
  hotwords: [],
  graph: undefined,
  vocabulary: NO_VOCABULARY,
};
/** Share of a core that a channel is taken to need before anything was measured. */
const FIRST_GUESS = 0.01;

/** A pool that also tells its processes, for supervision and tests. */
export interface DecoderPool extends RecogniserPool {
  /** Has all processes load the pack of a language now. */
  warm(language: string, pack?: string): void;
  readonly pids: readonly number[];
}

/** Starts the decoder processes. */
export function createPool(options: PoolOptions = {}): DecoderPool {
  return new Pool(options);
}

class Pool implements DecoderPool {
  readonly #options: PoolOptions;
  readonly #slots: Slots;
  readonly #admission: Admission | undefined;
  #nextId = 1;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    const count = options.processes || availableParallelism();
    this.#slots = new Slots(count, options.onEvent ?? (() => {}));
    const limits = options.admission ?? DEFAULT_ADMISSION;
    this.#admission = limits === 'none' ? undefined : new Admission(limits);
  }

  get pids(): readonly number[] {
    return this.#slots.all.flatMap(slot => slot.pid ?? []);
  }

  warm(language: string, pack?: string): void {
    this.#slots.warm(this.#packFor(language, pack));
  }

  async open(
    callId: CallId,
    channel: number,
    options: RecogniserOptions,
    signal?: AbortSignal,
  ): Promise<Recogniser> {
    this.#admit(callId);
    const pack = this.#packFor(options.language, options.pack);
    await this.#slots.prepare(pack, signal);
    if (signal?.aborted) throw new ParleyError('CANCELLED', 'Opening a recogniser was given up.');
    // Closing does not wait for packs that are being tried out.
    if (this.#closed) throw shuttingDown();
    this.#admission?.took(performance.now());
    const slot = this.#slots.slotFor(pack);
    const id = this.#nextId++;
    const { sampleRateHz, language } = options;
    const recogniser = new PooledRecogniser(
      { id, callId, name: `${callId}-${channel}`, pack, language, sampleRateHz },
      this.#settingsFor(options),
      { fromSample: 0, utterances: 0, detector: ACTIVITY_START, speaking: false },
      this.#options.waiting ?? DEFAULT_WAITING,
      () => {
        slot.remove(id);
        this.#slots.sweep();
      },
    );
    slot.add(recogniser);
    return recogniser;
  }

  load(): PoolLoad {
    const nowMs = performance.now();
    const { all, count } = this.#slots;
    const recognisers = all.reduce((n, slot) => n + slot.recognisers.size, 0);
    const utilisation = all.reduce((sum, slot) => sum + slot.load.utilisation(nowMs), 0) / count;
    const costs = all.flatMap(slot => slot.load.costPerMs() ?? []);
    const share = costs.length === 0 ? FIRST_GUESS : costs.reduce((a, b) => a + b, 0) / costs.length;
    const accepting = this.#admission?.update(nowMs, utilisation, share / count) ?? !this.#closed;
    return { recognisers, utilisation, accepting: accepting && !this.#closed };
  }

  async close(): Promise<void> {
    this.#closed = true;
    const all = this.#slots.all.flatMap(slot => [...slot.recognisers.values()]);
    await Promise.all(all.map(recogniser => recogniser.close()));
    await this.#slots.close();
  }

  #admit(callId: CallId): void {
    if (this.#closed) throw shuttingDown();
    // A caller who goes on in another language needs an ear in place of the last one; refused, the call would end.
    if (this.load().accepting || this.#serves(callId)) return;
    throw new ParleyError('OVERLOADED', 'The recognisers are busy; no further call fits now.');
  }

  #serves(callId: CallId): boolean {
    return this.#slots.all.some(slot =>
      Array.from(slot.recognisers.values()).some(({ identity }) => identity.callId === callId),
    );
  }

  #packFor(language: string, name: string | undefined): Pack {
    // Read each time: a pack may be pulled anew or removed while the service runs.
    const pack = findPack(name ?? packFor(language, this.#options), this.#options);
    const { onlyGraph } = this.#options;
    return onlyGraph === undefined ? pack : withGraph(pack, onlyGraph);
  }

  #settingsFor(options: RecogniserOptions): ChannelSettings {
    return { ...DEFAULT_SETTINGS, ...settingsOf(this.#options), ...settingsOf(options) };
  }
}

function shuttingDown(): ParleyError {
  return new ParleyError('OVERLOADED', 'The recognisers are shutting down; no further call fits now.');
}
