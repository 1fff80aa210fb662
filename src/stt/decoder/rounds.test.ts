import test from 'ava';
import { restBeforeRound } from './rounds.js';

const calm = { pressing: false };

test('a channel by itself does not wait for others', t => {
  t.is(restBeforeRound([calm], 1, 0), 0);
});

test('among many channels a chunk waits for others, and not for ever', t => {
  const restMs = restBeforeRound([calm], 200, 0);
  t.true(restMs > 0);
  t.true(restBeforeRound([calm], 200, 10) < restMs);
  t.is(restBeforeRound([calm], 200, restMs), 0);
});

test('a round does not wait for words that are due, nor once enough have come', t => {
  t.is(restBeforeRound([calm, { pressing: true }, calm], 200, 0), 0);
  t.is(
    restBeforeRound(
      Array.from({ length: 40 }, () => calm),
      200,
      0,
    ),
    0,
  );
});
