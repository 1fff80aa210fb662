import test from 'ava';
import { MemoryStore } from '../../testkit/memorystore.js';
import { callStart, quietControl } from '../../testkit/quietcall.js';
import { until } from '../../testkit/service.js';
import { ParleyError } from '../errors.js';
import type { CallEvent, NewCallEvent } from '../events.js';
import { silentLogger } from '../logger.js';
import { BoundedQueue } from '../queue.js';
import type { CallStage, OpenStage, StageCall } from '../stage.js';
import type { CallInput } from '../stream.js';
import { EventBus } from './bus.js';
import { CallSession } from './session.js';
import type { Patience } from './session.js';

const START = callStart('c1');

/** A call whose inputs the test gives. */
function callOf(stages: readonly CallStage[], store = new MemoryStore(), patience?: Patience) {
  const inputs = new BoundedQueue<CallInput>({ limit: 10_000 });
  const failures: ParleyError[] = [];
  const end = (reason: 'hangup' | 'error', errorCode?: string): void => {
    inputs.push({ kind: 'ended', reason, ...(errorCode && { errorCode }) });
    inputs.end();
  };
  const control = quietControl({
    end: () => end('hangup'),
    fail: error => {
      failures.push(error);
      end('error', error.code);
    },
  });
  const published: CallEvent[] = [];
  const stageFailures: string[] = [];
  const session = new CallSession(
    { start: START, inputs, control },
    {
      sink: store,
      stages,
      logger: silentLogger,
      publish: (_start, event) => published.push(event),
      onStageFailure: stage => stageFailures.push(stage),
      ...(patience && { patience }),
    },
  );
  const audio = (frames: number): void => {
    for (let i = 0; i < frames; i++) {
      inputs.push({
        kind: 'audio',
        frame: { channel: 0, positionSamples: i * 160, samples: new Int16Array(160) },
      });
    }
  };
  return { session, inputs, store, published, stageFailures, failures, audio, hangUp: () => end('hangup') };
}

function stage(
  name: string,
  open: CallStage['open'],
  whenBehind: CallStage['whenBehind'] = 'drop',
): CallStage {
  return { name, whenBehind, open };
}

const WAYS: [string, CallStage['open']][] = [
  [
    'when it opens',
    () => {
      throw new Error('broken');
    },
  ],
  ['when it opens, later', () => Promise.reject(new Error('broken'))],
  [
    'on an input',
    () => ({
      onInput: () => {
        throw new Error('broken');
      },
    }),
  ],
  ['on an input, later', () => ({ onInput: () => Promise.reject(new Error('broken')) })],
  [
    'on an event',
    () => ({
      onEvent: () => {
        throw new Error('broken');
      },
    }),
  ],
  ['when it closes', () => ({ close: () => Promise.reject(new Error('broken')) })],
];

for (const [when, open] of WAYS) {
  test(`a stage that fails ${when} is told and left out; the call and the other stages go on`, async t => {
    let heard = 0;
    const other = stage('other', () => ({ onInput: input => void (input.kind === 'audio' && heard++) }));
    const call = callOf([stage('broken', open), other]);
    call.audio(50);
    call.inputs.push({ kind: 'dtmf', channel: 0, digit: '1', positionSamples: 8000 });
    call.hangUp();
    await call.session.run();
    t.is(heard, 50);
    t.deepEqual(call.stageFailures, ['broken']);
    t.like(call.published.at(-1), { kind: 'call.ended', reason: 'hangup', durationMs: 1000 });
    t.is(call.failures.length, 0);
  });
}

test('words that nobody waits for are handed over when all are published, in order and before the stage is closed', async t => {
  const seen: string[] = [];
  let waiting: CallEvent[] = [];
  const late: CallStage = {
    ...stage('late', () => ({
      onEvent: event => {
        if (event.kind !== 'transcript.final') return;
        if (event.utteranceId === '1') waiting = [...call.published];
        seen.push(`late ${event.utteranceId}`);
      },
      close: () => void seen.push('closed'),
    })),
    later: ['transcript.final'],
  };
  const speaks = stage('speaks', session => ({
    onInput: input => {
      if (input.kind === 'dtmf') for (const id of ['1', '2']) session.emit(final(id));
    },
  }));
  const soon = stage('soon', () => ({
    onEvent: event => void (event.kind === 'transcript.final' && seen.push(`soon ${event.utteranceId}`)),
  }));
  const call = callOf([speaks, late, soon]);
  call.inputs.push({ kind: 'dtmf', channel: 0, digit: '1', positionSamples: 0 });
  call.hangUp();
  await call.session.run();
  t.deepEqual(seen, ['soon 1', 'soon 2', 'late 1', 'late 2', 'closed']);
  t.is(waiting.filter(({ kind }) => kind === 'transcript.final').length, 2);
});

