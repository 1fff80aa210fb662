import test from 'ava';
import type { CallEvent } from '../../call/events.js';
import { subjectOf } from '../../store/subject/of-log.js';
import { evaluator } from './evaluate.js';
import { parseQuery } from './parse.js';

const role = 'caller' as const;
const base = { callId: 'call_1', tMs: 5000 };
const evidence: [] = [];

const LOG: CallEvent[] = [
  {
    ...base,
    seq: 0,
    kind: 'transcript.final',
    channel: 0,
    role,
    utteranceId: 'u1',
    startMs: 1000,
    endMs: 2000,
    text: 'this is a disgrace',
    confidence: 1,
    words: [{ word: 'disgrace', startMs: 1000, endMs: 2000, confidence: 1 }],
    language: 'en',
    pack: 'test',
    pass: 1,
  },
  {
    ...base,
    seq: 1,
    kind: 'signal.found',
    role,
    signal: 'irritant',
    detail: 'queue',
    score: 0.9,
    startMs: 1000,
    endMs: 2000,
    evidence,
  },
  {
    ...base,
    seq: 2,
    kind: 'signal.found',
    role: 'agent',
    signal: 'compliance',
    detail: 'recorded',
    state: 'missing',
    score: 1,
    startMs: 3000,
    endMs: 3000,
    evidence,
  },
  {
    ...base,
    seq: 3,
    kind: 'sentiment.turn',
    role,
    utteranceId: 'u1',
    startMs: 1000,
    endMs: 2000,
    score: -0.8,
    words: -0.8,
    label: 'negative',
    evidence,
  },
  {
    ...base,
    seq: 4,
    kind: 'signals.call',
    sentiment: {
      caller: { score: -0.8, quarters: [-0.8, null, null, null], trend: null, shape: 'negative' },
    },
    politeness: 0.25,
    empathy: 0,
    answered: null,
    deadAirMs: 0,
    counts: {},
  },
];

const asks = test.macro<[string, boolean]>({
  exec: (t, expression, holds) =>
    t.is(evaluator(parseQuery(expression))(subjectOf(LOG)).holds, holds, expression),
  title: (_, expression, holds) => `${expression} ${holds ? 'holds' : 'does not hold'} of the call`,
});

test(asks, 'caller.irritant and cause = "queue"', true);
test(asks, 'cause = "invoice"', false);
test(asks, 'agent.irritant', false);
test(asks, 'unsaid and rule = "recorded"', true);
test(asks, 'forbidden', false);
test(asks, 'caller.sentiment < -0.5', true);
test(asks, 'caller.sentiment > -0.5', false);
test(asks, 'caller.mood < -0.5', true);
test(asks, 'politeness < 50%', true);
test(asks, 'caller: "disgrace" near/2s caller.negative', true);
test(asks, 'positive', false);
test(asks, 'irritant in first 5s', true);
