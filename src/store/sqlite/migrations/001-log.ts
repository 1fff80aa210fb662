/** Version 1: the log, and the calls and turns derived from it. */

export const log = `
CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  call_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE UNIQUE INDEX events_by_call ON events (call_id, seq);

CREATE TABLE calls (
  call_id TEXT PRIMARY KEY,
  started_ms INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  duration_ms INTEGER,
  state TEXT NOT NULL,
  end_reason TEXT,
  entrance TEXT NOT NULL,
  external_id TEXT,
  from_number TEXT,
  to_number TEXT,
  language TEXT NOT NULL,
  roles TEXT NOT NULL,
  metadata TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX calls_by_start ON calls (started_ms, call_id);
CREATE INDEX calls_live ON calls (call_id) WHERE state = 'live';

CREATE TABLE turns (
  id INTEGER PRIMARY KEY,
  call_id TEXT NOT NULL,
  utterance_id TEXT NOT NULL,
  role TEXT NOT NULL,
  pass INTEGER NOT NULL,
  start_ms INTEGER NOT NULL,
  end_ms INTEGER NOT NULL,
  text TEXT NOT NULL,
  confidence REAL NOT NULL,
  words TEXT NOT NULL
);
CREATE INDEX turns_by_call ON turns (call_id, start_ms);
`;
