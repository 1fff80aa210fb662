/** A conversation as the summary reads it: turns of two speakers with times, in the order they were said. */
import { z } from 'zod';
import { ParleyError, shapeOf } from '../../call/errors.js';

const time = z.number().min(0).max(1e12);

const turnSchema = z.object({
  role: z.enum(['agent', 'caller']),
  text: z.string().max(200_000),
  startMs: time,
  endMs: time,
  unclear: z
    .array(z.int().min(0))
    .optional()
    .describe('Indices of words, between blanks, that were hardly understood.'),
});

const conversationSchema = z.object({
  language: z.string().max(64).default('en'),
  turns: z.array(turnSchema).max(100_000),
});

/** What one speaker said in one go. Times in milliseconds since the call began. */
export type Turn = z.infer<typeof turnSchema>;

/** A conversation. `language` is a BCP-47 tag. */
export type Conversation = z.infer<typeof conversationSchema>;

/**
 * Checks any value for being a conversation.
 *
 * @throws ParleyError BAD_ARGUMENT naming the field and the shape of what was found
 */
export function parseConversation(value: unknown): Conversation {
  const parsed = conversationSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const field = issue.path.join('.') || 'conversation';
  const found = issue.path.reduce<unknown>(
    (v, key) => (v as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
  throw new ParleyError('BAD_ARGUMENT', `${field}: ${issue.message}, found ${shapeOf(found)}.`, { field });
}

/**
 * The order in which turns were said: indices into `turns` by start time. Turns that say the same time, or whose
 * times run backwards by a slip of the clock, keep the order they were given in.
 */
export function spokenOrder(turns: readonly Turn[]): number[] {
  return turns.map((_, i) => i).sort((a, b) => turns[a]!.startMs - turns[b]!.startMs || a - b);
}
