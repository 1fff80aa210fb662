/**
 * Version 5: the index of expressions also knows which words began in the first 10, 30 and 60 seconds of a call, so that
 * calls can be found by what is missing there, and has a list of all words of its own: the list that the full-text
 * index makes of itself counts every occurrence each time it is asked.
 *
 * A word of an opening stands in the column of the stretch it begins in, and in no other.
 */

const OPENINGS = ['caller_10', 'agent_10', 'caller_30', 'agent_30', 'caller_60', 'agent_60'];

export const openings = `
DROP TABLE index_terms;
DROP TABLE index_text;
DROP TABLE index_words;
CREATE TABLE index_words (
  call_no INTEGER PRIMARY KEY,
  caller TEXT NOT NULL,
  agent TEXT NOT NULL,
  times BLOB NOT NULL,
  stems TEXT NOT NULL,
  ${OPENINGS.map(column => `${column} TEXT NOT NULL`).join(', ')}
);
CREATE VIRTUAL TABLE index_text USING fts5(
  caller, agent, stems, ${OPENINGS.join(', ')},
  content = 'index_words', content_rowid = 'call_no', columnsize = 0, tokenize = 'ascii'
);
INSERT INTO index_text (index_text, rank) VALUES ('secure-delete', 1);
CREATE TABLE index_vocabulary (token TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT OR IGNORE INTO index_pending SELECT call_id FROM calls;
`;
