import test from 'ava';
import { said, started } from '../../store/conformance/samples.js';
import { openSqliteStore } from '../../store/sqlite/sqlite.js';
import { temporaryFile } from '../../store/testing/temporary.js';
import { callStart } from '../../testkit/quietcall.js';
import { ParleyError } from '../errors.js';
import type { CallEvent } from '../events.js';
import { LostCalls } from './lost-calls.js';
import type { LogStore } from './lost-calls.js';

const START = callStart('a');
const FULL = new ParleyError('STORE_FULL', 'full');

test('a call that the store refused to go on with gets its end when the store takes events again, and no second one', async t => {
  const { file, remove } = temporaryFile();
  const store = await openSqliteStore({ file });
  t.teardown(async () => {
    await store.close();
    remove();
  });
  await store.append('a', [started(), said('half of it', 4000)]);
  let refusals = 3;
  const refusing: LogStore = {
    events: callId => store.events(callId),
    append: (...appended) => (refusals-- > 0 ? Promise.reject(FULL) : store.append(...appended)),
  };
  const ended = new Promise<CallEvent>(resolve => {
    const lost = new LostCalls({ store: refusing, publish: (_start, event) => resolve(event), everyMs: 20 });
    lost.add({ ...START, callId: 'never-began' }, FULL);
    lost.add(START, FULL);
    t.teardown(() => lost.stop());
  });
  t.like(await ended, { kind: 'call.ended', reason: 'interrupted', errorCode: 'STORE_FULL', seq: 2 });
  t.like(await store.call('a'), { state: 'interrupted' });
  t.is(refusals, -1);
  const again = new LostCalls({ store: refusing, publish: () => t.fail(), everyMs: 5 });
  again.add(START, FULL);
  await new Promise(resolve => setTimeout(resolve, 200));
  again.stop();
  t.is(refusals, -1, 'it has its end');
});
