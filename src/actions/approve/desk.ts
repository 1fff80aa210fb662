/** Summaries for surfaces: requests that are not checked yet in, plain data out. */
import { checked } from '../../call/checked.js';
import type { SummaryDesk } from '../actions.js';
import type { Approval } from './approval.js';
import { decision, edit } from './edit.js';
import { shownState } from './show.js';

/** Makes the desk. */
export function summaryDesk(approval: Approval): SummaryDesk {
  return {
    show: async callId => shownState(await approval.show(callId)),
    edit: async (callId, request) =>
      shownState(await approval.edit(callId, checked(edit, request, 'request'))),
    approve: async (callId, request) =>
      shownState(await approval.approve(callId, checked(decision, request, 'request'))),
  };
}