function final(utteranceId: string): NewCallEvent {
  const at = { tMs: 10, channel: 0, role: 'caller', startMs: 0, endMs: 10 } as const;
  const said = { text: 'yes', confidence: 1, words: [], language: 'en', pack: 'none', pass: 1 } as const;
  return { kind: 'transcript.final', ...at, utteranceId, ...said, words: [] };
}

test('names that were nearly heard are told live, in the place of their utterance in the log, and not stored', async t => {
  const nearly = [{ text: 'aerius', from: 0, to: 1, cost: 2 }];
  const seen: unknown[] = [];
  const speaks = stage('speaks', session => ({
    onInput: input => {
      if (input.kind === 'dtmf') session.emit({ ...final('1'), nearly } as NewCallEvent);
    },
  }));
  const listens = stage('listens', () => ({
    onEvent: event => void (event.kind === 'transcript.final' && seen.push(event.nearly)),
  }));
  const call = callOf([speaks, listens]);
  call.inputs.push({ kind: 'dtmf', channel: 0, digit: '1', positionSamples: 0 });
  call.hangUp();
  await call.session.run();
  t.deepEqual(seen, [nearly]);
  const told = call.published.find(({ kind }) => kind === 'transcript.final')!;
  t.like(told, { nearly, callId: 'c1', seq: 2, text: 'yes' });
  const { nearly: _, ...kept } = told as CallEvent & { nearly: unknown };
  t.deepEqual(call.store.logs.get('c1')?.[2], kept as CallEvent);
});

test('an essential stage that fails ends the call with its error', async t => {
  const open = (): never => {
    throw new ParleyError('PACK_NOT_FOUND', 'no pack');
  };
  const call = callOf([stage('ears', open, 'wait')]);
  await call.session.run();
  t.is(call.failures[0]?.code, 'PACK_NOT_FOUND');
  t.like(call.published.at(-1), { kind: 'call.ended', reason: 'error', errorCode: 'PACK_NOT_FOUND' });
});

test('a stage that failed is closed with the others: an essential one says what it still has, another nothing', async t => {
  for (const whenBehind of ['wait', 'drop'] as const) {
    let closed = 0;
    const open = (opened: StageCall): OpenStage => ({
      onInput: () => Promise.reject(new Error('broken')),
      close: () => {
        closed += 1;
        opened.emit(final('last'));
      },
    });
    const call = callOf([stage('broken', open, whenBehind)]);
    call.audio(3);
    call.hangUp();
    await call.session.run();
    t.is(closed, 1);
    t.deepEqual(call.stageFailures, ['broken']);
    const kinds = call.published.map(event => event.kind);
    t.deepEqual(kinds, [
      'call.started',
      ...(whenBehind === 'wait' ? ['transcript.final'] : []),
      'call.ended',
    ]);
  }
});

test('nothing is said behind the end of a call, even while the end is being written', async t => {
  const store = new MemoryStore();
  let late: (() => void) | undefined;
  const append = store.append.bind(store);
  store.append = async (callId, events, effects) => {
    if (events.some(event => event.kind === 'call.ended')) late?.();
    await new Promise(resolve => setImmediate(resolve));
    return append(callId, events, effects);
  };
  const talks = stage('talks', opened => {
    late = () => opened.emit({ kind: 'dtmf', tMs: 0, channel: 0, digit: '9' });
    return {};
  });
  const call = callOf([talks], store);
  call.hangUp();
  await call.session.run();
  t.deepEqual(
    store.logs.get('c1')?.map(event => event.kind),
    ['call.started', 'call.ended'],
  );
});

test('a stage that is stuck loses audio and holds nobody up', async t => {
  let release: () => void = () => undefined;
  const stuck = new Promise<void>(resolve => (release = resolve));
  let heard = 0;
  const call = callOf([
    stage('stuck', () => ({ onInput: () => stuck })),
    stage('other', () => ({ onInput: input => void (input.kind === 'audio' && heard++) })),
  ]);
  call.audio(2000);
  call.hangUp();
  const over = call.session.run();
  await until(() => heard === 2000);
  release();
  await over;
  t.like(call.published.at(-1), { kind: 'call.ended' });
});

