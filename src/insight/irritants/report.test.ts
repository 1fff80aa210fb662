import test from 'ava';
import type { CallEvent } from '../../call/events.js';
import { started } from '../../store/conformance/samples.js';
import { factsOf } from './facts.js';
import type { CallFacts, Mention } from './facts.js';
import { reportOf } from './report.js';
import { trendOf, twoSided, withDirections } from './trend.js';

const DAY_MS = 86_400_000;
const MONDAY = Date.parse('2026-03-02T09:00:00Z');

function mention(cause: string, more: Partial<Mention> = {}): Mention {
  return { cause, score: 0.8, startMs: 1000, endMs: 2000, text: 'too long', negativeVoice: null, ...more };
}

function call(id: number, more: Partial<CallFacts> = {}): CallFacts {
  return {
    callId: `call_${id}`,
    startedAtMs: MONDAY,
    durationMs: 100_000,
    language: 'en',
    saysRepeat: false,
    mentions: [],
    ...more,
  };
}

test('an irritant is counted in calls, not in mentions', t => {
  const twice = call(1, { mentions: [mention('queue'), mention('queue')] });
  const [row] = reportOf([twice, call(2), call(3), call(4)]);
  t.like(row, { cause: 'queue', calls: 1, per100: 25 });
});

test('the share of negative voice is of the mentions whose voice is known', t => {
  const mentions = [true, false, null, true].map(negativeVoice => mention('queue', { negativeVoice }));
  t.is(reportOf([call(1, { mentions })])[0]?.negativeVoiceShare, 2 / 3);
  t.is(reportOf([call(1, { mentions: [mention('queue')] })])[0]?.negativeVoiceShare, null);
});

test('extra handling time compares with calls of the same reason only', t => {
  const facts = [
    call(1, { reason: 'invoice', durationMs: 300_000, mentions: [mention('queue')] }),
    call(2, { reason: 'invoice', durationMs: 100_000 }),
    call(3, { reason: 'invoice', durationMs: 140_000 }),
    call(4, { reason: 'repair', durationMs: 900_000 }),
  ];
  t.is(reportOf(facts)[0]?.extraHandlingMs, 180_000);
  t.is(reportOf([facts[0]!, facts[3]!])[0]?.extraHandlingMs, null);
});

test('a repeat is a second call of the same number within a week, or one that is spoken of', t => {
  const mentions = [mention('queue')];
  const again = [
    call(1, { from: '+311', mentions }),
    call(2, { from: '+311', startedAtMs: MONDAY + 6 * DAY_MS }),
    call(3, { from: '+312', mentions }),
    call(4, { from: '+312', startedAtMs: MONDAY + 8 * DAY_MS }),
    call(5, { mentions, saysRepeat: true }),
    call(6, { mentions }),
  ];
  t.is(reportOf(again)[0]?.repeatShare, 0.5);
});

test('callers who withhold their numbers are not one caller, and calls we make have no caller', t => {
  const began = (more: object): CallFacts | undefined =>
    factsOf([{ ...started(), callId: 'a', seq: 0, ...more } as CallEvent], () => ({}));
  t.is(began({ from: '+311' })?.from, '+311');
  t.is(began({ from: 'anonymous' })?.from, undefined);
  t.is(began({ from: '+266696687' })?.from, undefined);
  t.is(began({ from: '+311', direction: 'outbound' })?.from, undefined);
});

test('a report takes a time that grows with the calls, also where many come from one number', t => {
  const mentions = [mention('queue')];
  const facts = Array.from({ length: 60_000 }, (_, i) =>
    call(i, { mentions, startedAtMs: MONDAY + i * 60_000, ...(i % 2 === 0 && { from: '+311' }) }),
  );
  const begunAt = performance.now();
  t.like(reportOf(facts)[0], { calls: 60_000, repeatShare: 0.5 });
  // Work that grows with the square of the calls takes most of a minute; this takes a fraction of a second.
  t.true(performance.now() - begunAt < 15_000);
});

test('quotes are the surest mentions, one a call, with their place', t => {
  const facts = [0.5, 0.9, 0.7, 0.8].map((score, i) =>
    call(i, { mentions: [mention('queue', { score, startMs: 100 * i })] }),
  );
  t.deepEqual(
    reportOf(facts)[0]?.quotes.map(q => [q.callId, q.startMs]),
    [
      ['call_1', 100],
      ['call_3', 300],
      ['call_2', 200],
    ],
  );
});

