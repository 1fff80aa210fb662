/** One suite for every CRM adapter. The cases know nothing of a test runner; an adapter's test registers them. */
import assert from 'node:assert/strict';
import type { ParleyError } from '../../call/errors.js';
import type { CrmAdapter, CrmRecord } from './crm.js';

/** What the suite needs of an adapter and of the system behind it. */
export interface CrmHarness {
  /** A new adapter for the system, as a process that has just started has it. */
  adapter(): CrmAdapter;
  /** The records there: external id, text, and whatever else must not be there twice. */
  records(): readonly { readonly externalId: string; readonly text: string }[];
  /** Makes the answer to the next write, which happens, get lost; false where that cannot happen. */
  loseAnswer(): boolean;
}

/** One thing that every adapter must do. */
export interface CrmCase {
  readonly title: string;
  readonly run: (harness: CrmHarness) => Promise<void>;
}

const never = new AbortController().signal;

/** A record for tests. */
export function sampleRecord(more: Partial<CrmRecord> = {}): CrmRecord {
  return {
    externalId: 'call_01.a:b-c',
    version: 1,
    language: 'fr',
    direction: 'inbound',
    startedAt: '2026-03-01T09:00:00.000Z',
    durationMs: 61_500,
    from: '+33123456789',
    to: '+33800000000',
    platformCallId: 'CA1',
    summary: "L'appelant a perdu sa carte <b>bleue</b> & en veut une autre 😀 שלום.",
    categories: ['card-lost'],
    fields: {
      reason: [{ value: 'carte perdue', evidence: { text: 'perdu ma carte', startMs: 900, endMs: 1800 } }],
      follow_up: [{ value: true }],
      promised: [{ value: 'envoyer la carte' }, { value: 'rappeler' }],
    },
    approvedBy: 'Zoé',
    approvedAt: '2026-03-01T09:05:00.000Z',
    links: { contactId: '51', companyId: '62', agentId: '7' },
    ...more,
  };
}

/** The key of a version of a record. */
export function keyOf({ externalId, version }: CrmRecord): string {
  return `crm:${externalId}:v${version}`;
}

async function write(harness: CrmHarness, record: CrmRecord): Promise<void> {
  await harness.adapter().write(record, keyOf(record), never);
}

function only(harness: CrmHarness): { readonly externalId: string; readonly text: string } {
  const records = harness.records();
  assert.equal(records.length, 1, `${records.length} records`);
  return records[0]!;
}

const whole: CrmCase = {
  title: 'a record arrives under its external id with its summary, whatever the script of its text',
  async run(harness) {
    const record = sampleRecord();
    await write(harness, record);
    const { externalId, text } = only(harness);
    assert.equal(externalId, record.externalId);
    for (const part of ['perdu sa carte', 'bleue', '😀 שלום'])
      assert.ok(text.includes(part), `${part} in ${text}`);
  },
};

const again: CrmCase = {
  title: 'writing the same record again, also by another process, changes nothing',
  async run(harness) {
    await write(harness, sampleRecord());
    const before = only(harness);
    await write(harness, sampleRecord());
    const adapter = harness.adapter();
    await adapter.write(sampleRecord(), keyOf(sampleRecord()), never);
    await adapter.write(sampleRecord(), keyOf(sampleRecord()), never);
    assert.deepEqual(only(harness), before);
  },
};

const later: CrmCase = {
  title: 'a later version takes the place of the earlier one, once',
  async run(harness) {
    await write(harness, sampleRecord());
    const second = sampleRecord({ version: 2, summary: 'La carte est retrouvée.' });
    await write(harness, second);
    const { text } = only(harness);
    assert.ok(text.includes('retrouvée') && !text.includes('bleue'), text);
    const before = only(harness);
    await write(harness, second);
    assert.deepEqual(only(harness), before);
  },
};

const apart: CrmCase = {
  title: 'records of different calls are kept apart, also when written at the same time',
  async run(harness) {
    const adapter = harness.adapter();
    const ids = Array.from({ length: 8 }, (_, i) => `call-${i}`);
    await Promise.all(
      ids.map(externalId => {
        const record = sampleRecord({ externalId, summary: `résumé ${externalId}` });
        return adapter.write(record, keyOf(record), never);
      }),
    );
    const found = [...harness.records()].sort((a, b) => a.externalId.localeCompare(b.externalId));
    assert.deepEqual(
      found.map(({ externalId }) => externalId),
      ids,
    );
    for (const { externalId, text } of found) assert.ok(text.includes(`résumé ${externalId}`));
  },
};

const lost: CrmCase = {
  title: 'a write whose answer got lost fails as one that can be tried again, and is one record after that',
  async run(harness) {
    for (const version of [1, 2]) {
      const record = sampleRecord({ version });
      if (!harness.loseAnswer()) return write(harness, record);
      await assert.rejects(
        write(harness, record),
        (e: ParleyError) => e.code === 'DELIVERY_FAILED' && e.retryable,
      );
      assert.ok(harness.records().length <= 1);
      await write(harness, record);
      const arrived = only(harness);
      assert.ok(arrived.text.includes(record.summary.slice(-4)));
      await write(harness, record);
      assert.deepEqual(only(harness), arrived);
    }
  },
};

const bare: CrmCase = {
  title: 'a record with hardly anything in it arrives too',
  async run(harness) {
    const bareRecord = sampleRecord({
      categories: [],
      fields: {},
      links: {},
      from: undefined,
      to: undefined,
    });
    await write(harness, bareRecord);
    only(harness);
  },
};

const checking: CrmCase = {
  title: 'checking the configuration succeeds and writes nothing',
  async run(harness) {
    const steps = await harness.adapter().check(never);
    assert.ok(steps.length > 0);
    assert.deepEqual(
      steps.filter(({ ok }) => !ok),
      [],
    );
    assert.deepEqual(harness.records(), []);
  },
};

/** All cases. */
export const CRM_CONFORMANCE: readonly CrmCase[] = [whole, again, later, apart, lost, bare, checking];
