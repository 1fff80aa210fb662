/** Which pack hears a language. */
import { primaryLanguage } from '../../language/tag.js';

/** The packs that ship, by the language each hears. */
const SHIPPED: ReadonlyMap<string, string> = new Map([
  ['en', 'en-8k'],
  ['fr', 'fr-8k'],
  ['nl', 'nl-8k'],
]);

/** The packs to choose from. */
export interface PacksByLanguage {
  /** Pack of languages that have none of their own; the English one that ships if none is named. */
  readonly pack?: string | undefined;
  /** Pack by language. */
  readonly packs?: Readonly<Record<string, string>> | undefined;
}

/**
 * The name of the pack for a language: its own, or that of its primary language ("fr" for "fr-BE"), or the usual one. Where
 * the usual one is a pack that ships, it gives way to the one that ships for the language: English ears make nothing of French.
 */
export function packFor(language: string, { pack = 'en-8k', packs = {} }: PacksByLanguage): string {
  const primary = primaryLanguage(language);
  const ships = [...SHIPPED.values()].includes(pack) ? SHIPPED.get(primary) : undefined;
  return packs[language] ?? packs[primary] ?? ships ?? pack;
}
