/**
 * Who runs calls on a database: one service at a time.
 *
 * The owner counts up in a document of its own. A second one looks twice: if the count stands still for three beats, the
 * owner has died and its place is taken; if not, the store is held. No clocks are compared. Whoever finds that its place
 * was taken, because it stood still itself, appends no more.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Collection } from 'mongodb';
import { ParleyError } from '../../call/errors.js';
import type { OwnerDocument } from './documents.js';
import { isDuplicate } from './failure.js';

const ID = 'service';
const BEATS_TO_WAIT = 3;
/** Others may come and go while this one looks. */
const MOST_TRIES = 3;

/** The place of the one that runs calls. */
export class Ownership {
  readonly #holder = randomUUID();
  #timer: NodeJS.Timeout | undefined;
  #lost = false;

  private constructor(private readonly owners: Collection<OwnerDocument>) {}

  /**
   * Takes the place.
   *
   * @param beatMs how often the owner counts
   * @throws ParleyError STORE_LOCKED if somebody else has it
   */
  static async claim(owners: Collection<OwnerDocument>, beatMs: number): Promise<Ownership> {
    const one = new Ownership(owners);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (!(await one.#take(beatMs))) continue;
      one.#timer = setInterval(() => void one.#beat(), beatMs).unref();
      return one;
    }
    throw locked();
  }

  /** @throws ParleyError STORE_LOCKED if somebody else has taken the place */
  mustHold(): void {
    if (this.#lost) throw locked();
  }

  /** Leaves the place. */
  async release(): Promise<void> {
    clearInterval(this.#timer);
    await this.owners.deleteOne({ _id: ID, holder: this.#holder });
  }

  async #take(beatMs: number): Promise<boolean> {
    const before = await this.owners.findOne({ _id: ID });
    if (before === null) return this.#insert();
    await delay(BEATS_TO_WAIT * beatMs);
    const { holder, beat } = before;
    const still = { _id: ID, holder, beat };
    const taken = await this.owners.updateOne(still, { $set: { holder: this.#holder, beat: 0 } });
    if (taken.matchedCount === 1) return true;
    if ((await this.owners.findOne({ _id: ID })) === null) return false;
    throw locked();
  }

  async #insert(): Promise<boolean> {
    try {
      await this.owners.insertOne({ _id: ID, holder: this.#holder, beat: 0 });
      return true;
    } catch (thrown) {
      if (isDuplicate(thrown)) return false;
      throw thrown;
    }
  }

  async #beat(): Promise<void> {
    // A server that is away for a while takes nobody's place: whoever comes then cannot reach it either.
    const counted = await this.owners
      .updateOne({ _id: ID, holder: this.#holder }, { $inc: { beat: 1 } })
      .catch(() => undefined);
    if (counted?.matchedCount === 0) this.#lost = true;
  }
}

function locked(): ParleyError {
  return new ParleyError('STORE_LOCKED', 'Another service runs calls on this database.');
}
