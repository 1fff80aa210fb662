import { setTimeout as delay } from 'node:timers/promises';
import test from 'ava';
import { silentLogger } from '../../call/logger.js';
import { PlayedCall } from '../../testkit/playedcall.js';
import { until } from '../../testkit/service.js';
import { buildCatalogue } from '../../understanding/catalogue/catalogue.js';
import { TableSource } from '../availability/table.js';
import { Speaker } from '../tts/speaker.js';
import type { Engine, RawAudio } from '../tts/tts.js';
import { botStage } from './stage.js';

test('what the bot says is not taken for the caller once a sentence that was given up has ended late', async t => {
  let spoken = 0;
  const voice: Engine = {
    name: 'late',
    async *synthesise(): AsyncGenerator<RawAudio> {
      spoken += 1;
      // The first is the sample that tells the loudness, the second the greeting, which an engine goes on with unheard.
      if (spoken === 2) await delay(400);
      yield { samples: new Int16Array(24_000).fill(3000), sampleRateHz: 8000 };
    },
    close: () => Promise.resolve(),
  };
  const call = new PlayedCall();
  const hours = 3_600_000;
  const stage = botStage({
    speaker: new Speaker({ engine: voice }),
    source: new TableSource([]),
    buildCatalogue,
    limits: {
      noInputMs: hours,
      maxNoInput: 2,
      maxFailedTurns: 3,
      maxTalkMs: hours,
      maxCallMs: hours,
      maxAgeDays: 30,
    },
    takes: () => true,
    logger: silentLogger,
  });
  call.stage = await stage.open(call);
  await until(() => spoken === 2);
  void call.stage?.onInput?.({ kind: 'dtmf', channel: 0, digit: '7', positionSamples: 0 });
  await call.event('playback.started');
  await delay(600);
  await call.says('please say the name of a product');
  await delay(50);
  t.false(call.events.some(event => event.kind === 'answer.given'));
  await call.end();
});
