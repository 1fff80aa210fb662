/** What every store checks of an append before it writes. */
import type { AppendEffects, NewDelivery } from '../call/delivery.js';
import { ParleyError, shapeOf } from '../call/errors.js';
import { callEvent } from '../call/events.js';
import type { CallEvent, NewCallEvent } from '../call/events.js';
import type { CallId } from '../call/ids.js';

const MAX_KEY_LENGTH = 200;

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

/**
 * The deliveries as JSON has them.
 *
 * @throws ParleyError BAD_ARGUMENT if a key is empty or too long, or a payload is nothing that JSON can say
 */
export function plainDeliveries(deliveries: readonly NewDelivery[]): readonly NewDelivery[] {
  return deliveries.map(delivery => {
    const { key } = delivery;
    if (key === '' || key.length > MAX_KEY_LENGTH) {
      throw new ParleyError(
        'BAD_ARGUMENT',
        `delivery.key must have 1 to ${MAX_KEY_LENGTH} characters, found ${shapeOf(key)}.`,
        {
          field: 'delivery.key',
        },
      );
    }
    try {
      return { ...delivery, payload: JSON.parse(JSON.stringify(delivery.payload ?? null)) as unknown };
    } catch (cause) {
      throw new ParleyError('BAD_ARGUMENT', 'delivery.payload cannot be said in JSON.', {
        field: 'delivery.payload',
        cause,
      });
    }
  });
}
