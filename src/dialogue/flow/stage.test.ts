import test from 'ava';
import { callEvent } from '../../call/events.js';
import type { CallEvent } from '../../call/events.js';
import type { OpenStage } from '../../call/stage.js';
import { loadConfig } from '../../config/config.js';
import { said, testCall } from '../../testkit/stagecall.js';
import { until } from '../../testkit/service.js';
import { loadUnderstanding } from '../../understanding/stage/load.js';
import type { OpenMouth } from './mouth.js';
import { readFlow } from './read-flow.js';
import { flowStage } from './stage.js';

const plain = loadUnderstanding(loadConfig({ env: {}, options: {} }));
const understanding = {
  ...plain,
  classifier: (language: string) => ({
    language,
    intents: ['order'],
    decide: (text: string) => {
      const known = text.includes('order');
      const ranked = [{ intent: 'order', confidence: known ? 0.95 : 0.05 }];
      return { intent: known ? 'order' : null, confidence: known ? 0.95 : 0.9, ranked };
    },
  }),
};

const flow = readFlow(`
languages: [en]
start: hello
operator: person
waitMs: 1000
intents: { order: { say: an order, key: 1, to: number } }
steps:
  hello: { do: say, say: Welcome., next: ask }
  ask:
    do: ask
    say: How can I help?
    otherwise: person
    noInput: { say: Hello?, to: bye }
    noMatch: { to: person }
  number:
    do: collect
    slot: digits
    shape: "999999"
    as: order
    say: Which number?
    next: done
    noInput: { to: person }
    noMatch: { to: person }
  done: { do: transfer }
  person: { do: transfer, as: unknown, say: One moment. }
  bye: { do: hangUp, say: Goodbye. }
`);

interface Live {
  readonly call: ReturnType<typeof testCall>;
  kinds(kind: CallEvent['kind']): CallEvent[];
  give(event: CallEvent): void;
  /** So much silence arrives, a frame at a time. */
  hears(ms: number): Promise<void>;
  key(digit: string): void;
  close(): Promise<void>;
}

/** A call led by the flow; events come back as the log publishes them, and a plan decides at once. */
async function live(mouth?: OpenMouth, start = {}): Promise<Live> {
  // The first events come while the stage is being opened.
  const opened: { stage?: OpenStage | undefined } = {};
  const call = testCall(start, {
    onEmit: event => {
      queueMicrotask(() => void opened.stage?.onEvent?.(event));
      if (event.kind !== 'route.requested') return;
      const facts = { at: '2026-04-10T10:00:00Z', language: 'en' };
      const decided = {
        destination: 'billing',
        priority: 0,
        process: null,
        message: 'To billing.',
        rule: 'x',
        why: [],
      };
      queueMicrotask(
        () =>
          void opened.stage?.onEvent?.({
            callId: 'c',
            seq: 1,
            tMs: 1,
            kind: 'route.decided',
            ...decided,
            facts,
          }),
      );
    },
  });
  const options = { flow, understanding, mouth, holdMs: 5000, maxTurnMs: 30_000, decisionMs: 60_000 };
  opened.stage = await flowStage(options).open(call);
  const { stage } = opened;
  // The first prompts are out, and the flow listens.
  await new Promise(resolve => setImmediate(resolve));
  let heardMs = 0;
  return {
    call,
    kinds: kind => call.emitted.filter(event => event.kind === kind),
    give: event => void stage?.onEvent?.(event),
    hears: async ms => {
      for (const end = heardMs + ms; heardMs < end; heardMs += 20) {
        call.hear(heardMs + 20);
        await stage?.onInput?.({
          kind: 'audio',
          frame: { channel: 0, positionSamples: heardMs * 8, samples: new Int16Array(160) },
        });
      }
      await new Promise(resolve => setImmediate(resolve));
    },
    key: digit => void stage?.onInput?.({ kind: 'dtmf', channel: 0, digit, positionSamples: heardMs * 8 }),
    close: async () => {
      void stage?.onInput?.({ kind: 'ended', reason: 'hangup' });
      await stage?.close?.();
    },
  };
}

const texts = (line: Live): string[] =>
  line.call.emitted.flatMap(event => (event.kind === 'playback.started' ? [event.text] : []));
const steps = (line: Live): string[] =>
  line.call.emitted.flatMap(event => (event.kind === 'flow.entered' ? [event.step] : []));

test('a caller is led to the transfer, over a pause of two seconds inside the number', async t => {
  const line = await live();
  await line.hears(500);
  line.give(said('where is my order', 300, 500));
  await until(() => steps(line).includes('number'));
  await line.hears(1000);
  line.give(said('four seven one', 700, 1400));
  await line.hears(2000);
  t.deepEqual(steps(line), ['hello', 'ask', 'number']);
  line.give(said('two zero nine', 3000, 3500));
  await until(() => line.kinds('flow.ended').length > 0);
  t.deepEqual(steps(line), ['hello', 'ask', 'number', 'done']);
  t.deepEqual(texts(line), ['Welcome.', 'How can I help?', 'Which number?', 'To billing.']);
  t.like(line.kinds('flow.collected')[0], {
    name: 'order',
    value: '471209',
    utteranceIds: ['u700', 'u3000'],
  });
  t.like(line.kinds('route.requested')[0], { step: 'done', intent: 'order', slots: { order: '471209' } });
  t.deepEqual(
    line.kinds('turn.ended').map(event => event.kind === 'turn.ended' && event.by),
    ['silence', 'complete'],
  );
  t.is(line.call.emitted.at(-1)?.kind, 'flow.ended', 'the last words are out when the flow ends');
  for (const event of line.call.emitted) t.notThrows(() => callEvent.parse(event));
  await line.close();
});

