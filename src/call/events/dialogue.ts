/** Events of the conversation with the machine: what it answered, from which row, by which template. */
import { z } from 'zod';
import { base } from './base.js';

/** What became of a caller's turn. */
const outcome = z.enum(['answer', 'clarify', 'unknown', 'handover']);

export const dialogueEvents = [
  z.object({
    ...base,
    kind: z.literal('answer.given'),
    outcome,
    language: z.string(),
    text: z.string().describe('What was said, or is about to be.'),
    skus: z.array(z.string()).describe('The rows spoken of.'),
    sentences: z
      .array(
        z.object({
          template: z.string(),
          row: z
            .object({
              sku: z.string(),
              name: z.string(),
              status: z.string(),
              quantity: z.int().nullable(),
              availableFrom: z.string().nullable(),
              updatedAt: z.string().nullable(),
            })
            .optional()
            .describe(
              'The row as read for this answer; missing for sentences that state nothing of a product.',
            ),
        }),
      )
      .describe('Every sentence with the template it was made by and the row its values come from.'),
  }),
] as const;
