/** Actions: the contract. What surfaces may ask of what is done with calls. */
import type { CallId } from '../call/ids.js';

/** Summaries of calls: shown, edited, approved. Answers are plain data; requests are checked here. */
export interface SummaryDesk {
  /** @throws ParleyError CALL_NOT_FOUND, SUMMARY_NOT_FOUND */
  show(callId: CallId): Promise<object>;
  /**
   * @param request `version` that was read, `by`, and any of `text`, `categories`, `fields`
   * @throws ParleyError CALL_NOT_FOUND, SUMMARY_NOT_FOUND, BAD_ARGUMENT, CONFLICT
   */
  edit(callId: CallId, request: unknown): Promise<object>;
  /**
   * @param request `version` that was read, and `by`
   * @throws ParleyError CALL_NOT_FOUND, SUMMARY_NOT_FOUND, BAD_ARGUMENT, CONFLICT
   */
  approve(callId: CallId, request: unknown): Promise<object>;
}
