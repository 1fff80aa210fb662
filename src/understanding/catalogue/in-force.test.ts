import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import type { ParleyError } from '../../call/errors.js';
import { CataloguesInForce } from './in-force.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-in-force-'));
test.after.always(() => rmSync(folder, { recursive: true }));

const first = (inForce: CataloguesInForce, name: string, text: string): string | undefined =>
  inForce.matcher(name, 'fr')?.match(text)[0]?.sku;

test('each step of a dialogue may look for names of its own, and they can be swapped while sentences come in', t => {
  const inForce = new CataloguesInForce();
  inForce.put('medicines', [{ sku: 'D', name: 'Doliprane' }]);
  inForce.put('cities', [{ sku: 'G', name: 'Grenoble' }]);
  t.deepEqual(inForce.names(), ['medicines', 'cities']);
  t.is(first(inForce, 'medicines', 'du doliprane à grenoble'), 'D');
  t.is(first(inForce, 'cities', 'du doliprane à grenoble'), 'G');
  const underWay = inForce.matcher('medicines', 'fr');
  inForce.put('medicines', [{ sku: 'N', name: 'Nurofen' }]);
  t.is(first(inForce, 'medicines', 'du doliprane'), undefined);
  t.is(first(inForce, 'medicines', 'du nurofène'), 'N');
  // A sentence that is being looked up keeps the names it began with.
  t.is(underWay?.match('du doliprane')[0]?.sku, 'D');
  inForce.remove('medicines');
  t.is(inForce.matcher('medicines', 'fr'), undefined);
});

test('a file that changes is in force with the next sentence', t => {
  const file = join(folder, 'changing.csv');
  writeFileSync(file, 'sku,name\nD,Doliprane\n');
  const inForce = new CataloguesInForce({ recheckMs: 0 });
  inForce.putFile('all', file);
  t.is(first(inForce, 'all', 'du doliprane'), 'D');
  t.is(inForce.matcher('all', 'fr'), inForce.matcher('all', 'fr'), 'nothing is built twice');
  writeFileSync(file, 'sku,name\nD,Doliprane\nNU,Nurofen\n');
  t.is(first(inForce, 'all', 'du nurofène'), 'NU');
});

test('a file that becomes wrong, or goes, is told once and what was read stays in force', t => {
  const file = join(folder, 'breaking.csv');
  writeFileSync(file, 'sku,name\nD,Doliprane\n');
  const problems: string[] = [];
  const onProblem = (name: string, error: ParleyError): void => void problems.push(`${name} ${error.code}`);
  const inForce = new CataloguesInForce({ recheckMs: 0, onProblem });
  inForce.putFile('all', file);
  t.is(first(inForce, 'all', 'du doliprane'), 'D');
  writeFileSync(file, 'sku,name\n');
  for (let i = 0; i < 3; i += 1) t.is(first(inForce, 'all', 'du doliprane'), 'D');
  rmSync(file);
  for (let i = 0; i < 3; i += 1) t.is(first(inForce, 'all', 'du doliprane'), 'D');
  t.is(problems.length, 2, problems.join());
  t.true(
    problems.every(problem => problem.startsWith('all FILE_')),
    problems.join(),
  );
  writeFileSync(file, 'sku,name\nN,Nurofen\n');
  t.is(first(inForce, 'all', 'du nurofène'), 'N');
});

test('a file that is wrong from the start is refused', t => {
  const inForce = new CataloguesInForce();
  t.throws(() => inForce.putFile('all', join(folder, 'nowhere.csv')), { code: 'FILE_NOT_FOUND' });
});
