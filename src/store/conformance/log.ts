/** Cases about the log: numbers, order, what is kept and what is refused. */
import assert from 'node:assert/strict';
import type { ConformanceCase } from './case.js';
import { ended, key, logOf, partial, refused, said, started } from './samples.js';

const numbers: ConformanceCase = {
  title:
    'events get the numbers 0, 1, 2 ... in the order they are appended, also without waiting between appends',
  async run({ open }) {
    const store = await open();
    const appends = [store.append('a', [started()])];
    for (let i = 0; i < 40; i++) appends.push(store.append('a', [key('1', i), key('2', i)]));
    const returned = (await Promise.all(appends)).flat();
    assert.deepEqual(
      returned.map(event => event.seq),
      Array.from({ length: 81 }, (_, i) => i),
    );
    assert.deepEqual(await logOf(store, 'a'), returned);
  },
};

const apart: ConformanceCase = {
  title: 'calls that append at the same time have each their own numbers and their own log',
  async run({ open }) {
    const store = await open();
    const ids = Array.from({ length: 50 }, (_, i) => `call-${i}`);
    await Promise.all(ids.map(id => store.append(id, [started()])));
    await Promise.all(
      ids.flatMap((id, i) => [store.append(id, [key('3', i)]), store.append(id, [ended(i)])]),
    );
    for (const [i, id] of ids.entries()) {
      const log = await logOf(store, id);
      assert.deepEqual(
        log.map(event => [event.callId, event.seq, event.kind, event.tMs]),
        [
          [id, 0, 'call.started', 0],
          [id, 1, 'dtmf', i],
          [id, 2, 'call.ended', i],
        ],
      );
    }
  },
};

const whole: ConformanceCase = {
  title:
    'an event comes back with every field as it was, whatever the script of its text, and from any number on',
  async run({ open }) {
    const store = await open();
    const events = [started(), said("où est l'élève 日本 😀 \u0000 fin"), ended()];
    const appended = await store.append('a', events);
    assert.deepEqual(
      appended,
      events.map((event, seq) => ({ ...event, callId: 'a', seq })),
    );
    assert.deepEqual(await logOf(store, 'a'), appended);
    assert.deepEqual(await logOf(store, 'a', 2), appended.slice(2));
    assert.deepEqual(await logOf(store, 'a', 3), []);
    assert.deepEqual(await logOf(store, 'nobody'), []);
  },
};

const long: ConformanceCase = {
  title: 'a log of thousands of events is read whole and in order',
  async run({ open }) {
    const store = await open();
    await store.append('a', [started()]);
    for (let block = 0; block < 4; block++) {
      await store.append(
        'a',
        Array.from({ length: 600 }, (_, i) => key('5', block * 600 + i)),
      );
    }
    const log = await logOf(store, 'a');
    assert.deepEqual(
      log.map(event => event.seq),
      Array.from({ length: 2401 }, (_, i) => i),
    );
    assert.equal(log.at(-1)?.tMs, 2399);
  },
};

const ephemeral: ConformanceCase = {
  title: 'partial transcripts are not kept and leave no gap in the numbers',
  async run({ open }) {
    const store = await open();
    const kinds = (await store.append('a', [started(), partial('bon'), said('bonjour')])).map(e => e.kind);
    assert.deepEqual(kinds, ['call.started', 'transcript.final']);
    assert.deepEqual(await store.append('a', [partial('au')]), []);
    const log = await logOf(store, 'a');
    assert.deepEqual(
      log.map(event => [event.seq, event.kind]),
      [
        [0, 'call.started'],
        [1, 'transcript.final'],
      ],
    );
  },
};

const order: ConformanceCase = {
  title:
    'a call begins once: events before its start, and a second start, are refused and leave nothing behind',
  async run({ open }) {
    const store = await open();
    await refused(store.append('a', [key('1')]), 'CALL_NOT_FOUND');
    await store.append('a', [started()]);
    await refused(store.append('a', [started()]), 'CALL_EXISTS');
    await refused(store.append('b', [started(), key('1'), started()]), 'CALL_EXISTS');
    assert.equal((await logOf(store, 'a')).length, 1);
    assert.equal((await logOf(store, 'b')).length, 0);
    assert.equal(await store.call('b'), undefined);
  },
};

const checked: ConformanceCase = {
  title: 'what is not an event is refused by its field, together with its own append and no other',
  async run({ open }) {
    const store = await open();
    await store.append('a', [started()]);
    const wrong = store.append('a', [key('1'), key('seven')]);
    const right = store.append('b', [started(), key('2')]);
    await refused(wrong, 'BAD_ARGUMENT', 'dtmf.digit');
    assert.equal((await right).length, 2);
    assert.equal((await logOf(store, 'a')).length, 1);
    assert.equal((await logOf(store, 'b')).length, 2);
  },
};

/** Cases about the log. */
export const logCases: readonly ConformanceCase[] = [numbers, apart, whole, long, ephemeral, order, checked];
