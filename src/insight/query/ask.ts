/** Asks an expression of stored calls, whatever store they are in. */
import type { CallId } from '../../call/ids.js';
import { joinedWords } from '../../language/elision.js';
import { SubjectBuilder } from '../../store/store.js';
import type { CallFilter, SiftPlan, Store, Subject, SubjectTurn } from '../../store/store.js';
import { evaluator } from './evaluate.js';
import type { Place } from './places.js';
import { looksAtWords, sieveOf } from './sieve.js';
import { sureOf } from './sure.js';
import type { Node } from './syntax.js';

/** A call of which an expression holds. */
export interface QueryHit {
  readonly callId: CallId;
  readonly startedAt: string;
  /** Without words, if the expression does not look at any or needed no evaluation. */
  readonly subject: Subject;
  readonly places: readonly Place[];
}

/** How an expression is asked. */
export interface AskOptions {
  /** False where only the calls matter, as for counting: of those that an index is certain of, no words are read. */
  readonly places?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Finds the calls of which an expression holds, newest first, one at a time: memory does not grow with the archive.
 *
 * The store answers what it has an index for; the expression itself is evaluated on what is left.
 *
 * @throws the signal's reason when it aborts
 */
export async function* askStore(
  store: Store,
  node: Node,
  filter: CallFilter,
  { places: wanted = true, signal }: AskOptions = {},
): AsyncGenerator<QueryHit> {
  const evaluate = evaluator(node);
  const sifted = store.sift(filter, sieveOf(node), {
    words: looksAtWords(node),
    sure: sureOf(node, wanted),
    signal,
  });
  for await (const { callId, startedAt, subject, sure } of sifted) {
    const { holds, places } = sure ? SURE : evaluate(subject);
    if (holds) yield { callId, startedAt, subject, places };
  }
}

/** How a store goes about an expression; `places` as in `askStore`. */
export function planQuery(store: Store, node: Node, filter: CallFilter, places = true): Promise<SiftPlan> {
  return store.plan(filter, sieveOf(node), sureOf(node, places));
}

const SURE = { holds: true, places: [] } as const;

/** The words of the turns that places lie in, with the words of the place between brackets where they are known. */
export async function quotes(
  store: Store,
  node: Node,
  hit: QueryHit,
  places: readonly Place[],
): Promise<readonly string[]> {
  if (places.length === 0) return [];
  const subject = looksAtWords(node) ? hit.subject : await subjectOfStream(store, hit.callId);
  return places.map(place => quote(subject, place));
}

async function subjectOfStream(store: Store, callId: CallId): Promise<Subject> {
  const builder = new SubjectBuilder();
  for await (const event of store.events(callId)) builder.push(event);
  return builder.subject();
}

/** A place over several turns is told by the first of them and the last. */
function quote(subject: Subject, place: Place): string {
  const own = subject.turns[place.turn ?? -1];
  if (own !== undefined) return said(own, place);
  const within = subject.turns.filter(t => t.endMs > place.startMs && t.startMs < place.endMs);
  const shown = within.length > 2 ? [within[0]!, within.at(-1)!] : within;
  return shown.map(turn => said(turn, place)).join(within.length > 2 ? ' ... ' : ' / ');
}

function said(turn: SubjectTurn, place: Place): string {
  const words = turn.words.map(w => w.text);
  if (place.firstWord !== undefined && place.lastWord !== undefined && place.lastWord < words.length) {
    words[place.firstWord] = `[${words[place.firstWord]}`;
    words[place.lastWord] = `${words[place.lastWord]}]`;
  }
  return `${turn.role}: ${joinedWords(words)}`;
}
