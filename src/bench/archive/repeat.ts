/** Copies calls of a made archive within the database, to other days: the bulk of a large archive. */
import type { Connection } from '../../store/sqlite/connection.js';
import { TEXT_COLUMNS } from '../../store/sqlite/index/texts.js';

const YEAR_MS = 365 * 86_400_000;

/** What is copied: calls up to `count`, of which `done` are there. */
export interface Repeating {
  readonly distinct: number;
  readonly count: number;
  readonly done: number;
  readonly progress: (done: number) => void;
}

/** Copies the first `distinct` calls, their logs and their index until there are `count`. */
export function repeatCalls(db: Connection, { distinct, count, done, progress }: Repeating): void {
  const copies = Math.ceil(count / distinct);
  for (let copy = Math.round(done / distinct); copy < copies; copy++) {
    const most = Math.min(distinct, count - copy * distinct);
    // Copies of a call are spread over the time between it and the next one.
    const laterMs = Math.floor((copy * YEAR_MS) / count);
    db.exec('BEGIN');
    for (const statement of statements(copy * distinct, `-${copy}`, laterMs, most)) db.exec(statement);
    db.exec('COMMIT');
    progress(copy * distinct + most);
  }
}

function statements(shift: number, suffix: string, laterMs: number, most: number): string[] {
  const id = `call_id || '${suffix}'`;
  const began = `strftime('%Y-%m-%dT%H:%M:%fZ', (started_ms + ${laterMs}) / 1000.0, 'unixepoch')`;
  const texts = TEXT_COLUMNS.join(', ');
  const which = `call_no <= ${most}`;
  return [
    `INSERT INTO calls (call_id, started_ms, started_at, duration_ms, state, end_reason, entrance, external_id,
       from_number, to_number, language, roles, metadata)
       SELECT ${id}, c.started_ms + ${laterMs}, ${began.replace('started_ms', 'c.started_ms')}, duration_ms, state,
         end_reason, entrance, external_id, from_number, to_number, language, roles, metadata
       FROM calls AS c JOIN index_calls AS i USING (call_id) WHERE i.${which}`,
    `INSERT INTO events (call_id, seq, kind, body)
       SELECT ${id}, seq, kind, CASE kind
           WHEN 'call.started' THEN json_set(body, '$.startedAt', ${began}) ELSE body END
         FROM events JOIN index_calls USING (call_id) WHERE ${which} ORDER BY call_no, seq`,
    `INSERT INTO index_calls (call_no, call_id, started_ms, started_at)
       SELECT call_no + ${shift}, ${id}, started_ms + ${laterMs}, ${began} FROM index_calls WHERE ${which}`,
    `INSERT INTO index_turns SELECT call_no + ${shift}, data FROM index_turns WHERE ${which}`,
    `INSERT INTO index_words (call_no, times, ${texts})
       SELECT call_no + ${shift}, times, ${texts} FROM index_words WHERE ${which}`,
    `INSERT INTO index_text (rowid, ${texts}) SELECT call_no + ${shift}, ${texts} FROM index_words WHERE ${which}`,
    `INSERT INTO index_marks SELECT call_no + ${shift}, mark, value FROM index_marks WHERE ${which}`,
  ];
}
