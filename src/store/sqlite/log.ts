/** The log in the database: checked, numbered, appended together with what follows from it, read in order. */
import type { CallEvent, NewCallEvent } from '../../call/events.js';
import type { CallId } from '../../call/ids.js';
import type { checkAppend } from '../append.js';
import { guarded, storeFailure, transaction } from './connection.js';
import type { Connection } from './connection.js';
import { DeliveryTable } from './deliveries.js';
import type { Appended, Appending } from './operations.js';
import { Views } from './views.js';

interface EventRow {
  readonly call_id: string;
  readonly seq: number;
  readonly body: string;
}

/** The event that a row holds. */
export function toEvent(row: EventRow): CallEvent {
  return { ...(JSON.parse(row.body) as NewCallEvent), callId: row.call_id, seq: row.seq };
}

/** Appends to and reads from the `events` table. */
export class Log {
  readonly #views: Views;
  readonly #deliveries: DeliveryTable;
  readonly #next;
  readonly #insert;
  readonly #page;

  constructor(private readonly db: Connection) {
    this.#views = new Views(db);
    this.#deliveries = new DeliveryTable(db);
    this.#next = db.prepare('SELECT coalesce(max(seq) + 1, 0) AS next FROM events WHERE call_id = ?');
    this.#insert = db.prepare('INSERT INTO events (call_id, seq, kind, body) VALUES (?, ?, ?, ?)');
    this.#page = db.prepare(
      'SELECT call_id, seq, body FROM events WHERE call_id = ? AND seq >= ? ORDER BY seq LIMIT ?',
    );
  }

  /** Appends the events of many calls in one transaction. What one call states wrongly fails for that call alone. */
  append(batch: readonly Appending[], check: typeof checkAppend): readonly Appended[] {
    return transaction(this.db, () => batch.map(entry => this.#appendEntry(entry, check)));
  }

  /** Up to `limit` events of a call from `fromSeq` on. */
  page(callId: CallId, fromSeq: number, limit: number): readonly CallEvent[] {
    return guarded(() => (this.#page.all([callId, fromSeq, limit]) as EventRow[]).map(toEvent));
  }

  #appendEntry({ callId, events, effects = {} }: Appending, check: typeof checkAppend): Appended {
    const { next } = this.#next.get([callId]) as { next: number };
    let checked: CallEvent[];
    try {
      checked = check(callId, next, events, effects);
    } catch (thrown) {
      const { code, message, field } = storeFailure(thrown);
      return { error: { code, message, field } };
    }
    for (const { callId: _, seq, ...body } of checked) {
      this.#insert.run([callId, seq, body.kind, JSON.stringify(body)]);
    }
    for (const event of checked) this.#views.apply(event);
    this.#deliveries.settle(effects.settled ?? []);
    this.#deliveries.enqueue(callId, effects.deliveries ?? []);
    if (checked.length > 0) this.#views.outdate(callId);
    return { firstSeq: next };
  }
}
