/** Summaries for surfaces: requests that are not checked yet in, plain data out. */
import type { z } from 'zod';
import { ParleyError } from '../../call/errors.js';
import type { SummaryDesk } from '../actions.js';
import type { Approval } from './approval.js';
import { decision, edit } from './edit.js';
import { shownState } from './show.js';

/** Makes the desk. */
export function summaryDesk(approval: Approval): SummaryDesk {
  return {
    show: async callId => shownState(await approval.show(callId)),
    edit: async (callId, request) => shownState(await approval.edit(callId, checked(edit, request))),
    approve: async (callId, request) =>
      shownState(await approval.approve(callId, checked(decision, request))),
  };
}

/**
 * Checks a request.
 *
 * @throws ParleyError BAD_ARGUMENT naming the key at fault
 */
export function checked<T extends z.ZodType>(schema: T, request: unknown): z.infer<T> {
  const parsed = schema.safeParse(request);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new ParleyError('BAD_ARGUMENT', `${field || 'request'}: ${issue?.message ?? 'wrong'}`, { field });
}
