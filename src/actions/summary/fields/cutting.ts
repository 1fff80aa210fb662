/**
 * Cuts speech into statements, each with one thing wanted, done or promised.
 *
 * A turn's clauses begin where something is said to be done or promised, at a word that joins, and after a stop. The
 * words between two such predicates belong to the first up to the last joint ("and your permit" | "is approved"), to the
 * second from there on: that is where its subject stands.
 */
import type { RecapPart } from '../recap/recap.js';
import type { Clause } from '../recap/reading.js';
import type { WordTests } from './word-tests.js';

/** What a statement says of its matter. */
export type StatementKind = 'wanted' | 'done' | 'promised' | 'other';

/** A statement in the making: words of a turn. */
export interface Run {
  readonly kind: StatementKind;
  from: number;
  to: number;
}

/** What is cut. */
export interface Cuttable {
  readonly clauses: readonly Clause[];
  readonly part: RecapPart;
  readonly words: readonly string[];
  readonly is: WordTests;
  /** False where what is offered, explained or done this moment must be left out. */
  readonly restated: boolean;
}

/** A clause, or what a part leaves of it. */
interface Piece {
  readonly kind: StatementKind | 'end';
  readonly from: number;
  readonly to: number;
  /** It only names a day or a term. */
  readonly term: boolean;
  /** It begins a sentence. */
  readonly fresh: boolean;
  /** It begins with a word that joins, or after a comma. */
  readonly joined: boolean;
  /** It is a condition of what comes next. */
  readonly condition: boolean;
  /** It begins with a person who acts. */
  readonly person: boolean;
}

/** A clause that only names a term has no more words than this. */
const MAX_TERM_WORDS = 5;
/** Objects and subjects that stand before their verb have at most this many words. */
const MAX_FRONTED_WORDS = 8;
/** A subject that follows another statement has at most this many words, and leaves that one so many. */
const MAX_SUBJECT_WORDS = 4;
const MIN_LEFT_WORDS = 4;
/** A run this short is only the beginning of what comes next ("I've", then "ordered"). */
const MAX_STUMP_WORDS = 3;
/** A word that takes note, with at most one more. */
const MAX_ACK_WORDS = 2;

/** Cuts a part of a turn into runs, in the order they were said. */
export function cutRuns(cuttable: Cuttable): Run[] {
  const cutter = new Cutter(cuttable);
  for (const piece of piecesOf(cuttable)) cutter.take(piece);
  return cutter.finish();
}

function piecesOf({ clauses, part, words, is, restated }: Cuttable): Piece[] {
  return clauses.flatMap((clause): Piece[] => {
    const from = Math.max(clause.fromWord, part.fromWord);
    const to = Math.min(clause.toWord, part.toWord);
    if (from >= to) return [];
    const before = words[from - 1] ?? '';
    const afterStop = /[.;:!?…]$/.test(before);
    const named = is.article(words, from - 1) > 0 && !/[,.;:!?…]$/.test(before);
    // "Once you've paid" is not done yet, and "the link that you receive" promises no link.
    const condition = is.condition(words, from) > 0 && is.bids(words, from) === 0;
    const hangs = condition || is.relative(words, from) > 0;
    const kind = kindOf(clause, named, restated);
    const piece: Piece = {
      kind: hangs && (kind === 'done' || kind === 'promised') ? 'other' : kind,
      condition,
      from,
      to,
      term: clause.counts.time > 0 && clause.words <= MAX_TERM_WORDS && !startsWithVerb(words, from, is),
      fresh: afterStop,
      joined: (is.joins(words, from) > 0 && !named) || before.endsWith(','),
      person: is.person(words, from) > 0,
    };
    // What follows a cue in its clause is already matter: "samengevat" "de afspraak van de zesde".
    const cue = piece.kind === 'end' && clause.counts.cue > 0 ? is.cue(words, from) : 0;
    return cue > 0 && from + cue < to
      ? [
          { ...piece, to: from + cue },
          { ...piece, kind: 'other', from: from + cue, fresh: false, joined: false },
        ]
      : [piece];
  });
}

/** True if a person or a verb begins it, or a verb after one word: "ils seront prêts demain" is more than a term. */
function startsWithVerb(words: readonly string[], from: number, is: WordTests): boolean {
  return is.person(words, from) + is.finite(words, from) + is.finite(words, from + 1) > 0;
}

