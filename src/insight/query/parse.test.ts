import test from 'ava';
import { parseQuery } from './parse.js';
import type { QueryError } from './error.js';

function errorOf(text: string): QueryError {
  try {
    parseQuery(text);
  } catch (thrown) {
    return thrown as QueryError;
  }
  throw new Error(`no error for ${text}`);
}

test('a condition on words, a distance and the voice is read as it is meant', t => {
  const node = parseQuery(
    'caller: ("already called" | "third time") near/10s (caller.rate > baseline + 20%)',
  );
  t.is(node.kind, 'near');
  if (node.kind !== 'near') return;
  t.deepEqual(node.within, { unit: 'ms', amount: 10_000 });
  t.is(node.left.kind, 'by');
  t.like(node.right, {
    kind: 'voice',
    role: 'caller',
    measure: 'rate',
    op: '>',
    value: { kind: 'baseline', amount: 0.2, share: true },
  });
});

test('"not" reaches over side and stretch of time', t => {
  const node = parseQuery('not agent: "recorded" in first 30s');
  t.like(node, {
    kind: 'not',
    part: { kind: 'by', role: 'agent', part: { kind: 'in', side: 'first', ms: 30_000 } },
  });
});

test('"and" binds more closely than "or", "near" more closely than "then"', t => {
  t.like(parseQuery('"a" or "b" and "c"'), { kind: 'or', parts: [{ kind: 'phrase' }, { kind: 'and' }] });
  t.like(parseQuery('"a" near/3w "b" then "c"'), { kind: 'then', left: { kind: 'near' } });
});

test('counts, fields and z-scores are compared', t => {
  const node = parseQuery('count(agent.interruption) >= 3 and reason = "invoice" and caller.loudness.z > 2');
  t.is(node.kind, 'and');
  if (node.kind !== 'and') return;
  t.like(node.parts[0], { kind: 'sum', of: 'count', op: '>=', value: { amount: 3 } });
  t.like(node.parts[1], { kind: 'field', name: 'reason', value: { kind: 'text', text: 'invoice' } });
  t.like(node.parts[2], { kind: 'voice', role: 'caller', measure: 'loudness.z', value: { amount: 2 } });
});

const mistakes: [string, number, RegExp][] = [
  ['intent("in*oice")', 7, /no wildcard but a "\*" at its end/],
  ['slot("ib?n")', 5, /no wildcard/],
  ['caller.intteruption', 7, /Did you mean interruption/],
  ['duraton > 5min', 0, /Did you mean duration/],
  ['caler: "invoice"', 0, /Did you mean caller/],
  ['"invoice', 0, /never closed/],
  ['("a" or "b"', 11, /close the bracket, found the end/],
  ['"a" near "b"', 9, /distance after "near"/],
  ['"a" near/5x "b"', 9, /not a unit/],
  ['"a" near/5 "b"', 9, /needs a unit. For example 5s or, in words, 5w/],
  ['duration > 5', 11, /wrong unit.*10s/],
  ['caller.loudness > baseline + 20%', 29, /Use dB/],
  ['"a" then "b" then (not "c")', 19, /needs something with a place/],
  ['invoice', 0, /stand in quotes/],
  ['"***"', 0, /every word/],
  ['reason > "x"', 9, /equal/],
  ['"a" "b"', 4, /Expected "and"/],
  ['', 0, /found the end/],
  ['"a" & "b"', 4, /means nothing/],
];

for (const [text, at, message] of mistakes) {
  test(`the mistake in ${JSON.stringify(text)} is placed and explained`, t => {
    const error = errorOf(text);
    t.is(error.code, 'QUERY_INVALID');
    t.regex(error.message, message);
    t.is(error.at, at);
  });
}

test('deep brackets and endless expressions are refused, long ones are read', t => {
  t.regex(errorOf(`${'('.repeat(1000)}"a"${')'.repeat(1000)}`).message, /deeper than 100/);
  t.regex(errorOf(`"${'a'.repeat(100_000)}"`).message, /65536 are allowed/);
  t.notThrows(() => parseQuery(Array.from({ length: 3000 }, (_, i) => `"word${i}"`).join(' or ')));
  t.notThrows(() => parseQuery(`${'not '.repeat(5000)}"a"`));
});
