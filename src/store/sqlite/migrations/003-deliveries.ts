/** Version 3: deliveries to other systems, enqueued and settled together with the events of the log. */
export const deliveries = `
CREATE TABLE deliveries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  call_id TEXT NOT NULL,
  destination TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT,
  payload TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  not_before_ms INTEGER NOT NULL,
  created_at_ms INTEGER NOT NULL,
  error_code TEXT,
  remote_id TEXT
);
CREATE INDEX deliveries_due ON deliveries (destination, not_before_ms, id) WHERE state = 'waiting';
CREATE INDEX deliveries_open ON deliveries (call_id, destination, id) WHERE state IN ('waiting', 'dead');
CREATE INDEX deliveries_by_call ON deliveries (call_id);
`;
