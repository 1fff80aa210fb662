/** What every store checks of an append before it writes. */
import type { AppendEffects } from '../call/delivery.js';
import { ParleyError } from '../call/errors.js';
import { callEvent } from '../call/events.js';
import type { CallEvent, NewCallEvent } from '../call/events.js';
import type { CallId } from '../call/ids.js';

/**
 * Checks what is to be appended to a log that has `next` events.
 *
 * @returns the events with their numbers
 * @throws ParleyError BAD_ARGUMENT, CALL_NOT_FOUND, CALL_EXISTS or CONFLICT
 */
export function checkAppend(
  callId: CallId,
  next: number,
  events: readonly NewCallEvent[],
  { deliveries = [], expectedSeq = next }: AppendEffects,
): CallEvent[] {
  if (expectedSeq !== next) {
    throw new ParleyError('CONFLICT', 'The call has got more events since it was read.');
  }
  if (events.length === 0 && deliveries.length === 0) return [];
  const startsAt = events.findLastIndex(event => event.kind === 'call.started');
  if (next === 0 && startsAt < 0) {
    throw new ParleyError(
      'CALL_NOT_FOUND',
      'The call is not in the store: it never started, or was deleted.',
    );
  }
  if (startsAt >= 0 && (next > 0 || startsAt > 0)) {
    throw new ParleyError(
      'CALL_EXISTS',
      'The call has started already; call.started is its first event only.',
    );
  }
  return events.map((event, i) => checkEvent({ ...event, callId, seq: next + i }));
}

function checkEvent(event: CallEvent): CallEvent {
  const parsed = callEvent.safeParse(event);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = `${event.kind}.${issue?.path.join('.') ?? ''}`;
  throw new ParleyError('BAD_ARGUMENT', `${field}: ${issue?.message ?? 'not an event'}`, { field });
}
