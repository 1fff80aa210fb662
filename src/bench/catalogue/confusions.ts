/**
 * What a network writes for the letters of names it never heard: how `src/stt/ctc/confusions.ts` was measured.
 *
 * Each clip's text is aligned with the network's letters (Viterbi over the text's letters with blanks between them), and
 * what the network thought within its names is counted against what was said.
 */
import { alignment, hearNames, namesOf } from './posteriors.js';
import type { Posteriors } from './posteriors.js';
import type { SpokenName } from './spoken-names.js';

const [NAMES, SEED] = [300, 777];

/** Speaks names of our own making, and counts what the embedded pack of a language makes of them. */
export async function measureConfusions(language: string): Promise<string> {
  const { heard, tokens } = await hearNames(language, NAMES, SEED);
  return confusionsOf(heard, tokens.text, tokens.blank);
}

/** Least share that is worth a place in the table. */
const LEAST_SHARE = 0.02;
/**
 * Counts.
 *
 * @param tokens the pack's tokens
 * @param blank number of the blank
 * @returns one line a token: the token, and the tokens that were said where it was heard, with their share in hundredths
 */
export function confusionsOf(clips: readonly Posteriors[], tokens: readonly string[], blank: number): string {
  const counts = tokens.map(() => new Float64Array(tokens.length));
  for (const { clip, rows } of clips) count(clip, rows, { tokens, blank, counts });
  const nameOf = (id: number): string => (id === blank ? '_' : tokens[id] === ' ' ? '-' : tokens[id]!);
  return counts
    .map((row, heard) => {
      const sum = row.reduce((a, b) => a + b, 0);
      const shares = Array.from(row, (n, said) => ({ said, share: sum === 0 ? 0 : n / sum }))
        .filter(({ share }) => share >= LEAST_SHARE)
        .sort((a, b) => b.share - a.share);
      return `${nameOf(heard)} ${shares.map(({ said, share }) => `${nameOf(said)}${Math.round(100 * share)}`).join(' ')}`;
    })
    .filter(line => line.includes(' ') && /\d/.test(line))
    .join('\n');
}

interface Counting {
  readonly tokens: readonly string[];
  readonly blank: number;
  readonly counts: readonly Float64Array[];
}

function count(clip: SpokenName, rows: readonly Float32Array[], { tokens, blank, counts }: Counting): void {
  const text = ` ${clip.text.normalize('NFC').replace(/[^\p{L}' ]/gu, '')} `;
  const ids = Array.from(text, letter => idOf(letter, tokens));
  if (ids.includes(-1)) return;
  const inName = namesOf(text, clip.meant.name);
  for (const [t, place] of alignment(ids, rows, blank).entries()) {
    const row = rows[t]!;
    const letter = Math.floor((place - 1) / 2);
    const said = place % 2 === 1 ? ids[letter]! : blank;
    if (inName[letter] !== 1 || (said === blank && inName[letter + 1] !== 1)) continue;
    for (const [heard, letters] of counts.entries()) letters[said]! += Math.exp(row[heard]!);
  }
}

function idOf(letter: string, tokens: readonly string[]): number {
  const id = tokens.indexOf(letter);
  return id >= 0 ? id : tokens.indexOf(letter.normalize('NFD').charAt(0));
}
