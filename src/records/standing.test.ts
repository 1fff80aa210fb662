import test from 'ava';
import { recordsOf, serveRecords } from '../testkit/records.js';
import { CallRecords } from './call-records.js';
import { httpRecords } from './http/http.js';
import { KnownCodes } from './standing.js';

test('a call that ends while it asks leaves another that waits for the same to ask for itself', async t => {
  const source = httpRecords(await serveRecords(t, recordsOf(t)));
  const codes = new KnownCodes(source);
  const [over, live] = [new AbortController(), new AbortController()];
  const callOf = (signal: AbortSignal) => new CallRecords(source, { timeoutMs: 20_000 }, signal);
  const readings = ['F-2026-031'];
  codes.ask('reference', readings, callOf(over.signal), () => undefined);
  const answered = new Promise<void>(resolve =>
    codes.ask('reference', readings, callOf(live.signal), resolve),
  );
  over.abort();
  await answered;
  t.is(codes.now('reference', readings), undefined, 'nothing is known, and nothing is said to be unknown');
  await new Promise<void>(resolve => codes.ask('reference', readings, callOf(live.signal), resolve));
  t.deepEqual(codes.now('reference', readings), { whole: readings, begun: [] });
});
