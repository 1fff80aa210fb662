/**
 * Version 4: the index that expressions are answered from, kept by call.
 *
 * Of every call whose index is up to date there is a row in `index_calls`; all others stand in `index_pending` and are
 * evaluated from the log. The texts hold each word as one token (`index/tokens.ts`), so that the tokenizer need not
 * know of words.
 */

export const index = `
CREATE TABLE index_version (version INTEGER NOT NULL);
INSERT INTO index_version VALUES (0);

CREATE TABLE index_pending (call_id TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO index_pending SELECT call_id FROM calls;

CREATE TABLE index_calls (
  call_no INTEGER PRIMARY KEY,
  call_id TEXT NOT NULL UNIQUE,
  started_ms INTEGER NOT NULL,
  started_at TEXT NOT NULL
);
CREATE TABLE index_turns (call_no INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE index_words (
  call_no INTEGER PRIMARY KEY,
  caller TEXT NOT NULL,
  agent TEXT NOT NULL,
  stems TEXT NOT NULL,
  times BLOB NOT NULL
);
CREATE VIRTUAL TABLE index_text USING fts5(
  caller, agent, stems, content = 'index_words', content_rowid = 'call_no', columnsize = 0, tokenize = 'ascii'
);
INSERT INTO index_text (index_text, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE index_terms USING fts5vocab (index_text, 'row');

CREATE TABLE index_mark_names (mark INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE index_marks (
  call_no INTEGER NOT NULL,
  mark INTEGER NOT NULL,
  value NOT NULL,
  PRIMARY KEY (call_no, mark)
) WITHOUT ROWID;
CREATE INDEX index_marks_by_value ON index_marks (mark, value, call_no);
`;
