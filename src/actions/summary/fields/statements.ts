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

/** Tells whether text begins with a person who acts, by the language's data. */
function personTest(language: string): (text: string) => boolean {
  const phrases = RECAP_PHRASES[language];
  const persons = compilePhrases(
    phrases === undefined ? [] : [...phrases.us, ...phrases.you],
    phrases?.kinds,
  );
  return text => persons.match(splitWords(text), 0) > 0;
}

/** Tells whether a word only joins clauses, by the language's data. */
function joinTest(language: string): (word: string) => boolean {
  const phrases = RECAP_PHRASES[language];
  const joining = compilePhrases(phrases?.connect ?? [], phrases?.kinds);
  return word => joining.match(splitWords(word), 0) > 0;
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

/**
 * Cuts a part of a turn into statements. A clause that says nothing of its own goes with the one before it.
 */
export function statementsIn(conversation: Conversation, part: RecapPart): Statement[] {
  const turn = conversation.turns[part.turn]!;
  const language = languageOf(turn.text, conversation.language);
  const runs: { kind: StatementKind; from: number; to: number }[] = [];
  let open = false;
  const words = wordsOf(turn);
  const startsWithPerson = personTest(language);
  for (const clause of readTurn(turn.role, turn.text, language).clauses) {
    const from = Math.max(clause.fromWord, part.fromWord);
    const to = Math.min(clause.toWord, part.toWord);
    if (from >= to) continue;
    const kind = kindOf(clause);
    const last = runs.at(-1);
    if (kind === 'end') open = false;
    else if (
      open &&
      last !== undefined &&
      last.kind === kind &&
      continues(clause, kind, last, startsWithPerson(words.slice(from, to).join(' ')))
    )
      last.to = to;
    else if (kind !== undefined || !open) {
      runs.push({ kind: kind ?? 'other', from, to });
      open = true;
    } else runs.at(-1)!.to = to;
  }
  const joins = joinTest(language);
  return runs.map(({ kind, from, to }) => {
    // A word that only joins the next statement to this one belongs to neither.
    const end = to - from > 1 && joins(words[to - 1]!) ? to - 1 : to;
    return { kind, language, evidence: evidenceOf(conversation.turns, part.turn, from, end) };
  });
}
