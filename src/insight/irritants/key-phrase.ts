/** The words that name a group of sentences: the run of two to four words most of them share. */
import { stemOf, wordsOf } from '../../language/stems.js';
import type { LooseSentence } from './loose-sentence.js';

const LONGEST = 4;
const NAMED_BY = 3;

/**
 * The key phrase of a group.
 *
 * @param stems the group's stems by weight
 * @returns the run of words in most calls, weighted by its stems; the heaviest stems' words where no run is shared
 */
export function keyPhrase(
  sentences: readonly LooseSentence[],
  stems: Readonly<Record<string, number>>,
): string {
  const runs = new Map<string, { calls: Set<string>; weight: number }>();
  const words = new Map<string, string>();
  for (const { text, language, callId } of sentences) {
    const said = wordsOf(text, language);
    const stemmed = said.map(word => stemOf(word, language));
    stemmed.forEach((stem, i) => words.set(stem, words.get(stem) ?? said[i]!));
    for (let from = 0; from < said.length; from++) {
      for (let to = from + 2; to <= Math.min(said.length, from + LONGEST); to++) {
        const [first, last] = [stems[stemmed[from]!], stems[stemmed[to - 1]!]];
        // A name neither begins nor ends with a word that says nothing.
        if (first === undefined || last === undefined) continue;
        const weight = stemmed.slice(from, to).reduce((sum, stem) => sum + (stems[stem] ?? 0), 0);
        const run = said.slice(from, to).join(' ');
        const known = runs.get(run) ?? { calls: new Set(), weight };
        runs.set(run, { ...known, calls: known.calls.add(callId) });
      }
    }
  }
  const best = [...runs]
    .filter(([, { calls }]) => calls.size > 1)
    .map(([run, { calls, weight }]) => ({ run, value: calls.size * weight }))
    .sort((a, b) => b.value - a.value || (a.run < b.run ? -1 : 1))[0];
  if (best !== undefined) return best.run;
  return Object.keys(stems)
    .slice(0, NAMED_BY)
    .map(stem => words.get(stem) ?? stem)
    .join(', ');
}
