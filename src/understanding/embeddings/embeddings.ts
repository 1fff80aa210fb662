/**
 * Sentences as dense vectors, from a sentence-embedding pack that the operator added. They are one more group of features of
 * the classifier (`intents/vocabulary.ts`); without a pack everything works, a little less well.
 *
 * The network runs in a thread of its own, and whoever asks waits for it: deciding stays one plain call, with or without a
 * pack. onnxruntime's binding computes on the thread that calls it anyhow, so nothing is lost by waiting.
 */
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { ParleyError } from '../../call/errors.js';
import { findEmbeddingPack, invalidPack } from './pack.js';
import type { WorkerAnswer, WorkerQuestion, WorkerSetup } from './worker.js';

/** Gives sentences their vectors. */
export interface SentenceVectors {
  /** Name of the pack they come from. */
  readonly pack: string;
  readonly dimension: number;
  /** The vector of a sentence, of length one (or zero); nothing if it could not be computed. */
  of(text: string): Float32Array | undefined;
}

const OPEN_LIMIT_MS = 120_000;
const ANSWER_LIMIT_MS = 5_000;
const BATCH = 32;
/** From the end of a thread that ended by itself until it is started again. */
const REST_MS = 2000;

/** An open pack. */
export class SentenceEmbedder implements SentenceVectors {
  readonly pack: string;
  readonly dimension: number;
  readonly #setup: Omit<WorkerSetup, 'port'>;
  #worker!: Worker;
  #port!: MessagePort;
  #closed = false;
  readonly #counter = new Int32Array(new SharedArrayBuffer(4));
  readonly #prepared = new Map<string, Float32Array>();
  /** Numbers of the last question and of the last that was answered; 0 is whether the pack opens. */
  #asked = 0;
  #answered = -1;

  /**
   * Opens a pack by name in the folder of pulled packs, or by its path.
   *
   * @throws ParleyError PACK_NOT_FOUND or PACK_INVALID
   */
  constructor(name: string, modelsDir: string) {
    const pack = findEmbeddingPack(name, modelsDir);
    this.#setup = { pack, answers: this.#counter.buffer };
    this.#start();
    const opened = this.#await(OPEN_LIMIT_MS);
    if (opened?.kind !== 'open') {
      void this.close();
      if (opened?.kind === 'failed') throw new ParleyError('PACK_INVALID', opened.message, { field: 'pack' });
      throw invalidPack(pack.name, 'it does not open in time');
    }
    this.pack = name;
    this.dimension = opened.dimension;
  }

  of(text: string): Float32Array | undefined {
    return this.#prepared.get(text) ?? this.#ask([text])?.[0];
  }

  /**
   * Computes vectors of many sentences ahead and keeps them.
   *
   * @throws ParleyError PACK_INVALID if the pack fails on them
   */
  prepare(texts: readonly string[], onProgress?: (done: number) => void): void {
    const missing = [...new Set(texts)].filter(text => !this.#prepared.has(text));
    for (let at = 0; at < missing.length; at += BATCH) {
      onProgress?.(at / missing.length);
      const batch = missing.slice(at, at + BATCH);
      const vectors = this.#ask(batch);
      if (vectors === undefined) throw invalidPack(this.pack, 'it fails on the examples');
      batch.forEach((text, i) => this.#prepared.set(text, vectors[i]!));
    }
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#port.close();
    await this.#worker.terminate();
  }

  #start(): void {
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: { ...this.#setup, port: port2 } satisfies WorkerSetup,
      transferList: [port2],
    });
    worker.on('error', () => undefined);
    worker.once('exit', () => this.#ended());
    worker.unref();
    [this.#worker, this.#port, this.#asked, this.#answered] = [worker, port1, 0, -1];
  }

  // It ended by itself, for want of memory: what it gives is missed until it is there again.
  #ended(): void {
    this.#port.close();
    [this.#asked, this.#answered] = [0, -1];
    setTimeout(() => {
      if (!this.#closed) this.#start();
    }, REST_MS).unref();
  }

  #ask(texts: readonly string[]): readonly Float32Array[] | undefined {
    // Whoever asks holds up all calls: a thread that owes an answer, because it hangs or is gone, is asked nothing more.
    if (this.#owes()) return undefined;
    this.#asked += 1;
    this.#port.postMessage({ number: this.#asked, texts } satisfies WorkerQuestion);
    const answer = this.#await(ANSWER_LIMIT_MS * Math.max(1, texts.length / 4));
    return answer?.kind === 'vectors' ? answer.vectors : undefined;
  }

  #owes(): boolean {
    if (this.#answered === this.#asked) return false;
    const opening = this.#asked === 0;
    const answer = this.#await(0);
    // One that could not open the pack again ends by itself.
    if (opening && answer?.kind === 'failed') this.#answered = -1;
    return this.#answered !== this.#asked;
  }

  // Waits for the answer to the last question; answers that came too late to earlier ones are passed over.
  #await(limitMs: number): WorkerAnswer | undefined {
    const until = performance.now() + limitMs;
    for (;;) {
      const seen = Atomics.load(this.#counter, 0);
      const answer = receiveMessageOnPort(this.#port)?.message as WorkerAnswer | undefined;
      if (answer !== undefined) this.#answered = answer.number;
      if (answer?.number === this.#asked) return answer;
      if (answer !== undefined) continue;
      const left = until - performance.now();
      if (left <= 0) return undefined;
      Atomics.wait(this.#counter, 0, seen, left);
    }
  }
}
