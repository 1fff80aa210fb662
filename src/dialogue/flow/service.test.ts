import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { recordsFile } from '../../testkit/records.js';
import { onlyLog, startTestService } from '../../testkit/service.js';
import { TestClient } from '../../testkit/wsclient.js';

const dir = mkdtempSync(join(tmpdir(), 'parley-flow-'));
test.after.always(() => rmSync(dir, { recursive: true }));
const plan = join(dir, 'routing.yaml');
const flow = join(dir, 'flow.yaml');
writeFileSync(
  plan,
  'destinations: { billing: , desk: }\nrules: [{ name: bills, when: { intent: invoice, slots: { order: true } }, to: billing }]\ndefault: { to: desk }\n',
);
writeFileSync(
  flow,
  `languages: [en]
start: ask
operator: person
intents: { invoice: { say: an invoice, key: 1, to: number } }
steps:
  ask: { do: ask, say: How can I help?, otherwise: person, noInput: { to: person }, noMatch: { to: person } }
  number:
    { do: collect, slot: digits, shape: "999", as: order, say: Which?, next: person, noInput: { to: person }, noMatch: { to: person } }
  person: { do: transfer }
`,
);
// No voice: the prompts are in the log, and the machines that test need none.
const OPTIONS = { 'dialogue.flow': flow, 'routing.plan': plan, 'tts.engine': 'none' };

test('a caller who presses keys is led, routed, shown to agents and transferred, in this order, over a real socket', async t => {
  const service = await startTestService(OPTIONS);
  t.teardown(() => service.close(0));
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  client.send({ type: 'start', encoding: 'mulaw', sampleRateHz: 8000, channels: ['caller'] });
  await client.message('started');
  for (const digit of '1471') client.send({ type: 'dtmf', digit });
  t.like(await client.message('transfer'), { destination: 'billing' });
  const log = await onlyLog(service);
  const kinds: string[] = log.map(({ kind }) => kind);
  const order = [
    'flow.collected',
    'route.requested',
    'route.decided',
    'pop.offered',
    'pop.answered',
    'transfer.told',
  ];
  const places = order.map(kind => kinds.indexOf(kind));
  t.false(places.includes(-1), kinds.join(' '));
  t.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
    kinds.join(' '),
  );
  t.like(
    log.find(event => event.kind === 'transfer.told'),
    { destination: 'billing', pop: 'offered' },
  );
  t.like(log.at(-1), { kind: 'call.ended', reason: 'transferred' });
});

test('a number keyed in is whole when somebody has it, and its document is on the screen before the transfer', async t => {
  const known = join(dir, 'known.yaml');
  writeFileSync(known, readFileSync(flow, 'utf8').replace('shape: "999"', 'inRecords: true'));
  const file = recordsFile(t, {
    customers: 'id,name\n990017,Anna',
    orders: 'reference,customer_id,date,status\n4711,990017,2026-03-10,shipped\n47,990017,2026-03-01,shipped',
  });
  const service = await startTestService({ ...OPTIONS, 'dialogue.flow': known, 'records.file': file });
  t.teardown(() => service.close(0));
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  client.send({ type: 'start', encoding: 'mulaw', sampleRateHz: 8000, channels: ['caller'] });
  await client.message('started');
  for (const digit of '14711') client.send({ type: 'dtmf', digit });
  await client.message('transfer');
  const log = await onlyLog(service);
  t.like(
    log.find(event => event.kind === 'flow.collected'),
    { value: '4711', by: 'keys' },
  );
  t.like(
    log.find(event => event.kind === 'pop.offered'),
    { customer: { outcome: 'found' }, document: { record: { reference: '4711' } } },
  );
});

test('of two invoices of a month the caller is asked which, and the one meant is on the screen', async t => {
  const asking = join(dir, 'asking.yaml');
  const which =
    '{ do: collect, slot: document, as: bill, say: Which?, next: person, noInput: { to: person }, noMatch: { to: person } }';
  const read = readFileSync(flow, 'utf8').replace('slot: digits, shape: "999", as: order', 'slot: month');
  writeFileSync(
    asking,
    read.replace('next: person', 'next: which').replace('  person:', `  which: ${which}\n  person:`),
  );
  const file = recordsFile(t, {
    customers: 'id,name,phones\nC-1,Anna,+31612345678',
    invoices:
      'reference,customer_id,date,month,status\nF-20,C-1,2026-03-20,2026-03,paid\nF-02,C-1,2026-03-02,2026-03,open',
  });
  const service = await startTestService({ ...OPTIONS, 'dialogue.flow': asking, 'records.file': file });
  t.teardown(() => service.close(0));
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  const from = '+31612345678';
  client.send({ type: 'start', encoding: 'mulaw', sampleRateHz: 8000, channels: ['caller'], from });
  await client.message('started');
  for (const digit of '1032') client.send({ type: 'dtmf', digit });
  await client.message('transfer');
  const log = await onlyLog(service);
  const said = log.flatMap(event => (event.kind === 'playback.started' ? [event.text] : []));
  t.regex(said.at(-1) ?? '', /^I see two invoices: the one of 20 March .* or the one of 2 March /);
  t.like(
    log.find(event => event.kind === 'pop.offered'),
    { document: { outcome: 'found', record: { reference: 'F-02' } } },
  );
});

test('a flow that asks for entries of a catalogue that there is not keeps the service from starting', async t => {
  const asking = join(dir, 'entry.yaml');
  writeFileSync(
    asking,
    readFileSync(flow, 'utf8').replace('slot: digits, shape: "999"', 'slot: entry, catalogue: cities'),
  );
  await t.throwsAsync(startTestService({ ...OPTIONS, 'dialogue.flow': asking }), {
    code: 'CONFIG_INVALID',
    message: /entry\.yaml:7: step "number" asks for entries/,
  });
});

test('a flow without a plan, and a broken flow, keep the service from starting', async t => {
  await t.throwsAsync(startTestService({ 'dialogue.flow': flow }), {
    code: 'CONFIG_INVALID',
    message: /dialogue\.flow needs routing\.plan/,
  });
  const broken = join(dir, 'broken.yaml');
  writeFileSync(
    broken,
    'languages: [en]\nstart: a\noperator: a\nsteps:\n  a: { do: say, say: A., next: a }\n',
  );
  await t.throwsAsync(startTestService({ ...OPTIONS, 'dialogue.flow': broken }), {
    code: 'FILE_INVALID',
    message: /broken\.yaml:5: steps\.a: From here no transfer/,
  });
});
