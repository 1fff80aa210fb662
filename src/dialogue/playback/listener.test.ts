import test from 'ava';
import { SPEECH_WINDOW } from '../../audio/audio.js';
import { Listener } from './listener.js';
import { noise } from './sounds.fixture.js';
import { isSound } from './traits.js';

const samples = (db: number, windows = 1, seed = 1): Int16Array =>
  Int16Array.from(noise(windows * SPEECH_WINDOW, db, seed), Math.round);

test('in quiet the network rests, and hears again with the first loud window', t => {
  const listener = new Listener();
  const heard = Array.from(
    { length: 20 },
    (_, i) => listener.take(samples(-65, 1, i + 1)).heard !== undefined,
  );
  t.true(heard[0]);
  t.false(heard.at(-1));
  const loud = listener.take(samples(-20));
  t.true(loud.loud && loud.heard !== undefined);
});

test('a look ends with what came after the window, and changes nothing', t => {
  const [one, other] = [new Listener(), new Listener()];
  const sound = samples(-25, 4);
  const window = (i: number): Int16Array => sound.subarray(i * SPEECH_WINDOW, (i + 1) * SPEECH_WINDOW);
  for (const listener of [one, other]) for (const i of [0, 1, 2]) listener.take(window(i));
  const rest = window(3).subarray(0, 100);
  const look = one.look(rest);
  t.deepEqual([...look.sound.subarray(-100)], [...rest]);
  t.deepEqual(one.take(window(3)).heard, other.take(window(3)).heard);
});

test('the noise of the line is no sound, loud as it may be', t => {
  t.false(isSound(-42, -45));
  t.true(isSound(-35, -45));
  t.false(isSound(-58, -70));
});
