import test from 'ava';
import type { NewCallEvent } from '../../call/events.js';
import { Batches } from './batch.js';
import type { Appended, Appending } from './operations.js';

const KEY: NewCallEvent = { kind: 'dtmf', tMs: 1, channel: 0, digit: '1' };

function entry(callId: string, events = 1): Appending {
  return { callId, events: Array.from({ length: events }, () => KEY) };
}

/** A commit that is answered by hand. */
class HeldCommit {
  readonly batches: (readonly Appending[])[] = [];
  #answer: ((results: readonly Appended[]) => void) | undefined;

  readonly commit = (batch: readonly Appending[]): Promise<readonly Appended[]> => {
    this.batches.push(batch);
    return new Promise(resolve => (this.#answer = resolve));
  };

  /** Answers the newest batch; every entry got number 0. */
  async answer(results?: readonly Appended[]): Promise<void> {
    const batch = this.batches.at(-1)!;
    this.#answer?.(results ?? batch.map(() => ({ firstSeq: 0 })));
    await new Promise(resolve => setTimeout(resolve, 2));
  }
}

test('what comes while a commit runs is committed together by the next one, in order', async t => {
  const held = new HeldCommit();
  const batches = new Batches(held.commit, 0);
  const first = batches.append(entry('a'));
  const others = ['b', 'c', 'b'].map(id => batches.append(entry(id)));
  await held.answer();
  t.is(await first, 0);
  await held.answer([{ firstSeq: 4 }, { firstSeq: 0 }, { firstSeq: 5 }]);
  t.deepEqual(await Promise.all(others), [4, 0, 5]);
  t.deepEqual(
    held.batches.map(batch => batch.map(({ callId }) => callId)),
    [['a'], ['b', 'c', 'b']],
  );
  await batches.idle();
});

test('an entry that is refused fails alone; a commit that fails fails all of its entries and none after', async t => {
  const held = new HeldCommit();
  const batches = new Batches(held.commit, 0);
  const first = batches.append(entry('a'));
  const [wrong, right] = [batches.append(entry('b')), batches.append(entry('c'))];
  await held.answer();
  await first;
  await held.answer([
    { error: { code: 'CALL_NOT_FOUND', message: 'no', field: undefined } },
    { firstSeq: 7 },
  ]);
  await t.throwsAsync(wrong, { code: 'CALL_NOT_FOUND' });
  t.is(await right, 7);

  let fail = true;
  const failing = new Batches(async batch => {
    if (fail) throw new Error('the disk is gone');
    return batch.map(() => ({ firstSeq: 1 }));
  }, 0);
  await t.throwsAsync(failing.append(entry('a')), { message: 'the disk is gone' });
  fail = false;
  t.is(await failing.append(entry('a')), 1);
});

test('a transaction has a limit, and so has what waits for it', async t => {
  const held = new HeldCommit();
  const batches = new Batches(held.commit, 0);
  const all = [batches.append(entry('first'))];
  for (let i = 0; i < 199; i++) all.push(batches.append(entry(`call-${i}`, 1000)));
  await t.throwsAsync(batches.append(entry('late', 1001)), { code: 'OVERLOADED' });
  while (held.batches.flat().length < 200) await held.answer();
  await held.answer();
  t.true(held.batches.every(batch => batch.reduce((sum, { events }) => sum + events.length, 0) <= 2000));
  t.is((await Promise.all(all)).length, 200);
  t.is(held.batches.flat().length, 200);
});

test('an append after a quiet moment goes at once, the next ones wait for the interval', async t => {
  const began: number[] = [];
  const batches = new Batches(async batch => {
    began.push(performance.now());
    return batch.map(() => ({ firstSeq: 0 }));
  }, 60);
  for (let i = 0; i < 3; i++) await batches.append(entry('a'));
  t.true(began[1]! - began[0]! >= 50 && began[2]! - began[1]! >= 50, began.join(' '));
});
