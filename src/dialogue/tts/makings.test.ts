import { getEventListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import { joinSamples } from '../../audio/audio.js';
import { ParleyError } from '../../call/errors.js';
import { Speaker } from './speaker.js';
import type { Engine } from './tts.js';

const SENTENCE = 'Hello there.';
const RATE_HZ = 8000;
const tone = Int16Array.from(
  { length: RATE_HZ },
  (_, i) => 8000 * Math.sin((2 * Math.PI * 440 * i) / RATE_HZ),
);

/** An engine that speaks a sentence in two halves, the second when it is let; it notes who asked and what was given up. */
function slowEngine() {
  const gates: (() => void)[] = [];
  const log = { asked: 0, givenUp: 0 };
  const engine: Engine = {
    name: 'slow',
    async *synthesise(sentence, _options, signal) {
      yield { samples: tone, sampleRateHz: RATE_HZ };
      // The sentence by which the voice's loudness is learnt.
      if (sentence !== SENTENCE) return;
      log.asked += 1;
      await new Promise<void>(resolve => {
        gates.push(resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
      if (signal.aborted) {
        log.givenUp += 1;
        throw new ParleyError('CANCELLED', 'given up');
      }
      yield { samples: tone, sampleRateHz: RATE_HZ };
    },
    close: () => Promise.resolve(),
  };
  return { engine, log, goOn: () => gates.splice(0).forEach(open => open()) };
}

/** A caller who hears the sentence; `begun` once the first of it is there. */
function caller(speaker: Speaker) {
  const abort = new AbortController();
  const frames: Int16Array[] = [];
  let began: () => void;
  const begun = new Promise<void>(resolve => (began = resolve));
  const hear = async (): Promise<Int16Array> => {
    for await (const frame of speaker.speak(SENTENCE, { language: 'en' }, abort.signal)) {
      frames.push(frame);
      began();
    }
    return joinSamples(frames);
  };
  const heard = hear();
  heard.catch(() => undefined);
  return { heard, begun, abort };
}

test('a sentence that several callers ask for is made once, and all hear the whole of it, also who comes later', async t => {
  const { engine, log, goOn } = slowEngine();
  const speaker = new Speaker({ engine });
  const early = [caller(speaker), caller(speaker), caller(speaker)];
  await Promise.all(early.map(({ begun }) => begun));
  const late = caller(speaker);
  await late.begun;
  goOn();
  const heard = await Promise.all([...early, late].map(each => each.heard));
  t.is(log.asked, 1);
  for (const audio of heard) t.deepEqual(audio, heard[0]);
  t.is(heard[0]!.length, 2 * RATE_HZ);
});

test('a caller who hangs up takes the sentence from nobody else', async t => {
  const { engine, log, goOn } = slowEngine();
  const speaker = new Speaker({ engine });
  const [first, second] = [caller(speaker), caller(speaker)];
  await Promise.all([first.begun, second.begun]);
  first.abort.abort();
  await t.throwsAsync(first.heard, { code: 'CANCELLED' });
  goOn();
  t.is((await second.heard).length, 2 * RATE_HZ);
  t.deepEqual(log, { asked: 1, givenUp: 0 });
  t.is(getEventListeners(second.abort.signal, 'abort').length, 0);
});

test('a sentence that nobody waits for any more is given up, and made anew for who asks next', async t => {
  const { engine, log, goOn } = slowEngine();
  const speaker = new Speaker({ engine });
  const gone = [caller(speaker), caller(speaker)];
  await Promise.all(gone.map(({ begun }) => begun));
  for (const { abort } of gone) abort.abort();
  for (const { heard } of gone) await t.throwsAsync(heard, { code: 'CANCELLED' });
  const next = caller(speaker);
  await next.begun;
  while (log.asked < 2) await wait(5);
  goOn();
  t.is((await next.heard).length, 2 * RATE_HZ);
  t.deepEqual(log, { asked: 2, givenUp: 1 });
});
