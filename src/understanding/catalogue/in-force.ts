/**
 * The catalogues in force: which names are looked for may change per step of a dialogue and while calls run.
 *
 * A catalogue has a name (`medicines`); whoever looks something up asks for the matcher at that moment, so a swap is seen by
 * the next sentence and never by half of one. A catalogue that stands in a file is read again when the file has changed; a
 * file that has become wrong is told, and what was read before stays in force.
 */
import { statSync } from 'node:fs';
import { ParleyError } from '../../call/errors.js';
import type { CatalogueEntry, CatalogueMatcher } from '../understanding.js';
import { buildCatalogue } from './catalogue.js';
import { readCatalogueFile } from './index-file.js';

/** How to keep catalogues. */
export interface InForceOptions {
  /** How often, at most, a file is looked at again; 5 s by default. */
  readonly recheckMs?: number;
  /** Is told of a file that has become wrong. */
  readonly onProblem?: ((name: string, error: ParleyError) => void) | undefined;
}

const RECHECK_MS = 5_000;

interface InForce {
  entries: readonly CatalogueEntry[];
  /** By language, built when first asked for. */
  matchers: Map<string, CatalogueMatcher>;
  readonly file: string | undefined;
  /** Time and size of the file when it was last read. */
  stamp: string;
  lookedAtMs: number;
}

/** Catalogues by name. */
export class CataloguesInForce {
  readonly #catalogues = new Map<string, InForce>();

  constructor(readonly options: InForceOptions = {}) {}

  /** Puts entries in force under a name, in place of what stood there. */
  put(name: string, entries: readonly CatalogueEntry[]): void {
    this.#set(name, entries, undefined, '');
  }

  /**
   * Puts a file in force under a name: a price list or an imported catalogue.
   *
   * @throws ParleyError FILE_NOT_FOUND or FILE_INVALID
   */
  putFile(name: string, file: string): void {
    const { entries } = readCatalogueFile(file);
    this.#set(name, entries, file, stampOf(file));
  }

  /** Takes a catalogue out of force. */
  remove(name: string): void {
    this.#catalogues.delete(name);
  }

  /** The names in force. */
  names(): string[] {
    return [...this.#catalogues.keys()];
  }

  /**
   * The matcher of what is now in force under a name, for sentences of a language; nothing if there is none.
   *
   * @throws ParleyError BAD_ARGUMENT naming an entry, when entries that were put are built for the first time
   */
  matcher(name: string, language: string): CatalogueMatcher | undefined {
    const known = this.#catalogues.get(name);
    if (known === undefined) return undefined;
    this.#readAgain(name, known);
    let matcher = known.matchers.get(language);
    if (matcher === undefined) {
      matcher = buildCatalogue(known.entries, { language });
      known.matchers.set(language, matcher);
    }
    return matcher;
  }

  #set(name: string, entries: readonly CatalogueEntry[], file: string | undefined, stamp: string): void {
    const lookedAtMs = performance.now();
    this.#catalogues.set(name, { entries, matchers: new Map(), file, stamp, lookedAtMs });
  }

  #readAgain(name: string, known: InForce): void {
    const now = performance.now();
    if (known.file === undefined || now - known.lookedAtMs < (this.options.recheckMs ?? RECHECK_MS)) return;
    known.lookedAtMs = now;
    const stamp = stampOf(known.file);
    if (stamp === known.stamp) return;
    // A file that is wrong is read once for each time it changes.
    known.stamp = stamp;
    try {
      const { entries } = readCatalogueFile(known.file);
      // Built for every language in use before the old ones go: entries that cannot be built change nothing.
      const languages = [...known.matchers.keys()];
      const built = languages.map(language => [language, buildCatalogue(entries, { language })] as const);
      known.entries = entries;
      known.matchers = new Map(built);
    } catch (thrown) {
      if (!(thrown instanceof ParleyError)) throw thrown;
      this.options.onProblem?.(name, thrown);
    }
  }
}

function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? 'gone' : `${found.mtimeMs} ${found.size} ${found.ino}`;
}
