import test from 'ava';
import { ParleyError } from '../call/errors.js';
import { CallRecords } from './call-records.js';
import { onlyExisting } from './candidates.js';
import { standingOf } from './standing.js';
import type { RecordsSource } from './source.js';
import { recordsFile, recordsOf } from '../testkit/records.js';
import { loadConfig } from '../config/config.js';
import { loadUnderstanding } from '../understanding/stage/load.js';
import { LiveRecords } from './live.js';

const never = new AbortController().signal;

function counting(source: RecordsSource, log: string[]): RecordsSource {
  return {
    ...source,
    customersByPhone: (phone, signal) => {
      log.push(phone);
      return source.customersByPhone(phone, signal);
    },
  };
}

test('a question is asked once a call, also while its answer is on the way', async t => {
  const log: string[] = [];
  const source = counting(recordsOf(t), log);
  const call = new CallRecords(source, { timeoutMs: 20_000 }, never);
  const [a, b] = await Promise.all([call.byPhone('+31612345678'), call.byPhone('+31612345678')]);
  t.is(a, b);
  await call.byPhone('+31612345678');
  await new CallRecords(source, { timeoutMs: 20_000 }, never).byPhone('+31612345678');
  t.deepEqual(log, ['+31612345678', '+31612345678']);
});

test('after two failures in a row the records are left alone for a while, and asked again afterwards', async t => {
  let [asked, nowMs] = [0, 0];
  const failing: RecordsSource = {
    ...recordsOf(t),
    customersByPhone: () => {
      asked += 1;
      return Promise.reject(new ParleyError('LOOKUP_FAILED', 'down'));
    },
  };
  const call = new CallRecords(
    failing,
    { timeoutMs: 20_000, downMs: 1000, clock: { now: () => nowMs } },
    never,
  );
  for (const phone of ['+1', '+2', '+3', '+4'])
    await t.throwsAsync(call.byPhone(phone), { code: 'LOOKUP_FAILED' });
  t.is(asked, 2);
  nowMs = 1001;
  await t.throwsAsync(call.byPhone('+4'), { code: 'LOOKUP_FAILED' });
  t.is(asked, 3);
});

test('a look-up ends with the call', async t => {
  const over = new AbortController();
  const silent: RecordsSource = { ...recordsOf(t), customersByPhone: () => new Promise(() => undefined) };
  const look = new CallRecords(silent, { timeoutMs: 60_000 }, over.signal).byPhone('+1');
  over.abort();
  await t.throwsAsync(look, { code: 'CANCELLED' });
});

test('of what a postcode may have been, only one that exists is kept', async t => {
  const call = new CallRecords(recordsOf(t), { timeoutMs: 20_000 }, never);
  const heard = { type: 'postcode', valid: true, value: '1011 AP', alternatives: ['1011 AT', '1011 AB'] };
  t.deepEqual(await onlyExisting([heard], call), [{ ...heard, value: '1011 AB', alternatives: [] }]);
  const unknown = { type: 'digits', valid: true, value: '99999', alternatives: ['88888'] };
  t.deepEqual(await onlyExisting([unknown], call), [{ ...unknown, valid: false }]);
  const amount = { type: 'amount', valid: true, value: '12.50 EUR', alternatives: [] };
  t.deepEqual(await onlyExisting([amount], call), [amount]);
});

test('a code that is being said is open as long as something existing begins with it', async t => {
  const source = recordsOf(t);
  const standing = async (field: 'postcode' | 'reference', readings: string[]): Promise<string> =>
    standingOf(await source.existing(field, readings, never));
  t.is(await standing('reference', ['ORD', 'OAD']), 'incomplete');
  t.is(await standing('reference', ['ORD 7781', 'OAD 7781']), 'complete');
  t.is(await standing('reference', ['ORD 779']), 'unknown');
  t.is(await standing('postcode', ['1011 A']), 'incomplete');
});

test('while a number is being understood, a reading that exists for someone wins over one that does not', t => {
  const source = recordsOf(t, recordsFile(t, { customers: 'id,name\n124012,Paul\n201240,Marie' }));
  const options = { 'understanding.patterns': ['999999'] };
  const understanding = loadUnderstanding(loadConfig({ env: {}, options }));
  const speaking = { language: 'fr', callDate: '2026-03-18' };
  const live = new LiveRecords({ source, timeoutMs: 1000, slots: () => [] });
  const [heard] = understanding.slots('mon numéro de client est quatre vingt douze quarante douze', speaking);
  t.is(heard?.value, '924012');
  const [meant] = live.prefer(heard === undefined ? [] : [heard]);
  t.true(heard?.alternatives.includes(meant?.value ?? ''));
  t.true(['124012', '201240'].includes(String(meant?.value)));
  const [unknown] = understanding.slots('mon numéro est soixante douze dix neuf douze', speaking);
  t.deepEqual(live.prefer(unknown === undefined ? [] : [unknown]), unknown === undefined ? [] : [unknown]);
});
