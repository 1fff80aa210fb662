import Database from 'libsql';
import test from 'ava';
import { ended, logOf, said, started } from '../../conformance/samples.js';
import { withFile, withStore } from '../../testing/temporary.js';
import type { Connection } from '../connection.js';
import { MIGRATIONS, migrate } from './migrations.js';

/** Everything the schema says, in a fixed order. */
function schemaOf(file: string): unknown[] {
  const db = new Database(file);
  const rows = db
    .prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
    .all();
  db.close();
  return rows.map(row => ({ ...(row as object), _metadata: undefined }));
}

function open(file: string): Connection {
  return new Database(file);
}

/** A store as version 1 of the schema has it, with one call in it. */
function writeVersion1(file: string): void {
  const db = open(file);
  migrate(db, 1);
  const events = [started(), said('ma facture élevée'), ended()];
  events.forEach((event, seq) => {
    db.prepare('INSERT INTO events (call_id, seq, kind, body) VALUES (?, ?, ?, ?)').run([
      'a',
      seq,
      event.kind,
      JSON.stringify(event),
    ]);
  });
  db.exec(
    `INSERT INTO calls VALUES ('a', 1772355600000, '2026-03-01T09:00:00.000Z', 60000, 'ended', 'hangup', 'ws', NULL, NULL, NULL, 'fr', '["caller","agent"]', '{}')`,
  );
  db.exec(`INSERT INTO turns VALUES (1, 'a', 'u', 'caller', 1, 1000, 1900, 'ma facture élevée', 0.9, '[]')`);
  db.close();
}

test.serial(
  'a store of version 1 is brought up to date with all it holds, and what it holds can be found',
  async t => {
    await withFile(async file => {
      writeVersion1(file);
      await withStore({ file }, async store => {
        t.is((await logOf(store, 'a')).length, 3);
        t.is((await store.call('a'))?.state, 'ended');
        t.is((await store.search('elevee', {})).items[0]?.snippet, 'ma facture [élevée]');
        await store.append('a', [said('encore', 5000)]);
        t.is((await store.search('encore', {})).items.length, 1);
      });
    });
  },
);

for (let from = 1; from <= MIGRATIONS.length; from++) {
  test.serial(`from version ${from} the schema becomes the same as a new one`, async t => {
    await withFile(async file => {
      const fresh = `${file}.fresh`;
      const old = open(file);
      migrate(old, from);
      migrate(old);
      old.close();
      const db = open(fresh);
      migrate(db);
      db.close();
      t.deepEqual(schemaOf(file), schemaOf(fresh));
    });
  });
}

test.serial('a migration that fails leaves the store as it was', async t => {
  await withFile(async file => {
    writeVersion1(file);
    const db = open(file);
    db.exec('CREATE TABLE turns_text (in_the_way TEXT)');
    t.throws(() => migrate(db), { any: true, message: /turns_text/ });
    t.is((db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version, 1);
    t.false(db.inTransaction);
    db.exec('DROP TABLE turns_text');
    t.notThrows(() => migrate(db));
    db.close();
  });
});

test.serial('the log cannot be changed, and views that were emptied by hand come back from it', async t => {
  await withFile(async file => {
    await withStore({ file }, async store => {
      await store.append('a', [started(), said('bonjour'), ended()]);
      const before = [await store.call('a'), await store.turns('a')];
      const db = open(file);
      t.throws(() => db.exec("UPDATE events SET body = '{}'"), { any: true, message: /append-only/ });
      db.exec('DELETE FROM turns; DELETE FROM calls');
      db.exec("INSERT INTO turns VALUES (99, 'ghost', 'u', 'caller', 1, 0, 1, 'fantôme', 1, '[]')");
      db.close();
      t.is(await store.call('a'), undefined);
      await store.rebuild();
      t.deepEqual([await store.call('a'), await store.turns('a')], before);
      t.is((await store.search('bonjour', {})).items.length, 1);
      t.deepEqual(await store.turns('ghost'), []);
      t.deepEqual((await store.search('fantome', {})).items, []);
    });
  });
});
