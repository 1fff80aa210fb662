/** The thread that runs a sentence-embedding pack. Every answer raises the counter, which the thread that asked waits for. */
import { workerData, type MessagePort } from 'node:worker_threads';
import { ParleyError } from '../../call/errors.js';
import { openEncoder } from './encoder.js';
import type { EmbeddingPack } from './pack.js';

/** What the thread is started with. */
export interface WorkerSetup {
  readonly pack: EmbeddingPack;
  readonly port: MessagePort;
  /** One Int32: how many answers there have been. */
  readonly answers: SharedArrayBuffer;
}

/** What it is asked. Numbers begin at 1. */
export interface WorkerQuestion {
  readonly number: number;
  readonly texts: readonly string[];
}

/** What it answers, with the question's number; the answer 0, unasked, says whether the pack opened. */
export type WorkerAnswer = { readonly number: number } & (
  | { readonly kind: 'open'; readonly dimension: number }
  | { readonly kind: 'vectors'; readonly vectors: readonly Float32Array[] }
  | { readonly kind: 'failed'; readonly message: string }
);

const { pack, port, answers } = workerData as WorkerSetup;
const counter = new Int32Array(answers);

function answer(message: WorkerAnswer): void {
  port.postMessage(message);
  Atomics.add(counter, 0, 1);
  Atomics.notify(counter, 0);
}

function fail(number: number, thrown: unknown): void {
  const message = thrown instanceof ParleyError ? thrown.message : `The embedding pack ${pack.name} failed.`;
  answer({ number, kind: 'failed', message });
}

try {
  const encoder = await openEncoder(pack);
  port.on('message', ({ number, texts }: WorkerQuestion) => {
    encoder.encode(texts).then(
      vectors => answer({ number, kind: 'vectors', vectors }),
      (thrown: unknown) => fail(number, thrown),
    );
  });
  answer({ number: 0, kind: 'open', dimension: encoder.dimension });
} catch (thrown) {
  fail(0, thrown);
}
