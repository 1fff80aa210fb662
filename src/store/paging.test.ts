import test from 'ava';
import { instant } from './paging.js';

test('a day, a time with a zone and one without are instants in UTC', t => {
  const first = Date.UTC(2026, 2, 1);
  t.is(instant('2026-03-01', 'since'), first);
  t.is(instant('2026-03-01T00:00:00Z', 'since'), first);
  t.is(instant('2026-03-01T01:00:00+01:00', 'since'), first);
  t.is(instant('2026-03-01T00:00', 'since'), first);
  t.is(instant('2026-03-01T00:00:00.250', 'since'), first + 250);
});

for (const text of [
  'March 1',
  '2026',
  '2026-02-30',
  '2026-13-01',
  '1',
  '',
  '2026-03-01T25:00:00Z',
  'yesterday',
])
  test(`${JSON.stringify(text)} is no instant`, t => {
    t.throws(() => instant(text, 'since'), {
      code: 'BAD_ARGUMENT',
      message: `since must be an ISO 8601 time, found a string of ${text.length} characters.`,
    });
  });
