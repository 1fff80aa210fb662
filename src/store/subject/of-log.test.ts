import test from 'ava';
import { callEvent } from '../../call/events.js';
import type { CallEvent, NewCallEvent } from '../../call/events.js';
import { subjectOf } from './of-log.js';

const log = (events: readonly NewCallEvent[]): CallEvent[] =>
  events.map((event, seq) => callEvent.parse({ ...event, callId: 'call_1', seq }));

const holds = (events: readonly NewCallEvent[]): number[][] =>
  subjectOf(log(events)).spans.flatMap(({ name, startMs, endMs }) =>
    name === 'hold' ? [[startMs, endMs]] : [],
  );

const ended: NewCallEvent = { kind: 'call.ended', tMs: 90_000, reason: 'hangup', durationMs: 90_000 };

test('a call is on hold from where the platform paused it until it goes on, each time', t => {
  const twice: NewCallEvent[] = [
    { kind: 'audio.paused', tMs: 10_000 },
    { kind: 'audio.resumed', tMs: 25_000 },
    { kind: 'audio.paused', tMs: 40_000 },
    { kind: 'audio.paused', tMs: 41_000 },
    { kind: 'audio.resumed', tMs: 45_000 },
    { kind: 'audio.resumed', tMs: 46_000 },
  ];
  const expected = [
    [10_000, 25_000],
    [40_000, 45_000],
  ];
  t.deepEqual(holds([...twice, ended]), expected);
});

test('who hangs up on hold was on hold to the end', t => {
  t.deepEqual(holds([{ kind: 'audio.paused', tMs: 60_000 }, ended]), [[60_000, 90_000]]);
});

test('a call is as long as it was, whatever is stated of it days later', t => {
  const days = 3 * 24 * 60 * 60 * 1000;
  const who = { version: 1, by: 'Zoe', at: '2026-03-04T10:00:00.000Z' };
  const later: NewCallEvent = {
    kind: 'summary.approved',
    tMs: days,
    ...who,
    unattended: false,
    destinations: [],
  };
  const subject = subjectOf(log([ended, later]));
  t.is(subject.durationMs, 90_000);
  t.is(subject.fields['duration'], 90_000);
});

test('names of reasons are kept as they are compared', t => {
  const place = { role: 'caller', channel: 0, utteranceId: 'u1', startMs: 0, endMs: 900 } as const;
  const intent = 'Réclamation.retard'.normalize('NFD');
  const found: NewCallEvent = {
    kind: 'intent.recognised',
    tMs: 900,
    ...place,
    language: 'fr',
    text: 'je conteste',
    intent,
    confidence: 0.9,
    ranked: [],
  };
  t.deepEqual(
    subjectOf(log([found, ended])).spans.map(({ name }) => name),
    ['intent:reclamation.retard'],
  );
});
