/** Calls on their way from the database thread: a page of them in one piece of memory, which is handed over uncopied. */
import type { CallId } from '../../../call/ids.js';
import type { PackedWords } from '../../subject/said.js';
import type { Connection } from '../connection.js';
import type { Candidate } from './find.js';

/** One call; where its bytes begin, unless it is to be read from its log. */
export interface PageEntry {
  readonly callId: CallId;
  readonly startedAt: string;
  readonly sure: boolean;
  /** Begin and length of the block of turns and measures, of the times of words, of the caller's words, the agent's. */
  readonly at?: readonly number[];
}

/** Calls in the order they were asked for; what has been deleted since is left out. */
export interface PackedPage {
  readonly bytes: ArrayBuffer;
  readonly calls: readonly PageEntry[];
}

/** One call as bytes. */
export interface PackedCall {
  readonly data: Uint8Array;
  readonly words: PackedWords | undefined;
}

type Row = readonly [callNo: number, callId: CallId, startedAt: string, ...parts: readonly ArrayBuffer[]];

/** Reads candidates; words only of those that are not sure. */
export function readPage(db: Connection, some: readonly Candidate[], withWords: boolean): PackedPage {
  const numbers = (of: 0 | 1): number[] =>
    some.flatMap(([one, sure]) => (sure === of && typeof one === 'number' ? [one] : []));
  const rows = new Map([...rowsOf(db, numbers(0), withWords), ...rowsOf(db, numbers(1), false)]);
  let size = 0;
  for (const [, , , ...parts] of rows.values()) for (const part of parts) size += aligned(part.byteLength);
  const bytes = new Uint8Array(size);
  const start = db.prepare('SELECT started_at FROM calls WHERE call_id = ?');
  let end = 0;
  const calls = some.flatMap(([one, isSure]): PageEntry | [] => {
    const sure = isSure === 1;
    if (typeof one === 'string') {
      const row = start.get([one]) as { started_at: string } | undefined;
      return row === undefined ? [] : { callId: one, startedAt: row.started_at, sure };
    }
    const row = rows.get(one);
    if (row === undefined) return [];
    const [, callId, startedAt, ...parts] = row;
    const at: number[] = [];
    for (const part of parts) {
      bytes.set(new Uint8Array(part), end);
      at.push(end, part.byteLength);
      end += aligned(part.byteLength);
    }
    return { callId, startedAt, sure, at };
  });
  return { bytes: bytes.buffer, calls };
}

// Texts are read as the bytes they are: most of them are only searched.
function rowsOf(db: Connection, numbers: readonly number[], withWords: boolean): Map<number, Row> {
  if (numbers.length === 0) return new Map();
  const words = withWords ? ', times, CAST(caller AS BLOB), CAST(agent AS BLOB)' : '';
  const query = db.prepare(
    `SELECT call_no, call_id, started_at, data${words} FROM index_calls JOIN index_turns USING (call_no)
       ${withWords ? 'JOIN index_words USING (call_no)' : ''}
       WHERE call_no IN (SELECT value FROM json_each(?))`,
  );
  const rows = query.raw(true).all([JSON.stringify(numbers)]) as unknown as Row[];
  return new Map(rows.map(row => [row[0], row]));
}

/** The bytes of a call on a page. */
export function packedOf(bytes: ArrayBuffer, at: readonly number[]): PackedCall {
  const part = (i: number): Uint8Array => new Uint8Array(bytes, at[2 * i], at[2 * i + 1]);
  if (at.length === 2) return { data: part(0), words: undefined };
  const times = new Int32Array(bytes, at[2], at[3]! / Int32Array.BYTES_PER_ELEMENT);
  return { data: part(0), words: { times, caller: part(2), agent: part(3) } };
}

// Numbers of 64 bits can only be read in place where they begin at a multiple of eight.
function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
