/** Questions about a table of which every row is in stock. */
import { checkRows } from '../dialogue/availability/availability.js';
import { TableSource } from '../dialogue/availability/table.js';
import type { Reply } from '../dialogue/answers/answers.js';
import { Conversation } from '../dialogue/answers/conversation.js';
import { buildCatalogue } from '../understanding/catalogue/catalogue.js';

/**
 * The replies to some turns; names are their own numbers.
 *
 * @param names each with its other names behind strokes: `Metformine 500 mg|metformine vijfhonderd`
 * @param heard the turns were heard, every word surely, and not typed
 */
export async function repliesTo(
  names: readonly string[],
  language: string,
  turns: readonly string[],
  heard = false,
): Promise<Reply[]> {
  const rows = names
    .map(each => each.split('|'))
    .map(([name, ...aliases]) => ({
      sku: name,
      name,
      aliases,
      status: 'available',
      quantity: 12,
      updated_at: '2026-11-20',
    }));
  const source = new TableSource(checkRows(rows, 'the table'));
  const conversation = new Conversation({ source, buildCatalogue, language, callDate: '2026-11-24' });
  const replies: Reply[] = [];
  for (const turn of turns) {
    const words = turn.split(' ').map(word => ({ word, confidence: 0.95 }));
    const options = heard ? { heard: words } : {};
    replies.push(await conversation.say(turn, new AbortController().signal, options));
  }
  return replies;
}

/** The reply to the last of some turns that were typed. */
export async function replyTo(
  names: readonly string[],
  language: string,
  turns: readonly string[],
): Promise<Reply> {
  return (await repliesTo(names, language, turns)).at(-1)!;
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
