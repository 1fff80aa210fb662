/** Which pack hears a language. */
import { primaryLanguage } from '../../language/tag.js';

/** The packs to choose from. */
export interface PacksByLanguage {
  /** Pack of languages that have none of their own; the English one that ships if none is named. */
  readonly pack?: string | undefined;
  /** Pack by language. */
  readonly packs?: Readonly<Record<string, string>> | undefined;
}

/** The name of the pack for a language: its own, or that of its primary language ("fr" for "fr-BE"), or the usual one. */
export function packFor(language: string, { pack = 'en-8k', packs = {} }: PacksByLanguage): string {
  return packs[language] ?? packs[primaryLanguage(language)] ?? pack;
}
