/** Builds a catalogue once for as long as its names stay the same. */
import type { CatalogueBuilder, CatalogueEntry, CatalogueMatcher } from '../understanding.js';

/** One for each language and a few tables: more than a service answers from. */
const MOST_KEPT = 12;

interface Kept {
  readonly entries: readonly CatalogueEntry[];
  readonly language: string;
  readonly matcher: CatalogueMatcher;
}

/**
 * A builder that gives the matcher it built before for the same names.
 *
 * Every call asks the operator's table for its names, so that new ones are known at once; indexing thousands of them
 * again for each call would hold up the audio of all the others.
 */
export function remembered(build: CatalogueBuilder): CatalogueBuilder {
  const kept: Kept[] = [];
  return (entries, options) => {
    const at = kept.findIndex(old => old.language === options.language && sameEntries(old.entries, entries));
    const found =
      at < 0
        ? { entries, language: options.language, matcher: build(entries, options) }
        : kept.splice(at, 1)[0]!;
    kept.unshift(found);
    kept.length = Math.min(kept.length, MOST_KEPT);
    return found.matcher;
  };
}

function sameEntries(a: readonly CatalogueEntry[], b: readonly CatalogueEntry[]): boolean {
  return a.length === b.length && a.every((entry, i) => sameEntry(entry, b[i]!));
}

function sameEntry(a: CatalogueEntry, b: CatalogueEntry): boolean {
  const [ours, theirs] = [a.aliases ?? [], b.aliases ?? []];
  return (
    a.sku === b.sku &&
    a.name === b.name &&
    ours.length === theirs.length &&
    ours.every((alias, i) => alias === theirs[i])
  );
}
