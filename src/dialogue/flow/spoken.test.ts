import test from 'ava';
import { silentLogger } from '../../call/logger.js';
import { PlayedCall } from '../../testkit/playedcall.js';
import { Speaker } from '../tts/speaker.js';
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
