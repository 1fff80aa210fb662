/**
 * A sieve: what a call must have for an expression to hold of it, in terms that a store can index.
 *
 * A sieve lets through too many calls rather than too few: whoever asks evaluates the expression itself on what comes
 * through. Marks are the numbers and texts that stores keep of every call for it (`subject/marks.ts`).
 */
import type { Role } from '../call/audio.js';

/** What a call must have. */
export type Sieve =
  | { readonly kind: 'everything' }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Sieve[] }
  /**
   * Lets every call through but those that are certain to have `part`. What a store cannot be certain of from its index,
   * such as words that are not plain (`isPlain`), keeps nothing back.
   */
  | { readonly kind: 'unless'; readonly part: Sieve }
  /**
   * Words that follow each other in one turn, folded; `*` and `?` are wildcards, a leading `~` compares stems. Without
   * a role: whoever says them. With a time: the first of them begins within it from the beginning of the call.
   */
  | {
      readonly kind: 'words';
      readonly role: Role | undefined;
      readonly words: readonly string[];
      readonly withinMs?: number;
    }
  /** A mark that is known, and equal to a text or within bounds where they are given. */
  | {
      readonly kind: 'mark';
      readonly name: string;
      readonly text?: string;
      readonly min?: number;
      readonly max?: number;
    };

/** Lets everything through. */
export const EVERYTHING: Sieve = { kind: 'everything' };

/** A sieve with more parts than this is no longer worth a store's while; the rest is left to the evaluation. */
const MOST_PARTS = 64;

/** All of these; what lets everything through is left out. */
export function allOf(parts: readonly Sieve[]): Sieve {
  const real = parts.filter(part => part.kind !== 'everything').slice(0, MOST_PARTS);
  if (real.length === 0) return EVERYTHING;
  return real.length === 1 ? real[0]! : { kind: 'all', parts: real };
}

/** Any of these; everything, if one of them lets everything through. */
export function anyOf(parts: readonly Sieve[]): Sieve {
  if (parts.length > MOST_PARTS || parts.some(part => part.kind === 'everything')) return EVERYTHING;
  return parts.length === 1 ? parts[0]! : { kind: 'any', parts };
}

/** True of words that are compared as they are: a store that knows their order knows the calls that have them. */
export function isPlain(words: readonly string[]): boolean {
  return words.every(word => word.isWellFormed() && !/^~|[*?]/.test(word));
}

/** How many words and marks a sieve asks of. */
export function sizeOf(sieve: Sieve): number {
  if (sieve.kind === 'everything') return 0;
  if (sieve.kind === 'unless') return sizeOf(sieve.part);
  if (sieve.kind !== 'all' && sieve.kind !== 'any') return 1;
  return sieve.parts.reduce((sum, part) => sum + sizeOf(part), 0);
}

/** True if calls must be compared by what was said. */
export function asksWords(sieve: Sieve): boolean {
  if (sieve.kind === 'all' || sieve.kind === 'any') return sieve.parts.some(asksWords);
  return sieve.kind === 'unless' ? asksWords(sieve.part) : sieve.kind === 'words';
}
