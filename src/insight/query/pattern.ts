/** How one word of a phrase is compared with a word that was said. */
import { fold } from '../../language/fold.js';
import { stemOf } from '../../language/stems.js';

/** Says whether a word, folded, is meant. */
export type WordTest = (word: string) => boolean;

/** Words whose stems have been compared that are remembered. */
const MOST_KNOWN = 20_000;

/**
 * Makes the test of a word of a phrase: `*` stands for any letters, `?` for one, a leading `~` compares stems.
 *
 * Wildcards are matched greedily with one place to go back to, so that time is at most the product of both lengths.
 */
export function wordTest(pattern: string, language: string): WordTest {
  const folded = fold(pattern);
  if (folded.startsWith('~')) {
    return stemTest(stemOf(folded.slice(1), language), language);
  }
  if (!/[*?]/.test(folded)) return word => word === folded;
  return word => glob(folded, word);
}

/**
 * What all words begin with whose stem is that of a `~` pattern, if it is one: stemmers change endings, never a word's
 * first letter.
 */
export function beginningOf(pattern: string, language: string): string | undefined {
  const folded = fold(pattern);
  if (!folded.startsWith('~')) return undefined;
  const [first] = stemOf(folded.slice(1), language);
  return first;
}

// Stemming takes longer than everything else that is done with a word, and most words are said again and again.
function stemTest(wanted: string, language: string): WordTest {
  const known = new Map<string, boolean>();
  return word => {
    let same = known.get(word);
    if (same === undefined) {
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(word, (same = stemOf(word, language) === wanted));
    }
    return same;
  };
}

function glob(pattern: string, word: string): boolean {
  let [p, w, star, retry] = [0, 0, -1, 0];
  while (w < word.length) {
    if (pattern[p] === '*') {
      star = p++;
      retry = w;
    } else if (pattern[p] === '?' || pattern[p] === word[w]) {
      p += 1;
      w += 1;
    } else if (star >= 0) {
      p = star + 1;
      w = ++retry;
    } else return false;
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}
