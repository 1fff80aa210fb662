/**
 * Keys that were seen, as hashes, in sixteen to thirty-two bytes each instead of a hundred and twenty: a file of records grows
 * for years, and all its keys are known for as long as the service runs. Of ten million keys, the chance that a new one is
 * taken for one of them is one in two trillion.
 */
import { createHash } from 'node:crypto';

const FIRST_SLOTS = 1024;
/** Marks an empty slot; no key hashes to it. */
const EMPTY = 0n;

/** A set that can be added to and asked. */
export class KeySet {
  #slots = new BigUint64Array(FIRST_SLOTS);
  #size = 0;

  has(key: string): boolean {
    const hash = hashOf(key);
    return this.#slots[slotOf(this.#slots, hash)] === hash;
  }

  add(key: string): void {
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    if (place(this.#slots, hashOf(key))) this.#size += 1;
  }

  #grow(): void {
    const larger = new BigUint64Array(this.#slots.length * 2);
    for (const hash of this.#slots) if (hash !== EMPTY) place(larger, hash);
    this.#slots = larger;
  }
}

function place(slots: BigUint64Array, hash: bigint): boolean {
  const slot = slotOf(slots, hash);
  const free = slots[slot] === EMPTY;
  slots[slot] = hash;
  return free;
}

/** The slot of a hash, or the empty one where it belongs: the first from its own place on. */
function slotOf(slots: BigUint64Array, hash: bigint): number {
  const last = slots.length - 1;
  let slot = Number(hash & BigInt(last));
  while (slots[slot] !== EMPTY && slots[slot] !== hash) slot = (slot + 1) & last;
  return slot;
}

function hashOf(key: string): bigint {
  return createHash('sha256').update(key).digest().readBigUInt64LE() || 1n;
}
