import test from 'ava';
import { logOf, started } from '../conformance/samples.js';
import { APPENDED_CALLS as CALLS, appending } from '../testing/appending.js';
import { temporaryFile, withFile, withStore } from '../testing/temporary.js';
import { openSqliteStore } from './sqlite.js';

for (const lines of [CALLS, 150, 400]) {
  test.serial(
    `killed after ${lines} acknowledgements, the log holds every event acknowledged and no gap`,
    async t => {
      await withFile(async file => {
        const { kill, acknowledged: told } = await appending(file, lines);
        await kill();
        const acknowledged = told();
        t.is(acknowledged.size, CALLS);
        await withStore({ file, owner: true }, async store => {
          t.is((await store.markInterrupted()).length, CALLS);
          for (const [callId, seq] of acknowledged) {
            const log = await logOf(store, callId);
            t.deepEqual(
              log.map(event => event.seq),
              log.map((_, i) => i),
            );
            t.true(log.length - 1 > seq, `${callId}: ${log.length} events, ${seq} was acknowledged`);
            t.like(log.at(-1), { kind: 'call.ended', reason: 'interrupted' });
            t.is((await store.call(callId))?.state, 'interrupted');
            t.is((await store.turns(callId)).length, log.filter(e => e.kind === 'transcript.final').length);
          }
        });
      });
    },
  );
}

test.serial(
  'a second service on the same store is refused while the first lives, and not after it was killed',
  async t => {
    await withFile(async file => {
      const { kill } = await appending(file, 1);
      await t.throwsAsync(openSqliteStore({ file, owner: true }), { code: 'STORE_LOCKED' });
      await withStore({ file }, async reader => {
        t.true((await reader.calls({})).items.length > 0, 'others may read meanwhile');
      });
      await kill();
      await t.notThrowsAsync(withStore({ file, owner: true }, async () => undefined));
    });
  },
);

test.serial('two processes append to different calls of one store without losing any', async t => {
  const { file, remove } = temporaryFile();
  const { kill } = await appending(file, 1);
  await withStore({ file }, async store => {
    await store.append('mine', [started()]);
    for (let i = 0; i < 20; i++) await store.append('mine', [{ kind: 'audio.paused', tMs: i }]);
    t.is((await logOf(store, 'mine')).length, 21);
  });
  await kill();
  remove();
});
