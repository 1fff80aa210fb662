/**
 * An engine in a process of its own: its licence, its memory and its crashes are not the service's.
 *
 * The process is started when it is first needed and again when it has died. It speaks one sentence at a time, in order.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { ParleyError } from '../../call/errors.js';
import type { ErrorCode } from '../../call/errors.js';
import { BoundedQueue } from '../../call/queue.js';
import { speedOf } from './tts.js';
import type { Engine, RawAudio, SpeakOptions } from './tts.js';

/** What the process is told. */
export type ToEngine =
  | {
      readonly kind: 'speak';
      readonly id: number;
      readonly text: string;
      readonly language: string;
      readonly voice: string | undefined;
      readonly speed: number;
    }
  | { readonly kind: 'cancel'; readonly id: number };

/** What the process says. */
export type FromEngine =
  | {
      readonly kind: 'audio';
      readonly id: number;
      readonly samples: Int16Array;
      readonly sampleRateHz: number;
    }
  | { readonly kind: 'end'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly code: ErrorCode; readonly message: string };

/** How the process is started. */
export interface ChildOptions {
  readonly name: string;
  /** Path of the program. */
  readonly program: string;
  readonly args?: readonly string[];
  /**
   * A process that has said nothing of any sentence for so long has failed, and all that it was to speak; 30 s by default.
   * It speaks in order: one sentence that waits while others are spoken is not lost.
   */
  readonly patienceMs?: number;
  /** Told what the process writes to its standard error, which may hold the text that is spoken; discarded without it. */
  readonly onLog?: (text: string) => void;
}

type Item = RawAudio | ParleyError;

/** An engine over a process. */
export class ChildEngine implements Engine {
  readonly #open = new Map<number, { readonly queue: BoundedQueue<Item>; readonly child: ChildProcess }>();
  #child: ChildProcess | undefined;
  /** When each process last said something. */
  readonly #saidAtMs = new WeakMap<ChildProcess, number>();
  #ids = 0;

  constructor(private readonly options: ChildOptions) {}

  get name(): string {
    return this.options.name;
  }

  async *synthesise(sentence: string, options: SpeakOptions, signal: AbortSignal): AsyncGenerator<RawAudio> {
    if (signal.aborted) throw cancelled();
    const child = (this.#child ??= this.#start());
    const id = this.#ids++;
    const { language, voice } = options;
    // A sentence is short: its audio is bounded by its text, not by who listens.
    const queue = new BoundedQueue<Item>({ limit: 100_000 });
    this.#open.set(id, { queue, child });
    const onAbort = (): void => {
      queue.push(cancelled());
      tell(child, { kind: 'cancel', id });
    };
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      tell(child, { kind: 'speak', id, text: sentence, language, voice, speed: speedOf(options) });
      yield* this.#listen(queue, child, signal);
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#open.delete(id);
    }
  }

  async close(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.ref();
    const closed = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGKILL');
    await closed;
  }

  async *#listen(
    queue: BoundedQueue<Item>,
    child: ChildProcess,
    signal: AbortSignal,
  ): AsyncGenerator<RawAudio> {
    const { patienceMs = 30_000, name } = this.options;
    const giveUp = (): void => {
      const leftMs = patienceMs - (performance.now() - (this.#saidAtMs.get(child) ?? -Infinity));
      if (leftMs > 0) {
        timer = setTimeout(giveUp, leftMs);
        return;
      }
      queue.push(new ParleyError('SPEECH_FAILED', `The engine ${name} said nothing for ${patienceMs} ms.`));
      // The next sentence must not go to a process that is about to end.
      if (this.#child === child) this.#child = undefined;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(giveUp, patienceMs);
    try {
      for await (const item of queue) {
        clearTimeout(timer);
        if (signal.aborted) throw cancelled();
        if (item instanceof ParleyError) throw item;
        yield item;
        timer = setTimeout(giveUp, patienceMs);
      }
    } finally {
      clearTimeout(timer);
    }
  }

  #start(): ChildProcess {
    const { program, args = [], name, onLog } = this.options;
    const child = fork(program, args, {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', onLog === undefined ? 'ignore' : 'pipe', 'ipc'],
    });
    if (onLog !== undefined) child.stderr?.setEncoding('utf8').on('data', onLog);
    child.on('message', message => {
      this.#saidAtMs.set(child, performance.now());
      this.#take(message as FromEngine);
    });
    child.on('error', () => undefined);
    // Later than the exit: by then all of its log is here.
    child.on('close', () => {
      if (this.#child === child) this.#child = undefined;
      const error = new ParleyError('SPEECH_FAILED', `The process of the engine ${name} has ended.`);
      for (const order of this.#open.values()) if (order.child === child) order.queue.push(error);
    });
    // The process ends when this one does; it must not keep this one.
    child.unref();
    child.channel?.unref();
    return child;
  }

  #take(message: FromEngine): void {
    const queue = this.#open.get(message.id)?.queue;
    if (message.kind === 'end') queue?.end();
    else if (message.kind === 'failed') queue?.push(new ParleyError(message.code, message.message));
    else queue?.push({ samples: message.samples, sampleRateHz: message.sampleRateHz });
  }
}

function tell(child: ChildProcess, message: ToEngine): void {
  if (child.connected) child.send(message);
}

function cancelled(): ParleyError {
  return new ParleyError('CANCELLED', 'Nobody listens any more.');
}
