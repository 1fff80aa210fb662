/** Lets a fixed number in at a time; the others wait in order. */
import { ParleyError } from '../../call/errors.js';

/** Says that one who was let in has left. */
export type Leave = () => void;

export class Turnstile {
  #free: number;
  #waiting: (() => void)[] = [];

  /** @param places how many may be in at a time */
  constructor(places: number) {
    this.#free = places;
  }

  /**
   * Waits for a place.
   *
   * @throws ParleyError CANCELLED
   */
  async enter(signal?: AbortSignal): Promise<Leave> {
    if (this.#free > 0) this.#free -= 1;
    else await this.#wait(signal);
    let inside = true;
    return () => {
      if (inside) this.#leave();
      inside = false;
    };
  }

  async #wait(signal: AbortSignal | undefined): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const aborted = (): void => {
        this.#waiting = this.#waiting.filter(other => other !== enter);
        reject(new ParleyError('CANCELLED', 'Waiting for a free recogniser was given up.'));
      };
      const enter = (): void => {
        signal?.removeEventListener('abort', aborted);
        resolve();
      };
      if (signal?.aborted) return aborted();
      signal?.addEventListener('abort', aborted, { once: true });
      this.#waiting.push(enter);
    });
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }
}
