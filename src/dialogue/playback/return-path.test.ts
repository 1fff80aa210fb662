import test from 'ava';
import { SPEECH_WINDOW } from '../../audio/audio.js';
import { ReturnPath } from './return-path.js';

const QUIET_DB = -60;
const quiet = (line: ReturnPath, windows: number): void => {
  for (let i = 0; i < windows; i++) line.push(QUIET_DB, false, true);
};

test('quiet between our own words that come back says nothing of how late they come', t => {
  const line = new ReturnPath();
  quiet(line, 15);
  const before = line.silentSamples;
  t.true(before > 10 * SPEECH_WINDOW && before <= 15 * SPEECH_WINDOW);
  // Too soft to pass for a caller, and yet there.
  line.push(-50, false, false);
  quiet(line, 20);
  t.is(line.silentSamples, before);
});

test('a line that stayed quiet returns nothing, and what is heard then is another', t => {
  const line = new ReturnPath();
  quiet(line, 44);
  t.false(line.excludes(-30));
  quiet(line, 1);
  t.true(line.excludes(-30));
});

test('a line on which something soft comes back is not known to be quiet', t => {
  const line = new ReturnPath();
  for (let i = 0; i < 60; i++) line.push(-50, false, false);
  t.false(line.excludes(-30));
  t.is(line.silentSamples, 0);
});
