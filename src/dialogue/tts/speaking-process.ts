/** One process that speaks, from its start to its end: it is given sentences and speaks them in order, one at a time. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { ParleyError } from '../../call/errors.js';
import type { ErrorCode } from '../../call/errors.js';

/** A sentence to be spoken. */
export interface SpeakOrder {
  readonly kind: 'speak';
  readonly id: number;
  readonly text: string;
  readonly language: string;
  readonly voice: string | undefined;
  readonly speed: number;
}

/** What the process is told. */
export type ToEngine = SpeakOrder | { readonly kind: 'cancel'; readonly id: number };

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
   * A process that has said nothing of any sentence for so long has failed; 30 s by default. It speaks in order: one sentence
   * that waits while others are spoken is not lost.
   */
  readonly patienceMs?: number;
  /** Told what the process writes to its standard error, which may hold the text that is spoken; discarded without it. */
  readonly onLog?: (text: string) => void;
}

/** Who is told what the process says, and once how it ended: the sentence that it was speaking, if any, ended it. */
export interface ProcessTold {
  heard(message: FromEngine): void;
  ended(cause: ParleyError, speaking: number | undefined): void;
}

/** A sentence has at most 200 characters; spelled out slowly they take less than half of this. */
const LONGEST_SENTENCE_MS = 300_000;

/** The process; ends with this one. */
export class SpeakingProcess {
  readonly #child: ChildProcess;
  /** Sentences that it has, the one being spoken first. */
  #ids: number[] = [];
  /** Audio of that one so far. */
  #madeMs = 0;
  #patience: NodeJS.Timeout | undefined;
  #answered = false;
  #over = false;

  constructor(
    private readonly options: ChildOptions,
    private readonly told: ProcessTold,
  ) {
    const { program, args = [], onLog } = options;
    const child = (this.#child = fork(program, args, {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', onLog === undefined ? 'ignore' : 'pipe', 'ipc'],
    }));
    if (onLog !== undefined) child.stderr?.setEncoding('utf8').on('data', onLog);
    child.on('message', message => this.#hear(message as FromEngine));
    child.on('error', () => child.pid === undefined && this.#end('could not be started'));
    // Later than the exit: by then all of its log is here.
    child.on('close', () => this.#end('has ended'));
    // The process ends when this one does; it must not keep this one.
    child.unref();
    child.channel?.unref();
  }

  /** True once it has done something with a sentence. */
  get answered(): boolean {
    return this.#answered;
  }

  /** Gives it a sentence. */
  speak(order: SpeakOrder): void {
    this.#ids.push(order.id);
    this.#tell(order);
    this.#watch();
  }

  /** Nobody listens to a sentence any more. */
  cancel(id: number): void {
    this.#tell({ kind: 'cancel', id });
  }

  /** Ends it; resolves when it is gone. */
  async close(): Promise<void> {
    const child = this.#child;
    if (this.#over || child.exitCode !== null || child.signalCode !== null) return;
    child.ref();
    const closed = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGKILL');
    await closed;
  }

  #tell(message: ToEngine): void {
    if (this.#child.connected) this.#child.send(message);
  }

  #hear(message: FromEngine): void {
    if (this.#over) return;
    this.#answered = true;
    if (message.kind === 'audio') {
      this.#madeMs += (message.samples.length * 1000) / message.sampleRateHz;
      if (this.#madeMs > LONGEST_SENTENCE_MS) return this.#kill('did not stop speaking a sentence');
    } else {
      this.#ids = this.#ids.filter(id => id !== message.id);
      this.#madeMs = 0;
    }
    this.told.heard(message);
    this.#watch();
  }

  #watch(): void {
    const { patienceMs = 30_000 } = this.options;
    clearTimeout(this.#patience);
    if (this.#ids.length === 0) return;
    this.#patience = setTimeout(() => this.#kill(`said nothing for ${patienceMs} ms`), patienceMs);
  }

  #kill(why: string): void {
    this.#end(why);
    this.#child.kill('SIGKILL');
  }

  #end(why: string): void {
    if (this.#over) return;
    this.#over = true;
    clearTimeout(this.#patience);
    const message = `The process of the engine ${this.options.name} ${why}.`;
    this.told.ended(new ParleyError('SPEECH_FAILED', message), this.#ids[0]);
  }
}
