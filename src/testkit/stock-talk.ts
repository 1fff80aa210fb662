/** Typed questions about a table of which every row is in stock. */
import { checkRows } from '../dialogue/availability/availability.js';
import { TableSource } from '../dialogue/availability/table.js';
import type { Reply } from '../dialogue/answers/answers.js';
import { Conversation } from '../dialogue/answers/conversation.js';
import { buildCatalogue } from '../understanding/catalogue/catalogue.js';

/** The reply to the last of some turns; names are their own numbers. */
export async function replyTo(
  names: readonly string[],
  language: string,
  turns: readonly string[],
): Promise<Reply> {
  const rows = names.map(name => ({
    sku: name,
    name,
    status: 'available',
    quantity: 12,
    updated_at: '2026-11-20',
  }));
  const source = new TableSource(checkRows(rows, 'the table'));
  const conversation = new Conversation({ source, buildCatalogue, language, callDate: '2026-11-24' });
  const replies: Reply[] = [];
  for (const turn of turns) replies.push(await conversation.say(turn, new AbortController().signal));
  return replies.at(-1)!;
}

/** What becomes of the last of some turns: the outcome and the products spoken of. */
export async function outcomeOf(
  names: readonly string[],
  language: string,
  turns: readonly string[],
): Promise<string> {
  const { outcome, skus } = await replyTo(names, language, turns);
  return [outcome, ...skus].join(' ');
}
