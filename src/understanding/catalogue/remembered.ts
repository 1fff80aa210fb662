/** Builds what is made of a catalogue once for as long as its names stay the same. */
import type { CatalogueEntry } from '../understanding.js';

/** One for each language and a few tables: more than a service answers from. */
const MOST_KEPT = 12;

type Build<T> = (entries: readonly CatalogueEntry[], options: { readonly language: string }) => T;

interface Kept<T> {
  readonly entries: readonly CatalogueEntry[];
  readonly language: string;
  readonly made: T;
}

/**
 * A builder that gives what it built before for the same names: a matcher, the words that recognisers expect.
 *
 * Every call asks the operator's table for its names, so that new ones are known at once; indexing thousands of them
 * again for each call would hold up the audio of all the others.
 */
export function remembered<T>(build: Build<T>): Build<T> {
  const kept: Kept<T>[] = [];
  return (entries, options) => {
    const at = kept.findIndex(old => old.language === options.language && sameEntries(old.entries, entries));
    const found =
      at < 0
        ? { entries, language: options.language, made: build(entries, options) }
        : kept.splice(at, 1)[0]!;
    kept.unshift(found);
    kept.length = Math.min(kept.length, MOST_KEPT);
    return found.made;
  };
}

function sameEntries(a: readonly CatalogueEntry[], b: readonly CatalogueEntry[]): boolean {
  return (
    a === b || (a.length === b.length && a.every((entry, i) => entry === b[i] || sameEntry(entry, b[i]!)))
  );
}

function sameEntry(a: CatalogueEntry, b: CatalogueEntry): boolean {
  return a.sku === b.sku && a.name === b.name && alike(a.aliases, b.aliases) && alike(a.spoken, b.spoken);
}

function alike(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}
