/**
 * `npm run bench:readable`: written conversations without their stops, parted into sentences again. A mark counts as right
 * where the text has any (a comma where we end a sentence is another way to read it), and a stop as found where any mark
 * of ours stands. The rules were made on the texts of method C; the check sets were written by others.
 */
import { readFileSync } from 'node:fs';
import { sentencesIn } from '../language/sentences.js';
import { printText } from '../cli/output.js';
import { machineLine } from './machine.js';

const SETS = ['c', 'check', 'check/second', 'check/third'] as const;
const LANGUAGES = ['en', 'fr', 'nl'] as const;

interface Marks {
  readonly words: readonly string[];
  /** Words before which the text has any mark, and those before which a sentence begins. */
  readonly any: ReadonlySet<number>;
  readonly stops: ReadonlySet<number>;
}

/** A written turn as a recogniser would give it; undefined for one that has no stop at its end. */
function withoutMarks(turn: string): Marks | undefined {
  const written = turn
    .replace(/\[\[|\]\]/g, '')
    .replace(/\{\w+\}/g, 'x')
    .replace(/ ([?!:;])/g, '$1')
    .trim();
  if (!/[.?!]$/.test(written)) return undefined;
  const raw = written.split(/\s+/);
  const before = (mark: RegExp): ReadonlySet<number> =>
    new Set(raw.slice(0, -1).flatMap((word, i) => (mark.test(word) ? [i + 1] : [])));
  const words = raw.map(word => word.toLowerCase().replace(/[.,;:?!"]/g, ''));
  return { words, any: before(/[.,;:?!]$/), stops: before(/[.?!]$/) };
}

function measure(file: URL, language: string): string {
  const counts = { turns: 0, right: 0, wrong: 0, found: 0, missed: 0 };
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const marks = withoutMarks(/^\??[AC]: (.*)/.exec(line)?.[1] ?? '');
    if (marks === undefined || marks.words.includes('')) continue;
    counts.turns += 1;
    const sentences = sentencesIn(marks.words, language);
    const ours = new Set(sentences.flatMap(s => [s.from, s.commaAfter === undefined ? 0 : s.commaAfter + 1]));
    ours.delete(0);
    for (const at of ours) counts[marks.any.has(at) ? 'right' : 'wrong'] += 1;
    for (const at of marks.stops) counts[ours.has(at) ? 'found' : 'missed'] += 1;
  }
  const share = (a: number, b: number): string => ((100 * a) / Math.max(1, a + b)).toFixed(1);
  return `${counts.turns} turns, marks right ${share(counts.right, counts.wrong)} %, stops found ${share(counts.found, counts.missed)} %`;
}

printText(machineLine());
for (const set of SETS) {
  for (const language of LANGUAGES) {
    const path = set === 'c' ? `${language}/c.txt` : `${set}/${language}.txt`;
    const line = measure(new URL(`../../training/recap/${path}`, import.meta.url), language);
    printText(`${set === 'c' ? 'made on: method C' : set} ${language}: ${line}`);
  }
}
