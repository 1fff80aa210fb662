/** Turns as cues are matched on them. */
import { foldWord } from '../../language/fold.js';

/** A text as cues are matched on it: small letters without accents, signs or fillers. */
export function plain(text: string, fillers: RegExp): string {
  return foldWord(text)
    .replace(/[^\p{L}\p{N}.,%]+|[.,](?!\d)/gu, ' ')
    .replace(fillers, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