const IMPATIENT: Patience = { hangMs: 30, closeMs: 30 };
const never = (): Promise<never> => new Promise(() => undefined);

test('a stage that never opens is left out, and one that opens when nobody waits any more is closed', async t => {
  let opens: (stage: OpenStage) => void = () => undefined;
  const hangs = stage('hangs', () => new Promise(resolve => (opens = resolve)));
  const call = callOf([hangs], new MemoryStore(), IMPATIENT);
  call.hangUp();
  await call.session.run();
  t.deepEqual(call.stageFailures, ['hangs']);
  t.like(call.published.at(-1), { kind: 'call.ended', reason: 'hangup' });
  await new Promise<void>(closed => opens({ close: closed }));
});

test('an essential stage that hangs over what it is handed ends the call with an error, and all that was said is stored', async t => {
  const hangs = stage('ears', () => ({ onInput: never }), 'wait');
  const closed: string[] = [];
  const other = stage('other', opened => ({
    close: () => {
      opened.emit(final('last'));
      closed.push('other');
    },
  }));
  const call = callOf([hangs, other], new MemoryStore(), IMPATIENT);
  call.audio(500);
  await call.session.run();
  t.deepEqual(call.stageFailures, ['ears']);
  t.deepEqual(closed, ['other']);
  t.like(call.published.at(-2), { kind: 'transcript.final' });
  t.like(call.published.at(-1), { kind: 'call.ended', reason: 'error', errorCode: 'INTERNAL' });
});

test('the last events of a stage reach the stages after it before those are closed', async t => {
  const seen: string[] = [];
  const call = callOf([
    stage('first', opened => ({
      close: () => opened.emit({ kind: 'dtmf', tMs: 0, channel: 0, digit: '7' }),
    })),
    stage('second', () => ({
      onEvent: event => void seen.push(event.kind),
      close: () => void seen.push('closed'),
    })),
  ]);
  call.hangUp();
  await call.session.run();
  t.deepEqual(seen, ['dtmf', 'closed']);
  t.deepEqual(
    call.published.map(event => event.kind),
    ['call.started', 'dtmf', 'call.ended'],
  );
  t.deepEqual(
    call.published.map(event => event.seq),
    [0, 1, 2],
  );
});

test('a store that refuses ends the call and tells its peer; the call is not silently lost', async t => {
  const call = callOf([]);
  call.store.failure = new ParleyError('INTERNAL', 'disk full');
  await t.throwsAsync(call.session.run(), { message: 'disk full' });
  t.is(call.failures[0]?.message, 'disk full');
});

test('when the store refuses in the middle of a call, every stage is closed', async t => {
  const closed: string[] = [];
  const names = ['first', 'second', 'third'];
  const call = callOf(
    names.map(name =>
      stage(name, opened => ({
        onInput: input => {
          if (input.kind === 'dtmf') opened.emit(final(name));
        },
        close: () => void closed.push(name),
      })),
    ),
  );
  const over = call.session.run();
  await until(() => call.published.length > 0);
  call.store.failure = new ParleyError('STORE_FULL', 'disk full');
  call.inputs.push({ kind: 'dtmf', channel: 0, digit: '1', positionSamples: 0 });
  call.hangUp();
  await t.throwsAsync(over, { code: 'STORE_FULL' });
  t.deepEqual(closed, names);
});

test('a watcher that does not read loses partials first, and is cut off before it would miss a final', async t => {
  const bus = new EventBus();
  const watching = bus.watch(() => true, new AbortController().signal);
  const base = { callId: 'c1', seq: 0, tMs: 0 } as const;
  const partial = { ...base, kind: 'transcript.partial', channel: 0, role: 'caller' } as const;
  const text = { utteranceId: 'u', startMs: 0, endMs: 0, text: '', stableText: '' };
  for (let i = 0; i < 3000; i++) bus.publish({ start: START, event: { ...partial, ...text } });
  for (let i = 0; i < 1024; i++)
    bus.publish({ start: START, event: { ...base, seq: i, kind: 'audio.paused' } });
  t.is(bus.watchers, 1);
  bus.publish({ start: START, event: { ...base, kind: 'audio.paused' } });
  t.is(bus.watchers, 0);
  const kinds: string[] = [];
  const read = async (): Promise<void> => {
    for await (const { event } of watching) kinds.push(event.kind);
  };
  await t.throwsAsync(read(), { code: 'SLOW_CONSUMER' });
  t.deepEqual(new Set(kinds), new Set(['audio.paused']));
  t.is(kinds.length, 1024);
});
