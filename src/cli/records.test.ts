import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { runHere, runParley } from '../testkit/parley.js';

const dir = mkdtempSync(join(tmpdir(), 'parley-records-cli-'));
test.after.always(() => rmSync(dir, { recursive: true }));
const table = join(dir, 'customers.csv');
writeFileSync(table, 'id,name,phones\nC1,Anna de Vries,020 555 01 23\n');

test('a customer is found by the number as it was imported, read with the same calling code', async t => {
  const into = join(dir, 'records.db');
  const code = ['--calling-code', '31'];
  const imported = await runParley([
    'records',
    'import',
    table,
    '--kind',
    'customers',
    '--into',
    into,
    ...code,
  ]);
  t.is(imported.code, 0, imported.err);
  const find = ['records', 'find', '--in', into, '--phone', '020 555 01 23'];
  const found = await runHere([...find, ...code]);
  t.is(found.code, 0, found.err);
  t.like(JSON.parse(found.out), [{ customer: { id: 'C1', phones: ['+31205550123'] }, open: { total: 0 } }]);
  const elsewhere = await runHere([...find, '--calling-code', '44']);
  t.deepEqual(JSON.parse(elsewhere.out), []);
});
