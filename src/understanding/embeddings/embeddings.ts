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

/** An open pack. */
export class SentenceEmbedder implements SentenceVectors {
  readonly pack: string;
  readonly dimension: number;
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #counter = new Int32Array(new SharedArrayBuffer(4));
  readonly #prepared = new Map<string, Float32Array>();
  /** Number of the last question. */
  #asked = 0;

  /**
   * Opens a pack by name in the folder of pulled packs, or by its path.
   *
   * @throws ParleyError PACK_NOT_FOUND or PACK_INVALID
   */
  constructor(name: string, modelsDir: string) {
    const pack = findEmbeddingPack(name, modelsDir);
    const { port1, port2 } = new MessageChannel();
    const answers = this.#counter.buffer;
    this.#port = port1;
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: { pack, port: port2, answers } satisfies WorkerSetup,
      transferList: [port2],
    });
    this.#worker.on('error', () => undefined);
    this.#worker.unref();
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
    this.#port.close();
    await this.#worker.terminate();
  }

  #ask(texts: readonly string[]): readonly Float32Array[] | undefined {
    this.#asked += 1;
    this.#port.postMessage({ number: this.#asked, texts } satisfies WorkerQuestion);
    const answer = this.#await(ANSWER_LIMIT_MS * Math.max(1, texts.length / 4));
    return answer?.kind === 'vectors' ? answer.vectors : undefined;
  }

  // Waits for the answer to the last question; answers that came too late to earlier ones are passed over.
  #await(limitMs: number): WorkerAnswer | undefined {
    const until = performance.now() + limitMs;
    for (;;) {
      const seen = Atomics.load(this.#counter, 0);
      const answer = receiveMessageOnPort(this.#port)?.message as WorkerAnswer | undefined;
      if (answer?.number === this.#asked) return answer;
      if (answer !== undefined) continue;
      const left = until - performance.now();
      if (left <= 0) return undefined;
      Atomics.wait(this.#counter, 0, seen, left);
    }
  }
}
