import test from 'ava';
import { shareIn } from './shares.js';

test('everyday words, their letters and their meanings are thought common in any base, those of others are not', t => {
  const share = shareIn('fr');
  t.true(share('stem', 'est') > 0);
  t.true(share('four', '_com') > share('four', '_est'), 'more everyday words begin with com');
  t.is(share('four', 'zigz'), 0);
  t.true(share('three', '_no') > 0);
  t.is(share('three', 'xyl'), 0);
  // "May" is a meaning of everyday words, danger of none.
  t.true(share('meaning', '~may') > 0);
  t.is(share('meaning', '~danger'), 0);
});

test('however many everyday words have a piece of letters, it is never thought to be everywhere', t => {
  const share = shareIn('en');
  for (const piece of ['_th', 'ing', 'er_', '_re']) t.true(share('three', piece) <= 0.1);
});
