/** What every store checks of the deliveries that are stored with events. */
import type { NewDelivery } from '../call/delivery.js';
import { ParleyError, shapeOf } from '../call/errors.js';

const MAX_KEY_LENGTH = 200;

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
