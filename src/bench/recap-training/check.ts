/**
 * The check set: conversations written without a look at the generators' texts or the detector's phrases, in trades that
 * the corpus has not (`training/recap/check`). Nothing is fitted to them.
 */
import { readFileSync } from 'node:fs';
import type { LabelledCall, RecapPart } from '../recap-corpus/corpus.js';

/** A pace to give untimed words times, and the pause between turns. */
const WORD_MS = 330;
const PAUSE_MS = 400;

/** Reads the conversations of a language. The caller agrees to every recap in them. */
export function readCheckSet(language: string): LabelledCall[] {
  const file = new URL(`../../../training/recap/check/${language}.txt`, import.meta.url);
  return readFileSync(file, 'utf8')
    .split(/^== /m)
    .slice(1)
    .map(text => callOf(language, text.trim().split('\n')));
}

function callOf(language: string, [head = '', ...lines]: readonly string[]): LabelledCall {
  const [id = '', trade = '', kind] = head.split(' ');
  const parts: RecapPart[] = [];
  let clock = 0;
  const turns = lines.map((line, turn) => {
    const { text, part } = marked(line.slice(3));
    if (part !== undefined) parts.push({ turn, ...part });
    const startMs = clock;
    const endMs = startMs + text.split(' ').length * WORD_MS;
    clock = endMs + PAUSE_MS;
    return { role: line.startsWith('A') ? ('agent' as const) : ('caller' as const), text, startMs, endMs };
  });
  const recap = { parts, cue: kind === 'cue', confirmed: true, fields: {} };
  const labels = { id, trade, topic: trade, method: 'c', part: 'held-out' } as const;
  return { ...labels, language, turns, ...(parts.length > 0 && { recap }) };
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
