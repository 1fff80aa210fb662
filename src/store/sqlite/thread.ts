/** The near end of the database thread: requests out, answers back. */
import { Worker } from 'node:worker_threads';
import { ParleyError } from '../../call/errors.js';
import type { SqliteOptions } from './connection.js';
import type { ErrorData, Operations, Reply, Request } from './operations.js';

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: ParleyError) => void;
}

/** A thread that holds one connection. It answers in the order it was asked. */
export class DatabaseThread {
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #gone = false;
  readonly #exited: Promise<void>;

  private constructor(private readonly worker: Worker) {
    worker.on('message', (reply: Reply) => this.#settle(reply));
    worker.on('error', cause =>
      this.#fail(new ParleyError('INTERNAL', 'The store thread failed.', { cause })),
    );
    this.#exited = new Promise(resolve => {
      worker.once('exit', () => {
        this.#fail(new ParleyError('STORE_UNAVAILABLE', 'The store is closed.'));
        resolve();
      });
    });
  }

  /**
   * Starts the thread and opens the file in it.
   *
   * @throws ParleyError as `connect` does
   */
  static async open(options: SqliteOptions): Promise<DatabaseThread> {
    const worker = new Worker(new URL('worker.js', import.meta.url), { workerData: options });
    const thread = new DatabaseThread(worker);
    try {
      await new Promise((resolve, reject) => thread.#waiting.set(0, { resolve, reject }));
      return thread;
    } catch (thrown) {
      // Its files are closed, and the owner's lock let go of, when it is gone.
      await thread.#exited;
      throw thrown;
    }
  }

  /**
   * Asks for one operation.
   *
   * @throws ParleyError what the operation threw, or STORE_UNAVAILABLE after `close`
   */
  request<K extends keyof Operations>(
    operation: K,
    ...args: Parameters<Operations[K]>
  ): Promise<ReturnType<Operations[K]>> {
    if (this.#gone) return Promise.reject(new ParleyError('STORE_UNAVAILABLE', 'The store is closed.'));
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      this.worker.postMessage({ id, operation, args } satisfies Request);
    });
  }

  /** Answers what was asked, closes the file and ends the thread. */
  async close(): Promise<void> {
    if (!this.#gone) this.worker.postMessage('close');
    await this.#exited;
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('error' in reply) waiting?.reject(fromData(reply.error));
    else waiting?.resolve(reply.result);
  }

  #fail(error: ParleyError): void {
    this.#gone = true;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** An error that crossed the threads, as it was. */
export function fromData({ code, message, field }: ErrorData): ParleyError {
  return new ParleyError(code, message, field === undefined ? {} : { field });
}
