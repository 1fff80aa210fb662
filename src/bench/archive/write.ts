/**
 * Writes an archive of made-up calls to a SQLite store, by the path that live calls take but many calls a transaction.
 *
 * Calls beyond `DISTINCT` repeat what was said in earlier ones, on other days, and are copied by the database: as much to
 * search, in a fraction of the time.
 *
 * The index of marks is made at the end, sorted. The turns that `parley calls` shows, with their own full-text index,
 * are left out: expressions do not use them, and they are most of the work. `Store.rebuild` makes them.
 */
import { subjectOf } from '../../store/store.js';
import { connect } from '../../store/sqlite/connection.js';
import type { Connection } from '../../store/sqlite/connection.js';
import { CallIndex, refreshVersion } from '../../store/sqlite/index/keep.js';
import { migrate } from '../../store/sqlite/migrations/migrations.js';
import { Views } from '../../store/sqlite/views.js';
import { archiveCalls } from './calls.js';
import { repeatCalls } from './repeat.js';

/** Calls that differ in what is said. */
export const DISTINCT = 5000;

const CALLS_AT_ONCE = 500;
const CACHE_KIB = 131_072;

/** Writes calls; tells how many are done. A file that has some already goes on after them. */
export function writeArchive(
  file: string,
  count: number,
  seed: number,
  progress: (done: number) => void,
): void {
  const db = connect({ file });
  try {
    migrate(db);
    refreshVersion(db);
    // What is lost in a power cut is made again.
    db.exec(`PRAGMA synchronous = OFF; PRAGMA cache_size = -${CACHE_KIB};`);
    db.exec('DROP INDEX IF EXISTS index_marks_by_value');
    const distinct = Math.min(count, DISTINCT);
    const done = (db.prepare('SELECT count(*) AS n FROM calls').get([]) as { n: number }).n;
    if (done < distinct) writeDistinct(db, { distinct, done, seed, progress });
    repeatCalls(db, { distinct, count, done: Math.max(done, distinct), progress });
    db.exec('CREATE INDEX index_marks_by_value ON index_marks (mark, value, call_no)');
    db.exec(`INSERT INTO index_text (index_text) VALUES ('optimize'); PRAGMA wal_checkpoint(TRUNCATE);`);
  } finally {
    db.close();
  }
}

interface Writing {
  readonly distinct: number;
  readonly done: number;
  readonly seed: number;
  readonly progress: (done: number) => void;
}

function writeDistinct(db: Connection, { distinct, done: already, seed, progress }: Writing): void {
  const views = new Views(db);
  const index = new CallIndex(db);
  const insert = db.prepare('INSERT INTO events (call_id, seq, kind, body) VALUES (?, ?, ?, ?)');
  let done = 0;
  for (const events of archiveCalls(distinct, seed)) {
    if (done++ < already) continue;
    if (!db.inTransaction) db.exec('BEGIN');
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
