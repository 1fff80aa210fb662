/** Calls and turns read from the views, page by page, newest call first; and the search in turns. */
import type { Filter } from 'mongodb';
import type { Word } from '../../call/events.js';
import type { CallId } from '../../call/ids.js';
import { instant, pageOf, pageSize, readCursor, writeCursor } from '../paging.js';
import { searchTerms } from '../search-terms.js';
import type { SearchTerm } from '../search-terms.js';
import type { CallFilter, CallRecord, Page, SearchHit, TurnRecord } from '../store.js';
import type { CallDocument, Collections, TurnDocument } from './documents.js';
import { snippetOf } from './snippet.js';
import { searchTokens } from './views.js';

/** Turns looked at in one go while searching. */
const SEARCH_BATCH = 200;

/** The range of a filter in time. */
export function rangeOf({ since, until }: CallFilter): { startedMs?: { $gte?: number; $lt?: number } } {
  if (since === undefined && until === undefined) return {};
  return {
    startedMs: {
      ...(since !== undefined && { $gte: instant(since, 'since') }),
      ...(until !== undefined && { $lt: instant(until, 'until') }),
    },
  };
}

/** The conditions of a filter on calls. */
export function callFilter(filter: CallFilter): Filter<CallDocument> {
  const { from, state } = filter;
  return { ...rangeOf(filter), ...(from !== undefined && { from }), ...(state !== undefined && { state }) };
}

/** What comes after a place in a listing, newest first. */
export function after(cursor: string | undefined): object {
  if (cursor === undefined) return {};
  const [startedMs, id] = readCursor(cursor);
  return { $or: [{ startedMs: { $lt: startedMs } }, { startedMs, _id: { $lt: id } }] };
}

/** One call. */
export async function readCall({ calls }: Collections, callId: CallId): Promise<CallRecord | undefined> {
  const document = await calls.findOne({ _id: callId });
  return document === null ? undefined : toCall(document);
}

/** A page of calls. */
export async function listCalls({ calls }: Collections, filter: CallFilter): Promise<Page<CallRecord>> {
  const limit = pageSize(filter);
  const found = await calls
    .find({ $and: [callFilter(filter), after(filter.cursor)] } as Filter<CallDocument>)
    .sort({ startedMs: -1, _id: -1 })
    .limit(limit + 1)
    .toArray();
  const last = found.length > limit ? found[limit - 1] : undefined;
  return pageOf(found.slice(0, limit).map(toCall), last && writeCursor(last.startedMs, last._id));
}

/** The turns of a call in the order they began. */
export async function readTurns({ turns }: Collections, callId: CallId): Promise<readonly TurnRecord[]> {
  return (await turns.find({ callId }).sort({ startMs: 1, _id: 1 }).toArray()).map(toTurn);
}

/** A page of the turns that hold all the words. */
export async function searchTurns(
  collections: Collections,
  text: string,
  filter: CallFilter,
): Promise<Page<SearchHit>> {
  const limit = pageSize(filter);
  const wanted = searchTerms(text).map(term => ({ ...term, tokens: searchTokens(term.text) }));
  const terms = wanted.filter(term => term.tokens.length > 0);
  const hits: SearchHit[] = [];
  let { cursor } = filter;
  for (;;) {
    const where = { $and: [rangeOf(filter), after(cursor), ...terms.flatMap(conditionsOf)] };
    const batch = await collections.turns
      .find(where as Filter<TurnDocument>)
      .sort({ startedMs: -1, _id: -1 })
      .limit(SEARCH_BATCH)
      .toArray();
    const allowed = await callsThatPass(collections, batch, filter);
    for (const document of batch) {
      const snippet = allowed(document.callId) ? snippetOf(document.text, terms) : undefined;
      if (snippet === undefined) continue;
      if (hits.length === limit) return pageOf(hits, cursor);
      hits.push({ turn: toTurn(document), snippet });
      cursor = writeCursor(document.startedMs, document._id);
    }
    const last = batch.at(-1);
    if (batch.length < SEARCH_BATCH || last === undefined) return pageOf(hits, undefined);
    if (hits.length < limit) cursor = writeCursor(last.startedMs, last._id);
  }
}

type Wanted = SearchTerm & { readonly tokens: readonly string[] };

function conditionsOf({ tokens, prefix }: Wanted): object[] {
  const whole = prefix ? tokens.slice(0, -1) : tokens;
  const begun = prefix ? [{ terms: { $regex: `^${tokens.at(-1)!}` } }] : [];
  return [...whole.map(terms => ({ terms })), ...begun];
}

async function callsThatPass(
  { calls }: Collections,
  batch: readonly TurnDocument[],
  filter: CallFilter,
): Promise<(callId: CallId) => boolean> {
  if (filter.from === undefined && filter.state === undefined) return () => true;
  const ids = [...new Set(batch.map(turn => turn.callId))];
  const found = await calls.find({ ...callFilter(filter), _id: { $in: ids } }).toArray();
  const passing = new Set(found.map(call => call._id));
  return callId => passing.has(callId);
}

function toCall({ _id, startedMs, metadata, ...document }: CallDocument): CallRecord {
  const { lastMs: _, pending: __, indexing: ___, dirty: ____, durationMs, ...call } = document;
  return {
    ...call,
    callId: _id,
    ...(durationMs !== undefined && {
      endedAt: new Date(startedMs + durationMs).toISOString(),
      durationMs,
    }),
    metadata: JSON.parse(metadata) as Record<string, string>,
  };
}

function toTurn({
  callId,
  utteranceId,
  role,
  startMs,
  endMs,
  text,
  confidence,
  words,
}: TurnDocument): TurnRecord {
  return {
    callId,
    utteranceId,
    role,
    startMs,
    endMs,
    text,
    confidence,
    words: JSON.parse(words) as Word[],
  };
}
