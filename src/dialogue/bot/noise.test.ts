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

test('a sound that stops the bot and turns out to be no speech is not taken for a caller who never stops', async t => {
  const frames: Int16Array[] = [];
  const options = { language: 'en', voice: 'en+f2' };
  for await (const frame of speaker.speak('stop', options, new AbortController().signal)) frames.push(frame);
  const sound = joinSamples([new Int16Array(8000), ...frames]);
  await speaker.warm(['en'], ['Hello.', 'Are you still there?'], new AbortController().signal);
  const call = new PlayedCall();
  const stage = botStage({
    speaker,
    source: new TableSource([]),
    buildCatalogue,
    limits: {
      noInputMs: 300,
      maxNoInput: 0,
      maxFailedTurns: 3,
      maxTalkMs: 150,
      maxCallMs: 600_000,
      maxAgeDays: 30,
    },
    takes: () => true,
    handoverTo: 'desk',
    logger: silentLogger,
  });
  call.stage = await stage.open(call);
  await until(() => joinSamples(call.audio).length > 8000);
  for (let at = 0; at + 160 <= sound.length; at += 160) {
    const frame = { channel: 0, positionSamples: at, samples: sound.subarray(at, at + 160) };
    await call.stage?.onInput?.({ kind: 'audio', frame });
  }
  t.like(await call.event('playback.ended'), { outcome: 'interrupted' });
  await until(() => call.over);
  t.like(call.transfers[0], { details: { reason: 'silent' } });
  await call.end();
});
