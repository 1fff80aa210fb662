/** Cases about sifting: finding the calls that an expression is to be evaluated on. */
import assert from 'node:assert/strict';
import type { ConformanceCase } from './case.js';
import type { CallFilter, Sieve, Store, Subject } from '../store.js';
import { EVERYTHING, subjectOf } from '../store.js';
import { ended, key, logOf, said, started } from './samples.js';

async function sifted(store: Store, sieve: Sieve, filter: CallFilter = {}): Promise<string[]> {
  const found: string[] = [];
  for await (const { callId } of store.sift(filter, sieve, { words: true })) found.push(callId);
  return found;
}

const words = (...some: string[]): Sieve => ({ kind: 'words', role: undefined, words: some });

async function fill(store: Store): Promise<void> {
  await store.append('a', [
    started('2026-03-01T09:00:00.000Z', { from: '100' }),
    said("c'est l'été"),
    ended(),
  ]);
  await store.append('b', [
    started('2026-03-02T09:00:00.000Z'),
    said('j appelle déjà', 1000, 'agent'),
    ended(),
  ]);
  await store.append('c', [started('2026-03-03T09:00:00.000Z'), said('déjà appelé'), key('1')]);
}

/** A subject as plain data: stores may make it as it is asked for. */
function plain(subject: Subject): unknown {
  const turns = subject.turns.map(({ role, startMs, endMs, words: said_, measures, usual, z }) => {
    return { role, startMs, endMs, words: said_, measures, usual, z };
  });
  const { callId, language, durationMs, spans, fields } = subject;
  return JSON.parse(JSON.stringify({ callId, language, durationMs, spans, fields, turns })) as unknown;
}

const whole: ConformanceCase = {
  title:
    'every call comes through an open sieve, newest first, as its log tells it, live, indexed or outdated',
  async run({ open }) {
    const store = await open();
    await fill(store);
    const look = async (): Promise<void> => {
      const ids: string[] = [];
      for await (const { callId, startedAt, subject } of store.sift({}, EVERYTHING, { words: true })) {
        ids.push(callId);
        assert.equal(startedAt, (await store.call(callId))?.startedAt);
        assert.deepEqual(plain(subject), plain(subjectOf(await logOf(store, callId))));
      }
      assert.deepEqual(ids, ['c', 'b', 'a']);
    };
    await look();
    await store.reindex();
    await look();
    await store.append('a', [said('autre chose', 1000, 'caller', 2)]);
    await look();
    assert.deepEqual(await sifted(store, words('autre')), ['c', 'a']);
  },
};

const narrowed: ConformanceCase = {
  title: 'what is indexed comes through a sieve only if it may have what is asked for, and never too little',
  async run({ open }) {
    const store = await open();
    await fill(store);
    await store.append('c', [ended()]);
    await store.reindex();
    assert.equal((await store.plan({}, EVERYTHING)).fromLog, 0);
    const mark = (name: string, more: object = {}): Sieve => ({ kind: 'mark', name, ...more });
    assert.deepEqual(await sifted(store, words("l'", 'ete')), ['a']);
    assert.deepEqual(await sifted(store, words('deja')), ['c', 'b']);
    assert.deepEqual(await sifted(store, { kind: 'words', role: 'caller', words: ['deja'] }), ['c']);
    assert.deepEqual(await sifted(store, words('app*')), ['c', 'b']);
    assert.deepEqual(await sifted(store, words('deja', 'appele')), ['c']);
    assert.deepEqual(await sifted(store, words('nobody')), []);
    assert.deepEqual(await sifted(store, mark('span:dtmf', { min: 1 })), ['c']);
    assert.deepEqual(await sifted(store, mark('from', { text: '100' })), ['a']);
    assert.deepEqual(await sifted(store, mark('duration', { min: 60_001 })), []);
    assert.deepEqual(await sifted(store, mark('caller.rate.most', { min: 1 })), ['c', 'a']);
    assert.deepEqual(await sifted(store, { kind: 'any', parts: [words('ete'), mark('span:dtmf')] }), [
      'c',
      'a',
    ]);
    assert.deepEqual(await sifted(store, { kind: 'all', parts: [words('deja'), mark('span:dtmf')] }), ['c']);
    for (const pattern of ['*ja', '?eja', '~appel', 'a*e']) {
      const found = await sifted(store, words(pattern));
      assert.ok(found.includes('c'), pattern);
    }
  },
};

