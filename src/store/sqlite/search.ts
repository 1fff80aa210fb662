/** Full-text search in turns, newest first. */
import { ParleyError, shapeOf } from '../../call/errors.js';
import type { CallFilter, Page, SearchHit } from '../store.js';
import type { Connection } from './connection.js';
import { conditions, pageOf, pageSize, readCursor, toTurn, writeCursor } from './read.js';
import type { TurnRow } from './read.js';

const SNIPPET_TOKENS = 12;

/** A page of the turns that hold all the words. */
export function searchTurns(db: Connection, text: string, filter: CallFilter): Page<SearchHit> {
  const where = conditions(filter);
  const limit = pageSize(filter);
  where.add('turns_text MATCH ?', matchExpression(text));
  if (filter.cursor !== undefined) where.add('turns_text.rowid < ?', readCursor(filter.cursor)[0]);
  const rows = db
    .prepare(
      `SELECT turns.*, snippet(turns_text, 0, '[', ']', '…', ${SNIPPET_TOKENS}) AS snippet
         FROM turns_text JOIN turns ON turns.id = turns_text.rowid JOIN calls ON calls.call_id = turns.call_id
         ${where.sql()} ORDER BY turns_text.rowid DESC LIMIT ?`,
    )
    .all([...where.values, limit + 1]) as (TurnRow & { readonly snippet: string })[];
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const hits = rows.slice(0, limit).map(row => ({ turn: toTurn(row), snippet: row.snippet }));
  return pageOf(hits, last && writeCursor(last.id, ''));
}

/**
 * What a person types as an FTS5 expression: words that must all occur, "words in quotes" that must follow each other,
 * and a star after a word for anything that begins so. Everything else is taken literally.
 *
 * @throws ParleyError BAD_ARGUMENT if there is no word in it
 */
export function matchExpression(text: string): string {
  const terms = [...text.matchAll(/"([^"]*)"|([^\s"]+)/g)].flatMap(([, quoted, plain]) => {
    const words = quoted ?? plain ?? '';
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    const prefix = quoted === undefined && words.endsWith('*') ? '*' : '';
    return [`"${words}"${prefix}`];
  });
  if (terms.length > 0) return terms.join(' ');
  throw new ParleyError('BAD_ARGUMENT', `The search needs at least one word, found ${shapeOf(text)}.`, {
    field: 'text',
  });
}