/** @param named an article stands before it: "le bon" takes no note, it is a thing */
function kindOf({ counts, words }: Clause, named: boolean, restated: boolean): Piece['kind'] {
  if (counts.closing > 0 || (counts.ask > 0 && !(restated && counts.done + counts.promise > 0))) return 'end';
  if (!restated && counts.now + counts.offer + counts.explain + counts.terms + counts.opening > 0)
    return 'end';
  if (counts.wanted > 0) return 'wanted';
  if (counts.done > 0) return 'done';
  if (counts.promise > 0) return 'promised';
  if (counts.tag + counts.cue > 0) return 'end';
  return counts.ack > 0 && !named && words <= MAX_ACK_WORDS ? 'end' : 'other';
}

/** Puts pieces together, one after the other. */
class Cutter {
  readonly #runs: Run[] = [];
  readonly #words: readonly string[];
  readonly #is: WordTests;
  /** The statement that words may still belong to, and pieces of which is not known yet to which statement they belong. */
  #open: Run | undefined;
  #waiting: Piece[] = [];

  constructor({ words, is }: Cuttable) {
    this.#words = words;
    this.#is = is;
  }

  take(piece: Piece): void {
    if (piece.kind === 'end' || piece.fresh) this.#close();
    if (piece.kind === 'end') return;
    if (piece.kind === 'other') {
      this.#waiting.push(piece);
      return;
    }
    const kind = piece.kind;
    if (this.#open !== undefined && this.#continues(piece)) {
      this.#open.to = piece.to;
      this.#waiting = [];
      return;
    }
    const own = this.#waiting.splice(this.#boundary(piece));
    const since = own[0]?.from ?? piece.from;
    this.#leave();
    const from = since === piece.from ? this.#subject(piece) : since;
    if (this.#open !== undefined && from < since) this.#open.to = from;
    this.#open = { kind, from, to: piece.to };
    this.#runs.push(this.#open);
  }

  /** Where the subject of a verb begins that the statement before has swallowed: "waived the fee" "a new card" | "is coming". */
  #subject({ from }: Piece): number {
    const open = this.#open;
    if (open === undefined || open.to !== from || this.#is.finite(this.#words, from) === 0) return from;
    if (this.#is.joins(this.#words, from - 1) > 0) return from;
    const least = Math.max(open.from + MIN_LEFT_WORDS, from - MAX_SUBJECT_WORDS);
    for (let at = from - 2; at >= least; at -= 1) {
      if (this.#is.article(this.#words, at) > 0) return this.#is.small(this.#words, at - 1) > 0 ? from : at;
    }
    return from;
  }

  finish(): Run[] {
    this.#close();
    return this.#runs;
  }

  #close(): void {
    this.#leave();
    this.#open = undefined;
  }

  /** What waits belongs to the open statement, or says nothing of its own. */
  #leave(): void {
    const last = this.#waiting.at(-1);
    if (last === undefined) return;
    if (this.#open !== undefined) this.#open.to = last.to;
    else this.#runs.push({ kind: 'other', from: this.#waiting[0]!.from, to: last.to });
    this.#waiting = [];
  }

  /**
   * True if a predicate only goes on: after a stump, by adding a day or a term ("by friday"), or, for what was done, with
   * a verb that names no new person ("heb ik het adres" "gewijzigd").
   */
  #continues(piece: Piece): boolean {
    const open = this.#open!;
    if ([piece, ...this.#waiting].some(p => p.joined)) return false;
    if (piece.term) return true;
    if (open.kind !== piece.kind) return false;
    return open.to - open.from <= MAX_STUMP_WORDS || (piece.kind === 'done' && !piece.person);
  }

  /** From which of the waiting pieces on they belong to the predicate that comes. */
  #boundary(piece: Piece): number {
    const all = this.#waiting.length;
    const [first, last] = [this.#waiting[0], this.#waiting.at(-1)];
    if (first === undefined || last === undefined) return all;
    const condition = this.#waiting.findIndex(p => p.condition);
    if (condition >= 0) return condition;
    const endsInPerson = this.#is.person(this.#words, last.to - 1) > 0;
    if (piece.person && !endsInPerson) return all;
    if (piece.joined && piece.from - first.from > MAX_STUMP_WORDS) return all;
    if (this.#is.joins(this.#words, last.to - 1) > 0 && last.to - last.from === 1) return all;
    if (this.#open === undefined && piece.from - first.from <= MAX_FRONTED_WORDS) return 0;
    for (let at = all - 1; at >= 0; at -= 1) {
      const { joined, from } = this.#waiting[at]!;
      if (piece.from - from > MAX_FRONTED_WORDS) return all;
      if (joined) return at;
    }
    return all;
  }
}
