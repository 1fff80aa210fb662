import test from 'ava';
import type { ExecutionContext } from 'ava';
import { loadConfig } from '../../config/config.js';
import { httpRecords } from '../../records/http/http.js';
import { LiveRecords } from '../../records/live.js';
import type { RecordsSource } from '../../records/source.js';
import { recordsFile, recordsOf, serveRecords } from '../../testkit/records.js';
import { until } from '../../testkit/service.js';
import { testCall } from '../../testkit/stagecall.js';
import { loadUnderstanding } from '../../understanding/stage/load.js';
import type { Expectation } from '../../understanding/understanding.js';
import { Turns } from './turns.js';
import type { EndedTurn } from './turns.js';

const understanding = loadUnderstanding(loadConfig({ env: {}, options: {} }));
const TABLES = { customers: 'id,name,postcode\n4712,Paul,1011 AB\n471209,Marie,1011 AB\n924012,Jean,75011' };
const NUMBER: Expectation = { type: 'digits', inRecords: true };

interface Line {
  readonly turns: Turns;
  /** Says words and waits until the records have answered; true if the recogniser was told to end the utterance. */
  readonly says: (text: string) => Promise<boolean>;
  /** The recogniser ends the utterance, and so much silence follows. */
  readonly pauses: (text: string, ms: number) => EndedTurn | undefined;
}

async function line(t: ExecutionContext, source: RecordsSource, language = 'en'): Promise<Line> {
  const live = new LiveRecords({ source, timeoutMs: 20_000, slots: () => [] });
  const call = testCall();
  await live.stage().open(call);
  const speaking = { language, callDate: '2026-04-10' };
  let [waiting, nowMs, told] = [false, 1000, false];
  const turns: Turns = new Turns({
    ...understanding,
    speaking,
    holdMs: 5000,
    maxTurnMs: 30_000,
    standing: (text, expecting) => {
      const field = expecting.type === 'postcode' ? 'postcode' : 'reference';
      const readings = understanding.readings(text, expecting, speaking);
      const answer = live.standing(call.start.callId, field, readings, () => {
        waiting = false;
        told ||= turns.again();
      });
      waiting = answer === 'asking';
      return answer;
    },
  });
  t.teardown(() => turns.stop());
  const utterance = (text: string) => ({
    utteranceId: `u${nowMs}`,
    startMs: nowMs,
    endMs: nowMs + 500,
    text,
  });
  return {
    turns,
    says: async text => {
      told = turns.partial(utterance(text));
      await until(() => !waiting);
      return told;
    },
    pauses: (text, ms) => {
      const heard = utterance(text);
      let ended = turns.final(heard, (nowMs += 500));
      for (const end = nowMs + ms; nowMs < end && ended === undefined; nowMs += 100)
        ended = turns.clock(nowMs);
      return ended;
    },
  };
}

const SOURCES = {
  file: (t: ExecutionContext) => Promise.resolve(recordsOf(t, recordsFile(t, TABLES))),
  server: async (t: ExecutionContext) =>
    httpRecords(await serveRecords(t, recordsOf(t, recordsFile(t, TABLES)))),
};

for (const [name, open] of Object.entries(SOURCES)) {
  test(`${name}: a number ends with the last digit that somebody's has, and stays open while a longer one may come`, async t => {
    const { turns, says, pauses } = await line(t, await open(t));
    turns.listen({ sinceMs: 1000, waitMs: 6000, expecting: NUMBER });
    t.false(await says('it is four seven one two'), 'it is a number of its own, and another begins with it');
    t.is(pauses('it is four seven one two', 2000), undefined);
    t.true(await says('zero nine'), 'nothing longer begins with it');
    t.like(pauses('zero nine', 0), { by: 'existing', text: 'it is four seven one two zero nine' });
  });

  test(`${name}: of the ways to read a number only those that exist count`, async t => {
    const { turns, says, pauses } = await line(t, await open(t), 'fr');
    turns.listen({ sinceMs: 1000, waitMs: 6000, expecting: NUMBER });
    t.false(await says('quatre vingt douze'));
    t.is(pauses('quatre vingt douze', 2000), undefined, '92 begins 924012');
    t.true(await says('quarante douze'));
    t.is(pauses('quarante douze', 0)?.by, 'existing');
  });

  test(`${name}: a number that nobody has ends as one without records does`, async t => {
    const { turns, says, pauses } = await line(t, await open(t));
    turns.listen({ sinceMs: 1000, waitMs: 6000, expecting: NUMBER });
    t.false(await says('eight eight one'));
    t.is(pauses('eight eight one', 0)?.by, 'complete');
  });
}

test('a number that only begins one of the records is given up after the silence allowed', async t => {
  const { turns, pauses } = await line(t, await SOURCES.file(t));
  turns.listen({ sinceMs: 1000, waitMs: 6000, expecting: NUMBER });
  t.is(pauses('nine two four', 4800), undefined);
  t.is(pauses('zero', 5200)?.by, 'existing');
});

test('records that do not answer leave the turn to the grammar', async t => {
  const silent = {
    ...httpRecords('http://127.0.0.1:9'),
    existing: () => Promise.reject(new Error('down')),
  };
  const { turns, says, pauses } = await line(t, silent);
  turns.listen({ sinceMs: 1000, waitMs: 6000, expecting: NUMBER });
  t.false(await says('four seven one two'));
  t.is(pauses('four seven one two', 0)?.by, 'complete');
});

test('what was said is understood as the reading that a server has, once it was asked while it was said', async t => {
  const source = await SOURCES.server(t);
  const live = new LiveRecords({ source, timeoutMs: 20_000, slots: () => [] });
  const call = testCall();
  await live.stage().open(call);
  const place = { text: 'x', start: 0, end: 1 };
  const slot = { type: 'digits', valid: true, value: '412012', alternatives: ['924012'], ...place };
  t.deepEqual(live.prefer([slot]), [slot], 'nothing was asked yet');
  await new Promise<void>(answered => {
    t.is(live.standing(call.start.callId, 'reference', ['412012', '924012'], answered), 'asking');
  });
  t.like(live.prefer([slot])[0], { value: '924012', valid: true });
});
