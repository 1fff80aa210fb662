import test from 'ava';
import type { NewCallEvent } from '../../call/events.js';
import { silentLogger } from '../../call/logger.js';
import { loadConfig } from '../../config/config.js';
import { ended, key, logOf, said, started } from '../../store/conformance/samples.js';
import { withFile, withStore } from '../../store/testing/temporary.js';
import type { Store } from '../../store/store.js';
import type { CrmRecord } from '../crm/crm.js';
import { OutboxWorker } from '../outbox/worker.js';
import { parseSchema } from '../summary/fields/schema.js';
import { Approval } from './approval.js';
import { crmDestination, deadlineAfter, deadlineDestination } from './destinations.js';
import { summaryDesk } from './desk.js';
import { labelOf } from './labels.js';

const SCHEMA = parseSchema(`
fields:
  - { name: reason, type: text, required: true }
  - { name: due, type: date }
  - { name: promised, type: text, many: true }
  - { name: paid, type: boolean }
  - { name: outcome, type: enum, values: [solved, open] }
categories: [{ name: billing, phrases: {} }, { name: delivery, phrases: {} }]
`);

const evidence = { utteranceId: 'caller-1000-1', startMs: 1000, endMs: 2200, text: 'ma facture de mars' };

function drafted(text = 'Une facture trop élevée.'): NewCallEvent {
  const value = { value: 'facture de mars', confidence: 0.8, source: 'conversation', evidence } as const;
  return {
    kind: 'summary.drafted',
    tMs: 60_000,
    language: 'fr',
    text,
    sentences: [{ part: 'reason', text, utteranceIds: ['caller-1000-1'] }],
    wording: 'extract',
    categories: ['billing'],
    fields: { reason: { values: [value], conflicts: [{ ...value, value: 'facture de mai' }] } },
    missing: ['due'],
  };
}

/** Runs `work` with a store that has the drafted call `a`. */
function withDraft(work: (store: Store) => Promise<void>): Promise<void> {
  return withFile(file =>
    withStore({ file, owner: true }, async store => {
      const metadata = { contactId: '51', direction: 'outbound', other: 'x' };
      const call = [
        started('2026-03-01T09:00:00.000Z', { metadata, from: '+331' }),
        said('ma facture de mars'),
      ];
      await store.append('a', [...call, drafted(), ended()]);
      await work(store);
    }),
  );
}

function approvalOf(store: Store, more: Partial<ConstructorParameters<typeof Approval>[0]> = {}): Approval {
  const now = (): number => Date.parse('2026-03-01T09:10:00.000Z');
  return new Approval({ store, schema: SCHEMA, destinations: ['crm'], now, ...more });
}

test.serial(
  'a summary goes from draft over edited and approved to written, each step with who and when',
  async t => {
    await withDraft(async store => {
      const approval = approvalOf(store);
      t.like(await approval.show('a'), { state: 'draft', version: 1 });
      const change = {
        version: 1,
        by: 'Zoé',
        text: 'Corrigé.',
        fields: { due: '2026-03-09', reason: 'facture de mai' },
      };
      const edited = await approval.edit('a', change);
      t.like(edited, { state: 'edited', version: 2 });
      t.deepEqual(
        Object.keys(edited.content.fields),
        ['reason', 'due'],
        'fields stand where the schema has them',
      );
      t.like(await approval.approve('a', { version: 2, by: 'Ali' }), {
        state: 'approved',
        approvedVersion: 2,
      });
      const written: CrmRecord[] = [];
      const adapter = {
        name: 'crm',
        write: async (record: CrmRecord) => {
          written.push(record);
          return { remoteId: 'r-1' };
        },
        check: () => Promise.resolve([]),
      };
      const worker = new OutboxWorker([crmDestination(adapter)], {
        store,
        policy: loadConfig({ env: {} }).outbox,
        logger: silentLogger,
      });
      worker.start();
      while ((await approval.show('a')).state !== 'written')
        await new Promise(resolve => setTimeout(resolve, 5));
      await worker.stop(1000);
      const { steps } = await approval.show('a');
      t.deepEqual(
        steps.map(({ step, version, by }) => `${step} ${version} ${by}`),
        ['drafted 1 parley', 'edited 2 Zoé', 'approved 2 Ali', 'written 2 parley'],
      );
      t.is(steps[1]?.at, '2026-03-01T09:10:00.000Z');
      t.like(steps[3], { destination: 'crm', remoteId: 'r-1' });
      const [record] = written;
      t.like(record, {
        externalId: 'a',
        version: 2,
        direction: 'outbound',
        from: '+331',
        durationMs: 60_000,
        summary: 'Corrigé.',
        approvedBy: 'Ali',
      });
      t.deepEqual(record?.links, { contactId: '51' });
      t.deepEqual(record?.fields, {
        reason: [{ value: 'facture de mai', evidence: { text: evidence.text, startMs: 1000, endMs: 2200 } }],
        due: [{ value: '2026-03-09' }],
      });
    });
  },
);

