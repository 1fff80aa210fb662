import test from 'ava';
import { silentLogger } from '../../call/logger.js';
import { ParleyError } from '../../call/errors.js';
import { PlayedCall } from '../../testkit/playedcall.js';
import { until } from '../../testkit/service.js';
import { Speaker } from '../tts/speaker.js';
import type { Engine, RawAudio } from '../tts/tts.js';
import { spokenMouth } from './spoken.js';

test('a text that cannot be spoken is told with its code and without its words, and the call goes on', async t => {
  const call = new PlayedCall();
  const told: object[] = [];
  const logger = { ...silentLogger, warn: (fields: object) => void told.push(fields) };
  const mouth = spokenMouth(new Speaker({}), logger)(call, () => undefined);
  await mouth.say('Hello, Mrs Peeters.', 'en');
  t.like(await call.event('playback.ended'), { outcome: 'cleared', heardText: '' });
  t.like(told[0], { callId: 'test-call', code: 'SPEECH_UNAVAILABLE' });
  t.false(JSON.stringify(told).includes('Peeters'));
  mouth.close();
});

/** Speaks any sentence as half a second of tone, but for those that begin with "Fail". */
const brittle: Engine = {
  name: 'brittle',
  async *synthesise(sentence): AsyncGenerator<RawAudio> {
    await Promise.resolve();
    if (sentence.startsWith('Fail')) throw new ParleyError('SPEECH_FAILED', 'No more.');
    yield {
      samples: Int16Array.from({ length: 4000 }, (_, i) => 8000 * Math.sin(i / 3)),
      sampleRateHz: 8000,
    };
  },
  close: () => Promise.resolve(),
};

test('a prompt that fails after its first sentence is one prompt in the log, with what was heard of it', async t => {
  for (const playback of ['us', 'platform'] as const) {
    const call = new PlayedCall('en', playback);
    const mouth = spokenMouth(new Speaker({ engine: brittle }), silentLogger)(call, () => undefined);
    const saying = mouth.say('Hello there. Fail now.', 'en');
    if (playback === 'platform') await until(() => call.told.includes('mark p1.500'));
    mouth.mark('p1.500');
    await saying;
    t.deepEqual(
      call.events.map(({ kind }) => kind),
      ['playback.started', 'playback.ended'],
      playback,
    );
    // What a platform has queued is played to its end: nobody clears it.
    t.like(call.events[1], { outcome: 'cleared', heardText: 'Hello there.', playedMs: 500 }, playback);
    await mouth.say('Fail at once.', 'en');
    t.is(call.events.length, 4, 'and one of which nothing was heard is one as well');
    mouth.close();
  }
});
