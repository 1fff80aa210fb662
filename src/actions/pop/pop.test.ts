import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { callEvent } from '../../call/events.js';
import type { CallEvent, CallEventOf } from '../../call/events.js';
import { said, testCall } from '../../testkit/stagecall.js';
import type { TestCall } from '../../testkit/stagecall.js';
import { until } from '../../testkit/service.js';
import { processIn, readProcesses } from './processes.js';
import { popStage } from './stage.js';
import type { PopOptions } from './stage.js';
import { PopSubscribers } from './subscribers.js';

const dir = mkdtempSync(join(tmpdir(), 'parley-pop-'));
test.after.always(() => rmSync(dir, { recursive: true }));

const OPTIONS: PopOptions = {
  subscribers: new PopSubscribers(),
  webhooks: [],
  lookupWaitMs: 10_000,
  ackWaitMs: 0,
  sentiment: () => ({ score: 0, label: 'neutral' }),
  describe: () => undefined,
  processOf: () => undefined,
  lookedUp: () => Promise.resolve({ late: false }),
};

function routed(more: Partial<CallEventOf<'route.decided'>> = {}): CallEvent {
  return {
    kind: 'route.decided',
    callId: 'call-1',
    seq: 9,
    tMs: 5000,
    destination: 'billing',
    priority: 0,
    process: null,
    message: null,
    rule: 'default',
    why: [],
    facts: { at: '2026-03-18T10:00:05Z', language: 'en' },
    ...more,
  };
}

/** The pop made of some events; what is stated comes back to the stage as the log hands it over. */
async function popOf(
  events: readonly CallEvent[],
  options: Partial<PopOptions> = {},
): Promise<{ pop: CallEventOf<'pop.offered'>; call: TestCall }> {
  const back: { give?: (event: CallEvent) => void } = {};
  const call = testCall({ from: '+31612345678' }, { onEmit: event => back.give?.(event) });
  const stage = await popStage({ ...OPTIONS, ...options }).open(call);
  back.give = event => void stage?.onEvent?.(event);
  for (const event of events) void stage?.onEvent?.(event);
  await until(() => call.emitted.some(e => e.kind === 'pop.answered'));
  for (const event of call.emitted) callEvent.parse(event);
  return { pop: call.emitted.find(e => e.kind === 'pop.offered')!, call };
}

test('a call nobody understood still has its words and its route, and says that the reason is unknown', async t => {
  const { pop } = await popOf([said('mumble mumble', 0, 4000), routed()]);
  t.like(pop, {
    popId: 'call-1-pop-1',
    said: [{ text: 'mumble mumble', startMs: 0, endMs: 4000 }],
    intent: { name: 'unknown', known: false, confidence: null, ranked: [] },
    customer: { outcome: 'not_asked', record: null },
    document: null,
    process: null,
    missing: [],
  });
});

test('of a call that a machine answered the agent sees what was told, of which rows, and the language asked for', async t => {
  const given = (seq: number, sku: string, more: object = {}): CallEvent => ({
    kind: 'answer.given',
    callId: 'call-1',
    seq,
    tMs: 1000 * seq,
    outcome: 'answer',
    language: 'en',
    text: `Yes, ${sku} is available.`,
    skus: [sku],
    sentences: [
      {
        template: 'available',
        row: {
          sku,
          name: sku,
          status: 'available',
          quantity: seq,
          availableFrom: null,
          updatedAt: '2026-03-17',
        },
      },
    ],
    ...more,
  });
  const { pop } = await popOf([
    given(1, 'A'),
    given(2, 'B'),
    given(3, 'A', { language: 'fr', text: 'Oui, A est disponible.' }),
    routed(),
  ]);
  t.is(pop.language, 'fr');
  t.is(pop.answers?.language, 'fr');
  t.deepEqual(
    pop.answers?.told.map(({ text }) => text),
    ['Yes, A is available.', 'Yes, B is available.', 'Oui, A est disponible.'],
  );
  t.deepEqual(
    pop.answers?.products.map(({ sku, quantity }) => [sku, quantity]),
    [
      ['B', 2],
      ['A', 3],
    ],
  );
});

test('a call that is routed before anything was said has an empty pop', async t => {
  const { pop } = await popOf([routed()]);
  t.deepEqual(pop.said, []);
  t.is(pop.sentiment, null);
});

test('records that are down, and look-ups that are late, are said to be missing', async t => {
  const down = await popOf([routed()], {
    lookedUp: () =>
      Promise.resolve({
        late: false,
        customer: {
          by: 'number',
          outcome: 'unavailable',
          code: 'LOOKUP_FAILED',
          customer: null,
          candidates: 0,
          open: null,
          evidence: [],
        },
        document: {
          outcome: 'unavailable',
          code: 'LOOKUP_TIMEOUT',
          asked: { kind: 'invoice' },
          document: null,
          candidates: [],
          question: null,
          evidence: [],
        },
      }),
  });
  t.deepEqual(down.pop.missing, [
    { what: 'customer', code: 'LOOKUP_FAILED' },
    { what: 'document', code: 'LOOKUP_TIMEOUT' },
  ]);
  t.is(down.pop.customer.outcome, 'unavailable');
  t.like(down.pop.document, { outcome: 'unavailable', kind: 'invoice', record: null });
  const late = await popOf([routed()], { lookedUp: () => Promise.resolve({ late: true }) });
  t.deepEqual(late.pop.missing, [{ what: 'customer', code: 'LOOKUP_TIMEOUT' }]);
});

