import test from 'ava';
import { Turns } from './turns.js';

test('while a prompt is heard, only what was said before it is a turn', t => {
  const turns = new Turns();
  turns.began(1000);
  t.true(turns.isTurn({ startMs: 200, endMs: 1000 }, undefined));
  t.false(turns.isTurn({ startMs: 900, endMs: 1700 }, undefined));
});

test('while a mark is waited for, what is said after the prompt is a turn, and its echo is none', t => {
  const turns = new Turns();
  turns.began(0);
  const quietSinceMs = 2000;
  t.false(turns.isTurn({ startMs: 200, endMs: 2300 }, quietSinceMs), 'the echo of its end');
  t.true(turns.isTurn({ startMs: 1900, endMs: 2700 }, quietSinceMs), 'said as it ended');
  t.true(turns.isTurn({ startMs: 1500, endMs: 2900 }, quietSinceMs), 'said over its end');
});

test('an interruption is a turn, and the echo of what was interrupted is none', t => {
  const turns = new Turns();
  turns.began(0);
  turns.interrupted(1500);
  turns.ended(1500);
  t.true(turns.isTurn({ startMs: 1200, endMs: 1400 }, undefined));
  t.false(turns.isTurn({ startMs: 100, endMs: 1300 }, undefined));
});
