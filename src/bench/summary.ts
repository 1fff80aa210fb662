/**
 * `npm run bench:summary`: extractive summaries of everyday dialogues (dialogsum, development part) against simple
 * baselines, by ROUGE-1/2/L F1 (Lin, 2004). Settings were tuned on even-numbered dialogues; figures are of the odd ones.
 */
import { REPORT_PHRASES } from '../language/report.js';
import { splitWords } from '../language/words.js';
import type { Conversation } from '../actions/summary/conversation.js';
import { atOnce } from '../actions/summary/steps.js';
import { pickSentences, PICK_DEFAULTS } from '../actions/summary/text/extract.js';
import type { PickOptions } from '../actions/summary/text/extract.js';
import { rankItems } from '../actions/summary/text/rank.js';
import { report } from '../actions/summary/text/report.js';
import { printText } from '../cli/output.js';
import { machineLine } from './machine.js';
import { readDialogsum } from './recap-training/real.js';
import type { DialogueSummary } from './recap-training/real.js';
import { rouge } from './recap-training/rouge.js';

type Method = (d: DialogueSummary) => string;

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const said = (t: DialogueSummary['turns'][number]): string => `${t.speaker}: ${t.text}`;

/** Takes turns in an order of preference until the words are used up; told in the order they were said. */
function take(d: DialogueSummary, order: readonly number[], budget: number): string {
  const kept: number[] = [];
  let used = 0;
  for (const i of order) {
    const length = words(d.turns[i]!.text);
    if (kept.length > 0 && used + length > budget) continue;
    kept.push(i);
    used += length;
  }
  return kept
    .sort((a, b) => a - b)
    .map(i => said(d.turns[i]!))
    .join(' ');
}

const indices = (d: DialogueSummary): number[] => d.turns.map((_, i) => i);
const lead =
  (budget: number): Method =>
  d =>
    take(d, indices(d), budget);
const longest =
  (budget: number): Method =>
  d =>
    take(
      d,
      indices(d).sort((a, b) => words(d.turns[b]!.text) - words(d.turns[a]!.text)),
      budget,
    );
const lexrank =
  (budget: number): Method =>
  d => {
    const items = d.turns.map(t => ({ stems: splitWords(t.text), prior: 1 }));
    const scores = atOnce(rankItems(items, 1e9));
    return take(
      d,
      indices(d).sort((a, b) => scores[b]! - scores[a]!),
      budget,
    );
  };

/** Ours: sentences picked by the call summary's own picker, told in the third person. */
function ours(options: PickOptions, retell = true): Method {
  const phrases = REPORT_PHRASES['en']!;
  return d => {
    const first = d.turns[0]?.speaker;
    const other = d.turns.find(t => t.speaker !== first)?.speaker ?? '#Person2#';
    const conversation: Conversation = {
      language: 'en',
      turns: d.turns.map((t, i) => ({
        role: t.speaker === first ? 'caller' : 'agent',
        text: t.text,
        startMs: i,
        endMs: i + 1,
      })),
    };
    return atOnce(pickSentences(conversation, options))
      .map(s => {
        const speaker = d.turns[s.turn]!.speaker;
        const listener = speaker === first ? other : (first ?? '');
        const text = retell ? report(s.text, phrases, { speaker, listener }) : s.text;
        return text.includes(speaker) ? text : `${speaker}: ${text}`;
      })
      .join(' ');
  };
}

function score(method: Method, set: readonly DialogueSummary[]): [number, number, number] {
  const all = set.map(d => rouge(method(d), d.reference));
  return [0, 1, 2].map(i => (100 * all.reduce((n, r) => n + r[i]!, 0)) / set.length) as [
    number,
    number,
    number,
  ];
}

/** The budget with the best ROUGE-L on the tuning half: every method gets its own. */
function best(
  name: string,
  make: (budget: number) => Method,
  tune: readonly DialogueSummary[],
  test: readonly DialogueSummary[],
): void {
  const budgets = [20, 30, 40, 50, 60];
  const ranked = budgets
    .map(b => ({ b, s: score(make(b), tune) }))
    .sort((x, y) => y.s[2] + y.s[0] - x.s[2] - x.s[0]);
  const figures = score(make(ranked[0]!.b), test).map(x => x.toFixed(2).padStart(6));
  printText(`${name.padEnd(22)} ${String(ranked[0]!.b).padStart(5)} words ${figures.join(' ')}`);
}

const data = readDialogsum();
const tune = data.filter((_, i) => i % 2 === 0);
const test = data.filter((_, i) => i % 2 === 1);
printText(
  `bench:summary, dialogsum development part, ${test.length} dialogues, no chance in it, ${machineLine()}`,
);
printText('                        budget        R-1    R-2    R-L');
best('lead', lead, tune, test);
best('longest turns', longest, tune, test);
best('LexRank', lexrank, tune, test);
best('parley, own words', maxWords => ours({ ...PICK_DEFAULTS, maxWords }, false), tune, test);
best('parley', maxWords => ours({ ...PICK_DEFAULTS, maxWords }), tune, test);