test('a week without calls counts as a week', t => {
  const mentions = [mention('queue')];
  const facts = [0, 1, 4].map(week => call(week, { startedAtMs: MONDAY + 7 * week * DAY_MS, mentions }));
  t.deepEqual(
    reportOf(facts)[0]?.weeks.map(w => `${w.week} ${w.hits} of ${w.calls}`),
    ['2026-W10 1 of 1', '2026-W11 1 of 1', '2026-W12 0 of 0', '2026-W13 0 of 0', '2026-W14 1 of 1'],
  );
  const overNewYear = [call(1, { startedAtMs: Date.parse('2020-12-31T23:00:00Z'), mentions })];
  t.deepEqual(
    reportOf([...overNewYear, call(2, { startedAtMs: Date.parse('2021-01-04T00:00:00Z') })])[0]?.weeks.map(
      w => w.week,
    ),
    ['2020-W53', '2021-W01'],
  );
});

test('the trend is that of Cochran and Armitage', t => {
  // By hand: n = 100, 100, 100; x = 10, 20, 30. p = 0.2, T = 20, var = 0.2 * 0.8 * (500 - 300) = 32.
  const weeks = [10, 20, 30].map((hits, i) => ({ week: `w${i}`, calls: 100, hits }));
  const trend = trendOf(weeks)!;
  t.true(Math.abs(trend.z - 20 / Math.sqrt(32)) < 1e-12);
  t.true(Math.abs(trend.p - 0.000407) < 1e-5);
  t.true(Math.abs(trend.perWeek - 10) < 1e-12);
});

test('two weeks, no variation and no hits have no trend', t => {
  const weeks = (...hits: number[]): { week: string; calls: number; hits: number }[] =>
    hits.map((h, i) => ({ week: `w${i}`, calls: 10, hits: h }));
  t.is(trendOf(weeks(1, 9)), null);
  t.is(trendOf(weeks(10, 10, 10)), null);
  t.is(trendOf(weeks(0, 0, 0)), null);
});

test('p-values are two-sided of the normal distribution', t => {
  t.true(Math.abs(twoSided(1.959964) - 0.05) < 1e-6);
  t.true(Math.abs(twoSided(-2.575829) - 0.01) < 1e-6);
  t.true(Math.abs(twoSided(0) - 1) < 1e-6);
});

test('of many irritants a trend holds only against the false discovery rate', t => {
  const at = (p: number, z: number): { p: number; z: number; perWeek: number } => ({ p, z, perWeek: z });
  t.is(withDirections([at(0.04, 2)])[0]?.direction, 'rising');
  const many = withDirections([at(0.04, 2), ...Array.from({ length: 9 }, () => at(0.9, 0.1)), null]);
  t.is(many[0]?.direction, 'steady');
  t.is(many.at(-1), null);
  t.is(withDirections([at(0.001, -3), at(0.9, 0)])[0]?.direction, 'falling');
});

test('a report of no calls is empty', t => {
  t.deepEqual(reportOf([]), []);
});

test('weeks begin on the Monday of the callers, and none is left out where clocks change in between', t => {
  const at = (time: string): CallFacts =>
    call(1, { startedAtMs: Date.parse(time), mentions: [mention('queue')] });
  // Half past eleven on Sunday evening, half an hour into Monday where clocks are an hour ahead.
  const calls = ['2026-03-22T22:30:00Z', '2026-03-29T22:30:00Z', '2026-04-12T22:30:00Z'].map(at);
  const weeks = (timeZone: string): string[] =>
    reportOf(calls, timeZone)[0]!.weeks.map(({ week, hits }) => `${week} ${hits}`);
  t.deepEqual(weeks('Europe/Brussels'), [
    '2026-W12 1',
    '2026-W13 0',
    '2026-W14 1',
    '2026-W15 0',
    '2026-W16 1',
  ]);
  t.deepEqual(weeks('UTC'), ['2026-W12 1', '2026-W13 1', '2026-W14 0', '2026-W15 1']);
});