const missing: ConformanceCase = {
  title: 'what is certain to be there can be kept back, and what is not certain never is',
  async run({ open }) {
    const store = await open();
    await fill(store);
    await store.append('c', [ended()]);
    await store.reindex();
    const unless = (part: Sieve): Promise<string[]> => sifted(store, { kind: 'unless', part });
    const interrupted: Sieve = { kind: 'mark', name: 'span:dtmf', min: 1 };
    assert.deepEqual(await unless(words('deja')), ['a']);
    assert.deepEqual(await unless({ kind: 'words', role: 'agent', words: ['deja'] }), ['c', 'a']);
    assert.deepEqual(await unless(interrupted), ['b', 'a']);
    assert.deepEqual(await unless({ kind: 'any', parts: [interrupted, words('appelle')] }), ['a']);
    assert.deepEqual(await unless({ kind: 'all', parts: [interrupted, words('deja')] }), ['b', 'a']);
    // A phrase that no call has, in words that one has; patterns; words that come later than they should.
    const others: Sieve[] = [words('appele', 'deja'), words('d*'), words('~deja'), EVERYTHING];
    for (const part of [...others, { ...words('deja'), withinMs: 500 } as Sieve]) {
      assert.deepEqual(await unless(part), ['c', 'b', 'a'], JSON.stringify(part));
      assert.ok((await unless({ kind: 'all', parts: [part, interrupted] })).includes('c'));
      assert.deepEqual(await unless({ kind: 'any', parts: [part, interrupted] }), ['b', 'a']);
    }
    const nested: Sieve = { kind: 'unless', part: { kind: 'unless', part: words('deja') } };
    assert.ok((await sifted(store, nested)).includes('c'));
  },
};

const sure: ConformanceCase = {
  title: 'a call is said to be sure only if it has what makes it so, and still has its fields and turns',
  async run({ open }) {
    const store = await open();
    await fill(store);
    await store.append('c', [ended()]);
    await store.reindex();
    const surely = async (of: Sieve): Promise<string[]> => {
      const found: string[] = [];
      for await (const one of store.sift({}, EVERYTHING, { words: true, sure: of })) {
        if (!one.sure) continue;
        found.push(one.callId);
        const { durationMs, fields, turns } = subjectOf(await logOf(store, one.callId));
        assert.deepEqual(one.subject.fields, fields);
        assert.deepEqual([one.subject.durationMs, one.subject.turns.length], [durationMs, turns.length]);
      }
      return found;
    };
    const unless = (part: Sieve): Sieve => ({ kind: 'unless', part });
    const within = (withinMs: number): Sieve => ({ ...words('deja'), withinMs }) as Sieve;
    // Which calls may be said to be sure of it; a store need not say so of any.
    const may: (readonly [Sieve, readonly string[]])[] = [
      [words('deja'), ['c', 'b']],
      [words('deja', 'appele'), ['c']],
      [words('d*'), ['c', 'b']],
      [unless(words('deja')), ['a']],
      [unless(words('appele', 'deja')), ['c', 'b', 'a']],
      [unless(words('d*')), ['a']],
      [within(30_000), ['c', 'b']],
      [unless(within(500)), ['c', 'b', 'a']],
      [unless({ kind: 'mark', name: 'span:dtmf', min: 1 }), ['b', 'a']],
      [EVERYTHING, []],
    ];
    for (const [sieve, calls] of may) {
      const found = await surely(sieve);
      assert.ok(
        found.every(id => calls.includes(id)),
        `${JSON.stringify(sieve)}: ${found.join(' ')}`,
      );
    }
    await store.append('a', [said('déjà', 1000, 'caller', 2)]);
    assert.ok(!(await surely(unless(words('deja')))).includes('a'));
  },
};

const filtered: ConformanceCase = {
  title: 'sifting keeps to the filter, stops when it is called off, and forgets deleted calls',
  async run({ open }) {
    const store = await open();
    await fill(store);
    await store.reindex();
    assert.deepEqual(await sifted(store, EVERYTHING, { since: '2026-03-02T09:00:00Z' }), ['c', 'b']);
    assert.deepEqual(await sifted(store, EVERYTHING, { until: '2026-03-02T09:00:00Z' }), ['a']);
    assert.deepEqual(await sifted(store, EVERYTHING, { from: '100' }), ['a']);
    assert.deepEqual(await sifted(store, EVERYTHING, { state: 'live' }), ['c']);
    const called = store.sift({}, EVERYTHING, { words: false, signal: AbortSignal.abort() });
    await assert.rejects(called[Symbol.asyncIterator]().next(), { name: 'AbortError' });
    await store.delete('b');
    assert.deepEqual(await sifted(store, EVERYTHING), ['c', 'a']);
    assert.deepEqual(await sifted(store, words('appelle')), ['c']);
  },
};

/** Cases about sifting. */
export const siftingCases: readonly ConformanceCase[] = [whole, narrowed, missing, sure, filtered];
