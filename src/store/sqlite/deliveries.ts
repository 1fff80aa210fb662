/** Deliveries in the database: enqueued, settled, listed. Its writes run inside the transaction of who calls. */
import type { Delivery, DeliveryFilter, NewDelivery, Settlement } from '../../call/delivery.js';
import type { CallId } from '../../call/ids.js';
import type { Connection } from './connection.js';

interface DeliveryRow {
  readonly id: number;
  readonly key: string;
  readonly call_id: string;
  readonly destination: string;
  readonly kind: string;
  readonly subject: string | null;
  readonly payload: string;
  readonly state: Delivery['state'];
  readonly attempts: number;
  readonly not_before_ms: number;
  readonly created_at_ms: number;
  readonly error_code: string | null;
  readonly remote_id: string | null;
}

const DEFAULT_LIMIT = 1000;

/** Enqueues and settles. */
export class DeliveryTable {
  readonly #replace;
  readonly #insert;
  readonly #delivered;
  readonly #failed;

  constructor(db: Connection) {
    this.#replace = db.prepare(
      `UPDATE deliveries SET state = 'dropped', payload = 'null' WHERE call_id = ? AND destination = ?
         AND subject = ? AND key <> ? AND state IN ('waiting', 'dead')`,
    );
    this.#insert = db.prepare(
      `INSERT INTO deliveries (key, call_id, destination, kind, subject, payload, state, attempts, not_before_ms,
         created_at_ms) VALUES (?, ?, ?, ?, ?, ?, 'waiting', 0, ?, ?) ON CONFLICT (key) DO NOTHING`,
    );
    // What was dropped while it was on its way has been delivered all the same.
    this.#delivered = db.prepare(
      `UPDATE deliveries SET state = 'delivered', payload = 'null', error_code = NULL, remote_id = ? WHERE id = ?`,
    );
    this.#failed = db.prepare(
      `UPDATE deliveries SET state = ?, attempts = attempts + 1, not_before_ms = coalesce(?, not_before_ms),
         error_code = ? WHERE id = ? AND state = 'waiting'`,
    );
  }

  enqueue(callId: CallId, deliveries: readonly NewDelivery[]): void {
    const nowMs = Date.now();
    for (const { key, destination, kind, subject, payload, delayMs = 0 } of deliveries) {
      const added = this.#insert.run([
        key,
        callId,
        destination,
        kind,
        subject ?? null,
        JSON.stringify(payload),
        nowMs + delayMs,
        nowMs,
      ]);
      if (added.changes > 0 && subject !== undefined) this.#replace.run([callId, destination, subject, key]);
    }
  }

  settle(settlements: readonly Settlement[]): void {
    for (const settled of settlements) {
      if (settled.state === 'delivered') this.#delivered.run([settled.remoteId ?? null, settled.id]);
      else {
        const notBeforeMs = settled.state === 'waiting' ? settled.notBeforeMs : null;
        this.#failed.run([settled.state, notBeforeMs, settled.errorCode, settled.id]);
      }
    }
  }
}

/** Deliveries to a destination that may be sent, the longest due first; what stands behind another one is not. */
export function dueDeliveries(
  db: Connection,
  destination: string,
  nowMs: number,
  limit: number,
): readonly Delivery[] {
  const rows = db
    .prepare(
      `SELECT * FROM deliveries AS d WHERE destination = ? AND state = 'waiting' AND not_before_ms <= ?
         AND NOT EXISTS (SELECT 1 FROM deliveries AS e WHERE e.call_id = d.call_id
           AND e.destination = d.destination AND e.id < d.id AND e.state IN ('waiting', 'dead'))
         ORDER BY not_before_ms, id LIMIT ?`,
    )
    .all([destination, nowMs, limit]) as DeliveryRow[];
  return rows.map(toDelivery);
}

/** Deliveries that pass the filter, oldest first. */
export function listDeliveries(db: Connection, filter: DeliveryFilter): readonly Delivery[] {
  const { state, destination, callId, after = 0, limit = DEFAULT_LIMIT } = filter;
  const given = [
    ['state', state],
    ['destination', destination],
    ['call_id', callId],
  ].filter((pair): pair is [string, string] => pair[1] !== undefined);
  const where = given.map(([column]) => ` AND ${column} = ?`).join('');
  const rows = db
    .prepare(`SELECT * FROM deliveries WHERE id > ?${where} ORDER BY id LIMIT ?`)
    .all([after, ...given.map(([, value]) => value), limit]) as DeliveryRow[];
  return rows.map(toDelivery);
}

/** Makes dead deliveries due again; how many there were. */
export function resendDeliveries(db: Connection, ids: readonly number[]): number {
  return db
    .prepare(
      `UPDATE deliveries SET state = 'waiting', attempts = 0, not_before_ms = 0
         WHERE state = 'dead' AND id IN (SELECT value FROM json_each(?))`,
    )
    .run([JSON.stringify(ids)]).changes;
}

/** Gives deliveries up; how many there were. */
export function dropDeliveries(db: Connection, ids: readonly number[]): number {
  return db
    .prepare(
      `UPDATE deliveries SET state = 'dropped', payload = 'null'
         WHERE state IN ('waiting', 'dead') AND id IN (SELECT value FROM json_each(?))`,
    )
    .run([JSON.stringify(ids)]).changes;
}

function toDelivery(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    key: row.key,
    callId: row.call_id,
    destination: row.destination,
    kind: row.kind,
    payload: JSON.parse(row.payload) as unknown,
    state: row.state,
    attempts: row.attempts,
    notBeforeMs: row.not_before_ms,
    createdAtMs: row.created_at_ms,
    ...(row.subject !== null && { subject: row.subject }),
    ...(row.error_code !== null && { errorCode: row.error_code }),
    ...(row.remote_id !== null && { remoteId: row.remote_id }),
  };
}
