/** Full-text search in turns, newest first. */
import { pageOf, pageSize, readCursor, writeCursor } from '../paging.js';
import { searchTerms } from '../search-terms.js';
import type { CallFilter, Page, SearchHit } from '../store.js';
import type { Connection } from './connection.js';
import { conditions, toTurn } from './read.js';
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

/** What a person types as an FTS5 expression; everything in it is taken literally. */
function matchExpression(text: string): string {
  return searchTerms(text)
    .map(({ text: words, prefix }) => `"${words}"${prefix ? '*' : ''}`)
    .join(' ');
}
