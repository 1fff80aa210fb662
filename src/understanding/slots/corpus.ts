/** The corpora of utterances with their slots, beside the recognisers, for tests and the benchmark. */
import { readFileSync } from 'node:fs';

/** An utterance and the slots a careful listener writes down. */
export interface Example {
  readonly text: string;
  /** Day of the call, `YYYY-MM-DD`. */
  readonly callDate: string;
  /** `type=value`. */
  readonly slots: readonly string[];
  /** The words that carry each value, where the corpus says them. */
  readonly words: readonly (string | undefined)[];
  /** True if it is known that the recognisers get it wrong; counted in the benchmark only. */
  readonly hard: boolean;
  /** The remark above the part of the corpus it stands in; what was written together stands together. */
  readonly part: string;
}

/** The day of the calls in the corpora until another is said. */
export const CORPUS_CALL_DATE = '2026-11-18';

/**
 * Reads a corpus: `text | type=value | ...` a line, `type=value [words]` where the words count too, `@YYYY-MM-DD` the day
 * of the calls that follow, `#` remarks above a part, `? ` before what is known to be missed.
 */
export function readCorpus(name: string): Example[] {
  const path = new URL(`../../../src/understanding/slots/corpus/${name}.txt`, import.meta.url);
  const examples: Example[] = [];
  let callDate = CORPUS_CALL_DATE;
  let part = '';
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    if (line.startsWith('#')) part = line.slice(1).trim();
    else if (line.startsWith('@')) callDate = line.slice(1).trim();
    else examples.push(exampleOf(line, callDate, part));
  }
  return examples;
}

function exampleOf(line: string, callDate: string, remark: string): Example {
  const hard = line.startsWith('? ');
  const [text = '', ...rest] = (hard ? line.slice(2) : line).split(/ \|(?: |$)/).map(part => part.trim());
  const parts = rest.filter(part => part !== '').map(part => /^([^[]*?)(?: \[(.*)\])?$/.exec(part) ?? []);
  return {
    text,
    callDate,
    slots: parts.map(part => part[1] ?? ''),
    words: parts.map(part => part[2]),
    hard,
    part: remark,
  };
}
