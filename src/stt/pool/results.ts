/** Results on their way to a reader that may be slow: finals wait, a partial is replaced by the next one. */
import type { RecogniserResult } from '../stt.js';

export class Results implements AsyncIterable<RecogniserResult> {
  #queue: RecogniserResult[] = [];
  #over = false;
  #error: Error | undefined;
  #wake: (() => void) | undefined;

  push(result: RecogniserResult): void {
    const last = this.#queue.at(-1);
    if (result.kind === 'partial' && last?.kind === 'partial') this.#queue.pop();
    this.#queue.push(result);
    this.#wake?.();
  }

  /** Ends the iteration once everything is read, with an error if there was one. */
  end(error?: Error): void {
    if (this.#over) return;
    this.#over = true;
    this.#error = error;
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<RecogniserResult> {
    for (;;) {
      const next = this.#queue.shift();
      if (next !== undefined) {
        yield next;
        continue;
      }
      if (this.#error !== undefined) throw this.#error;
      if (this.#over) return;
      await new Promise<void>(resolve => (this.#wake = resolve));
      this.#wake = undefined;
    }
  }
}