for (const [told, direction] of [
  [{ direction: 'outbound' }, 'outbound'],
  [{ direction: 'inbound', metadata: { direction: 'outbound' } }, 'inbound'],
  [{ metadata: { direction: 'outbound' } }, 'outbound'],
  [{}, 'inbound'],
] as const) {
  test.serial(
    `a call that began with ${JSON.stringify(told)} is written into the CRM as ${direction}`,
    async t => {
      await withFile(file =>
        withStore({ file, owner: true }, async store => {
          await store.append('a', [started('2026-03-01T09:00:00.000Z', told), drafted(), ended()]);
          await approvalOf(store).approve('a', { version: 1, by: 'Zoé' });
          const written = await store.deliveries.list({ destination: 'crm' });
          t.deepEqual(
            written.map(({ payload }) => (payload as CrmRecord).direction),
            [direction],
          );
        }),
      );
    },
  );
}

test.serial(
  'an approval and its delivery are stored together, once, and a new version takes the place of one that waits',
  async t => {
    await withDraft(async store => {
      const approval = approvalOf(store, { destinations: ['crm', 'file'] });
      await approval.approve('a', { version: 1, by: 'Zoé' });
      await approval.approve('a', { version: 1, by: 'Ali' });
      const kinds = (await logOf(store, 'a')).map(({ kind }) => kind);
      t.is(kinds.filter(kind => kind === 'summary.approved').length, 1);
      t.deepEqual(
        (await store.deliveries.list({})).map(({ key: name }) => name),
        ['crm:a:v1', 'file:a:v1'],
      );
      t.like(await approval.edit('a', { version: 1, by: 'Zoé', text: 'Mieux.' }), {
        state: 'edited',
        version: 2,
      });
      await approval.approve('a', { version: 2, by: 'Zoé' });
      t.deepEqual(
        (await store.deliveries.list({})).map(({ key: name, state }) => `${name} ${state}`),
        ['crm:a:v1 dropped', 'file:a:v1 dropped', 'crm:a:v2 waiting', 'file:a:v2 waiting'],
      );
    });
  },
);

test.serial('of two people who decide on the same version one is told that there is a newer one', async t => {
  await withDraft(async store => {
    const approval = approvalOf(store);
    const edits = ['Zoé', 'Ali'].map(by => approval.edit('a', { version: 1, by, text: `par ${by}` }));
    const outcomes = await Promise.allSettled(edits);
    t.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    await t.throwsAsync(approval.approve('a', { version: 1, by: 'Ali' }), { code: 'CONFLICT' });
    t.like(await approval.show('a'), { version: 2, state: 'edited' });
  });
});

test.serial('a decision does not mind what else is added to the log at the same time', async t => {
  await withDraft(async store => {
    const approval = approvalOf(store);
    const others = Array.from({ length: 30 }, (_, i) => store.append('a', [key('1', i)]));
    t.like(await approval.approve('a', { version: 1, by: 'Zoé' }), { state: 'approved' });
    await Promise.all(others);
    t.is((await store.deliveries.list({})).length, 1);
  });
});

