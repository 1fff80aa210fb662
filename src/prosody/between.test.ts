import test from 'ava';
import { between } from './between.js';

const s = (startMs: number, endMs: number): { startMs: number; endMs: number } => ({ startMs, endMs });

test('talk, overlap, silence and response delay add up', t => {
  const m = between(
    { agent: [s(0, 2000), s(8000, 10_000)], caller: [s(2500, 3500), s(9500, 11_000)] },
    12_000,
  );
  t.is(m.sides.agent?.talkMs, 4000);
  t.is(m.sides.caller?.talkMs, 2500);
  t.is(m.overlapMs, 500);
  t.deepEqual(m.silences, [s(3500, 8000)]);
  t.is(m.nonTalkMs, 4500);
  t.is(m.sides.caller?.responseDelayMs, 500);
  t.is(m.sides.agent?.responseDelayMs, 4500);
});

test('an interruption succeeds when the other side gives way, and a short "uh-huh" is none', t => {
  const m = between(
    { agent: [s(0, 5000), s(10_000, 16_000)], caller: [s(4500, 7000), s(12_000, 12_250), s(13_000, 14_500)] },
    20_000,
  );
  t.deepEqual(m.interruptions, [
    { by: 'caller', startMs: 4500, endMs: 5000, successful: true },
    { by: 'caller', startMs: 13_000, endMs: 14_500, successful: false },
  ]);
  t.is(m.sides.caller?.interruptions, 2);
  t.is(m.sides.agent?.interruptions, 0);
});

test('a monologue goes on through breath pauses and ends when the other side speaks', t => {
  const m = between(
    { agent: [s(0, 4000), s(5000, 9000), s(12_000, 14_000)], caller: [s(9500, 11_500)] },
    15_000,
  );
  t.is(m.sides.agent?.longestMonologueMs, 9000);
});

test('a call with one side, and one without sound, have no other side', t => {
  const one = between({ caller: [s(1000, 2000)] }, 4000);
  t.is(one.sides.agent, undefined);
  t.is(one.overlapMs, 0);
  t.deepEqual(between({ caller: [], agent: [] }, 10_000).silences, [s(0, 10_000)]);
});
