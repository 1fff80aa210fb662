/** Callers in a process of their own, with more of the processor than the service has where the system allows it. */
import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { WireCall } from '../../testkit/linewire.js';
import type { LineOptions } from './spoken-line.js';

/** A call to make: something is said or heard over the bot. */
export interface AskedCall {
  readonly wire: WireCall;
  readonly options: LineOptions;
  /** From the bot's first audio to the sound. */
  readonly afterMs: number;
  readonly sound: Int16Array;
  /** How long after its end the bot may still be stopped. */
  readonly waitMs: number;
}

/** What became of it. */
export interface Heard {
  /** From the frame in which the sound begins to the clear; nothing if nothing was cleared. */
  readonly ms: number | undefined;
  /** The bot was stopped before that. */
  readonly isEarly: boolean;
  readonly staleMs: number;
  readonly lateMs: readonly number[];
}

/** What the process is told and says. */
export type ToCallers = AskedCall & { readonly id: number };
export type FromCallers = Heard & { readonly id: number };

const PRIORITY = -10;

/** The process. */
export class Callers {
  readonly #waiting = new Map<number, (heard: Heard) => void>();
  readonly #child = fork(fileURLToPath(new URL('caller-process.js', import.meta.url)), {
    serialization: 'advanced',
  });
  #ids = 0;

  constructor() {
    try {
      setPriority(this.#child.pid ?? 0, PRIORITY);
    } catch {
      // Only some users may: the callers' own lateness is reported.
    }
    this.#child.on('message', message => {
      const { id, ...heard } = message as FromCallers;
      this.#waiting.get(id)?.(heard);
      this.#waiting.delete(id);
    });
  }

  /** Makes a call. */
  call(asked: AskedCall): Promise<Heard> {
    const id = this.#ids++;
    this.#child.send({ ...asked, id } satisfies ToCallers);
    return new Promise(resolve => this.#waiting.set(id, resolve));
  }

  close(): void {
    this.#child.disconnect();
  }
}
