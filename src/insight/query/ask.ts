/** Asks an expression of stored calls, whatever store they are in. */
import type { CallEvent } from '../../call/events.js';
import type { CallFilter, CallRecord, Store } from '../../store/store.js';
import { evaluator } from './evaluate.js';
import type { Place } from './places.js';
import { SubjectBuilder } from './subject-of-log.js';
import type { Subject } from './subject.js';
import type { Node } from './syntax.js';

/** A call of which an expression holds. */
export interface QueryHit {
  readonly call: CallRecord;
  readonly subject: Subject;
  readonly places: readonly Place[];
}

const PAGE = 200;

/**
 * Finds the calls of which an expression holds, newest first, one at a time: memory does not grow with the archive.
 *
 * @throws ParleyError CANCELLED when `signal` aborts
 */
export async function* askStore(
  store: Store,
  node: Node,
  filter: CallFilter,
  signal?: AbortSignal,
): AsyncGenerator<QueryHit> {
  const evaluate = evaluator(node);
  let cursor: string | undefined;
  do {
    const page = await store.calls({ ...filter, limit: PAGE, ...(cursor !== undefined && { cursor }) });
    for (const call of page.items) {
      signal?.throwIfAborted();
      const subject = await subjectOfStream(store.events(call.callId));
      const { holds, places } = evaluate(subject);
      if (holds) yield { call, subject, places };
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
}

async function subjectOfStream(events: AsyncIterable<CallEvent>): Promise<Subject> {
  const builder = new SubjectBuilder();
  for await (const event of events) builder.push(event);
  return builder.subject();
}

/** The words of the turn a place lies in, with the words of the place between brackets where they are known. */
export function quote(subject: Subject, place: Place): string {
  const turn =
    subject.turns[place.turn ?? -1] ??
    subject.turns.find(t => t.endMs > place.startMs && t.startMs < place.endMs);
  if (turn === undefined) return '';
  const words = turn.words.map(w => w.text);
  if (place.firstWord !== undefined && place.lastWord !== undefined && place.lastWord < words.length) {
    words[place.firstWord] = `[${words[place.firstWord]}`;
    words[place.lastWord] = `${words[place.lastWord]}]`;
  }
  return `${turn.role}: ${words.join(' ')}`;
}
