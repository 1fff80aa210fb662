/** The event that a reply leaves in the call log: what was said, and the row and template behind every sentence. */
import type { CallEventOf, NewCallEvent } from '../../call/events.js';
import type { ProductRow } from '../availability/availability.js';
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
      ...(row && { row: rowOf(row) }),
    })),
  };
}

type LoggedRow = NonNullable<CallEventOf<'answer.given'>['sentences'][number]['row']>;

/** A row as it stands in the log. */
export function rowOf({ sku, name, status, quantity, available_from, updated_at }: ProductRow): LoggedRow {
  return { sku, name, status, quantity, availableFrom: available_from, updatedAt: updated_at };
}
