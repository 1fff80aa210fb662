/** The near end of sifting: asks the thread for candidates, then for their bytes, one page ahead of what is used. */
import type { CallEvent } from '../../../call/events.js';
import type { CallId } from '../../../call/ids.js';
import type { CallFilter, Sieve, SiftOptions, Sifted } from '../../store.js';
import { SubjectBuilder } from '../../subject/of-log.js';
import type { Subject } from '../../subject/subject.js';
import type { DatabaseThread } from '../thread.js';
import { unpack } from '../../subject/packed.js';
import { packedOf } from './packed-page.js';
import type { PackedPage } from './packed-page.js';

/** Calls read at once: about 2 MB. */
const PAGE = 200;

/** What is sifted. */
export interface Sifting extends SiftOptions {
  readonly filter: CallFilter;
  readonly sieve: Sieve;
}

/**
 * Yields the calls that come through, newest first. Memory: a few bytes a candidate, and two pages of calls.
 *
 * @param log reads the log of a call that is not indexed
 */
export async function* sift(
  thread: DatabaseThread,
  log: (callId: CallId) => AsyncIterable<CallEvent>,
  { filter, sieve, sure: certain, words, signal }: Sifting,
): AsyncGenerator<Sifted> {
  const candidates = await thread.request('candidates', filter, sieve, certain);
  const page = (from: number): Promise<PackedPage> | undefined =>
    from >= candidates.length
      ? undefined
      : thread.request('packed', candidates.slice(from, from + PAGE), words);
  let next = page(0);
  for (let from = PAGE; next !== undefined; from += PAGE) {
    const { calls, bytes } = await next;
    next = page(from);
    // If the caller stops here, nobody waits for the page ahead; its failure must not be left without a handler.
    next?.catch(() => undefined);
    for (const { callId, startedAt, sure, at } of calls) {
      signal?.throwIfAborted();
      const packed = at && packedOf(bytes, at);
      const subject =
        packed === undefined ? await ofLog(log(callId)) : unpack(callId, packed.data, packed.words);
      yield { callId, startedAt, sure, subject };
    }
  }
}

async function ofLog(events: AsyncIterable<CallEvent>): Promise<Subject> {
  const builder = new SubjectBuilder();
  for await (const event of events) builder.push(event);
  return builder.subject();
}
