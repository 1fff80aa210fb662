/**
 * Keeps the index up with the log.
 *
 * An append only notes that a call's index is no longer up to date, in its own transaction; the index of a call that is
 * over is made soon after, a few calls at a time. Until then the call is evaluated from its log, so that answers never
 * depend on how far the index has come.
 */
import type { CallEvent } from '../../../call/events.js';
import type { CallId } from '../../../call/ids.js';
import type { Connection } from '../connection.js';
import { transaction } from '../connection.js';
import { SubjectBuilder } from '../../subject/of-log.js';
import { marksOf } from '../../subject/marks.js';
import type { Subject } from '../../subject/subject.js';
import { packTimes, packTurns } from '../../subject/packed.js';
import { TEXT_COLUMNS, textsOf } from './texts.js';
import { Vocabulary } from './vocabulary.js';

/** What the index says of a call; goes up whenever the same log would give another subject, other marks or texts. */
const INDEX_VERSION = 7;

const COLUMNS = TEXT_COLUMNS.join(', ');

/** Notes every call as not indexed if another version made the index. */
export function refreshVersion(db: Connection): void {
  const { version } = db.prepare('SELECT version FROM index_version').get([]) as { version: number };
  if (version === INDEX_VERSION) return;
  transaction(db, () => {
    markAllPending(db);
    db.prepare('UPDATE index_version SET version = ?').run([INDEX_VERSION]);
  });
}

/** Notes every call as not indexed. */
export function markAllPending(db: Connection): void {
  db.exec('INSERT OR IGNORE INTO index_pending SELECT call_id FROM calls');
}

/** Writes the index, row by row. */
export class CallIndex {
  readonly #mark;
  readonly #number;
  readonly #row;
  readonly #turns;
  readonly #words;
  readonly #text;
  readonly #value;
  readonly #vocabulary;
  readonly #names = new Map<string, number>();

  constructor(private readonly db: Connection) {
    this.#mark = db.prepare('INSERT OR IGNORE INTO index_pending VALUES (?)');
    this.#number = db.prepare('SELECT call_no FROM index_calls WHERE call_id = ?');
    this.#row = db.prepare(
      `INSERT INTO index_calls (call_id, started_ms, started_at)
         SELECT call_id, started_ms, started_at FROM calls WHERE call_id = ?`,
    );
    this.#turns = db.prepare('INSERT INTO index_turns VALUES (?, ?)');
    const marks = TEXT_COLUMNS.map(() => '?').join(', ');
    this.#words = db.prepare(`INSERT INTO index_words (call_no, times, ${COLUMNS}) VALUES (?, ?, ${marks})`);
    this.#text = db.prepare(`INSERT INTO index_text (rowid, ${COLUMNS}) VALUES (?, ${marks})`);
    this.#value = db.prepare('INSERT INTO index_marks VALUES (?, ?, ?)');
    this.#vocabulary = new Vocabulary(db);
  }

  /** Notes that the index of a call is not up to date. */
  mark(callId: CallId): void {
    this.#mark.run([callId]);
  }

  /** Removes all that the index holds of a call. */
  drop(callId: CallId): void {
    const { said } = this.#clear(callId);
    this.#vocabulary.prune(said);
    for (const table of ['index_calls', 'index_pending'])
      this.db.prepare(`DELETE FROM ${table} WHERE call_id = ?`).run([callId]);
  }

  /** Makes the index of a call from its log. Its number stays, so that a reader on the way finds it. */
  build(callId: CallId, log: Iterable<CallEvent>): void {
    const builder = new SubjectBuilder();
    for (const event of log) builder.push(event);
    this.write(callId, builder.subject());
  }

  /** Writes the index of a call. */
  write(callId: CallId, subject: Subject): void {
    const before = this.#clear(callId);
    const callNo = before.callNo ?? Number(this.#row.run([callId]).lastInsertRowid);
    this.#turns.run([callNo, packTurns(subject)]);
    const texts = textsOf(subject);
    const said = texts.slice(0, 2);
    this.#words.run([callNo, packTimes(subject), ...texts]);
    this.#text.run([callNo, ...texts]);
    this.#vocabulary.add(said);
    this.#vocabulary.prune(before.said, said);
    for (const [name, value] of marksOf(subject)) this.#value.run([callNo, this.#markOf(name), value]);
    this.db.prepare('DELETE FROM index_pending WHERE call_id = ?').run([callId]);
  }

  #clear(callId: CallId): { readonly callNo?: number; readonly said: readonly string[] } {
    const found = this.#number.get([callId]) as { call_no: number } | undefined;
    if (found === undefined) return { said: [] };
    const callNo = [found.call_no];
    const words = this.db.prepare('SELECT caller, agent FROM index_words WHERE call_no = ?').get(callNo);
    const { caller, agent } = (words ?? { caller: '', agent: '' }) as { caller: string; agent: string };
    // The full-text index forgets a row only if it is told the words that were in it.
    this.db
      .prepare(
        `INSERT INTO index_text (index_text, rowid, ${COLUMNS})
           SELECT 'delete', call_no, ${COLUMNS} FROM index_words WHERE call_no = ?`,
      )
      .run(callNo);
    for (const table of ['index_turns', 'index_words', 'index_marks'])
      this.db.prepare(`DELETE FROM ${table} WHERE call_no = ?`).run(callNo);
    return { callNo: found.call_no, said: [caller, agent] };
  }

  #markOf(name: string): number {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    this.db.prepare('INSERT OR IGNORE INTO index_mark_names (name) VALUES (?)').run([name]);
    const { mark } = this.db.prepare('SELECT mark FROM index_mark_names WHERE name = ?').get([name]) as {
      mark: number;
    };
    this.#names.set(name, mark);
    return mark;
  }
}
