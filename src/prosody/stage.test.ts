import test from 'ava';
import { callEvent } from '../call/events.js';
import type { CallEvent, NewCallEvent } from '../call/events.js';
import type { StageCall } from '../call/stage.js';
import type { SampleRate } from '../call/audio.js';
import { prosodyStage } from './prosody.js';
import { joined, silence, syllables, voice } from './signals.fixture.js';

function call(sampleRateHz: SampleRate, emitted: CallEvent[]): StageCall {
  return {
    start: {
      callId: 'call_1',
      entrance: 'test',
      language: 'en',
      channels: [{ role: 'caller' }, { role: 'agent' }],
      sampleRateHz,
      startedAtMs: 0,
      metadata: {},
    },
    day: '1970-01-01',
    control: {} as StageCall['control'],
    signal: new AbortController().signal,
    emit: (event: NewCallEvent) =>
      emitted.push(callEvent.parse({ ...event, callId: 'call_1', seq: emitted.length })),
    heardMs: () => 6000,
  };
}

const final = (channel: number, startMs: number, endMs: number): CallEvent => ({
  callId: 'call_1',
  seq: 0,
  tMs: endMs + 700,
  kind: 'transcript.final',
  channel,
  role: channel === 0 ? 'caller' : 'agent',
  utteranceId: `u${startMs}`,
  startMs,
  endMs,
  text: 'one two',
  confidence: 1,
  language: 'en',
  pack: 'test',
  pass: 1,
  words: [
    { word: 'one', startMs, endMs: startMs + 400, confidence: 1 },
    { word: 'two', startMs: endMs - 400, endMs, confidence: 1 },
  ],
});

test('every final gets its measures, and the call its sums, at the times of the call despite a gap', async t => {
  const emitted: CallEvent[] = [];
  const stage = await prosodyStage().open(call(8000, emitted));
  await stage?.onInput?.({
    kind: 'audio',
    frame: { channel: 0, positionSamples: 8000, samples: voice(() => 140, 1) },
  });
  await stage?.onInput?.({
    kind: 'audio',
    frame: {
      channel: 0,
      positionSamples: 24_000,
      samples: joined(
        voice(() => 200, 1),
        silence(1),
      ),
    },
  });
  await stage?.onInput?.({
    kind: 'audio',
    frame: {
      channel: 1,
      positionSamples: 0,
      samples: joined(
        silence(5),
        voice(() => 100, 1),
      ),
    },
  });
  await stage?.onEvent?.(final(0, 1000, 2000));
  await stage?.onEvent?.(final(0, 3000, 4000));
  await stage?.close?.();
  const turns = emitted.filter(e => e.kind === 'prosody.turn');
  t.deepEqual(
    turns.map(e => Math.round((e.f0Hz ?? 0) / 10) * 10),
    [140, 200],
  );
  const sums = emitted.find(e => e.kind === 'prosody.call');
  t.true(Math.abs((sums?.sides.caller?.talkMs ?? 0) - 2000) < 100);
  t.true(Math.abs((sums?.sides.agent?.responseDelayMs ?? 0) - 1000) < 100);
});

test('a call at 16 kHz is measured like one at 8 kHz', async t => {
  const emitted: CallEvent[] = [];
  const stage = await prosodyStage().open(call(16_000, emitted));
  const slow = voice(() => 75, 2);
  await stage?.onInput?.({
    kind: 'audio',
    frame: { channel: 0, positionSamples: 0, samples: joined(slow, silence(1)) },
  });
  await stage?.onEvent?.(final(0, 0, 1000));
  t.true(Math.abs((emitted[0]?.kind === 'prosody.turn' ? (emitted[0].f0Hz ?? 0) : 0) - 150) < 3);
});

test('how something was said carries no emotion label', async t => {
  const emitted: CallEvent[] = [];
  const stage = await prosodyStage().open(call(8000, emitted));
  await stage?.onInput?.({
    kind: 'audio',
    frame: { channel: 1, positionSamples: 0, samples: voice(() => 300, 2, 32_000) },
  });
  await stage?.onEvent?.(final(1, 0, 1000));
  await stage?.close?.();
  t.notRegex(JSON.stringify(emitted), /emotion|anger|angry|happy/);
});