test('the recogniser is told when what is being said makes the number whole', async t => {
  const line = await live();
  line.key('1');
  await until(() => steps(line).includes('number'));
  await line.hears(100);
  const final = said('four seven one two zero nine', 200, 2000);
  line.give({ ...final, kind: 'transcript.partial', stableText: '' } as CallEvent);
  await until(() => line.kinds('turn.complete').length === 1);
  await line.close();
  t.pass();
});

test('silence is asked after and ends in a goodbye, by the audio clock', async t => {
  const line = await live();
  await line.hears(900);
  t.deepEqual(texts(line), ['Welcome.', 'How can I help?']);
  await line.hears(200);
  t.is(texts(line).at(-1), 'Hello?');
  await line.hears(1200);
  await until(() => line.call.told.includes('hangUp'));
  t.is(texts(line).at(-1), 'Goodbye.');
  await line.close();
});

test('where no audio comes at all the wall clock ends the wait', async t => {
  const line = await live();
  await until(() => texts(line).includes('Hello?'));
  await line.close();
  t.pass();
});

test('hold music, on which speech is never over, is given up by the guard', async t => {
  const line = await live();
  line.give({ callId: 'c', seq: 1, tMs: 100, kind: 'speech.started', channel: 0, role: 'caller' });
  await line.hears(20_000);
  t.is(texts(line).at(-1), 'How can I help?');
  await line.hears(10_200);
  t.is(texts(line).at(-1), 'Hello?');
  await line.close();
});

test('keys work throughout, and stop a prompt that is being said', async t => {
  let resolve: (() => void) | undefined;
  const interrupted: string[] = [];
  const mouth: OpenMouth = call => ({
    say: text => {
      call.emit({ kind: 'playback.started', tMs: 0, promptId: text, text });
      return new Promise(done => (resolve = done));
    },
    interrupt: () => {
      interrupted.push('now');
      resolve?.();
    },
    hear: () => undefined,
    mark: () => undefined,
    close: () => resolve?.(),
  });
  const line = await live(mouth);
  resolve?.();
  await until(() => texts(line).length === 2);
  line.key('1');
  await until(() => texts(line).at(-1) === 'Which number?');
  t.is(interrupted.length, 1);
  for (const digit of '471209') line.key(digit);
  await until(() => line.kinds('route.requested').length > 0);
  t.like(line.kinds('flow.collected')[0], { value: '471209', by: 'keys', utteranceIds: [] });
  await line.close();
});

test('calls with an agent on the line, and those that cannot be spoken to, are not led', async t => {
  const agent = await live(undefined, { channels: [{ role: 'caller' }, { role: 'agent' }] });
  await agent.hears(2000);
  t.deepEqual(agent.call.emitted, []);
});

test('what is asked for is told before the question is played, and when it is asked for no more', async t => {
  const line = await live();
  await line.hears(500);
  line.give(said('where is my order', 300, 500));
  await until(() => steps(line).includes('number'));
  await line.hears(1000);
  line.give(said('four seven one two zero nine', 700, 1400));
  await until(() => line.kinds('flow.ended').length > 0);
  const told = line.call.emitted.flatMap((event): (string | boolean)[] => {
    if (event.kind === 'turn.awaited') return [event.code];
    return event.kind === 'playback.started' ? [event.text] : [];
  });
  t.deepEqual(told, ['Welcome.', 'How can I help?', true, 'Which number?', false, 'To billing.']);
});

test('a flow that cannot go on gives the caller to a person and fails as a stage, not as the service', async t => {
  const broken = {
    ...understanding,
    slots: (): never => {
      throw new TypeError('broken');
    },
  };
  const opened: { stage?: OpenStage | undefined } = {};
  const call = testCall({}, { onEmit: event => queueMicrotask(() => void opened.stage?.onEvent?.(event)) });
  const options = { flow, understanding: broken, holdMs: 5000, maxTurnMs: 30_000, decisionMs: 20 };
  const stage = (opened.stage = await flowStage(options).open(call));
  await new Promise(resolve => setImmediate(resolve));
  void stage?.onEvent?.(said('where is my order', 300, 500));
  await until(() => call.emitted.at(-1)?.kind === 'flow.ended');
  t.like(
    call.emitted.find(event => event.kind === 'route.requested'),
    { step: 'person' },
  );
  await t.throwsAsync(async () => stage?.onInput?.({ kind: 'ended', reason: 'hangup' }), {
    message: 'broken',
  });
  await t.throwsAsync(async () => stage?.close?.(), { message: 'broken' });
});

test('a caller who hangs up before it is decided where to is not said to have been transferred', async t => {
  const call = testCall();
  const stage = await flowStage({
    flow,
    understanding,
    holdMs: 5000,
    maxTurnMs: 30_000,
    decisionMs: 60_000,
  }).open(call);
  await new Promise(resolve => setImmediate(resolve));
  void stage?.onInput?.({ kind: 'dtmf', channel: 0, digit: '0', positionSamples: 0 });
  await until(() => call.emitted.at(-1)?.kind === 'route.requested');
  void stage?.onInput?.({ kind: 'ended', reason: 'hangup' });
  await stage?.close?.();
  t.is(call.emitted.at(-1)?.kind, 'route.requested');
});
