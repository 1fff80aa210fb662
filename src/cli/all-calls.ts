/** Walks the stored calls page by page, so that an archive of any size takes no more memory than a page. */
import type { CallEvent } from '../call/events.js';
import type { CallId } from '../call/ids.js';
import type { CallFilter, CallRecord, Store } from '../store/store.js';

const PAGE = 200;

/** Which calls; what is not given does not narrow. */
type Narrowed = { readonly [K in keyof Omit<CallFilter, 'limit' | 'cursor'>]?: CallFilter[K] | undefined };

/** All calls that pass, newest first. */
export async function* allCalls(store: Store, narrowed: Narrowed = {}): AsyncGenerator<CallRecord> {
  const given = Object.entries(narrowed).filter(([, value]) => value !== undefined);
  const filter: CallFilter = { ...Object.fromEntries(given), limit: PAGE };
  let cursor: string | undefined;
  do {
    const page = await store.calls({ ...filter, ...(cursor !== undefined && { cursor }) });
    yield* page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/** The whole log of a call. */
export async function wholeLog(store: Store, callId: CallId): Promise<CallEvent[]> {
  const log: CallEvent[] = [];
  for await (const event of store.events(callId)) log.push(event);
  return log;
}
