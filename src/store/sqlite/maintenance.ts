/** What is done to whole calls: deleting them, finding those that were cut off, rebuilding their views from the log. */
import type { CallId } from '../../call/ids.js';
import { transaction } from './connection.js';
import type { Connection } from './connection.js';
import { CallIndex, markAllPending } from './index/keep.js';
import { toEvent } from './log.js';
import { Views } from './views.js';

/**
 * Removes a call, its log, its views and its deliveries; false if there is none. Nothing of it stays in the file, and that
 * it must go out of the write-ahead file is noted (`forget`).
 */
export function deleteCall(db: Connection, callId: CallId): boolean {
  return transaction(db, () => {
    new Views(db).drop(callId);
    db.prepare('DELETE FROM deliveries WHERE call_id = ?').run([callId]);
    const removed = db.prepare('DELETE FROM events WHERE call_id = ?').run([callId]).changes > 0;
    if (removed) db.exec('INSERT INTO forgetting DEFAULT VALUES');
    return removed;
  });
}

/** Calls without an end, with the time of the last thing known of them. */
export function liveCalls(db: Connection): readonly { readonly callId: CallId; readonly lastMs: number }[] {
  return db
    .prepare(
      `SELECT call_id AS callId,
         (SELECT max(json_extract(body, '$.tMs')) FROM events WHERE events.call_id = calls.call_id) AS lastMs
         FROM calls WHERE state = 'live'`,
    )
    .all([]) as { callId: CallId; lastMs: number }[];
}

/**
 * Removes views of calls that the log does not have, and makes the index of what was said anew, so that it takes what
 * rebuilding does to it even where it was damaged.
 *
 * @returns how many calls the log has
 */
export function beginRebuild(db: Connection): number {
  return transaction(db, () => {
    db.exec(`INSERT INTO turns_text (turns_text) VALUES ('rebuild')`);
    dropOrphans(db);
    return (db.prepare('SELECT count(DISTINCT call_id) AS n FROM events').get([]) as { n: number }).n;
  });
}

/**
 * Rebuilds the views of up to `limit` calls whose ids follow `after`, in one transaction.
 *
 * @returns their ids
 */
export function rebuildSome(db: Connection, after: CallId, limit: number): readonly CallId[] {
  return transaction(db, () => {
    const views = new Views(db);
    const ids = db
      .prepare('SELECT DISTINCT call_id FROM events WHERE call_id > ? ORDER BY call_id LIMIT ?')
      .all([after, limit]) as { call_id: string }[];
    const events = db.prepare('SELECT call_id, seq, body FROM events WHERE call_id = ? ORDER BY seq');
    for (const { call_id: callId } of ids) {
      views.drop(callId);
      for (const row of events.all([callId])) views.apply(toEvent(row as Parameters<typeof toEvent>[0]));
      views.outdate(callId);
    }
    return ids.map(row => row.call_id);
  });
}

/**
 * Makes the index of up to `limit` calls that are over and whose index is behind, in one transaction.
 *
 * @returns how many there were
 */
export function indexSome(db: Connection, limit: number): number {
  const due = db.prepare(
    `SELECT call_id FROM index_pending JOIN calls USING (call_id) WHERE state <> 'live' LIMIT ?`,
  );
  if (due.get([limit]) === undefined) return 0;
  return transaction(db, () => {
    const index = new CallIndex(db);
    const events = db.prepare('SELECT call_id, seq, body FROM events WHERE call_id = ? ORDER BY seq');
    const ids = due.all([limit]) as { call_id: string }[];
    for (const { call_id: callId } of ids)
      index.build(callId, (events.all([callId]) as Parameters<typeof toEvent>[0][]).map(toEvent));
    return ids.length;
  });
}

/** Has the index of every call made anew; returns how many there are. */
export function outdateAll(db: Connection): number {
  return transaction(db, () => {
    markAllPending(db);
    return (db.prepare('SELECT count(*) AS n FROM calls').get([]) as { n: number }).n;
  });
}

function dropOrphans(db: Connection): void {
  for (const view of ['turns', 'calls']) {
    db.exec(
      `DELETE FROM ${view} WHERE NOT EXISTS (SELECT 1 FROM events WHERE events.call_id = ${view}.call_id)`,
    );
  }
}
