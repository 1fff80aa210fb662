import test from 'ava';
import { ACTIVITY_START, followActivity, isActive, levelDb } from './activity.js';
import type { ActivityState } from './activity.js';

function noise(amplitude: number, seed: number): Int16Array {
  let x = seed;
  return Int16Array.from({ length: 160 }, () => {
    x = (x * 1103515245 + 12345) & 0x7fffffff;
    return Math.round((x / 0x7fffffff - 0.5) * 2 * amplitude);
  });
}

function run(frames: readonly Int16Array[], from = ACTIVITY_START): ActivityState[] {
  const states: ActivityState[] = [];
  for (const frame of frames) states.push(followActivity(frame, states.at(-1) ?? from));
  return states;
}

test('digital silence and a constant offset are not active', t => {
  t.false(run(Array.from({ length: 50 }, () => new Int16Array(160))).some(isActive));
  t.false(run(Array.from({ length: 50 }, () => new Int16Array(160).fill(900))).some(isActive));
});

test('speech-like level after silence is active within two frames', t => {
  const states = run([
    ...Array.from({ length: 50 }, () => new Int16Array(160)),
    noise(3000, 1),
    noise(3000, 2),
  ]);
  t.true(isActive(states.at(-1)!));
});

test('a single loud frame is a click, not activity', t => {
  const quiet = Array.from({ length: 20 }, () => new Int16Array(160));
  t.false(run([...quiet, noise(20000, 3), ...quiet]).some(isActive));
});

test('steady noise stops being active once the floor has risen to it, and speech above it is found', t => {
  const states = run(Array.from({ length: 1500 }, (_, i) => noise(300, i)));
  t.true(isActive(states[10]!));
  t.false(isActive(states.at(-1)!));
  t.true(isActive(run([noise(3000, 1), noise(3000, 2)], states.at(-1)).at(-1)!));
});

test('the level of a full-scale square wave is 0 dB', t => {
  const square = Int16Array.from({ length: 160 }, (_, i) => (i % 2 === 0 ? 32767 : -32768));
  t.true(Math.abs(levelDb(square)) < 0.01);
});
