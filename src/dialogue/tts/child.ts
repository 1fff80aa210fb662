/**
 * An engine in a process of its own: its licence, its memory and its crashes are not the service's.
 *
 * Invariants:
 * E1 The process is started when it is first needed and again when it has ended; one that ends before it has spoken is
 *    started again after growing waits, in which sentences fail at once.
 * E2 A process that ends costs the sentence that it was speaking, and those of which it had spoken a part; the next process
 *    speaks the others.
 */
import { ParleyError, asParleyError } from '../../call/errors.js';
import { BoundedQueue } from '../../call/queue.js';
import { SpeakingProcess } from './speaking-process.js';
import type { ChildOptions, FromEngine, SpeakOrder } from './speaking-process.js';
import { speedOf } from './tts.js';
import type { Engine, RawAudio, SpeakOptions } from './tts.js';

export type { ChildOptions } from './speaking-process.js';

/** Waits after processes in a row that ended before they had spoken; the last holds for all further ones. */
const REST_MS = [0, 1000, 5000, 30_000];

type Item = RawAudio | ParleyError;

/** A sentence that somebody listens to. */
interface Order {
  readonly message: SpeakOrder;
  readonly queue: BoundedQueue<Item>;
  /** True once a part of it was spoken. */
  begun: boolean;
  process: SpeakingProcess | undefined;
}

/** An engine over a process. */
export class ChildEngine implements Engine {
  readonly #orders = new Map<number, Order>();
  #process: SpeakingProcess | undefined;
  /** Processes in a row that ended before they had spoken. */
  #stillborn = 0;
  #restUntilMs = 0;
  #closed = false;
  #ids = 0;

  constructor(private readonly options: ChildOptions) {}

  get name(): string {
    return this.options.name;
  }

  async *synthesise(sentence: string, options: SpeakOptions, signal: AbortSignal): AsyncGenerator<RawAudio> {
    if (signal.aborted) throw cancelled();
    const id = this.#ids++;
    const { language, voice } = options;
    const speed = speedOf(options);
    // A sentence is short: its audio is bounded by its text, not by who listens.
    const queue = new BoundedQueue<Item>({ limit: 100_000 });
    const message = { kind: 'speak', id, text: sentence, language, voice, speed } as const;
    const order: Order = { message, queue, begun: false, process: undefined };
    const onAbort = (): void => {
      queue.push(cancelled());
      order.process?.cancel(id);
    };
    this.#orders.set(id, order);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      this.#give(order);
      for await (const item of queue) {
        if (signal.aborted) throw cancelled();
        if (item instanceof ParleyError) throw item;
        yield item;
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#orders.delete(id);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#process?.close();
  }

  #give(order: Order): void {
    this.#process ??= this.#start();
    order.process = this.#process;
    this.#process.speak(order.message);
  }

  #start(): SpeakingProcess {
    const { name } = this.options;
    if (this.#closed) throw new ParleyError('SPEECH_FAILED', `The engine ${name} is closed.`);
    const restMs = this.#restUntilMs - performance.now();
    if (restMs > 0) {
      const again = `it is started again in ${Math.ceil(restMs / 1000)} s`;
      const message = `The engine ${name} ended ${this.#stillborn} times before it had spoken; ${again}.`;
      throw new ParleyError('SPEECH_FAILED', message);
    }
    try {
      const process: SpeakingProcess = new SpeakingProcess(this.options, {
        heard: message => this.#take(message),
        ended: (cause, speaking) => this.#ended(process, cause, speaking),
      });
      return process;
    } catch (cause) {
      this.#rest();
      throw new ParleyError('SPEECH_FAILED', `The engine ${name} cannot be started.`, { cause });
    }
  }

  #take(message: FromEngine): void {
    const order = this.#orders.get(message.id);
    if (order === undefined) return;
    if (message.kind === 'end') order.queue.end();
    else if (message.kind === 'failed') order.queue.push(new ParleyError(message.code, message.message));
    else {
      order.begun = true;
      order.queue.push({ samples: message.samples, sampleRateHz: message.sampleRateHz });
    }
  }

  #ended(process: SpeakingProcess, cause: ParleyError, speaking: number | undefined): void {
    this.#process = undefined;
    if (process.answered) this.#stillborn = 0;
    else this.#rest();
    for (const order of this.#orders.values()) {
      if (order.process !== process) continue;
      if (order.begun || order.message.id === speaking) order.queue.push(cause);
      else this.#giveAgain(order);
    }
  }

  #giveAgain(order: Order): void {
    try {
      this.#give(order);
    } catch (thrown) {
      order.queue.push(asParleyError(thrown));
    }
  }

  #rest(): void {
    this.#stillborn += 1;
    const restMs = REST_MS[Math.min(this.#stillborn, REST_MS.length) - 1] ?? 0;
    this.#restUntilMs = performance.now() + restMs;
  }
}

function cancelled(): ParleyError {
  return new ParleyError('CANCELLED', 'Nobody listens any more.');
}
