/** Statements of a call: what was wanted, done and promised, cut out word by word with their place and time. */
import { compilePhrases } from '../../../language/patterns.js';
import { RECAP_PHRASES } from '../../../language/recap.js';
import { splitWords } from '../../../language/words.js';
import type { Conversation, Turn } from '../conversation.js';
import { timeAt, wordsOf } from '../recap/recap.js';
import type { RecapPart } from '../recap/recap.js';
import { languageOf, readTurn } from '../recap/reading.js';
import type { Clause } from '../recap/reading.js';

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

/** What a statement says of its matter. */
export type StatementKind = 'wanted' | 'done' | 'promised' | 'other';

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

/** A run this short is only the beginning of what comes next ("I've", then "ordered"). */
const MAX_STUMP_WORDS = 3;

/**
 * True if a clause of the same kind only goes on: after a stump, by adding a day or a term ("by friday"), or, for what
 * was done, with a verb that names no new person ("heb ik het adres" "gewijzigd").
 */
function continues(
  clause: Clause,
  kind: StatementKind,
  last: { readonly from: number; readonly to: number },
  newPerson: boolean,
): boolean {
  if (last.to - last.from <= MAX_STUMP_WORDS) return true;
  return (kind === 'done' && !newPerson) || (clause.counts.time > 0 && clause.words <= MAX_TERM_WORDS);
}

/** How many words from `at` on are of a kind; 0 for none. */
type WordTest = (words: readonly string[], at: number) => number;

interface WordTests {
  /** A person who acts. */
  readonly person: WordTest;
  /** Joins one clause to the next. */
  readonly joins: WordTest;
  /** Leads to a statement without being part of it. */
  readonly leads: WordTest;
  readonly article: WordTest;
  readonly cue: WordTest;
}

/** Longest cue phrase, in words. */
const MAX_CUE_WORDS = 12;

const tests = new Map<string, WordTests>();

/** The tests of a language, compiled once. In an unknown language no word is of any kind. */
function wordTests(language: string): WordTests {
  const known = tests.get(language);
  if (known !== undefined) return known;
  const phrases = RECAP_PHRASES[language];
  const one = (...lists: readonly (readonly string[] | undefined)[]): WordTest => {
    const set = compilePhrases(
      lists.flatMap(list => list ?? []),
      phrases?.kinds,
    );
    return (words, at) => (set.match(splitWords(words[at] ?? ''), 0) > 0 ? 1 : 0);
  };
  const cues = compilePhrases(phrases?.cue ?? [], phrases?.kinds);
  const made: WordTests = {
    person: one(phrases?.us, phrases?.you),
    joins: one(phrases?.connect),
    leads: one(phrases?.leads),
    article: one(phrases?.articles),
    cue: (words, at) => cues.match(words.slice(at, at + MAX_CUE_WORDS).flatMap(splitWords), 0),
  };
  tests.set(language, made);
  return made;
}

/** A clause that only names a term has no more words than this. */
const MAX_TERM_WORDS = 5;

function kindOf(clause: Clause): StatementKind | 'end' | undefined {
  if (clause.counts.closing + clause.counts.ask > 0) return 'end';
  if (clause.counts.wanted > 0) return 'wanted';
  if (clause.counts.done > 0) return 'done';
  if (clause.counts.promise > 0) return 'promised';
  return clause.counts.tag + clause.counts.ack + clause.counts.cue > 0 ? 'end' : undefined;
}

/** A statement in the making. */
interface Run {
  readonly kind: StatementKind;
  from: number;
  to: number;
}

/** What is done or promised takes at least this many words to say ("that's all" says nothing). */
const MIN_WORDS = 3;
/** Objects and subjects that stand before their verb have at most this many words. */
const MAX_FRONTED_WORDS = 8;

/**
 * Cuts a part of a turn into statements. A clause that says nothing of its own goes with the one before it, or with the
 * one after it where that begins without a person ("de dongel" "heb ik besteld").
 */
export function statementsIn(conversation: Conversation, part: RecapPart): Statement[] {
  const turn = conversation.turns[part.turn]!;
  const language = languageOf(turn.text, conversation.language);
  const words = wordsOf(turn);
  const is = wordTests(language);
  const runs = runsOf(readTurn(turn.role, turn.text, language).clauses, part, words, is);
  const whole = withFronted(runs, words, is);
  whole.forEach((run, i) => {
    begin(run, words, is, i === 0 ? part.fromWord : whole[i - 1]!.to);
    end(run, words, is, whole[i + 1]?.from === run.to);
  });
  return whole
    .filter(({ kind, from, to }) => to - from >= (kind === 'other' ? 1 : MIN_WORDS))
    .map(({ kind, from, to }) => {
      return { kind, language, evidence: evidenceOf(conversation.turns, part.turn, from, to) };
    });
}

function runsOf(clauses: readonly Clause[], part: RecapPart, words: readonly string[], is: WordTests): Run[] {
  const runs: Run[] = [];
  let open = false;
  for (const clause of clauses) {
    const from = Math.max(clause.fromWord, part.fromWord);
    const to = Math.min(clause.toWord, part.toWord);
    if (from >= to) continue;
    const kind = kindOf(clause);
    const last = runs.at(-1);
    if (kind === 'end') {
      // What follows a cue in its clause is already matter: "samengevat" "de afspraak van de zesde".
      const cue = clause.counts.cue > 0 ? is.cue(words, from) : 0;
      if (cue > 0 && from + cue < to) runs.push({ kind: 'other', from: from + cue, to });
      open = false;
    } else if (
      open &&
      last !== undefined &&
      last.kind === kind &&
      continues(clause, kind, last, is.person(words, from) > 0)
    )
      last.to = to;
    else if (kind !== undefined || !open) {
      runs.push({ kind: kind ?? 'other', from, to });
      open = true;
    } else last!.to = to;
  }
  return runs;
}

/** Joins what stands before a statement and says nothing itself to the statement. */
function withFronted(runs: readonly Run[], words: readonly string[], is: WordTests): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    const says = run.kind === 'done' || run.kind === 'promised';
    const fronted =
      says &&
      last?.kind === 'other' &&
      last.to === run.from &&
      last.to - last.from <= MAX_FRONTED_WORDS &&
      is.joins(words, last.to - 1) === 0 &&
      (is.person(words, run.from) === 0 || is.person(words, last.to - 1) > 0);
    if (fronted) whole[whole.length - 1] = { ...run, from: last.from };
    else whole.push(run);
  }
  return whole;
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
