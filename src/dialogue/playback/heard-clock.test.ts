import test from 'ava';
import { HeardClock } from './heard-clock.js';

const FRAME_MS = 20;

/** Frames of 20 ms from one place to another, each so long after its end as `lateMs` says. */
function hear(clock: HeardClock, fromMs: number, toMs: number, lateMs: (endMs: number) => number): number[] {
  const earlier: number[] = [];
  for (let endMs = fromMs + FRAME_MS; endMs <= toMs; endMs += FRAME_MS)
    earlier.push(clock.take(endMs, endMs + lateMs(endMs)));
  return earlier;
}

test('the quickest frame tells when audio was heard, also after seconds in which the machine stalled', t => {
  const clock = new HeardClock();
  hear(clock, 0, 1000, endMs => 30 + (endMs % 60));
  t.is(clock.at(1000), 1030);
  hear(clock, 1000, 9000, () => 400);
  t.is(clock.at(9000), 9030, 'eight seconds held up are no other clock');
});

test('a quicker frame says by how much what came before was heard earlier than thought', t => {
  const clock = new HeardClock();
  t.deepEqual(new Set(hear(clock, 0, 200, () => 300)), new Set([0]));
  const caughtUp = hear(clock, 200, 400, endMs => Math.max(50, 300 - 2 * (endMs - 200)));
  t.is(
    caughtUp.reduce((sum, ms) => sum + ms, 0),
    250,
  );
  t.is(clock.at(400), 450);
});

test('after a pause of the platform the audio has another time by our clock', t => {
  const clock = new HeardClock();
  hear(clock, 0, 3000, () => 40);
  hear(clock, 3000, 8000, () => 10_040);
  t.is(clock.at(8000), 18_040);
});
