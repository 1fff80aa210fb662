import test from 'ava';
import type { CallEvent, NewCallEvent } from '../../call/events.js';
import { ended, said, started } from '../../store/conformance/samples.js';
import { playToStage } from '../../testkit/playtostage.js';
import { parseRules } from './rules.js';
import { rulesStage } from './stage.js';

async function play(
  when: string,
  events: readonly NewCallEvent[],
): Promise<{ kind: string; heardMs: number; event: NewCallEvent }[]> {
  const rules = parseRules(JSON.stringify({ rules: [{ name: 'r', when, say: 'look' }] }), 'rules.yaml');
  const log = events.map((event, seq) => ({ ...event, callId: 'c', seq }) as CallEvent);
  const stated = await playToStage(rulesStage(rules, { measured: false }), log);
  return stated.map(({ event, heardMs }) => ({ kind: event.kind, heardMs, event }));
}

const speech = (kind: 'speech.started' | 'speech.ended', tMs: number, channel = 1): NewCallEvent => ({
  kind,
  tMs,
  channel,
  role: channel === 0 ? 'caller' : 'agent',
});

test('a phrase matches at the end of its turn, with the words it rests on', async t => {
  const events = [started(), said('i have already called twice', 4000), ended(60_000)];
  const [match, ...more] = await play('caller: "already called"', events);
  t.is(match?.heardMs, 5500);
  t.like(match?.event, { kind: 'rule.matched', rule: 'r', message: 'look', state: 'live' });
  if (match?.event.kind !== 'rule.matched') return t.fail();
  t.deepEqual(match.event.places, [{ startMs: 4600, endMs: 5200 }]);
  t.is(match.event.evidence[0]?.text, 'i have already called twice');
  t.deepEqual(more, []);
});

test('what must be said in the first 30 s is missed at 30 s, not at the end of the call', async t => {
  const events = [started(), said('good morning', 500, 'agent'), ended(300_000)];
  const [match] = await play('not agent: "recorded" in first 30s', events);
  t.is(match?.kind, 'rule.matched');
  t.true(match !== undefined && match.heardMs >= 30_000 && match.heardMs <= 31_000);
});

test('a window is not over while what began in it is still being said', async t => {
  const text = 'one two three four this call is recorded';
  const events = [
    started(),
    speech('speech.started', 29_000),
    speech('speech.ended', 32_000),
    said(text, 29_000, 'agent'),
    ended(60_000),
  ];
  t.deepEqual(await play('not agent: "three" in first 30s', events), []);
  const [late] = await play('not agent: "recorded" in first 30s', events);
  t.is(late?.heardMs, 32_000);
});

test('counts, lengths and orders match when they are reached', async t => {
  const events = [started(), said('no', 1000), said('no no', 5000), said('yes', 9000), ended(600_000)];
  t.is((await play('count("no") >= 3', events))[0]?.heardMs, 5600);
  t.is((await play('"no" then/3s "no"', events))[0]?.heardMs, 5600);
  const long = (await play('duration > 60s', events))[0]?.heardMs ?? 0;
  t.true(long > 60_000 && long <= 60_500);
  t.is((await play('"no" not near/4s "no"', events)).length, 0);
  const alone = (await play('"yes" not near/10s "please"', events))[0]?.heardMs ?? 0;
  t.true(alone > 19_300 && alone <= 20_300);
});

test('interruptions count as they are told, and the sums of the call do not count them twice', async t => {
  const cut = (startMs: number): NewCallEvent => {
    const place = { startMs, endMs: startMs + 400, by: 'agent', successful: true } as const;
    return { kind: 'prosody.interrupted', tMs: startMs + 2000, ...place };
  };
  const turns = [1000, 11_000, 21_000].flatMap(ms => [said('but i', ms), cut(ms + 500)]);
  const events = [started(), ...turns, ended(60_000)];
  const [match, ...more] = await play('count(agent.interruption) >= 3', events);
  t.like(match, { heardMs: 23_500, event: { state: 'live' } });
  t.deepEqual(more, []);
  t.deepEqual(await play('count(agent.interruption) >= 4', events), []);
});

test('what only the whole call can tell is told at its end', async t => {
  const events = [started(), said('thank you', 55_000), ended(60_000)];
  const told = async (when: string): Promise<unknown> => {
    const [match] = await play(when, events);
    return match?.event.kind === 'rule.matched' && [match.event.state, match.heardMs];
  };
  t.deepEqual(await told('"thank you" in last 10s'), ['final', 60_000]);
  t.deepEqual(await told('count("thank you") < 2'), ['final', 60_000]);
  t.deepEqual(await told('not "invoice"'), ['final', 60_000]);
});

test('a match that the rest of the call undoes is withdrawn', async t => {
  const late = [started(), said('this is recorded', 20_000, 'agent'), ended(90_000)];
  // The final comes 40 s after it was said, without any voice activity before: nobody could know.
  const events = late.map(event => (event.kind === 'transcript.final' ? { ...event, tMs: 60_000 } : event));
  const kinds = (await play('not agent: "recorded" in first 30s', events)).map(({ kind }) => kind);
  t.deepEqual(kinds, ['rule.matched', 'rule.withdrawn']);
});

test('a rules file with a mistake is refused by the name of its rule', t => {
  const load = (rules: unknown): unknown => parseRules(JSON.stringify({ rules }), 'rules.yaml');
  t.throws(() => load([{ name: 'a', when: 'caler.rate > 3wpm' }]), { message: /Rule "a".*caller\.rate/ });
  t.throws(() => load([{ name: 'a', when: 'ended = "hangup"' }]), { message: /only known after/ });
  t.throws(
    () =>
      load([
        { name: 'a', when: '"x"' },
        { name: 'a', when: '"y"' },
      ]),
    { message: /two rules/ },
  );
  t.throws(() => load([{ name: 'a' }]), { code: 'FILE_INVALID' });
  t.throws(() => parseRules('rules: [', 'rules.yaml'), { code: 'FILE_INVALID' });
});
