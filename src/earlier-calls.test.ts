import test from 'ava';
import type { NewCallEvent } from './call/events.js';
import { earlierCalls } from './earlier-calls.js';
import { started } from './store/conformance/samples.js';
import { withFile, withStore } from './store/testing/temporary.js';
import { testCall } from './testkit/stagecall.js';

const reason: NewCallEvent = {
  kind: 'intent.recognised',
  tMs: 0,
  channel: 0,
  role: 'caller',
  utteranceId: 'u1',
  startMs: 0,
  endMs: 900,
  language: 'en',
  text: 'i lost my card',
  intent: 'card.lost',
  confidence: 0.9,
  ranked: [],
};

/** Earlier calls of somebody, where somebody called before with the same words for a number. */
async function earlierOf(from: string, direction?: 'inbound' | 'outbound'): Promise<string[]> {
  let found: string[] = [];
  await withFile(file =>
    withStore({ file, owner: true }, async store => {
      await store.append('before', [started('2026-03-15T10:00:00.000Z', { from }), reason]);
      const { start } = testCall({ from, ...(direction !== undefined && { direction }) });
      found = (await earlierCalls(store, start, 14)).map(call => call.reason);
    }),
  );
  return found;
}

for (const from of ['+31600000000', 'sip:anna@pbx.example', 'sip:private-bank@pbx.example', '100']) {
  test.serial(`who calls from ${from} has called before`, async t => {
    t.deepEqual(await earlierOf(from), ['card.lost']);
  });
}

for (const from of [
  'anonymous',
  'Anonymous',
  'sip:anonymous@anonymous.invalid',
  'Private Number',
  'unknown',
  '+266696687',
  '+7378742833',
]) {
  test.serial(`who withholds a number as ${from} is not everybody else who does`, async t => {
    t.deepEqual(await earlierOf(from), []);
  });
}

test.serial('a call we make ourselves is not one of those we made before', async t => {
  t.deepEqual(await earlierOf('+3271', 'outbound'), []);
});
