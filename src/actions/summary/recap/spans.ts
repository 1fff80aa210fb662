/** Stretches of agent speech that could be a recap: runs of clauses, with what they hold added up on the way. */
import type { History } from './history.js';
import { KINDS } from './reading.js';
import type { Clause, Kind, ReadTurn } from './reading.js';

/** How many agent turns, clauses and words a recap may have. */
const MAX_TURNS = 5;
const MAX_CLAUSES = 40;
const MAX_WORDS = 200;
/** A caller turn longer than this between two parts ends a span. */
const MAX_BETWEEN_WORDS = 18;

/** Where a clause stands. */
export interface Place {
  readonly turn: number;
  readonly clause: number;
}

/** Sums over the clauses of a span. */
export interface Tally {
  readonly counts: Record<Kind, number>;
  words: number;
  clauses: number;
  agentTurns: number;
  /** Distinct stems and values, and how many were said before the span. */
  stems: number;
  stemsSaid: number;
  stemsByCaller: number;
  values: number;
  valuesSaid: number;
  /** Turns before the span in which its matter was last spoken of. */
  readonly sources: Set<number>;
  distance: number;
  /** Words of the longest caller turn inside. */
  between: number;
  corrections: number;
  questionsBetween: number;
  /** Kinds in the first and in the last clause. */
  firstCounts: Readonly<Record<Kind, number>> | undefined;
  lastCounts: Readonly<Record<Kind, number>> | undefined;
}

/** One candidate. */
export interface Span {
  readonly first: Place;
  readonly last: Place;
  readonly tally: Readonly<Tally>;
}

/** The turns of a conversation with their history. */
export interface Scene {
  readonly turns: readonly ReadTurn[];
  readonly history: History;
}

/** Calls `visit` for every span of a scene; see `visitSpansFrom`. */
export function visitSpans(scene: Scene, visit: (span: Span) => void): void {
  for (let t = 0; t < scene.turns.length; t += 1) visitSpansFrom(scene, t, visit);
}

/**
 * Calls `visit` for every span that starts in a turn; the caller's turns have none. The tally is one object that goes on
 * changing: what is to be kept must be copied.
 *
 * @returns how many turns from the first on were looked at; Infinity if further turns would be looked at too
 */
export function visitSpansFrom(scene: Scene, start: number, visit: (span: Span) => void): number {
  const turn = scene.turns[start]!;
  if (turn.role !== 'agent') return start + 1;
  let reach = start + 1;
  for (let c = 0; c < turn.clauses.length; c += 1)
    reach = Math.max(reach, grow(scene, { turn: start, clause: c }, visit));
  return reach;
}

const NONE = Object.fromEntries(KINDS.map(k => [k, 0])) as Record<Kind, number>;

function emptyTally(): Tally {
  return {
    counts: { ...NONE },
    words: 0,
    clauses: 0,
    agentTurns: 0,
    stems: 0,
    stemsSaid: 0,
    stemsByCaller: 0,
    values: 0,
    valuesSaid: 0,
    sources: new Set(),
    distance: 0,
    between: 0,
    corrections: 0,
    questionsBetween: 0,
    firstCounts: undefined,
    lastCounts: undefined,
  };
}

function grow(scene: Scene, first: Place, visit: (span: Span) => void): number {
  const tally = emptyTally();
  const seen = new Set<string>();
  for (let t = first.turn; t < scene.turns.length; t += 1) {
    if (tally.agentTurns >= MAX_TURNS) return t;
    const turn = scene.turns[t]!;
    if (turn.role === 'caller') {
      if (turn.length > MAX_BETWEEN_WORDS) return t + 1;
      addBetween(tally, turn);
      continue;
    }
    tally.agentTurns += 1;
    for (let c = t === first.turn ? first.clause : 0; c < turn.clauses.length; c += 1) {
      const clause = turn.clauses[c]!;
      addClause(tally, clause, seen, scene.history, first.turn);
      if (tally.clauses > MAX_CLAUSES || tally.words > MAX_WORDS) return t + 1;
      visit({ first, last: { turn: t, clause: c }, tally });
    }
  }
  return tally.agentTurns < MAX_TURNS ? Infinity : scene.turns.length;
}

function addBetween(tally: Tally, turn: ReadTurn): void {
  tally.between = Math.max(tally.between, turn.length);
  if (turn.counts.correct + turn.counts.no > 0) tally.corrections += 1;
  if (turn.counts.ask > 0) tally.questionsBetween += 1;
}

function addClause(tally: Tally, clause: Clause, seen: Set<string>, history: History, start: number): void {
  for (const kind of KINDS) tally.counts[kind] += clause.counts[kind];
  tally.firstCounts ??= clause.counts;
  tally.lastCounts = clause.counts;
  tally.words += clause.words;
  tally.clauses += 1;
  for (const stem of clause.stems) {
    if (seen.has(stem)) continue;
    seen.add(stem);
    tally.stems += 1;
    if (addSource(tally, stem, history, start)) tally.stemsSaid += 1;
    if (history.saidByCaller(stem, start)) tally.stemsByCaller += 1;
  }
  for (const value of clause.values) {
    if (seen.has(value)) continue;
    seen.add(value);
    tally.values += 1;
    if (addSource(tally, value, history, start)) tally.valuesSaid += 1;
  }
}

function addSource(tally: Tally, key: string, history: History, start: number): boolean {
  const source = history.lastBefore(key, start);
  if (source < 0) return false;
  tally.sources.add(source);
  tally.distance += Math.min(start - source, 20);
  return true;
}
