/**
 * The check sets: conversations written without a look at the generators' texts or the detector's phrases
 * (`training/recap/check`: the first in trades that the corpus has not, the later ones in any). Nothing is fitted to them.
 */
import { readFileSync } from 'node:fs';
import type { LabelledCall, RecapPart } from '../recap-corpus/corpus.js';

/** A pace to give untimed words times, and the pause between turns. */
const WORD_MS = 330;
const PAUSE_MS = 400;

/** The sets, in the order in which they were written. */
export const CHECK_SETS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
] as const;
export type CheckSet = (typeof CHECK_SETS)[number];

/** Between the values of a label that stands on several lines. */
export const LABEL_SEPARATOR = ' | ';

/** The day on which the calls of the check sets were made, a Monday. */
export const CHECK_DATE = '2026-11-16';

/**
 * Reads the conversations of a language. The caller agrees to every recap in them unless `= confirmed no` says otherwise;
 * the other lines with `=` are what the fields hold and what the categories are.
 */
export function readCheckSet(language: string, set: CheckSet = 'first'): LabelledCall[] {
  const folder = set === 'first' ? '' : `${set}/`;
  const file = new URL(`../../../training/recap/check/${folder}${language}.txt`, import.meta.url);
  return readFileSync(file, 'utf8')
    .split(/^== /m)
    .slice(1)
    .map(text => callOf(language, text.trim().split('\n')));
}

function callOf(language: string, [head = '', ...lines]: readonly string[]): LabelledCall {
  const [id = '', trade = '', kind] = head.split(' ');
  const { confirmed, ...fields } = labelled(lines);
  const parts: RecapPart[] = [];
  let clock = 0;
  const spoken = lines.filter(line => !line.startsWith('= '));
  const turns = spoken.map((line, turn) => {
    const { text, part } = marked(line.slice(3));
    if (part !== undefined) parts.push({ turn, ...part });
    const startMs = clock;
    const endMs = startMs + text.split(' ').length * WORD_MS;
    clock = endMs + PAUSE_MS;
    return { role: line.startsWith('A') ? ('agent' as const) : ('caller' as const), text, startMs, endMs };
  });
  const recap = { parts, cue: kind === 'cue', confirmed: confirmed !== 'no', fields };
  const labels = { id, trade, topic: trade, method: 'c', part: 'held-out' } as const;
  return { ...labels, language, turns, ...(parts.length > 0 && { recap }) };
}

function labelled(lines: readonly string[]): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const line of lines) {
    const [, name, value] = /^= (\w+) (.+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    labels[name] = name in labels ? `${labels[name]}${LABEL_SEPARATOR}${value}` : value;
  }
  return labels;
}

/** A line without its `[[ ]]`, and which words stood between them. */
function marked(line: string): { text: string; part?: Omit<RecapPart, 'turn'> } {
  const text = line.replaceAll('[[', '').replaceAll(']]', '');
  const from = line.indexOf('[[');
  if (from < 0) return { text };
  const count = (part: string): number => part.split(' ').filter(word => word !== '').length;
  const fromWord = count(line.slice(0, from));
  return { text, part: { fromWord, toWord: fromWord + count(line.slice(from + 2, line.indexOf(']]'))) } };
}
