import test from 'ava';
import { parseQuery } from '../query/parse.js';
import { wakingWords } from './wake.js';

const wakes = test.macro<[string, readonly string[] | undefined]>({
  exec: (t, expression, words) => {
    const found = wakingWords(parseQuery(expression));
    t.deepEqual(found && [...found].sort(), words && [...words].sort());
  },
  title: (_, expression, words) =>
    `${expression} ${words === undefined ? 'is asked from the beginning' : `waits for ${words.join(' or ')}`}`,
});

test(wakes, '"déjà appelé"', ['appele']);
test(wakes, 'caller: ("already called" | "third time") near/10s (caller.rate > 3wpm)', ['already', 'third']);
test(wakes, '"appel*"', undefined);
test(wakes, '~appeler near/5w "facture"', ['facture']);
test(wakes, '"invoice" and not "paid"', ['invoice']);
test(wakes, 'not "invoice"', undefined);
test(wakes, '"invoice" | caller.interruption', undefined);
test(wakes, '"invoice" not near/10s "paid"', ['invoice']);
test(wakes, 'agent.interruption then/5s "hello there" in first 60s', ['hello']);
test(wakes, 'count("invoice") >= 2', ['invoice']);
test(wakes, 'count("invoice") < 2', undefined);
test(wakes, 'count("invoice") >= 0', undefined);
test(wakes, 'first("invoice") > 10s', ['invoice']);
test(wakes, 'total("invoice") > 0s', ['invoice']);
