/** What of a sentence tells something of the call: not greetings, farewells, thanks, questions for details and waiting. */
import { primaryLanguage } from '../../../language/tag.js';
import { REPORT_PHRASES } from '../../../language/report.js';
import { readTurn } from '../recap/reading.js';
import type { Clause, Kind } from '../recap/reading.js';

/** Kinds of what an agent says to run the call, not to settle its matter. */
const RUNS_THE_CALL: readonly Kind[] = ['opening', 'closing', 'ask', 'sorry', 'thanks'];
/** Kinds that run the call too, unless they name a number: "I'm putting forty euros back". */
const UNLESS_A_NUMBER: readonly Kind[] = ['now', 'offer', 'tag'];
/** What a caller says to be polite has no more words than this. */
const LONGEST_POLITE = 6;
/** What only takes note of what the other said has less matter than this. */
const MOST_ASSENT_MATTER = 4;
/** Less than this tells nothing. */
const MIN_WORDS = 5;
const MIN_MATTER = 2;

/** The longest run of clauses that tell something; empty if there is none. */
export function telling(role: 'agent' | 'caller', text: string, language: string): string {
  const words = text.split(/\s+/).filter(w => w !== '');
  let best: Clause[] = [];
  let run: Clause[] = [];
  const read = readTurn(role, text, language).clauses;
  for (const clause of read) {
    run = tells(clause, role) ? [...run, clause] : [];
    if (matter(run) > matter(best)) best = run;
  }
  // "Ik zie | dat er ...": what hangs on the words before it is told with them.
  for (let at = read.indexOf(best[0]!); at > 0 && hangs(words, read[at]!, language); at -= 1)
    best = [read[at - 1]!, ...best];
  const said = best.length === 0 ? [] : words.slice(best[0]!.fromWord, best.at(-1)!.toWord);
  return said.length >= MIN_WORDS && matter(best) >= MIN_MATTER ? said.join(' ') : '';
}

function tells({ counts, words, values, stems }: Clause, role: 'agent' | 'caller'): boolean {
  const none = (kinds: readonly Kind[]): boolean => kinds.every(kind => counts[kind] === 0);
  if (role === 'agent') return none(RUNS_THE_CALL) && (values.length > 0 || none(UNLESS_A_NUMBER));
  const assents = counts.yes + counts.ack + counts.no > 0;
  if (assents && values.length === 0 && stems.length < MOST_ASSENT_MATTER) return false;
  return words > LONGEST_POLITE || counts.thanks + counts.closing + counts.opening === 0;
}

/** True if a clause begins in the middle of a sentence with "that". */
function hangs(words: readonly string[], { fromWord }: Clause, language: string): boolean {
  const hanging = REPORT_PHRASES[primaryLanguage(language)]?.hanging ?? [];
  const [before = '', first = ''] = [words[fromWord - 1], words[fromWord]];
  return !/[.,;:?!…]$/.test(before) && hanging.includes(first.toLowerCase().replace(/['’].*$/, ''));
}

const matter = (run: readonly Clause[]): number => new Set(run.flatMap(c => c.stems)).size;
