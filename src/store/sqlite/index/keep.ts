/**
 * Keeps the index up with the log.
 *
 * An append only notes that a call's index is no longer up to date, in its own transaction; the index of a call that is
 * over is made soon after, a few calls at a time. Until then the call is evaluated from its log, so that answers never
 * depend on how far the index has come.
 */
import { stemOf } from '../../../language/stems.js';
import type { CallEvent } from '../../../call/events.js';
import type { CallId } from '../../../call/ids.js';
import type { Connection } from '../connection.js';
import { transaction } from '../connection.js';
import { SubjectBuilder } from '../../subject/of-log.js';
import { marksOf } from '../../subject/marks.js';
import type { Subject } from '../../subject/subject.js';
import { packTimes, packTurns } from '../../subject/packed.js';
import { textOf, tokenOf } from '../../subject/tokens.js';

/** What the index says of a call; goes up whenever the same log would give another subject, other marks or texts. */
const INDEX_VERSION = 1;

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
  readonly #names = new Map<string, number>();

  constructor(private readonly db: Connection) {
    this.#mark = db.prepare('INSERT OR IGNORE INTO index_pending VALUES (?)');
    this.#number = db.prepare('SELECT call_no FROM index_calls WHERE call_id = ?');
    this.#row = db.prepare(
      `INSERT INTO index_calls (call_id, started_ms, started_at)
         SELECT call_id, started_ms, started_at FROM calls WHERE call_id = ?`,
    );
    this.#turns = db.prepare('INSERT INTO index_turns VALUES (?, ?)');
    this.#words = db.prepare('INSERT INTO index_words VALUES (?, ?, ?, ?, ?)');
    this.#text = db.prepare('INSERT INTO index_text (rowid, caller, agent, stems) VALUES (?, ?, ?, ?)');
    this.#value = db.prepare('INSERT INTO index_marks VALUES (?, ?, ?)');
  }

  /** Notes that the index of a call is not up to date. */
  mark(callId: CallId): void {
    this.#mark.run([callId]);
  }

  /** Removes all that the index holds of a call. */
  drop(callId: CallId): void {
    this.#clear(callId);
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
    const callNo = this.#clear(callId) ?? Number(this.#row.run([callId]).lastInsertRowid);
    this.#turns.run([callNo, packTurns(subject)]);
    const said = (role: string): string =>
      textOf(subject.turns.filter(turn => turn.role === role).map(turn => turn.words));
    const texts = [said('caller'), said('agent'), stemsOf(subject)];
    this.#words.run([callNo, ...texts, packTimes(subject)]);
    this.#text.run([callNo, ...texts]);
    for (const [name, value] of marksOf(subject)) this.#value.run([callNo, this.#markOf(name), value]);
    this.db.prepare('DELETE FROM index_pending WHERE call_id = ?').run([callId]);
  }

  #clear(callId: CallId): number | undefined {
    const found = this.#number.get([callId]) as { call_no: number } | undefined;
    if (found === undefined) return undefined;
    const callNo = [found.call_no];
    // The full-text index forgets a row only if it is told the words that were in it.
    this.db
      .prepare(
        `INSERT INTO index_text (index_text, rowid, caller, agent, stems)
           SELECT 'delete', call_no, caller, agent, stems FROM index_words WHERE call_no = ?`,
      )
      .run(callNo);
    for (const table of ['index_turns', 'index_words', 'index_marks'])
      this.db.prepare(`DELETE FROM ${table} WHERE call_no = ?`).run(callNo);
    return found.call_no;
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

const STEMS = new Map<string, string>();
const MOST_STEMS = 200_000;

/** The stems of all words of a call, each once. */
function stemsOf({ language, turns }: Subject): string {
  const words = new Set(turns.flatMap(turn => turn.words.map(word => word.text)));
  const stems = new Set([...words].map(word => tokenOf(stemIn(language, word))));
  return [...stems].join(' ');
}

function stemIn(language: string, word: string): string {
  const key = `${language} ${word}`;
  let stem = STEMS.get(key);
  if (stem === undefined) {
    if (STEMS.size >= MOST_STEMS) STEMS.clear();
    STEMS.set(key, (stem = stemOf(word, language)));
  }
  return stem;
}
