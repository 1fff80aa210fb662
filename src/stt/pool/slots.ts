/**
 * The slots of a pool: those that new channels go to, and those that only finish what they have.
 *
 * S1 A process that loads a pack hears nothing meanwhile, so one that has channels loads none: a new slot takes its place,
 *    which loads the pack beside all others, and it ends when its last channel has.
 * S2 The same is done with a pack whose files are others than those that were loaded: channels keep what they began with,
 *    new ones are heard with the files of before until the new ones are loaded.
 */
import type { ErrorCode } from '../../call/errors.js';
import { asParleyError } from '../../call/errors.js';
import type { Pack } from '../packs/packs.js';
import { fingerprint } from '../packs/packs.js';
import { openApart, probePack } from '../packs/probe.js';
import { Slot } from './slot.js';
import type { SlotEvent } from './slot.js';

/** What is told of processes and their packs. */
export type PoolEvent =
  | SlotEvent
  /** The files that have taken a pack's place cannot be used: it is heard with those of before. */
  | {
      readonly kind: 'refused';
      readonly pack: string;
      readonly code: ErrorCode;
      readonly message: string;
    };

export class Slots {
  #current: readonly Slot[];
  readonly #leaving = new Set<Slot>();
  /** Packs that cannot be used, by what tells their files from others. */
  readonly #refused = new Set<string>();
  #closed = false;

  constructor(
    count: number,
    private readonly onEvent: (event: PoolEvent) => void,
  ) {
    this.#current = Array.from({ length: count }, () => this.#start());
  }

  /** How many take new channels. */
  get count(): number {
    return this.#current.length;
  }

  /** All, the leaving ones too. */
  get all(): readonly Slot[] {
    return [...this.#current, ...this.#leaving];
  }

  /** Has every slot load a pack now. */
  warm(pack: Pack): void {
    for (const slot of this.#current) slot.warm(pack);
  }

  /**
   * Makes sure that a pack opens, where no process has it yet.
   *
   * @throws ParleyError PACK_INVALID or CANCELLED
   */
  async prepare(pack: Pack, signal?: AbortSignal): Promise<void> {
    if (this.#least.takes(pack)) await probePack(pack, signal);
    else if (this.#serving(pack) === undefined) await openApart(pack, signal);
  }

  /** The slot for a new channel, which is to be added to it at once: the next one goes by it. */
  slotFor(pack: Pack): Slot {
    const serving = this.#serving(pack);
    if (serving !== undefined && !this.#least.takes(pack)) {
      void this.#renew(pack);
      return serving;
    }
    const slot = this.#takerOf(pack);
    // Until it has loaded what it must, another that has the pack serves sooner.
    return slot.ready ? slot : (serving ?? slot);
  }

  /** Ends all processes. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.all.map(slot => slot.close()));
  }

  /** A channel has ended, or a slot is ready: those that have nothing more to do end. */
  sweep(): void {
    if (this.#closed || !this.#current.every(({ ready }) => ready)) return;
    for (const slot of this.#leaving) {
      if (slot.recognisers.size > 0) continue;
      this.#leaving.delete(slot);
      void slot.close();
    }
  }

  get #least(): Slot {
    return leastCrowded(this.#current)!;
  }

  /** The slot that serves a pack at once; one that has its present files if there is any. */
  #serving(pack: Pack): Slot | undefined {
    const able = this.all.filter(slot => slot.ready && slot.knows(pack));
    return leastCrowded(able.filter(slot => slot.has(pack))) ?? leastCrowded(able);
  }

  /** Puts a slot with the pack in the place of the one that would have been next, if there is none. */
  async #renew(pack: Pack): Promise<void> {
    const stamp = fingerprint(pack);
    if (this.#refused.has(stamp)) return;
    try {
      await openApart(pack);
      if (!this.#closed) this.#takerOf(pack);
    } catch (thrown) {
      if (this.#closed || this.#refused.has(stamp)) return;
      this.#refused.add(stamp);
      const { code, message } = asParleyError(thrown);
      this.onEvent({ kind: 'refused', pack: pack.manifest.name, code, message });
    }
  }

  #takerOf(pack: Pack): Slot {
    const least = this.#least;
    if (least.takes(pack)) return least;
    const next = this.#start();
    next.warm(pack);
    for (const other of least.packs) if (other.dir !== pack.dir) next.warm(other);
    this.#current = this.#current.map(slot => (slot === least ? next : slot));
    this.#leaving.add(least);
    return next;
  }

  #start(): Slot {
    return new Slot(this.onEvent, () => this.sweep());
  }
}

function leastCrowded(slots: readonly Slot[]): Slot | undefined {
  return slots.reduce<Slot | undefined>((a, b) => (a === undefined || b.crowd < a.crowd ? b : a), undefined);
}
