/** Finds earlier calls of a number and why they were made. It stands here because routing may not reach into the store. */
import type { EarlierCall } from './actions/routing/routing.js';
import { callerNumber } from './call/caller-number.js';
import type { CallStart } from './call/stream.js';
import type { Store } from './store/store.js';

const DAY_MS = 86_400_000;
/** Calls looked at; a number that calls more often than this is known well enough by its last calls. */
const MOST_CALLS = 10;

/**
 * Earlier calls of the caller's number within so many days whose reason is known, newest first.
 *
 * @returns none if the platform gave no number, or one that is withheld
 */
export async function earlierCalls(
  store: Pick<Store, 'calls' | 'events'>,
  start: CallStart,
  withinDays: number,
): Promise<EarlierCall[]> {
  const { callId, startedAtMs } = start;
  const from = callerNumber(start);
  if (from === undefined) return [];
  const since = new Date(startedAtMs - withinDays * DAY_MS).toISOString();
  const { items } = await store.calls({ from, since, limit: MOST_CALLS + 1 });
  const earlier: EarlierCall[] = [];
  for (const call of items.filter(item => item.callId !== callId).slice(0, MOST_CALLS)) {
    const reason = await reasonOf(store, call.callId);
    if (reason !== undefined) earlier.push({ ...reason, at: call.startedAt });
  }
  return earlier;
}

/** The reason that was decided on, or else the last that was recognised. */
async function reasonOf(
  store: Pick<Store, 'events'>,
  callId: string,
): Promise<Omit<EarlierCall, 'at'> | undefined> {
  let recognised: string | undefined;
  let decided: Omit<EarlierCall, 'at'> | undefined;
  for await (const event of store.events(callId)) {
    if (event.kind === 'intent.recognised') recognised = event.intent ?? recognised;
    if (event.kind !== 'route.decided' || typeof event.facts.intent !== 'string') continue;
    decided = { reason: event.facts.intent, destination: event.destination };
  }
  return decided ?? (recognised === undefined ? undefined : { reason: recognised });
}
