/**
 * Writes an archive of made-up calls to a SQLite store, by the path that live calls take but many calls a transaction.
 *
 * The index of marks is made at the end, sorted. The turns that `parley calls` shows, with their own full-text index,
 * are left out: expressions do not use them, and they are most of the work. `Store.rebuild` makes them.
 */
import type { CallEvent } from '../../call/events.js';
import { subjectOf } from '../../store/store.js';
import { connect } from '../../store/sqlite/connection.js';
import type { Connection } from '../../store/sqlite/connection.js';
import { CallIndex, refreshVersion } from '../../store/sqlite/index/keep.js';
import { migrate } from '../../store/sqlite/migrations/migrations.js';
import { Views } from '../../store/sqlite/views.js';

const CALLS_AT_ONCE = 500;
const CACHE_KIB = 131_072;

/** Writes calls; tells how many are done. A file that has some already goes on after them. */
export function writeArchive(
  file: string,
  calls: Iterable<readonly CallEvent[]>,
  progress: (done: number) => void,
): void {
  const db = connect({ file });
  try {
    migrate(db);
    refreshVersion(db);
    // What is lost in a power cut is made again.
    db.exec(`PRAGMA synchronous = OFF; PRAGMA cache_size = -${CACHE_KIB};`);
    db.exec('DROP INDEX IF EXISTS index_marks_by_value');
    const done = (db.prepare('SELECT count(*) AS n FROM calls').get([]) as { n: number }).n;
    writeCalls(db, calls, done, progress);
    db.exec('CREATE INDEX index_marks_by_value ON index_marks (mark, value, call_no)');
    db.exec(`INSERT INTO index_text (index_text) VALUES ('optimize'); PRAGMA wal_checkpoint(TRUNCATE);`);
  } finally {
    db.close();
  }
}

function writeCalls(
  db: Connection,
  calls: Iterable<readonly CallEvent[]>,
  already: number,
  progress: (done: number) => void,
): void {
  const views = new Views(db);
  const index = new CallIndex(db);
  const insert = db.prepare('INSERT INTO events (call_id, seq, kind, body) VALUES (?, ?, ?, ?)');
  let done = 0;
  for (const events of calls) {
    if (done++ < already) continue;
    if ((done - 1) % CALLS_AT_ONCE === 0 || done === already + 1) db.exec('BEGIN');
    for (const event of events) {
      const { callId, seq, ...body } = event;
      insert.run([callId, seq, body.kind, JSON.stringify(body)]);
      if (event.kind !== 'transcript.final') views.apply(event);
    }
    index.write(events[0]!.callId, subjectOf(events));
    if (done % CALLS_AT_ONCE !== 0) continue;
    db.exec('COMMIT');
    progress(done);
  }
  if (db.inTransaction) db.exec('COMMIT');
}
