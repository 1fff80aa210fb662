/**
 * Says whether an expression holds of a call, and where.
 *
 * One evaluator serves live alerts and archives alike. Time is bounded: every part is evaluated once for each side it
 * is asked of, and joins walk sorted places.
 */
import { fold } from '../../language/fold.js';
import type { Role } from '../../call/audio.js';
import { nameFits } from '../../call/names.js';
import { beginningOf, wordTest } from './pattern.js';
import type { WordTest } from './pattern.js';
import { merged, near, then } from './places.js';
import { overTurns } from './turns.js';
import type { Place } from './places.js';
import { needleOf, wordNeedle } from '../../store/store.js';
import type { Needle, Subject, SubjectTurn } from '../../store/store.js';
import type { Comparator, Node, NodeOf, Value } from './syntax.js';

/** What is found in one call. */
export interface Outcome {
  readonly holds: boolean;
  /** Where it holds; empty for conditions on the whole call. */
  readonly places: readonly Place[];
}

/** An expression made ready for many calls. */
export type Evaluator = (subject: Subject) => Outcome;

/** What a part is evaluated of: a call, and the side that is meant. */
export type Context = { readonly subject: Subject; readonly role: Role | undefined };
/** A part of an expression, made ready. */
export type Step = (context: Context) => Outcome;

const NOWHERE: Outcome = { holds: false, places: [] };

/** Makes an expression ready: words are folded and stemmed once a language, not once a call. */
export function evaluator(node: Node): Evaluator {
  const step = compile(node);
  return subject => step({ subject, role: undefined });
}

/**
 * Makes a part of an expression ready.
 *
 * @param remember keep what was found in a turn, for calls that are asked again as they grow
 */
export function compile(node: Node, remember = false): Step {
  switch (node.kind) {
    case 'or':
    case 'and':
      return compileList(node);
    case 'not': {
      const part = compile(node.part);
      return context => ({ holds: !part(context).holds, places: [] });
    }
    case 'near':
    case 'then':
      return compileJoin(node);
    case 'by': {
      const part = compile(node.part);
      return ({ subject }) => part({ subject, role: node.role });
    }
    case 'in': {
      const part = compile(node.part);
      return context => at(part(context).places.filter(place => isIn(place, node, context.subject)));
    }
    case 'phrase':
      return compilePhrase(node, remember);
    case 'span':
      if (node.name === 'turn') return compileTurns(node.role, () => true, remember);
      return context => at(spans(context, node));
    case 'voice':
      return compileTurns(
        node.role,
        turn => compares(measureOf(turn, node), node.op, limit(turn, node)),
        remember,
      );
    case 'field':
      return ({ subject }) => ({
        holds: fieldHolds(subject.fields[node.name], node.op, node.value),
        places: [],
      });
    case 'sum': {
      const part = compile(node.part);
      return context => ({ holds: sumHolds(part(context).places, node), places: [] });
    }
  }
}

function at(places: readonly Place[]): Outcome {
  return places.length === 0 ? NOWHERE : { holds: true, places };
}

function compileList(node: NodeOf<'or' | 'and'>): Step {
  const parts = node.parts.map(part => compile(part));
  const every = node.kind === 'and';
  return context => {
    const outcomes: Outcome[] = [];
    for (const part of parts) {
      const outcome = part(context);
      if (every && !outcome.holds) return NOWHERE;
      outcomes.push(outcome);
    }
    return { holds: outcomes.some(o => o.holds), places: merged(outcomes.map(o => o.places)) };
  };
}

function compileJoin(node: NodeOf<'near' | 'then'>): Step {
  const [left, right] = [compile(node.left), compile(node.right)];
  return context => {
    const from = left(context).places;
    if (from.length === 0) return NOWHERE;
    const to = right(context).places;
    return at(node.kind === 'then' ? then(from, to, node.within) : near(from, to, node.within, node.negated));
  };
}

function compilePhrase(node: NodeOf<'phrase'>, remember: boolean): Step {
  const byLanguage = new Map<
    string,
    { readonly tests: readonly WordTest[]; readonly needle: Needle | undefined }
  >();
  const search = overTurns(remember);
  const bytes = needleOf(node.words.map(fold));
  return ({ subject, role }) => {
    const { language } = subject;
    let ready = byLanguage.get(language);
    if (ready === undefined) {
      const tests = node.words.map(w => wordTest(w, language));
      byLanguage.set(language, (ready = { tests, needle: bytes ?? stemNeedle(node.words, tests, language) }));
    }
    const { tests, needle } = ready;
    const find = (turn: SubjectTurn, index: number): Place[] => phrasePlaces(turn, index, role, tests);
    const known = needle && subject.turnsWith?.(role, needle);
    return at(known?.flatMap(index => find(subject.turns[index]!, index)) ?? search(subject.turns, find));
  };
}

