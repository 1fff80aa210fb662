/** Cases about what is derived from the log: calls and turns. */
import assert from 'node:assert/strict';
import type { ConformanceCase } from './case.js';
import { ended, refused, said, started } from './samples.js';

const record: ConformanceCase = {
  title: 'a call is live from its start, and has its end, its length and its reason once it is over',
  async run({ open }) {
    const store = await open();
    const start = started('2026-03-01T09:00:00.000Z', {
      from: '+32 2 555 01 02',
      metadata: { queue: 'billing' },
    });
    await store.append('a', [start]);
    const live = {
      callId: 'a',
      startedAt: '2026-03-01T09:00:00.000Z',
      state: 'live',
      entrance: 'ws',
      from: '+32 2 555 01 02',
      language: 'fr',
      roles: ['caller', 'agent'],
      metadata: { queue: 'billing' },
    };
    assert.deepEqual(await store.call('a'), live);
    await store.append('a', [ended(61_500)]);
    const over = {
      endedAt: '2026-03-01T09:01:01.500Z',
      durationMs: 61_500,
      state: 'ended',
      endReason: 'hangup',
    };
    assert.deepEqual(await store.call('a'), { ...live, ...over });
    assert.equal(await store.call('nobody'), undefined);
  },
};

const turns: ConformanceCase = {
  title: 'turns come in the order they began, with their words and times',
  async run({ open }) {
    const store = await open();
    await store.append('a', [started(), said('bien sûr', 4000, 'agent'), said('ma facture', 1000)]);
    const found = await store.turns('a');
    assert.deepEqual(
      found.map(turn => [turn.role, turn.text, turn.startMs, turn.endMs, turn.confidence]),
      [
        ['caller', 'ma facture', 1000, 1600, 0.875],
        ['agent', 'bien sûr', 4000, 4600, 0.875],
      ],
    );
    assert.deepEqual(found[0]?.words, [
      { word: 'ma', startMs: 1000, endMs: 1300, confidence: 0.5 },
      { word: 'facture', startMs: 1300, endMs: 1600, confidence: 0.5 },
    ]);
    assert.deepEqual(await store.turns('nobody'), []);
  },
};

const passes: ConformanceCase = {
  title:
    'a later pass over a channel replaces all of the earlier one, for that role only, and no earlier one returns',
  async run({ open }) {
    const store = await open();
    const first = [said('mal', 1000), said('entendu', 2000), said('reste', 3000, 'agent')];
    await store.append('a', [started(), ...first, ended()]);
    await store.append('a', [said('bien entendu', 1000, 'caller', 2), said('enfin', 2500, 'caller', 2)]);
    await store.append('a', [said('tardif', 5000)]);
    const texts = (await store.turns('a')).map(turn => turn.text);
    assert.deepEqual(texts, ['bien entendu', 'enfin', 'reste']);
    assert.deepEqual((await store.search('entendu', {})).items.length, 1);
    assert.deepEqual((await store.search('mal', {})).items, []);
  },
};

const listing: ConformanceCase = {
  title:
    'calls are listed newest first, in pages that neither repeat nor leave out, also of the same instant',
  async run({ open }) {
    const store = await open();
    for (let i = 0; i < 7; i++) {
      await store.append(`c${i}`, [started(`2026-03-0${1 + Math.floor(i / 3)}T09:00:00.000Z`)]);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.calls({ limit: 2, ...(cursor !== undefined && { cursor }) });
      assert.ok(page.items.length <= 2);
      seen.push(...page.items.map(call => call.callId));
      cursor = page.cursor;
      // A call that comes in between must not shift the pages.
      await store.append(`new${seen.length}`, [started('2026-04-01T09:00:00.000Z')]);
    } while (cursor !== undefined);
    assert.deepEqual(seen, ['c6', 'c5', 'c4', 'c3', 'c2', 'c1', 'c0']);
  },
};

const filters: ConformanceCase = {
  title: 'a listing can be narrowed by time, caller and state, and all conditions hold together',
  async run({ open }) {
    const store = await open();
    await store.append('a', [started('2026-03-01T09:00:00.000Z', { from: '100' }), ended()]);
    await store.append('b', [started('2026-03-02T09:00:00.000Z', { from: '100' })]);
    await store.append('c', [started('2026-03-03T09:00:00.000Z', { from: '200' })]);
    const ids = async (filter: Parameters<typeof store.calls>[0]): Promise<string[]> =>
      (await store.calls(filter)).items.map(call => call.callId);
    assert.deepEqual(await ids({ since: '2026-03-02T09:00:00Z' }), ['c', 'b']);
    assert.deepEqual(await ids({ until: '2026-03-02T09:00:00Z' }), ['a']);
    assert.deepEqual(await ids({ since: '2026-03-02T10:00:00+02:00', until: '2026-03-03' }), ['b']);
    assert.deepEqual(await ids({ from: '100' }), ['b', 'a']);
    assert.deepEqual(await ids({ from: '100', state: 'live' }), ['b']);
    assert.deepEqual(await ids({ state: 'interrupted' }), []);
  },
};

const badFilters: ConformanceCase = {
  title: 'a filter that makes no sense is refused by its field',
  async run({ open }) {
    const store = await open();
    await refused(store.calls({ limit: 0 }), 'BAD_ARGUMENT', 'limit');
    await refused(store.calls({ limit: 1.5 }), 'BAD_ARGUMENT', 'limit');
    await refused(store.calls({ since: 'yesterday' }), 'BAD_ARGUMENT', 'since');
    await refused(store.calls({ until: '' }), 'BAD_ARGUMENT', 'until');
    await refused(store.calls({ cursor: '%%%' }), 'BAD_ARGUMENT', 'cursor');
  },
};

/** Cases about calls and turns. */
export const viewCases: readonly ConformanceCase[] = [record, turns, passes, listing, filters, badFilters];
