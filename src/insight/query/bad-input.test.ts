import test from 'ava';
import { subjectOf } from '../../store/store.js';
import type { Subject } from '../../store/store.js';
import { evaluator } from './evaluate.js';
import { explain } from './explain.js';
import { parseQuery } from './parse.js';
import { wordTest } from './pattern.js';
import { call, turn } from './query.fixture.js';
import { sieveOf } from './sieve.js';
import { MAX_LENGTH, tokenise } from './tokens.js';

const refused = { code: 'QUERY_INVALID' };

test('an expression of 100 kB is refused by its length, before it is read', t => {
  const error = t.throws(() => parseQuery(`"${'a '.repeat(50_000)}"`), refused);
  t.regex(error?.message ?? '', /100002 characters; 65536 are allowed/);
  t.throws(() => tokenise('x'.repeat(100_000)), refused);
});

test('an expression as long as is allowed is read, explained, sifted and evaluated', t => {
  const parts = Array.from({ length: 5000 }, (_, i) => `"w${i}"`);
  for (const joined of [
    parts.join('|'),
    parts
      .join(' and ')
      .slice(0, -1)
      .replace(/ and [^ ]*$/, ''),
  ]) {
    t.true(joined.length <= MAX_LENGTH);
    const node = parseQuery(joined);
    t.is(
      explain(node).split('\n').length,
      (node.kind === 'or' || node.kind === 'and' ? node.parts.length : 0) + 1,
    );
    const holds = evaluator(node)(call([turn('caller', 0, 'w4999 w1')])).holds;
    t.is(holds, node.kind === 'or');
    t.notThrows(() => sieveOf(node));
  }
});

test('1,000 nested brackets, negations and sums are refused or read, never overflow', t => {
  t.throws(() => parseQuery(`${'('.repeat(1000)}"a"${')'.repeat(1000)}`), refused);
  t.throws(() => parseQuery('('.repeat(1000)), refused);
  t.throws(() => parseQuery(`${'count('.repeat(1000)}"a"`), refused);
  t.throws(() => parseQuery(`${'caller: ('.repeat(1000)}"a"${')'.repeat(1000)}`), refused);
  t.is(parseQuery(`${'not '.repeat(1000)}"a"`).kind, 'phrase');
  const chained = parseQuery(Array.from({ length: 300 }, () => '"a"').join(' then '));
  t.true(evaluator(chained)(call([turn('caller', 0, Array(300).fill('a').join(' '))])).holds);
  t.notThrows(() => explain(chained));
});

/** A word that counts how often its letters are looked at. */
function counted(letters: string): { readonly word: string; readonly looks: () => number } {
  let looks = 0;
  const word = new Proxy(Object(letters) as object, {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
      const value = Reflect.get(target, key) as unknown;
      return typeof value === 'function' ? (value.bind(letters) as unknown) : value;
    },
  }) as unknown as string;
  return { word, looks: () => looks };
}

test('wildcards look at a word at most as often as both lengths multiplied', t => {
  for (const stars of [1, 5, 20, 60]) {
    const pattern = `${'a*'.repeat(stars)}b`;
    const { word, looks } = counted('a'.repeat(2000));
    t.false(wordTest(pattern, 'en')(word));
    t.true(looks() > 0 && looks() <= 2 * pattern.length * 2000, `${stars} stars: ${looks()}`);
  }
  t.true(wordTest('*a*b*c*', 'en')('xxaxxbxxcxx'));
});

/** A call whose turns count how often they are searched. */
function searched(turns: number): { readonly subject: Subject; readonly looks: () => number } {
  let looks = 0;
  const subject = call(Array.from({ length: turns }, (_, i) => turn('caller', i * 2000, 'a b a')));
  for (const one of subject.turns) {
    const { words } = one;
    Object.defineProperty(one, 'words', {
      get: () => {
        looks += 1;
        return words;
      },
    });
  }
  return { subject, looks: () => looks };
}

test('joins of joins search each turn as often as there are phrases, however they are nested', t => {
  for (const depth of [1, 2, 4, 8]) {
    const expression = Array.from({ length: depth }, () => '"a" near/1000s').join(' ');
    const { subject, looks } = searched(200);
    t.true(evaluator(parseQuery(`${expression} "a"`))(subject).holds);
    const { subject: once, looks: looksOnce } = searched(200);
    evaluator(parseQuery('"a"'))(once);
    t.true(looks() <= (depth + 1) * looksOnce(), `${depth}: ${looks()}`);
  }
});

test('a log of nothing, of an unknown kind and of turns without words is a call without places', t => {
  const evaluate = evaluator(parseQuery('"a" or caller.rate > 1wpm or not "a"'));
  t.true(evaluate(subjectOf([])).holds);
  const odd = { kind: 'of.tomorrow', callId: 'c', seq: 0, tMs: 5 } as never;
  t.is(subjectOf([odd]).durationMs, 5);
  t.false(evaluator(parseQuery('"a"'))(call([turn('caller', 0, '')])).holds);
});
