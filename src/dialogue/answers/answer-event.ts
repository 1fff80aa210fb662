/** The event that a reply leaves in the call log: what was said, and the row and template behind every sentence. */
import type { NewCallEvent } from '../../call/events.js';
import type { Reply } from './answers.js';

/** @param tMs when the reply was decided, in milliseconds since the call began */
export function answerEvent(reply: Reply, tMs: number): NewCallEvent {
  const { outcome, language, said, skus, spoken } = reply;
  return {
    kind: 'answer.given',
    tMs,
    outcome,
    language,
    text: said,
    skus: [...skus],
    sentences: spoken.map(({ sentence, row }) => ({
      template: sentence.id === 'faq' ? `faq:${sentence.slots.entry}` : sentence.id,
      ...(row === undefined
        ? {}
        : {
            row: {
              sku: row.sku,
              name: row.name,
              status: row.status,
              quantity: row.quantity,
              availableFrom: row.available_from,
              updatedAt: row.updated_at,
            },
          }),
    })),
  };
}
