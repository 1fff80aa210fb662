/**
 * The catalogues in force: which names are looked for may change per dialogue step and while a call runs.
 *
 * A name (`medicines`, `invoices of this caller`) stands for a matcher. Whoever looks something up asks for the matcher
 * at that moment, so a swap is seen by the next sentence and never by half of one.
 */
import { ParleyError } from '../../call/errors.js';
import type { CatalogueMatch, CatalogueMatcher, MatchOptions } from '../understanding.js';

export class CataloguesInForce {
  readonly #matchers = new Map<string, CatalogueMatcher>();

  /** Puts a catalogue in force under a name, in place of what stood there. */
  put(name: string, matcher: CatalogueMatcher): void {
    this.#matchers.set(name, matcher);
  }

  /** Takes a catalogue out of force. */
  remove(name: string): void {
    this.#matchers.delete(name);
  }

  /** The names in force. */
  names(): string[] {
    return [...this.#matchers.keys()];
  }

  /**
   * Looks a sentence up in the catalogue now in force under a name.
   *
   * @throws ParleyError BAD_ARGUMENT if there is none
   */
  match(name: string, text: string, options?: MatchOptions): CatalogueMatch[] {
    const matcher = this.#matchers.get(name);
    if (matcher === undefined) {
      throw new ParleyError('BAD_ARGUMENT', `No catalogue is in force under the name ${name}.`, {
        field: 'catalogue',
      });
    }
    return matcher.match(text, options);
  }
}