test("the process is the route's, or else the reason's; one without steps is said to be missing", async t => {
  const facts = { at: '2026-03-18T10:00:05Z', language: 'en', intent: 'invoice', confidence: 0.9 };
  const describe = (): { process: string; title: string } => ({ process: 'usual', title: 'an invoice' });
  const processOf = (name: string): { name: string; steps: string[] } | undefined =>
    name === 'gone' ? undefined : { name, steps: ['one'] };
  const options = { describe, processOf };
  t.is((await popOf([routed({ facts, process: 'special' })], options)).pop.process?.name, 'special');
  t.is((await popOf([routed({ facts })], options)).pop.process?.name, 'usual');
  const gone = await popOf([routed({ facts, process: 'gone' })], options);
  t.deepEqual(gone.pop.process, { name: 'gone', steps: [] });
  t.deepEqual(gone.pop.missing, [{ what: 'process', code: 'FILE_NOT_FOUND' }]);
});

test('after a thousand sentences the pop has the last twenty', async t => {
  const lines = Array.from({ length: 1000 }, (_, i) => said(`line ${i}`, i * 10, i * 10 + 5));
  const { pop } = await popOf([...lines, routed()]);
  t.is(pop.said.length, 20);
  t.is(pop.said.at(-1)?.text, 'line 999');
  t.true(JSON.stringify(pop).length < 20_000);
});

test('a call routed twice has two pops with ids of their own', async t => {
  const { call } = await popOf([routed(), routed({ destination: 'desk' })]);
  await until(() => call.emitted.filter(e => e.kind === 'pop.answered').length === 2);
  const ids = call.emitted.filter(e => e.kind === 'pop.offered').map(e => e.popId);
  t.deepEqual(ids, ['call-1-pop-1', 'call-1-pop-2']);
});

test('a subscriber that throws counts as one that does not answer', async t => {
  const subscribers = new PopSubscribers();
  subscribers.subscribe({
    wants: () => true,
    take: () => {
      throw new Error('broken pipe');
    },
  });
  subscribers.subscribe({ wants: () => true, take: (_, acknowledge) => acknowledge() });
  const { call } = await popOf([routed()], { subscribers, ackWaitMs: 20 });
  t.like(call.emitted.at(-1), { kind: 'pop.answered', subscribers: 2, acknowledged: 1 });
});

test('pops are kept for a quarter of an hour', async t => {
  let nowMs = 0;
  const subscribers = new PopSubscribers({ now: () => nowMs });
  await popOf([routed()], { subscribers });
  t.deepEqual(subscribers.after('call-1-pop-1'), []);
  nowMs = 900_001;
  t.is(subscribers.after('call-1-pop-1'), undefined);
});

test('processes are read in the language of the call', t => {
  const file = join(dir, 'good.yaml');
  writeFileSync(file, 'processes:\n  a: { title: { en: A, fr: B }, steps: [x, { en: y, fr: z }] }\n');
  const processes = readProcesses(file);
  t.deepEqual(processIn(processes, 'a', 'fr-BE'), { name: 'a', title: 'B', steps: ['x', 'z'] });
  t.deepEqual(processIn(processes, 'a', 'nl'), { name: 'a', title: 'A', steps: ['x', 'y'] });
  t.is(processIn(processes, 'b', 'nl'), undefined);
});

test('every process that the example of a front desk names has its steps, in three languages', t => {
  const desk = fileURLToPath(new URL('../../../examples/front-desk/', import.meta.url));
  const processes = readProcesses(join(desk, 'processes.yaml'));
  const files = ['routing.yaml', 'intents/en.yaml', 'intents/fr.yaml', 'intents/nl.yaml'];
  const named = files.flatMap(file => [
    ...readFileSync(join(desk, file), 'utf8').matchAll(/^ *process: (\S+)$/gm),
  ]);
  t.true(named.length > 10);
  for (const [, name = ''] of named) {
    const read = ['en', 'fr', 'nl'].map(language => processIn(processes, name, language)?.steps.join());
    t.is(new Set(read).size, 3, name);
  }
});

for (const [what, text, line] of [
  ['no YAML', 'processes:\n  a: [', 2],
  ['no processes', 'steps: []', 1],
  ['a process without steps', 'processes:\n  a: { steps: [x] }\n  b: { steps: [] }', 3],
  ['a step that is a number', 'processes:\n  a:\n    steps:\n      - x\n      - 5', 5],
  ['an unknown key', 'processes:\n  a: { stepps: [x] }', 2],
] as const) {
  test(`processes with ${what} are refused with the line`, t => {
    const file = join(dir, `${what.replaceAll(' ', '-')}.yaml`);
    writeFileSync(file, text);
    const error = t.throws(() => readProcesses(file), { code: 'FILE_INVALID' });
    t.regex(error?.message ?? '', new RegExp(`\\.yaml:${line}: `));
  });
}

test('a file of processes that is not there is told when the service starts', t => {
  t.throws(() => readProcesses(join(dir, 'none.yaml')), { code: 'FILE_NOT_FOUND' });
});