/** The manners that turns of a caller get, one after the other, a second of silence between them. */
async function mannersOfTurns(sounds: readonly Int16Array[]): Promise<readonly (readonly string[])[]> {
  const emitted: CallEvent[] = [];
  const stage = await prosodyStage().open(call(8000, emitted));
  let positionSamples = 0;
  for (const sound of sounds) {
    const samples = joined(sound, silence(1));
    await stage?.onInput?.({ kind: 'audio', frame: { channel: 0, positionSamples, samples } });
    const startMs = positionSamples / 8;
    await stage?.onEvent?.(final(0, startMs, startMs + sound.length / 8));
    positionSamples += samples.length;
  }
  return emitted.flatMap(e => (e.kind === 'prosody.turn' ? [e.manner ?? []] : []));
}

test('who speaks loud and high against the own usual is told on the turn', async t => {
  const usual = voice(() => 120, 1, 4000);
  const loud = voice(() => 240, 1, 16_000);
  const manners = await mannersOfTurns([usual, usual, usual, loud]);
  t.deepEqual(manners[2], []);
  t.true(manners[3]?.includes('loud'));
  t.true(manners[3]?.includes('high'));
});

test('who speaks fast, slow, soft or low against the own usual is told on the turn', async t => {
  const usual = syllables(8, 4);
  const softAndLow = syllables(8, 4, 85).map(sample => sample / 4);
  const others = [syllables(14, 7), syllables(4, 2), softAndLow];
  const manners = await mannersOfTurns([usual, usual, usual, ...others]);
  t.deepEqual(manners[2], []);
  t.deepEqual(manners[3], ['fast']);
  t.deepEqual(manners[4], ['slow']);
  t.deepEqual(manners[5], ['soft', 'low']);
});

test('a caller who becomes 6 dB louder is told as changed while the call goes on, from when', async t => {
  const emitted: CallEvent[] = [];
  const stage = await prosodyStage().open(call(8000, emitted));
  const [usual, loud] = [4000, 8000].map(peak =>
    joined(
      voice(() => 120, 1, peak),
      silence(1),
    ),
  );
  const turns = 46;
  const louderFrom = 36;
  for (let i = 0; i < turns; i++) {
    const samples = i < louderFrom ? usual! : loud!;
    await stage?.onInput?.({
      kind: 'audio',
      frame: { channel: 0, positionSamples: 16_000 * i, samples },
    });
    await stage?.onEvent?.(final(0, 2000 * i, 2000 * i + 1000));
  }
  const changes = emitted.filter(event => event.kind === 'prosody.changed');
  t.deepEqual(
    changes.map(({ role, feature, direction }) => `${role} ${feature} ${direction}`),
    ['caller loudnessDb up'],
  );
  const [change] = changes;
  t.is(change?.fromMs, 2000 * louderFrom);
  t.true(Math.abs((change?.mean ?? 0) - (change?.usual ?? 0) - 6) < 0.5);
  t.true((change?.tMs ?? 0) < 2000 * turns, 'before the call is over');
});

test('an interruption is told while the call goes on, once, and again in the sums', async t => {
  const emitted: CallEvent[] = [];
  const stage = await prosodyStage().open(call(8000, emitted));
  const push = (channel: number, samples: Int16Array): unknown =>
    stage?.onInput?.({ kind: 'audio', frame: { channel, positionSamples: 0, samples } });
  await push(
    0,
    joined(
      voice(() => 120, 2),
      silence(6),
    ),
  );
  await push(
    1,
    joined(
      silence(1.6),
      voice(() => 200, 1.5),
      silence(4.9),
    ),
  );
  await stage?.onEvent?.(final(0, 0, 2000));
  await stage?.onEvent?.(final(1, 1600, 3100));
  const told = emitted.filter(e => e.kind === 'prosody.interrupted');
  t.is(told.length, 1);
  t.like(told[0], { by: 'agent', successful: true });
  t.true(Math.abs(told[0]!.startMs - 1600) < 100);
  await stage?.close?.();
  const sums = emitted.find(e => e.kind === 'prosody.call');
  t.is(sums?.interruptions.length, 1);
  t.is(sums?.interruptions[0]?.startMs, told[0]!.startMs);
});
