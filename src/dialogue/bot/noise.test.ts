import test from 'ava';
import { joinSamples } from '../../audio/audio.js';
import { silentLogger } from '../../call/logger.js';
import { PlayedCall } from '../../testkit/playedcall.js';
import { until } from '../../testkit/service.js';
import { buildCatalogue } from '../../understanding/catalogue/catalogue.js';
import { TableSource } from '../availability/table.js';
import { espeakEngine } from '../tts/espeak/espeak.js';
import { Speaker } from '../tts/speaker.js';
import { botStage } from './stage.js';

const speaker = new Speaker({ engine: espeakEngine() });
test.after.always(() => speaker.close());

const limits = {
  noInputMs: 600_000,
  maxNoInput: 0,
  maxFailedTurns: 3,
  maxTalkMs: 600_000,
  maxCallMs: 600_000,
  maxAgeDays: 30,
};

/** A call that speaks with the embedded voice, with a caller who may be put through. */
async function opened(own: Partial<typeof limits> = {}): Promise<PlayedCall> {
  const call = new PlayedCall();
  const stage = botStage({
    speaker,
    source: new TableSource([]),
    buildCatalogue,
    limits: { ...limits, ...own },
    takes: () => true,
    handoverTo: 'desk',
    logger: silentLogger,
  });
  call.stage = await stage.open(call);
  return call;
}

/** A second of silence, and then a word. */
async function word(): Promise<Int16Array> {
  const frames: Int16Array[] = [];
  const options = { language: 'en', voice: 'en+f2' };
  for await (const frame of speaker.speak('stop', options, new AbortController().signal)) frames.push(frame);
  return joinSamples([new Int16Array(8000), ...frames]);
}

async function hear(call: PlayedCall, sound: Int16Array): Promise<void> {
  for (let at = 0; at + 160 <= sound.length; at += 160) {
    const frame = { channel: 0, positionSamples: at, samples: sound.subarray(at, at + 160) };
    await call.stage?.onInput?.({ kind: 'audio', frame });
  }
}

test('a sound that stops the bot and turns out to be no speech is not taken for a caller who never stops', async t => {
  const sound = await word();
  await speaker.warm(['en'], ['Hello.', 'Are you still there?'], new AbortController().signal);
  const call = await opened({ noInputMs: 300, maxTalkMs: 150 });
  await until(() => joinSamples(call.audio).length > 8000);
  await hear(call, sound);
  t.like(await call.event('playback.ended'), { outcome: 'interrupted' });
  await until(() => call.over);
  t.like(call.transfers[0], { details: { reason: 'silent' } });
  await call.end();
});

test('a caller who speaks over the goodbye is not hung up on', async t => {
  const sound = await word();
  const call = await opened({ noInputMs: 300, maxNoInput: 1 });
  await call.event('playback.ended');
  await call.says('no thank you goodbye');
  await call.event('playback.started', 2);
  await until(() => joinSamples(call.audio).length > 8000);
  await hear(call, sound);
  t.like(await call.event('playback.ended', 2), { outcome: 'interrupted' });
  t.regex((await call.event('playback.started', 3)).text, /^Are you still there\?/);
  t.false(call.over);
  await call.end();
});

test('who is being put through and speaks, or presses keys, hears the words to their end and is put through once', async t => {
  const sound = await word();
  const call = await opened();
  await call.event('playback.ended');
  await call.says('can I speak to someone please');
  await call.event('playback.started', 2);
  await until(() => joinSamples(call.audio).length > 8000);
  await hear(call, sound);
  await call.says('no wait do you have zyrtec');
  for (const digit of ['*', '0', '7'])
    await call.stage?.onInput?.({ kind: 'dtmf', channel: 0, digit, positionSamples: 0 });
  t.like(await call.event('playback.ended', 2), {
    outcome: 'played',
    heardText: 'I am putting you through to a colleague.',
  });
  await until(() => call.over);
  t.is(call.transfers.length, 1);
  t.deepEqual(
    call.events.filter(event => event.kind === 'answer.given').map(({ outcome }) => outcome),
    ['handover'],
  );
  await call.end();
});
