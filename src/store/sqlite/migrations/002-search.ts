/**
 * Version 2: full-text search over turns, diacritics folded, and a log that the database itself keeps append-only.
 *
 * The index holds no text of its own (external content); triggers keep it equal to the table. `secure-delete` makes it
 * forget deleted words at once instead of at the next merge.
 */

export const search = `
CREATE VIRTUAL TABLE turns_text USING fts5(
  text, content = 'turns', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO turns_text (turns_text, rank) VALUES ('secure-delete', 1);
INSERT INTO turns_text (turns_text) VALUES ('rebuild');
CREATE TRIGGER turns_added AFTER INSERT ON turns BEGIN
  INSERT INTO turns_text (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER turns_removed AFTER DELETE ON turns BEGIN
  INSERT INTO turns_text (turns_text, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER events_never_change BEFORE UPDATE ON events BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;
`;
