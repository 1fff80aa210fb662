import test from 'ava';
import { complete } from './complete.js';
import { parseQuery } from './parse.js';

const next = (text: string): string[] => complete(text).items.map(item => item.text);

test('at the beginning of a part sides, names, sums and negation are offered', t => {
  for (const text of ['', '(', '"a" and ', 'caller: ', '"a" near/10s ', 'not ']) {
    const items = next(text);
    for (const one of ['caller:', 'agent.', 'not', 'count(', 'reason', 'interruption'])
      t.true(items.includes(one), `${text}: ${one}`);
  }
});

test('what has been begun narrows the offer and is replaced', t => {
  t.deepEqual(complete('"a" and dur'), {
    from: 8,
    items: [{ text: 'duration', kind: 'name', meaning: "the call's length" }],
  });
  t.deepEqual(next('caller.inter'), ['interruption']);
  t.deepEqual(next('caller.tal'), ['talk']);
});

test('after a measure come comparisons, after a comparison its values, after a number its units', t => {
  t.true(next('caller.rate ').includes('>='));
  t.deepEqual(next('caller.rate > '), ['baseline']);
  t.deepEqual(next('reason = '), ['"']);
  t.true(next('caller.rate > baseline ').includes('+'));
  t.true(next('duration > 5').includes('min'));
  t.deepEqual(next('"a" in '), ['first', 'last']);
});

test('after a whole part come operators, and within a phrase nothing', t => {
  t.true(next('"a" ').includes('then'));
  t.true(next('"a" ').every(text => !text.startsWith('caller')));
  t.deepEqual(next('"already ca'), []);
});

test('whatever is offered after a whole part can be parsed with something behind it', t => {
  for (const text of next('"a" '))
    t.notThrows(() => parseQuery(`"a" ${text}${text.startsWith('in') ? '' : ' "b"'}`));
});
