import test from 'ava';
import { SPEECH_WINDOW, joinSamples } from '../../audio/audio.js';
import { espeakEngine } from '../tts/espeak/espeak.js';
import { Speaker } from '../tts/speaker.js';
import { Evidence } from './evidence.js';
import { Listener } from './listener.js';
import { mixed, noise, telephone } from './sounds.fixture.js';

const HZ = 8000;
const ON = HZ;
const speaker = new Speaker({ engine: espeakEngine() });
test.after.always(() => speaker.close());

async function voice(text: string, name: string): Promise<Int16Array> {
  const frames: Int16Array[] = [];
  const options = { language: name.slice(0, 2), voice: name };
  for await (const frame of speaker.speak(text, options, new AbortController().signal)) frames.push(frame);
  const all = joinSamples(frames);
  return all.subarray(all.findIndex(x => Math.abs(x) > 1000));
}

/** A steady note: as voiced as a voice, and nothing of it moves. */
function note(hz: number, samples: number): Float64Array {
  return Float64Array.from({ length: samples }, (_, i) =>
    [1, 2, 3, 4, 5].reduce(
      (sum, h) => sum + ((4000 * Math.min(1, i / 200)) / h) * Math.sin((2 * Math.PI * h * hz * i) / HZ),
      0,
    ),
  );
}

function onLine(sound: ArrayLike<number>): Int16Array {
  const length = ON + sound.length + 800;
  return telephone(mixed(length, [noise(length, -60, 5), 0], [sound, ON]));
}

/** The places of the windows, in milliseconds from the sound's beginning, at which somebody speaks. */
function spoken(line: Int16Array, evidence = new Evidence()): number[] {
  const listener = new Listener();
  const found: number[] = [];
  for (let end = SPEECH_WINDOW; end <= line.length; end += SPEECH_WINDOW)
    if (evidence.push(listener.take(line.subarray(end - SPEECH_WINDOW, end)))) found.push((end - ON) / 8);
  return found;
}

test('the first words of a voice are told within a fifth of a second, and while they last', async t => {
  for (const [text, name] of [
    ['is it available', 'en-us+m1'],
    ['vous en avez combien', 'fr+f2'],
  ] as const) {
    const found = spoken(onLine((await voice(text, name)).subarray(0, 6000)));
    t.true(found[0]! > 0 && found[0]! <= 200, `${name}: ${found[0]} ms`);
    t.true(found.length >= 8, `${name}: ${found.length} windows`);
  }
});

test('half of the notes that Silero takes for speech are nobody, and noise never is somebody', t => {
  const notes = Array.from({ length: 12 }, (_, i) => 110 * 2 ** (i / 6));
  const taken = notes.filter(hz => spoken(onLine(note(hz, 8000))).length > 0);
  // Silero takes ten of them for speech.
  t.true(taken.length <= 6, `${taken.join(', ')} Hz`);
  for (let seed = 1; seed <= 4; seed++) t.deepEqual(spoken(onLine(noise(16_000, -30, seed))), [], `${seed}`);
});

test('a look between two windows tells of a voice, not of noise, and is not counted', async t => {
  const speech = await voice('table', 'en');
  const [listener, evidence] = [new Listener(), new Evidence()];
  const line = onLine(speech);
  let looked = 0;
  for (let end = SPEECH_WINDOW; end + 128 <= line.length; end += SPEECH_WINDOW) {
    evidence.push(listener.take(line.subarray(end - SPEECH_WINDOW, end)));
    const before = evidence.score;
    if (evidence.look(listener.look(line.subarray(end, end + 128)))) looked += 1;
    t.is(evidence.score, before);
    if (end + 128 < ON) t.is(looked, 0, 'in the noise before');
  }
  t.true(looked > 0);
});

test('after a reset it tells as at first', async t => {
  const line = onLine(await voice('bonjour', 'fr+m3'));
  const evidence = new Evidence();
  const first = spoken(line, evidence);
  evidence.reset();
  t.deepEqual(spoken(line, evidence), first);
});
