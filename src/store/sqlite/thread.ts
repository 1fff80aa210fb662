/** The near end of the database thread: requests out, answers back. */
import { Worker } from 'node:worker_threads';
import { ParleyError } from '../../call/errors.js';
import type { SqliteOptions } from './connection.js';
import type { ErrorData, Operations, Reply, Request } from './operations.js';

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: ParleyError) => void;
}

const FAILED = 'The store thread has ended.';

/** From the start of the thread, or the last try to, until the next. */
const REST_MS = 1000;

/** One thread, from its start to its end. It answers in the order it was asked. */
class Life {
  readonly exited: Promise<void>;
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #ended: ParleyError | undefined;

  private constructor(private readonly worker: Worker) {
    worker.on('message', (reply: Reply) => this.#settle(reply));
    worker.on('error', cause => this.#fail(new ParleyError('STORE_UNAVAILABLE', FAILED, { cause })));
    this.exited = new Promise(resolve => {
      worker.once('exit', () => {
        this.#fail(new ParleyError('STORE_UNAVAILABLE', FAILED));
        resolve();
      });
    });
  }

  static async begin(options: SqliteOptions): Promise<Life> {
    const life = new Life(new Worker(new URL('worker.js', import.meta.url), { workerData: options }));
    try {
      await new Promise((resolve, reject) => life.#waiting.set(0, { resolve, reject }));
      return life;
    } catch (thrown) {
      // Its files are closed, and the owner's lock let go of, when it is gone.
      await life.exited;
      throw thrown;
    }
  }

  /** Why it answers no more, once it does not. */
  get ended(): ParleyError | undefined {
    return this.#ended;
  }

  request(operation: keyof Operations, args: readonly unknown[]): Promise<unknown> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, operation, args } satisfies Request);
    });
  }

  async close(): Promise<void> {
    if (this.#ended === undefined) this.worker.postMessage('close');
    await this.exited;
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('error' in reply) waiting?.reject(fromData(reply.error));
    else waiting?.resolve(reply.result);
  }

  #fail(error: ParleyError): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/**
 * A thread that holds one connection. It answers in the order it was asked. Should it end by itself (for want of memory), what
 * was asked fails, and the next that is asked starts it again: without, the store would be gone until the next start of
 * the process.
 */
export class DatabaseThread {
  #closed = false;
  #triedAt = performance.now();
  #starting: Promise<Life> | undefined;

  private constructor(
    private readonly options: SqliteOptions,
    private life: Life,
  ) {}

  /**
   * Starts the thread and opens the file in it.
   *
   * @throws ParleyError as `connect` does
   */
  static async open(options: SqliteOptions): Promise<DatabaseThread> {
    return new DatabaseThread(options, await Life.begin(options));
  }

  /**
   * Asks for one operation.
   *
   * @throws ParleyError what the operation threw, or STORE_UNAVAILABLE after `close` and where the thread ended
   */
  async request<K extends keyof Operations>(
    operation: K,
    ...args: Parameters<Operations[K]>
  ): Promise<ReturnType<Operations[K]>> {
    if (this.#closed) throw new ParleyError('STORE_UNAVAILABLE', 'The store is closed.');
    const life = this.life.ended === undefined ? this.life : await this.#again(this.life.ended);
    return (await life.request(operation, args)) as ReturnType<Operations[K]>;
  }

  /** Answers what was asked, closes the file and ends the thread. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#starting?.catch(() => undefined);
    await this.life.close();
  }

  /** Starts it anew, all who ask wait for the same start; one that ends at once is left alone for a while. */
  #again(ended: ParleyError): Promise<Life> {
    if (this.#starting !== undefined) return this.#starting;
    if (performance.now() - this.#triedAt < REST_MS) return Promise.reject(ended);
    this.#starting = this.life.exited
      .then(() => Life.begin(this.options))
      .then(life => (this.life = life))
      .finally(() => {
        this.#starting = undefined;
        this.#triedAt = performance.now();
      });
    return this.#starting;
  }
}

/** An error that crossed the threads, as it was. */
export function fromData({ code, message, field }: ErrorData): ParleyError {
  return new ParleyError(code, message, field === undefined ? {} : { field });
}
