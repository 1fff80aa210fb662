import test from 'ava';
import { ended, said, started } from '../../conformance/samples.js';
import type { Store } from '../../store.js';
import { withFile, withStore } from '../../testing/temporary.js';
import { connect } from '../connection.js';

async function without(store: Store, words: readonly string[], withinMs: number): Promise<string[]> {
  const found: string[] = [];
  const part = { kind: 'words', role: 'agent', words, withinMs } as const;
  for await (const { callId } of store.sift({}, { kind: 'unless', part }, { words: true }))
    found.push(callId);
  return found;
}

/** The words of all calls, as patterns are looked up in them. */
function vocabulary(file: string): string[] {
  const db = connect({ file });
  const tokens = db.prepare('SELECT token FROM index_vocabulary').pluck(true).all([]) as string[];
  db.close();
  return tokens;
}

test.serial('calls in whose first seconds something was surely said need not be looked at', async t => {
  await withFile(file =>
    withStore({ file }, async store => {
      const say = (atMs: number): unknown => [
        started(),
        said('is being recorded', atMs, 'agent'),
        ended(90_000),
      ];
      for (const [callId, atMs] of Object.entries({
        early: 2000,
        middle: 15_000,
        late: 45_000,
        across: 9_400,
      }))
        await store.append(callId, say(atMs) as never);
      await store.reindex();
      const left = async (withinMs: number): Promise<string[]> =>
        (await without(store, ['being', 'recorded'], withinMs)).toSorted();
      t.deepEqual(await left(5000), ['across', 'early', 'late', 'middle'], 'the index does not know of 5 s');
      t.deepEqual(await left(10_000), ['across', 'late', 'middle']);
      t.deepEqual(await left(30_000), ['across', 'late'], 'a phrase across two stretches is in neither');
      t.deepEqual(await left(3_600_000), ['across']);
    }),
  );
});

test.serial(
  'patterns are looked up in the words of all calls, which forget those of deleted calls',
  async t => {
    await withFile(file =>
      withStore({ file }, async store => {
        await store.append('a', [started(), said('good morning mevrouw peeters'), ended()]);
        await store.append('b', [started(), said('good morning'), ended()]);
        await store.reindex();
        const plan = (word: string): Promise<{ candidates: number }> =>
          store.plan({}, { kind: 'words', role: undefined, words: [word] });
        t.is((await plan('*eeters')).candidates, 1);
        t.is((await plan('*orning')).candidates, 2);
        // Heard anew, a call may say something else.
        await store.append('a', [said('good morning mevrouw janssens', 1000, 'caller', 2)]);
        await store.reindex();
        t.deepEqual(vocabulary(file).toSorted(), ['good', 'janssens', 'mevrouw', 'morning']);
        await store.delete('a');
        t.deepEqual(vocabulary(file).toSorted(), ['good', 'morning']);
        t.is((await plan('*anssens')).candidates, 0);
      }),
    );
  },
);