/** What to look for where all words of a phrase are stems: the first of them. */
function stemNeedle(
  [first]: readonly string[],
  [test]: readonly WordTest[],
  language: string,
): Needle | undefined {
  const begins = first === undefined ? undefined : beginningOf(first, language);
  return begins === undefined || test === undefined ? undefined : wordNeedle(begins, test);
}

function phrasePlaces(
  turn: SubjectTurn,
  index: number,
  role: Role | undefined,
  tests: readonly WordTest[],
): Place[] {
  if (role !== undefined && turn.role !== role) return [];
  return phraseStarts(turn, tests).map(firstWord => {
    const lastWord = firstWord + tests.length - 1;
    const [first, last] = [turn.words[firstWord]!, turn.words[lastWord]!];
    return { startMs: first.startMs, endMs: last.endMs, turn: index, firstWord, lastWord, isPhrase: true };
  });
}

/** The words of a turn at which a phrase begins. */
function phraseStarts({ words }: SubjectTurn, tests: readonly WordTest[]): readonly number[] {
  const starts: number[] = [];
  for (let i = 0; i + tests.length <= words.length; i++)
    if (tests.every((test, k) => test(words[i + k]!.text))) starts.push(i);
  return starts;
}

function spans({ subject, role }: Context, node: NodeOf<'span'>): Place[] {
  const side = node.role ?? role;
  return subject.spans.filter(s => nameFits(s.name, node.name) && (side === undefined || s.role === side));
}

function compileTurns(own: Role | undefined, holds: (turn: SubjectTurn) => boolean, remember: boolean): Step {
  const search = overTurns(remember);
  return ({ subject, role }) => {
    const side = own ?? role;
    const place = (turn: SubjectTurn, index: number): readonly Place[] => {
      if ((side !== undefined && turn.role !== side) || !holds(turn)) return [];
      const lastWord = Math.max(0, turn.words.length - 1);
      return [{ startMs: turn.startMs, endMs: turn.endMs, turn: index, firstWord: 0, lastWord }];
    };
    return at(search(subject.turns, place));
  };
}

function measureOf(turn: SubjectTurn, { measure }: NodeOf<'voice'>): number | undefined {
  return measure.endsWith('.z') ? turn.z[measure.slice(0, -2)] : turn.measures[measure];
}

function limit(turn: SubjectTurn, { measure, value }: NodeOf<'voice'>): number | undefined {
  if (value.kind === 'number') return value.amount;
  const usual = turn.usual[measure];
  if (value.kind === 'text' || usual === undefined) return undefined;
  return value.share ? usual * (1 + value.amount) : usual + value.amount;
}

/** True if a place lies in the stretch. */
export function isIn(place: Place, { side, ms }: NodeOf<'in'>, subject: Subject): boolean {
  return side === 'first' ? place.startMs < ms : place.endMs > subject.durationMs - ms;
}

/** True if the sum of places compares so. */
export function sumHolds(places: readonly Place[], { of, op, value }: NodeOf<'sum'>): boolean {
  if (value.kind !== 'number') return false;
  if (of === 'count') return compares(places.length, op, value.amount);
  if (of === 'total')
    return compares(
      places.reduce((sum, p) => sum + p.endMs - p.startMs, 0),
      op,
      value.amount,
    );
  const starts = places.map(p => p.startMs);
  if (starts.length === 0) return false;
  return compares(of === 'first' ? Math.min(...starts) : Math.max(...starts), op, value.amount);
}

// What is not known compares as false, except that it is not equal to anything.
function fieldHolds(found: number | string | undefined, op: Comparator, value: Value): boolean {
  if (found === undefined) return op === '!=';
  if (value.kind === 'text') return (fold(String(found)) === fold(value.text)) === (op === '=');
  return value.kind === 'number' && typeof found === 'number' && compares(found, op, value.amount);
}

function compares(a: number | undefined, op: Comparator, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (op === '<') return a < b;
  if (op === '<=') return a <= b;
  if (op === '>') return a > b;
  if (op === '>=') return a >= b;
  return (a === b) === (op === '=');
}
