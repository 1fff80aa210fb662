/** Statements of a call: what was wanted, done and promised, cut out word by word with their place and time. */
import type { Conversation, Turn } from '../conversation.js';
import { timeAt, wordsOf } from '../recap/recap.js';
import type { RecapPart } from '../recap/recap.js';
import { languageOf, readTurn } from '../recap/reading.js';
import { cutRuns } from './cutting.js';
import type { Run, StatementKind } from './cutting.js';
import { wordTests } from './word-tests.js';
import type { WordTests } from './word-tests.js';

/** Where words stand, and when they were said. */
export interface Evidence {
  readonly turn: number;
  readonly fromWord: number;
  /** Not in. */
  readonly toWord: number;
  readonly startMs: number;
  readonly endMs: number;
  /** The words as recognised. */
  readonly text: string;
}

/** A stretch of speech that says one thing. */
export interface Statement {
  readonly kind: StatementKind;
  readonly evidence: Evidence;
  /** The language it was read in. */
  readonly language: string;
}

/** The evidence for words of a turn. */
export function evidenceOf(turns: readonly Turn[], turn: number, fromWord: number, toWord: number): Evidence {
  const said = turns[turn]!;
  return {
    turn,
    fromWord,
    toWord,
    startMs: timeAt(said, fromWord),
    endMs: timeAt(said, toWord),
    text: wordsOf(said).slice(fromWord, toWord).join(' '),
  };
}

/** What is done or promised takes at least this many words to say ("that's all" says nothing). */
const MIN_WORDS = 3;

/**
 * Cuts a part of a turn into statements. A clause that says nothing of its own goes with the one before it, or with the
 * one after it where that begins without a person ("de dongel" "heb ik besteld").
 *
 * @param restated the part is from a recap; elsewhere, what is offered, explained or done this moment states nothing
 */
export function statementsIn(conversation: Conversation, part: RecapPart, restated = true): Statement[] {
  const turn = conversation.turns[part.turn]!;
  const language = languageOf(turn.text, conversation.language);
  const words = wordsOf(turn);
  const is = wordTests(language);
  const { clauses } = readTurn(turn.role, turn.text, language);
  const runs = cutRuns({ clauses, part, words, is, restated });
  runs.forEach((run, i) => {
    begin(run, words, is, i === 0 ? part.fromWord : runs[i - 1]!.to);
    end(run, words, is, runs[i + 1]?.from === run.to);
  });
  return runs
    .filter(({ kind, from, to }) => to - from >= (kind === 'other' ? 1 : MIN_WORDS))
    .map(({ kind, from, to }) => {
      return { kind, language, evidence: evidenceOf(conversation.turns, part.turn, from, to) };
    });
}

/** Begins a statement with the articles of its first noun and without words that only lead to it; `since` is where it may begin. */
function begin(run: Run, words: readonly string[], is: WordTests, since: number): void {
  const from = run.from;
  while (run.from > since && is.article(words, run.from - 1) > 0) run.from -= 1;
  if (run.from === from) while (run.from < run.to && is.leads(words, run.from) > 0) run.from += 1;
}

/** Ends a statement before words that only join it to the next one, or are the articles of that one's first noun. */
function end(run: Run, words: readonly string[], is: WordTests, adjoins: boolean): void {
  const belongs = (at: number): boolean => is.joins(words, at) > 0 || (adjoins && is.article(words, at) > 0);
  while (run.to - run.from > 1 && belongs(run.to - 1)) run.to -= 1;
}
