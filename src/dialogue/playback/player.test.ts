import { setTimeout as delay } from 'node:timers/promises';
import test from 'ava';
import type { CallControl } from '../../call/stream.js';
import { PlayedCall } from '../../testkit/playedcall.js';
import { Speaker } from '../tts/speaker.js';
import type { Engine, RawAudio } from '../tts/tts.js';
import { heardText } from './playback.js';
import { Player } from './player.js';

/** Speaks every sentence as 100 ms of tone for each of its words. */
const engine: Engine = {
  name: 'words',
  async *synthesise(sentence): AsyncGenerator<RawAudio> {
    await Promise.resolve();
    const samples = Int16Array.from(
      { length: sentence.split(' ').length * 800 },
      (_, i) => 8000 * Math.sin(i / 3),
    );
    yield { samples, sampleRateHz: 8000 };
  },
  close: () => Promise.resolve(),
};
const english = { language: 'en' };
const text = 'One two three four five six. Seven eight nine ten.';

function opened(playback: 'us' | 'platform'): { call: PlayedCall; player: Player } {
  const call = new PlayedCall('en', playback);
  return { call, player: new Player(call, new Speaker({ engine })) };
}

test('a prompt that is heard to its end says so', async t => {
  const { call, player } = opened('us');
  const playback = await player.say(text, english);
  t.deepEqual(playback, { promptId: 'p1', outcome: 'played', heardText: text, playedMs: 1000 });
  t.deepEqual(
    call.events.map(event => event.kind),
    ['playback.started', 'playback.ended'],
  );
  t.is(
    call.audio.reduce((sum, frame) => sum + frame.length, 0),
    8000,
  );
});

test('a prompt is heard to its last word, wherever between two milliseconds it ends', async t => {
  for (const samples of [1600, 1601, 1602, 1603, 1605, 1607]) {
    const voice: Engine = {
      ...engine,
      async *synthesise(): AsyncGenerator<RawAudio> {
        await Promise.resolve();
        yield { samples: new Int16Array(samples).fill(3000), sampleRateHz: 8000 };
      },
    };
    const player = new Player(new PlayedCall('en', 'us'), new Speaker({ engine: voice }));
    const { heardText: heard, playedMs } = await player.say('Behind the house.', english);
    t.is(heard, 'Behind the house.', `${samples} samples`);
    t.is(playedMs, Math.round(samples / 8));
  }
});

test('after an interruption nothing of the prompt is sent, and the log has what was heard', async t => {
  const call = new PlayedCall();
  call.room = 20;
  let clock = 5000;
  const player = new Player(call, new Speaker({ engine }), undefined, () => clock);
  const saying = player.say(text, english);
  while (call.audio.length < 20) await delay(1);
  clock += 350;
  player.interrupt();
  const { outcome, heardText: heard, playedMs } = await saying;
  await delay(50);
  t.is(call.audio.length, 20, 'the platform was full, and was sent nothing after it was cleared');
  t.is(call.told.at(-1), 'clear');
  t.is(outcome, 'interrupted');
  t.is(playedMs, 350);
  // Of a word every tenth of a second, and no matter that only 400 ms of the sentence had been sent.
  t.is(heard, 'One two three');
  t.like(await call.event('playback.ended'), { outcome: 'interrupted', heardText: heard, playedMs });
});

test('a platform is marked, and its marks say what was heard', async t => {
  const { call, player } = opened('platform');
  const saying = player.say(text, english);
  // Sentences of 600 and 400 ms: marks at each half second and each sentence.
  while (!call.told.includes('mark p1.1000')) await delay(5);
  t.deepEqual(
    call.told.filter(told => told.startsWith('mark')),
    ['mark p1.500', 'mark p1.600', 'mark p1.1000'],
  );
  player.mark('p1.500');
  player.mark('p1.600');
  player.interrupt();
  // A cleared queue returns the marks that were in it: they do not count.
  player.mark('p1.1000');
  const { playedMs, heardText: heard } = await saying;
  t.true(playedMs >= 600);
  t.true(heard.startsWith('One two three four five six.'));
});

test('a platform that is late is late with every prompt, and what was heard of each is told so', async t => {
  const { call } = opened('platform');
  let clock = 5000;
  const player = new Player(call, new Speaker({ engine }), undefined, () => clock);
  const LATE_MS = 200;
  for (const id of ['p1', 'p3', 'p5']) {
    const saying = player.say('One two three four five.', english);
    while (!call.told.includes(`mark ${id}.500`)) await delay(5);
    clock += 500 + LATE_MS;
    player.mark(`${id}.500`);
    t.is((await saying).outcome, 'played');
    const cut = player.say('One two three four five.', english);
    const marks = (): number => call.told.filter(told => told.endsWith('.500')).length;
    const before = marks();
    while (marks() === before) await delay(5);
    clock += 100 + LATE_MS;
    player.interrupt();
    t.like(await cut, { heardText: 'One', playedMs: 100 }, id);
    clock += 1000;
  }
});

test('a new prompt takes the place of the one that plays', async t => {
  const { call, player } = opened('us');
  const first = player.say(text, english);
  await call.event('playback.started');
  const second = await player.say('Other words.', english);
  t.is((await first).outcome, 'cleared');
  t.like(second, { promptId: 'p2', outcome: 'played', heardText: 'Other words.' });
});

test('words count as heard by the share of their sentence that was played', t => {
  const sentences = [
    { text: 'Yes, it is.', startMs: 0, endMs: 1000 },
    { text: 'There are twelve left.', startMs: 1000, endMs: 2000 },
  ];
  t.is(heardText(sentences, 0), '');
  t.is(heardText(sentences, 1000), 'Yes, it is.');
  t.is(heardText(sentences, 1500), 'Yes, it is. There are');
  t.is(heardText(sentences, 2000), 'Yes, it is. There are twelve left.');
});

test('of a prompt of half a minute all that was heard counts, not the latest seconds', async t => {
  const call = new PlayedCall();
  let clock = 5000;
  const control: CallControl = {
    ...call.control,
    play: async samples => {
      clock += samples.length / 8;
      if (clock >= 25_000) player.interrupt();
      await Promise.resolve();
    },
  };
  const parts = {
    start: call.start,
    day: call.day,
    signal: call.signal,
    control,
    emit: call.emit.bind(call),
    heardMs: () => 0,
  };
  const player: Player = new Player(parts, new Speaker({ engine }), undefined, () => clock);
  const {
    outcome,
    playedMs,
    heardText: heard,
  } = await player.say('One two three four five. '.repeat(60), english);
  t.is(outcome, 'interrupted');
  t.is(playedMs, 20_000);
  t.is(heard.split(' ').length, 200);
});
