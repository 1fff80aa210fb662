import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { decide, readPlan, routeDecided } from '../actions/routing/routing.js';
import type { RouteFacts } from '../actions/routing/routing.js';
import { ended, said, started } from '../store/conformance/samples.js';
import { openSqliteStore } from '../store/sqlite/sqlite.js';
import { runHere, runParley } from '../testkit/parley.js';
import type { Ran } from '../testkit/parley.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-route-'));
test.after.always(() => rmSync(folder, { recursive: true }));

const OLD = `destinations: { billing: , faults: , desk: }
rules:
  - { name: invoice, when: { intent: invoice }, to: billing }
default: { to: desk }
`;
// The changed plan sends customers in arrears elsewhere and names a rule differently, which changes nothing.
const NEW = `destinations: { billing: , collections: , faults: , desk: }
rules:
  - { name: arrears, when: { intent: invoice, customer: { arrears: true } }, to: collections }
  - { name: bills, when: { intent: invoice }, to: billing }
  - { name: late, when: { intent: invoice, confidence: { atLeast: 0.9 } }, to: desk }
default: { to: desk }
`;

test.before(async () => {
  writeFileSync(join(folder, 'old.yaml'), OLD);
  writeFileSync(join(folder, 'new.yaml'), NEW);
  writeFileSync(join(folder, 'broken.yaml'), OLD.replace('default', 'defualt'));
  const facts = { at: '2026-03-02T09:00:00Z', language: 'fr', intent: 'invoice', customer: { arrears: 50 } };
  writeFileSync(join(folder, 'facts.json'), JSON.stringify(facts));
  const store = await openSqliteStore({ file: join(folder, 'parley.sqlite') });
  const routed = (more: RouteFacts) => routeDecided(decide(readPlan(OLD), more), more, 6000);
  const first = started('2026-03-02T09:00:00.000Z');
  await store.append('call_a', [first, said('ma facture'), routed(facts), ended()]);
  await store.append('call_b', [first, routed({ ...facts, customer: { arrears: 0 } }), ended()]);
  await store.append('call_c', [first, said('bonjour'), ended()]);
  await store.close();
});

const around = { env: { PARLEY_STORE_DATA_DIR: folder }, cwd: folder };
const route = (...args: string[]): Promise<Ran> => runHere(['route', ...args], around);

test('facts that are missing or no JSON on standard input are told by that name', async t => {
  for (const [input, expected] of [
    ['', /^parley: Standard input is empty\. \[FILE_INVALID\]/],
    ['{', /^parley: Standard input is not JSON\. \[FILE_INVALID\]/],
  ] as const) {
    const { code, err } = await runHere(['route', 'explain', 'new.yaml', '-'], { ...around, input });
    t.is(code, 3);
    t.regex(err, expected);
  }
});

test('explain tells where a call goes and why each rule did or did not match', async t => {
  const { out } = await runParley(['route', 'explain', 'new.yaml', 'facts.json'], around);
  t.regex(out, /^to collections, priority 0, by rule "arrears"/);
  t.regex(out, /customer.arrears is 50 \(wanted: above 0\)/);
  t.regex(out, /rule "bills" \(line 4\) would match, but an earlier rule did/);
  t.regex(out, /rule "late" \(line 5\) does not match\n {2}yes.*\n {2}no +confidence is not known/);
  const json = await route('explain', 'new.yaml', 'facts.json', '--json');
  const decided = { destination: 'collections', rule: 'arrears', process: null, message: null };
  t.like(JSON.parse(json.out), decided);
  const input = readFileSync(join(folder, 'facts.json'), 'utf8');
  const piped = await runParley(['route', 'explain', 'new.yaml', '-', '--json'], { ...around, input });
  t.like(JSON.parse(piped.out), decided);
});

test('check tells the rule that can never match, and fails for it only when strict', async t => {
  const lax = await route('check', 'new.yaml');
  t.is(lax.code, 0);
  t.regex(lax.out, /new\.yaml:5: rule "late" can never match: "bills" above takes every such call/);
  const strict = await route('check', 'new.yaml', '--strict', '--json');
  t.is(strict.code, 3);
  t.like(JSON.parse(strict.out), { rules: 3, unreachable: [{ rule: 'late', line: 5, because: ['bills'] }] });
});

test('a plan without default is refused with the line and what was meant', async t => {
  const { code, err } = await route('check', 'broken.yaml');
  t.is(code, 3);
  t.regex(err, /broken\.yaml:4: defualt: There is no key "defualt" here\. Did you mean "default"\?/);
  t.regex(err, /The plan has no default/);
});

test('a dry run compares what was decided with what the plan would have done', async t => {
  const result = await route('dry-run', 'new.yaml', '--json');
  const { changes, ...sums } = JSON.parse(result.out) as { changes: object[] };
  t.like(sums, { calls: 3, compared: 2, changed: 1, withoutRecord: 1 });
  t.is(changes.length, 1);
  t.like(changes[0], {
    callId: 'call_a',
    reason: 'invoice',
    before: { destination: 'billing' },
    after: { destination: 'collections' },
  });
});

test('a dry run against another plan compares every call, also those never routed', async t => {
  const { out } = await route('dry-run', 'new.yaml', '--against', 'old.yaml');
  t.regex(
    out,
    /^call_a .* invoice: billing \(priority 0, invoice\) -> collections \(priority 0, arrears\)\n3 calls/,
  );
  t.regex(out, /3 calls, 3 compared, 1 changed/);
  t.regex(out, /desk +1 +1/);
  t.regex(out, /no call: rule "late"/);
});

test('a routed call is found by its destination and its reason', async t => {
  const asked = 'destination = "billing" and reason = "invoice"';
  const { out } = await runHere(['query', asked, '--format', 'json'], around);
  t.is(out.trim().split('\n').length, 2);
});
