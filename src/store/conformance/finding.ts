/** Cases about full-text search. */
import assert from 'node:assert/strict';
import type { ConformanceCase } from './case.js';
import type { CallFilter, Store } from '../store.js';
import { refused, said, started } from './samples.js';

async function found(store: Store, text: string, filter: CallFilter = {}): Promise<string[]> {
  return (await store.search(text, filter)).items.map(hit => hit.turn.text).sort();
}

const folded: ConformanceCase = {
  title: 'search takes no notice of case and diacritics, in the words nor in the question',
  async run({ open }) {
    const store = await open();
    await store.append('a', [started(), said('Élève façade coöperatie'), said('autre chose', 9000)]);
    for (const text of ['eleve', 'ELEVE', 'élève', 'facade', 'Façade', 'cooperatie', 'COÖPERATIE']) {
      assert.deepEqual(await found(store, text), ['Élève façade coöperatie'], text);
    }
    const [hit] = (await store.search('facade', {})).items;
    assert.equal(hit?.snippet, 'Élève [façade] coöperatie');
    assert.equal(hit?.turn.callId, 'a');
    assert.equal(hit?.turn.words.length, 3);
  },
};

const terms: ConformanceCase = {
  title: 'all words must occur, words in quotes follow each other, a star stands for any ending',
  async run({ open }) {
    const store = await open();
    await store.append('a', [started(), said('my march invoice'), said('the invoice of march', 9000)]);
    assert.deepEqual(await found(store, 'invoice march'), ['my march invoice', 'the invoice of march']);
    assert.deepEqual(await found(store, '"march invoice"'), ['my march invoice']);
    assert.deepEqual(await found(store, 'invo* my'), ['my march invoice']);
    assert.deepEqual(await found(store, 'invo'), []);
    assert.deepEqual(await found(store, 'invoice june'), []);
  },
};

const literal: ConformanceCase = {
  title: 'signs in a search are taken as they are and break nothing',
  async run({ open }) {
    const store = await open();
    await store.append('a', [started(), said("it's not about me or you")]);
    for (const text of [
      "it's",
      'not AND me',
      'me)',
      '(you',
      'about:',
      '-you',
      '"about me',
      'you; DROP',
      "'",
    ]) {
      await store
        .search(text, {})
        .catch((error: { code?: string }) => assert.equal(error.code, 'BAD_ARGUMENT', text));
    }
    assert.deepEqual(await found(store, "it's"), ["it's not about me or you"]);
    assert.deepEqual(await found(store, 'me or you'), ["it's not about me or you"]);
    assert.deepEqual(await found(store, 'NOT about'), ["it's not about me or you"]);
    await refused(store.search(' ', {}), 'BAD_ARGUMENT', 'text');
    await refused(store.search('?!', {}), 'BAD_ARGUMENT', 'text');
  },
};

const pages: ConformanceCase = {
  title: 'hits come in pages and only from calls that pass the filter',
  async run({ open }) {
    const store = await open();
    for (let i = 1; i <= 5; i++) {
      await store.append(`c${i}`, [started(`2026-03-0${i}T09:00:00.000Z`), said(`invoice ${i}`)]);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.search('invoice', { limit: 2, ...(cursor !== undefined && { cursor }) });
      seen.push(...page.items.map(hit => hit.turn.text));
      cursor = page.cursor;
    } while (cursor !== undefined);
    assert.deepEqual(seen, ['invoice 5', 'invoice 4', 'invoice 3', 'invoice 2', 'invoice 1']);
    assert.deepEqual(await found(store, 'invoice', { since: '2026-03-04T00:00:00Z' }), [
      'invoice 4',
      'invoice 5',
    ]);
  },
};

/** Cases about search. */
export const findingCases: readonly ConformanceCase[] = [folded, terms, literal, pages];
