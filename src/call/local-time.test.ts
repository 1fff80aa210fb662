import test from 'ava';
import { until } from '../testkit/service.js';
import { MemoryStore } from '../testkit/memorystore.js';
import { silentLogger } from './logger.js';
import { localDay, localTime, momentAt } from './local-time.js';
import { BoundedQueue } from './queue.js';
import { CallSession } from './session/session.js';
import type { CallControl, CallInput } from './stream.js';

test('the day is that of the calendar on the wall, on both sides of Greenwich', t => {
  const newYear = new Date('2026-12-31T23:30:00Z');
  t.is(localDay(newYear, 'Europe/Brussels'), '2027-01-01');
  t.is(localDay(newYear, 'UTC'), '2026-12-31');
  t.is(localDay(new Date('2028-03-01T03:00:00Z'), 'America/Martinique'), '2028-02-29');
  t.is(localDay(new Date('2026-03-31T22:30:00Z'), 'Europe/Amsterdam'), '2026-04-01');
});

test('the hour that clocks leave out is not there, the one that they repeat comes twice', t => {
  const minutes = (...at: string[]) => at.map(time => localTime(new Date(time), 'Europe/Brussels').minute);
  t.deepEqual(minutes('2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z'), [119, 180]);
  t.deepEqual(minutes('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'), [150, 150]);
});

test("stages are told the day by the callers' calendar, half an hour after their midnight", async t => {
  const inputs = new BoundedQueue<CallInput>({ limit: 10 });
  const startedAtMs = Date.parse('2026-03-31T22:30:00Z');
  let day: string | undefined;
  const session = new CallSession(
    {
      start: {
        callId: 'c1',
        entrance: 'test',
        language: 'nl',
        channels: [{ role: 'caller' }],
        sampleRateHz: 8000,
        startedAtMs,
        metadata: {},
      },
      inputs,
      control: { abilities: { events: false } } as CallControl,
    },
    {
      sink: new MemoryStore(),
      stages: [{ name: 'days', whenBehind: 'drop', open: call => ({ close: () => void (day = call.day) }) }],
      logger: silentLogger,
      publish: () => undefined,
      timeZone: 'Europe/Brussels',
    },
  );
  const running = session.run();
  inputs.push({ kind: 'ended', reason: 'hangup' });
  inputs.end();
  await running;
  await until(() => day !== undefined);
  t.is(day, '2026-04-01');
});

test('a time on the wall is a moment, also on the days on which clocks change', t => {
  const moments = (timeZone: string, ...times: string[]): string[] =>
    times.map(time => momentAt(time, timeZone).toISOString());
  t.deepEqual(moments('Europe/Brussels', '2026-03-01T00:00', '2026-03-29T00:00', '2026-03-29T04:00:30.250'), [
    '2026-02-28T23:00:00.000Z',
    '2026-03-28T23:00:00.000Z',
    '2026-03-29T02:00:30.250Z',
  ]);
  t.deepEqual(moments('Europe/Brussels', '2026-10-25T00:00', '2026-10-26T00:00'), [
    '2026-10-24T22:00:00.000Z',
    '2026-10-25T23:00:00.000Z',
  ]);
  t.deepEqual(moments('Asia/Kolkata', '2026-03-01T00:00'), ['2026-02-28T18:30:00.000Z']);
  t.deepEqual(moments('America/New_York', '2026-03-08T01:59'), ['2026-03-08T06:59:00.000Z']);
  t.deepEqual(moments('Pacific/Auckland', '2026-04-05T12:00'), ['2026-04-05T00:00:00.000Z']);
});
