import test from 'ava';
import type { CallEvent, NewCallEvent } from '../../call/events.js';
import { SignalReader, readSignals } from './reader.js';
import { finals, names, read } from './signals.fixture.js';

function only<K extends NewCallEvent['kind']>(
  events: readonly NewCallEvent[],
  kind: K,
): Extract<NewCallEvent, { kind: K }>[] {
  return events.filter((e): e is Extract<NewCallEvent, { kind: K }> => e.kind === kind);
}

test('a signal names its turn, its words and their milliseconds', t => {
  const [signal] = only(
    read('en', [['caller', 1000, 'well i already called twice about it']]),
    'signal.found',
  );
  t.like(signal, { signal: 'repeat', role: 'caller', startMs: 1300, endMs: 2200 });
  t.deepEqual(signal?.evidence, [
    { utteranceId: 'u0', startMs: 1300, endMs: 2200, text: 'i already called', fromWord: 1, toWord: 4 },
  ]);
  t.true(signal!.score > 0.5 && signal!.score <= 1);
});

test('callers have no empathy to show and agents do not complain', t => {
  const events = read('en', [
    ['agent', 0, 'this is absolutely ridiculous i want to cancel my contract'],
    ['caller', 9000, 'i am so sorry to hear that'],
  ]);
  t.deepEqual(names(events), []);
});

test('two phrases of one signal in a turn are one signal that is surer', t => {
  const [one] = only(read('en', [['caller', 0, 'this is ridiculous']]), 'signal.found');
  const two = only(read('en', [['caller', 0, 'this is ridiculous and i am really angry']]), 'signal.found');
  t.is(two.filter(s => s.signal === 'complaint').length, 1);
  t.true(two[0]!.score > one!.score);
  t.is(two[0]!.evidence.length, 2);
});

test('sentiment is told per turn, per quarter and as a trend', t => {
  const events = read('en', [
    ['caller', 0, 'this is terrible i am furious'],
    ['agent', 10_000, 'good morning i understand how that feels'],
    ['caller', 18_000, 'my number is one two three'],
    ['caller', 40_000, 'that is perfect thank you so much'],
  ]);
  const labels = only(events, 'sentiment.turn').map(e => e.label);
  t.deepEqual(
    labels.filter((_, i) => i !== 1),
    ['negative', 'neutral', 'positive'],
  );
  const caller = only(events, 'signals.call')[0]!.sentiment.caller!;
  t.true(caller.quarters[0]! < 0 && caller.quarters[3]! > 0);
  t.deepEqual(caller.quarters.slice(1, 3), [0, null]);
  t.is(caller.trend, caller.quarters[3]! - caller.quarters[0]!);
  t.is(caller.shape, 'improving');
});

test('the voice of a caller counts only where it is configured, and that of an agent never', t => {
  const lines = [
    ['caller', 0, 'i am calling about my invoice'],
    ['agent', 5000, 'i am calling about my invoice'],
  ] as const;
  const off = only(read('en', lines, {}, 4), 'sentiment.turn');
  t.deepEqual(
    off.map(e => [e.voice, e.score]),
    [
      [undefined, 0],
      [undefined, 0],
    ],
  );
  const [caller, agent] = only(read('en', lines, { emotion: 'caller' }, 4), 'sentiment.turn');
  t.is(caller?.voice?.label, 'agitated');
  t.true(caller!.score < 0 && caller!.words === 0);
  t.is(agent?.voice, undefined);
  t.is(agent?.score, 0);
  const calm = only(read('en', lines, { emotion: 'caller' }, 0), 'sentiment.turn');
  t.is(calm[0]?.voice?.label, 'calm');
  t.is(calm[0]?.score, 0);
});

test('a caller whose voice was not measured is judged by words when the next turn or the end comes', t => {
  const reader = new SignalReader('en', { emotion: 'caller' });
  const [first, second] = finals([
    ['caller', 0, 'this is terrible'],
    ['caller', 3000, 'hello'],
  ]);
  t.is(only(reader.push(first!), 'sentiment.turn').length, 0);
  t.is(only(reader.push(second!), 'sentiment.turn').length, 1);
  t.is(only(reader.end(9000), 'sentiment.turn').length, 1);
});

