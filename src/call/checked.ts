/** What comes from outside, checked by its schema. */
import type { z } from 'zod';
import { ParleyError } from './errors.js';

/**
 * A value as its schema has it.
 *
 * @param what the whole of it is called, where no part of it is at fault
 * @throws ParleyError BAD_ARGUMENT naming the key at fault
 */
export function checked<T extends z.ZodType>(schema: T, value: unknown, what: string): z.infer<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new ParleyError('BAD_ARGUMENT', `${field || what}: ${issue?.message ?? 'wrong'}`, { field });
}
