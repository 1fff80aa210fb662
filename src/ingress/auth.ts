/** API keys: who may stream calls in and read them. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { ParleyError } from '../call/errors.js';

/** The keys that are accepted; without any, everyone is (the service then listens on loopback only). */
export class KeyRing {
  readonly #digests: readonly Buffer[];

  constructor(keys: readonly string[]) {
    this.#digests = keys.map(digest);
  }

  /** True if no keys are configured. */
  get open(): boolean {
    return this.#digests.length === 0;
  }

  /**
   * Checks an `authorization` header or metadata value of the form `Bearer KEY`.
   *
   * @throws ParleyError UNAUTHENTICATED
   */
  check(authorization: string | undefined): void {
    if (this.open) return;
    const key = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (key === undefined) {
      throw new ParleyError('UNAUTHENTICATED', 'An API key is needed: authorization: Bearer KEY.', {
        field: 'authorization',
      });
    }
    const found = digest(key);
    // Digests have one length and every key is compared, so that the time taken tells nothing.
    const matches = this.#digests.filter(known => timingSafeEqual(known, found)).length;
    if (matches === 0) {
      throw new ParleyError('UNAUTHENTICATED', 'The API key is not known.', { field: 'authorization' });
    }
  }
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