test('dead air is a long silence of both sides, told once it is certain', t => {
  const quiet = read('en', [
    ['agent', 0, 'one moment'],
    ['caller', 20_000, 'hello are you there'],
  ]);
  t.like(only(quiet, 'signal.found')[0], { signal: 'deadair', startMs: 600, endMs: 20_000 });
  t.is(only(quiet, 'signals.call')[0]?.deadAirMs, 19_400);
});

test('dead air is told in any language, with phrases or without', t => {
  for (const language of ['fr-FR', 'nl-NL', 'xx']) {
    const quiet = read(language, [
      ['agent', 0, 'oui'],
      ['caller', 20_000, 'allo'],
    ]);
    t.deepEqual(names(quiet), ['deadair'], language);
  }
});

test('what one side says in a long utterance that comes late is not dead air of the other', t => {
  const long = `so ${'word '.repeat(60)}`.trim();
  const events = read('en', [
    ['caller', 0, 'yes'],
    ['caller', 19_000, 'yes'],
    ['agent', 500, long],
  ]);
  t.deepEqual(names(events), []);
});

test('an agent is polite by greeting, thanking, asking and taking leave; rudeness takes from it', t => {
  const polite = [
    ['agent', 0, 'good morning my name is anna'],
    ['caller', 3000, 'i am really angry about this'],
    ['agent', 6000, 'i am so sorry to hear that could i have your number please'],
    ['agent', 12_000, 'thank you have a nice day'],
  ] as const;
  const sums = only(read('en', polite), 'signals.call')[0]!;
  t.is(sums.politeness, 1);
  t.is(sums.answered, 1);
  const rude = only(
    read('en', [...polite, ['agent', 15_000, 'calm down that is not my problem']]),
    'signals.call',
  );
  t.is(rude[0]!.politeness, 0.75);
  t.is(only(read('en', [['caller', 0, 'hello']]), 'signals.call')[0]?.politeness, null);
});

test('empathy that comes a minute later is not in time', t => {
  const events = read('en', [
    ['caller', 0, 'i am really angry about this'],
    ['agent', 90_000, 'i am so sorry to hear that'],
  ]);
  t.is(only(events, 'signals.call')[0]!.answered, 0);
});

test('very negative words without a phrase of complaint are a complaint, half sure', t => {
  const events = only(read('en', [['caller', 0, 'horrible just horrible']]), 'signal.found');
  t.like(events[0], { signal: 'complaint', score: 0.5 });
});

test('the archive reads from a log what the stage says live, of the latest recognition', t => {
  const lines = [
    ['caller', 0, 'i already called twice this is ridiculous'],
    ['agent', 9000, 'i am so sorry'],
  ] as const;
  const heard = finals(lines);
  const log: CallEvent[] = [
    {
      callId: 'call_1',
      seq: 0,
      tMs: 0,
      kind: 'call.started',
      entrance: 'test',
      language: 'en',
      channels: [{ role: 'caller' }],
      sampleRateHz: 8000,
      startedAt: '2026-01-01T00:00:00Z',
      metadata: {},
    },
    ...heard,
  ];
  t.deepEqual(
    readSignals(log, () => ({})),
    read('en', lines),
  );
  const better = finals([
    ['caller', 0, 'hello'],
    ['agent', 3000, 'hello'],
  ]).map(e => ({ ...e, pass: 2 }) as CallEvent);
  t.deepEqual(names(readSignals([...log, ...better], () => ({}))), ['courtesy/greeting']);
});

test('an irritant is looked for with what the caller feels, and told with its cause', t => {
  const seen: boolean[] = [];
  const irritants = {
    find: (_: readonly string[], { hurt }: { hurt: boolean }) => {
      seen.push(hurt);
      return hurt ? [{ cause: 'queue', score: 0.7, from: 0, to: 2 }] : [];
    },
  };
  const events = read(
    'en',
    [
      ['caller', 0, 'this is terrible'],
      ['caller', 5000, 'hello there'],
    ],
    { irritants },
  );
  t.deepEqual(seen, [true, false]);
  t.true(names(events).includes('irritant/queue'));
});

test('a call in which nobody speaks says nothing', t => {
  t.deepEqual(new SignalReader('en').end(60_000), []);
});
