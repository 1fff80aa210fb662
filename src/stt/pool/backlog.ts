/**
 * What a channel was given since its last checkpoint, in order: the audio and the commands between.
 *
 * A decoder process that dies takes nothing with it: the next one is given this again.
 */
import type { ChannelSettings } from '../decoder/protocol.js';

/** One thing given. */
export type Given =
  | { readonly kind: 'audio'; readonly position: number; readonly samples: Int16Array }
  | { readonly kind: 'finish'; readonly position: number }
  | { readonly kind: 'update'; readonly position: number; readonly settings: Partial<ChannelSettings> }
  | { readonly kind: 'close'; readonly position: number };

export class Backlog {
  #items: Given[] = [];
  #samples = 0;
  /** Items before this one are no longer needed; they are taken out in bulk, since taking from the front is slow. */
  #first = 0;

  /** Samples kept. */
  get samples(): number {
    return this.#samples;
  }

  add(item: Given): void {
    this.#items.push(item);
    if (item.kind === 'audio') this.#samples += item.samples.length;
  }

  /** Everything kept, oldest first. */
  items(): readonly Given[] {
    return this.#items.slice(this.#first);
  }

  /**
   * Forgets what lies wholly before a position.
   *
   * @param position first sample still needed
   * @param onUpdate is told of changed settings that are forgotten: they hold from now on
   */
  release(position: number, onUpdate: (settings: Partial<ChannelSettings>) => void): void {
    for (; this.#first < this.#items.length; this.#first++) {
      const item = this.#items[this.#first]!;
      if (item.kind === 'audio') {
        if (item.position + item.samples.length > position) break;
        this.#samples -= item.samples.length;
      } else if (item.position >= position || item.kind === 'close') break;
      else if (item.kind === 'update') onUpdate(item.settings);
    }
    if (this.#first > 64 && this.#first * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#first);
      this.#first = 0;
    }
  }
}
