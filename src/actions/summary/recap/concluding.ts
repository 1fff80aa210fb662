/**
 * Recaps of a sentence or two, which hold too little for the model: the agent says in one turn what was done and what
 * comes of it, and nothing else; the caller agrees, and the call is over.
 */
import { compare } from './detect.js';
import type { FoundSpan } from './detect.js';
import type { Weights } from './model.js';
import type { Clause, Kind, ReadTurn } from './reading.js';
import type { Scene } from './spans.js';

/** How sure such a recap is. */
const CONCLUDING_CONFIDENCE = 0.6;

/** Fewer words say too little; a turn with more is hardly statements and nothing else. */
const WORDS = [8, 60] as const;
const MIN_MATTER = 5;
/** The caller has said so many words in one turn before: there is something to be summed up. */
const MIN_MATTER_WORDS = 4;
/** What the caller answers is short, and the call ends within so many turns. */
const MAX_ANSWER_WORDS = 12;
const MAX_LEFT = 6;
/** While a call goes on, so much of it was said before. */
const LEAST_SHARE = 0.6;
/** So little is enough where a conclusion is drawn ("so the invoice is right, and ..."). */
const LEAST_CONCLUDED = 0.15;
/** Words before the first statement that may be its subject. */
const MAX_SUBJECT_WORDS = 4;

const WORK: readonly Kind[] = ['ask', 'now', 'offer'];
const OTHER: readonly Kind[] = [...WORK, 'closing', 'opening', 'sorry', 'terms', 'checkCue', 'thanks'];
const none = ({ counts }: Clause | ReadTurn, kinds: readonly Kind[]): boolean =>
  kinds.every(kind => counts[kind] === 0);
/** True for what is no statement: how things work in general states nothing, but "you can return it until Friday" does. */
const strays = (clause: Clause): boolean =>
  !none(clause, OTHER) ||
  (clause.counts.explain > 0 && clause.counts.time === 0 && clause.counts.promise === 0);
const states = ({ counts }: Clause): boolean => counts.done + counts.promise + counts.agreed > 0;
const begins = (clause: Clause): boolean =>
  states(clause) || clause.counts.conclude + clause.counts.cue + clause.counts.wanted > 0;

/**
 * The concluding statements of a call that is over: the last agent turn that holds any, if what follows only agrees and
 * says goodbye.
 */
function concludingOf(scene: Scene): FoundSpan[] {
  const { turns } = scene;
  for (let turn = turns.length - 1; turn > 0 && turns.length - 1 - turn <= MAX_LEFT; turn -= 1) {
    if (turns[turn]!.role === 'agent' && isOver(turns, turn)) {
      const span = statementsAt(scene, turn);
      if (span !== undefined) return [span];
    }
  }
  return [];
}

/**
 * What the agent has just said, if it is concluding statements that repeat what was said before or draw a conclusion: the
 * last such turn, whatever comes after it.
 */
function concludingNow(scene: Scene): FoundSpan[] {
  for (let turn = scene.turns.length - 1; turn > 0; turn -= 1) {
    const span = scene.turns[turn]!.role === 'agent' ? statementsAt(scene, turn) : undefined;
    if (span === undefined) continue;
    const { clauses } = scene.turns[turn]!;
    const concludes = clauses[span.first.clause]!.counts.conclude > 0;
    const only = isAll(clauses, span);
    if (only || shareSaid(scene, span) >= (concludes ? LEAST_CONCLUDED : LEAST_SHARE)) return [span];
  }
  return [];
}

/** What was found, or where that is nothing, what concludes the call. */
export function orConclusion(
  found: readonly FoundSpan[],
  scene: Scene,
  { live }: Weights,
): readonly FoundSpan[] {
  if (found.length > 0) return found;
  return live === true ? concludingNow(scene) : concludingOf(scene);
}

function isOver(turns: readonly ReadTurn[], turn: number): boolean {
  const after = turns.slice(turn + 1);
  const answer = after.find(t => t.role === 'caller');
  if (answer === undefined || answer.length > MAX_ANSWER_WORDS || answer.counts.ask > 0) return false;
  if (answer.counts.yes + answer.counts.thanks === 0) return false;
  return after.every(t => t.role === 'caller' || none(t, WORK));
}

function statementsAt({ turns }: Scene, turn: number): FoundSpan | undefined {
  if (!turns.slice(0, turn).some(t => t.role === 'caller' && t.length >= MIN_MATTER_WORDS)) return undefined;
  const { clauses } = turns[turn]!;
  let last = clauses.length - 1;
  while (
    last >= 0 &&
    !states(clauses[last]!) &&
    clauses[last]!.counts.tag + clauses[last]!.counts.closing + clauses[last]!.counts.ack > 0
  )
    last -= 1;
  let first = last + 1;
  while (first > 0 && !strays(clauses[first - 1]!)) first -= 1;
  const start = clauses.findIndex((clause, i) => i >= first && begins(clause));
  if (start < 0) return undefined;
  const subject = clauses[start - 1];
  const from =
    start > first && subject!.words <= MAX_SUBJECT_WORDS && none(subject!, ['ack', 'yes', 'no'])
      ? start - 1
      : start;
  const held = clauses.slice(from, last + 1);
  return says(held)
    ? { first: { turn, clause: from }, last: { turn, clause: last }, confidence: CONCLUDING_CONFIDENCE }
    : undefined;
}

/** True if a turn says nothing but the statements, of which one is done and one to come, a word of assent before them and a question for assent after. */
function isAll(clauses: readonly Clause[], { first, last }: FoundSpan): boolean {
  const held = clauses.slice(first.clause, last.clause + 1);
  const before = clauses.slice(0, first.clause);
  const pair = held.some(c => c.counts.done > 0) && held.some(c => c.counts.promise + c.counts.time > 0);
  return (
    pair &&
    clauses.slice(last.clause + 1).every(c => c.counts.tag > 0) &&
    before.every(c => c.counts.ack + c.counts.conclude > 0 && c.words <= 2)
  );
}

/** True for something done and something to come, in few words. */
function says(clauses: readonly Clause[]): boolean {
  const sum = (of: (clause: Clause) => number): number => clauses.reduce((n, c) => n + of(c), 0);
  const words = sum(c => c.words);
  const matter = new Set(clauses.flatMap(c => c.stems)).size;
  const done = sum(c => c.counts.done + c.counts.agreed);
  return (
    words >= WORDS[0] &&
    words <= WORDS[1] &&
    matter >= MIN_MATTER &&
    done > 0 &&
    sum(c => c.counts.promise + c.counts.time) > 0
  );
}

/** The share of its matter that was said before. */
function shareSaid({ turns, history }: Scene, { first, last }: FoundSpan): number {
  const clauses = turns[first.turn]!.clauses.filter((_, clause) => {
    const at = { turn: first.turn, clause };
    return compare(at, first) >= 0 && compare(at, last) <= 0;
  });
  const stems = [...new Set(clauses.flatMap(c => c.stems))];
  const said = stems.filter(stem => history.lastBefore(stem, first.turn) >= 0);
  return stems.length === 0 ? 0 : said.length / stems.length;
}
