/** Calls and turns read from the views, page by page, newest call first. */
import type { Role } from '../../call/audio.js';
import type { Word } from '../../call/events.js';
import type { CallId } from '../../call/ids.js';
import { instant, pageOf, pageSize, readCursor, writeCursor } from '../paging.js';
import type { CallFilter, CallRecord, Page, TurnRecord } from '../store.js';
import type { Connection } from './connection.js';

interface CallRow {
  readonly call_id: string;
  readonly started_ms: number;
  readonly started_at: string;
  readonly duration_ms: number | null;
  readonly state: CallRecord['state'];
  readonly end_reason: string | null;
  readonly entrance: string;
  readonly external_id: string | null;
  readonly from_number: string | null;
  readonly to_number: string | null;
  readonly language: string;
  readonly roles: string;
  readonly metadata: string;
}

/** A row of `turns`. */
export interface TurnRow {
  readonly id: number;
  readonly call_id: string;
  readonly utterance_id: string;
  readonly role: Role;
  readonly start_ms: number;
  readonly end_ms: number;
  readonly text: string;
  readonly confidence: number;
  readonly words: string;
}

/** One call's row. */
export function readCall(db: Connection, callId: CallId): CallRecord | undefined {
  const row = db.prepare('SELECT * FROM calls WHERE call_id = ?').get([callId]) as CallRow | undefined;
  return row === undefined ? undefined : toCall(row);
}

/** A page of calls, newest first. */
export function listCalls(db: Connection, filter: CallFilter): Page<CallRecord> {
  const where = conditions(filter);
  const limit = pageSize(filter);
  if (filter.cursor !== undefined) {
    const [startedMs, callId] = readCursor(filter.cursor);
    where.add('(started_ms, call_id) < (?, ?)', startedMs, callId);
  }
  const rows = db
    .prepare(`SELECT * FROM calls ${where.sql()} ORDER BY started_ms DESC, call_id DESC LIMIT ?`)
    .all([...where.values, limit + 1]) as CallRow[];
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return pageOf(rows.slice(0, limit).map(toCall), last && writeCursor(last.started_ms, last.call_id));
}

/** The turns of a call in the order they began. */
export function readTurns(db: Connection, callId: CallId): readonly TurnRecord[] {
  const rows = db
    .prepare('SELECT * FROM turns WHERE call_id = ? ORDER BY start_ms, id')
    .all([callId]) as TurnRow[];
  return rows.map(toTurn);
}

/** The conditions of a filter on the `calls` table, as SQL with its values. */
export function conditions(filter: CallFilter): Conditions {
  const where = new Conditions();
  if (filter.since !== undefined) where.add('started_ms >= ?', instant(filter.since, 'since'));
  if (filter.until !== undefined) where.add('started_ms < ?', instant(filter.until, 'until'));
  if (filter.from !== undefined) where.add('from_number = ?', filter.from);
  if (filter.state !== undefined) where.add('state = ?', filter.state);
  return where;
}

/** Conditions that must all hold. */
export class Conditions {
  readonly #parts: string[] = [];
  readonly values: (string | number)[] = [];

  add(part: string, ...values: readonly (string | number)[]): void {
    this.#parts.push(part);
    this.values.push(...values);
  }

  sql(): string {
    return this.#parts.length === 0 ? '' : `WHERE ${this.#parts.join(' AND ')}`;
  }
}

/** A row as the contract's record. */
export function toTurn(row: TurnRow): TurnRecord {
  return {
    callId: row.call_id,
    utteranceId: row.utterance_id,
    role: row.role,
    startMs: row.start_ms,
    endMs: row.end_ms,
    text: row.text,
    confidence: row.confidence,
    words: JSON.parse(row.words) as Word[],
  };
}

function toCall(row: CallRow): CallRecord {
  const ended = row.duration_ms !== null && {
    endedAt: new Date(row.started_ms + row.duration_ms).toISOString(),
    durationMs: row.duration_ms,
  };
  return {
    callId: row.call_id,
    startedAt: row.started_at,
    ...ended,
    state: row.state,
    ...(row.end_reason !== null && { endReason: row.end_reason }),
    entrance: row.entrance,
    ...(row.external_id !== null && { externalId: row.external_id }),
    ...(row.from_number !== null && { from: row.from_number }),
    ...(row.to_number !== null && { to: row.to_number }),
    language: row.language,
    roles: JSON.parse(row.roles) as Role[],
    metadata: JSON.parse(row.metadata) as Record<string, string>,
  };
}