test.serial(
  'an edit that says nothing the schema knows is refused by its field, and one that changes nothing makes no version',
  async t => {
    await withDraft(async store => {
      const desk = summaryDesk(approvalOf(store));
      const refusedFor = async (change: object): Promise<string | undefined> => {
        const { field } = (await t.throwsAsync(desk.edit('a', { version: 1, by: 'Zoé', ...change }), {
          code: 'BAD_ARGUMENT',
        })) as { field?: string };
        return field;
      };
      t.is(await refusedFor({ fields: { nothing: 'x' } }), 'fields.nothing');
      t.is(await refusedFor({ fields: { due: 'tomorrow' } }), 'fields.due');
      t.is(await refusedFor({ fields: { due: '2026-02-30' } }), 'fields.due');
      t.is(await refusedFor({ fields: { due: '2026-02-29' } }), 'fields.due');
      t.is(await refusedFor({ fields: { reason: '  ' } }), 'fields.reason');
      t.is(await refusedFor({ text: ' \n ' }), 'text');
      t.is(await refusedFor({ fields: { paid: 'yes' } }), 'fields.paid');
      t.is(await refusedFor({ fields: { outcome: 'maybe' } }), 'fields.outcome');
      t.is(await refusedFor({ fields: { reason: ['a', 'b'] } }), 'fields.reason');
      t.is(await refusedFor({ categories: ['billing', 'strange'] }), 'categories.1');
      t.is(await refusedFor({ by: '' }), 'by');
      t.is(await refusedFor({ text: 5 }), 'text');
      t.like(await desk.edit('a', { version: 1, by: 'Zoé', fields: { reason: 'facture de mars' } }), {
        version: 1,
      });
      const change = { version: 1, by: 'Zoé', fields: { reason: null, promised: ['a', 'b'], paid: true } };
      t.like(await desk.edit('a', change), { version: 2, fields: { promised: ['a', 'b'], paid: [true] } });
      await t.throwsAsync(desk.show('none'), { code: 'CALL_NOT_FOUND' });
      await store.append('b', [started()]);
      await t.throwsAsync(desk.approve('b', { version: 1, by: 'Zoé' }), { code: 'SUMMARY_NOT_FOUND' });
    });
  },
);

test.serial(
  'what nobody approves in time is approved by the deadline; an edit gives more time, a decision ends it',
  async t => {
    await withDraft(async store => {
      const deadline = deadlineAfter(60_000);
      const approval = approvalOf(store, { deadline });
      const { send } = deadlineDestination(approval);
      await store.append('a', [], { deliveries: deadline('a', 1) });
      await approval.edit('a', { version: 1, by: 'Zoé', text: 'Mieux.' });
      const [first, second] = await store.deliveries.list({ destination: 'unattended' });
      t.deepEqual([first?.state, second?.state], ['dropped', 'waiting']);
      t.true(second!.notBeforeMs >= second!.createdAtMs + 60_000);
      const signal = new AbortController().signal;
      await send({ ...first!, payload: { version: 1 } }, signal);
      t.is((await approval.show('a')).state, 'edited', 'its own version is gone');
      await send(second!, signal);
      await send(second!, signal);
      const last = (await logOf(store, 'a')).at(-1);
      t.like(last, { kind: 'summary.approved', version: 2, by: 'unattended', unattended: true });
    });
  },
);

test.serial('edits are labelled data: draft, what became of it, what was changed, and the turns', async t => {
  await withDraft(async store => {
    const approval = approvalOf(store);
    const turns = await store.turns('a');
    t.is(labelOf(await approval.show('a'), turns), undefined);
    await approval.approve('a', { version: 1, by: 'unattended' }, true);
    t.is(labelOf(await approval.show('a'), turns), undefined, 'a deadline is no judgement');
    const change = { version: 1, by: 'Zoé', categories: ['delivery'], fields: { due: '2026-03-09' } };
    await approval.edit('a', change);
    const label = labelOf(await approval.show('a'), turns);
    t.like(label, { callId: 'a', language: 'fr', by: 'Zoé', approved: false });
    t.deepEqual(label?.changed, ['categories', 'fields.due']);
    t.deepEqual(label?.draft.categories, ['billing']);
    t.deepEqual(label?.turns, [{ role: 'caller', text: 'ma facture de mars', startMs: 1000, endMs: 2200 }]);
  });
});
