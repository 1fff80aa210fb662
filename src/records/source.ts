/** What a source of records answers. The contract is in `records.ts`. */
import type { CustomerRecord, DocumentKind, DocumentRecord } from '../call/events/records.js';

/** What somebody said of themselves, each in normal form (docs/slots.md). */
export interface SpokenIdentity {
  readonly postcode?: string;
  /** `YYYY-MM-DD`. */
  readonly dateOfBirth?: string;
  /** Lower case. */
  readonly name?: string;
}

/** Which documents of a customer to find; all conditions must hold. */
export interface DocumentQuery {
  readonly kind?: DocumentKind;
  /** `YYYY-MM`: the month it is for or, where none is told, the month of its date. */
  readonly month?: string;
  /** First and last day, both in. */
  readonly period?: readonly [string, string];
  readonly reference?: string;
  /** For example `12.50 EUR`. */
  readonly amount?: string;
  readonly open?: boolean;
  /** At most so many; 20 by default, 100 at most. */
  readonly limit?: number;
}

/** Documents, newest first. */
export interface DocumentList {
  readonly items: readonly DocumentRecord[];
  /** How many fit in all. */
  readonly total: number;
}

/** Readings that exist for someone, and readings that something longer begins with. */
export interface Existing {
  readonly whole: readonly string[];
  readonly begun: readonly string[];
}

/** Fields whose values are looked up while they are said. */
export type CodeField = 'postcode' | 'reference';

/** Where records are kept. Every look-up ends at once when its signal is aborted. */
export interface RecordsSource {
  /** @param phone E.164 */
  customersByPhone(phone: string, signal: AbortSignal): Promise<readonly CustomerRecord[]>;
  /** Customers whom at least one part of the identity fits, those with most parts first; at most 50. */
  customersByIdentity(identity: SpokenIdentity, signal: AbortSignal): Promise<readonly CustomerRecord[]>;
  /** The customer of that number, or those with a document of that reference. */
  customersByReference(reference: string, signal: AbortSignal): Promise<readonly CustomerRecord[]>;
  documents(customerId: string, query: DocumentQuery, signal: AbortSignal): Promise<DocumentList>;
  /** Of several readings of a code, those that exist or that something existing begins with; at most 100 are asked. */
  existing(field: CodeField, readings: readonly string[], signal: AbortSignal): Promise<Existing>;
  /** As `existing`, where it can be told at once: while somebody speaks nobody waits for a server. */
  existingNow?(field: CodeField, readings: readonly string[]): Existing;
  close(): Promise<void>;
}
