/**
 * Records: the contract. What the operator's own systems know of customers, their invoices, orders and cases.
 *
 * Invariants every source keeps (`sources.test.ts` tests them on each):
 * K1 Codes (references, customer numbers, postcodes) are compared without case, spaces and dashes.
 * K2 Lists are limited and newest first; a customer with ten thousand documents costs no more than one with ten.
 * K3 A source that cannot answer says LOOKUP_FAILED, LOOKUP_TIMEOUT or LOOKUP_INVALID; it never invents.
 */
export { CallRecords } from './call-records.js';
export type { CallRecordsOptions } from './call-records.js';
export { getJson } from './lookup/json.js';
export { withinTime } from './lookup/deadline.js';
export type * from './source.js';
export type { CustomerRecord, DocumentKind, DocumentRecord } from '../call/events/records.js';
export type { CallFile, CustomerState, DocumentState } from './call-file.js';
export { onlyExisting, preferExisting } from './candidates.js';
export type { Standing } from './standing.js';
export { customerFacts, LiveRecords } from './live.js';
export type { LiveRecordsOptions } from './live.js';
