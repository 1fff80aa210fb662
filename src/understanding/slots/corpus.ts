/** The corpora of utterances with their slots, beside the recognisers, for tests and the benchmark. */
import { readFileSync } from 'node:fs';

/** An utterance and the slots a careful listener writes down. */
export interface Example {
  readonly text: string;
  /** `type=value`. */
  readonly slots: readonly string[];
  /** True if it is known that the recognisers get it wrong; counted in the benchmark only. */
  readonly hard: boolean;
}

/** The day of the calls in the corpora. */
export const CORPUS_CALL_DATE = '2026-11-18';

/** Reads a corpus: `text | type=value | ...` a line, `#` remarks, `? ` before what is known to be missed. */
export function readCorpus(name: string): Example[] {
  const path = new URL(`../../../src/understanding/slots/corpus/${name}.txt`, import.meta.url);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '' && !line.startsWith('#'))
    .map(line => {
      const hard = line.startsWith('? ');
      const [text = '', ...slots] = (hard ? line.slice(2) : line).split(' | ').map(part => part.trim());
      return { text, slots, hard };
    });
}
