import test from 'ava';
import { joinSamples } from '../../audio/audio.js';
import { PlayedCall } from '../../testkit/playedcall.js';
import { until } from '../../testkit/service.js';
import { Player } from '../playback/player.js';
import { mixed, noise } from '../playback/sounds.fixture.js';
import { espeakEngine } from '../tts/espeak/espeak.js';
import { Speaker } from '../tts/speaker.js';
import { Ear } from './ear.js';

const FRAME = 160;
const speaker = new Speaker({ engine: espeakEngine() });
test.after.always(() => speaker.close());

async function voice(text: string): Promise<Int16Array> {
  const frames: Int16Array[] = [];
  const options = { language: 'en', voice: 'en+f2' };
  for await (const frame of speaker.speak(text, options, new AbortController().signal)) frames.push(frame);
  const all = joinSamples(frames);
  return all.subarray(all.findIndex(x => Math.abs(x) > 1000));
}

test('a caller is noticed in the turn in which the audio comes, however much of it comes at once', async t => {
  const said = await voice('do you have printer paper');
  const line = Int16Array.from(
    mixed(said.length + 8000, [noise(said.length + 8000, -60, 3), 0], [said, 8000]),
    Math.round,
  );
  const call = new PlayedCall();
  const onsets: number[] = [];
  const player = new Player(call, speaker);
  const ear = new Ear(call, player, atMs => {
    onsets.push(atMs);
    player.interrupt();
  });
  const playback = player.say('We are closed on Friday and on Saturday of next week. '.repeat(4), {
    language: 'en',
  });
  // A machine that stalled hands over what came meanwhile in one go; the bot spoke all the while.
  await until(() => joinSamples(call.audio).length > line.length);
  for (let at = 0; at + FRAME <= 8000 + 2400; at += FRAME)
    ear.hear({ channel: 0, positionSamples: at, samples: line.subarray(at, at + FRAME) });
  t.is(onsets.length, 1, 'before any other turn');
  t.true(onsets[0]! > 1000 && onsets[0]! <= 1200, `by the caller's audio after ${onsets[0]! - 1000} ms`);
  t.false(player.playing);
  t.is(call.told.at(-1), 'clear');
  t.is((await playback).outcome, 'interrupted');
});
