import test from 'ava';
import type { CallEventOf } from '../../call/events.js';
import { parseQuery } from '../query/parse.js';
import { parseRules } from './rules.js';
import { RuleIndex, wakingWords } from './wake.js';

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

test('a rule wakes at a word that another leans on, and at words that somebody wrote', t => {
  const index = new RuleIndex(parseRules('rules: [{ name: a, when: \'"abonnement"\' }]', 'rules.yaml'));
  const place = {
    startMs: 0,
    endMs: 1000,
    utteranceId: 'u',
    confidence: 1,
    language: 'fr',
    pack: 'p',
    pass: 1,
  };
  const final = (text: string, words: string[]): CallEventOf<'transcript.final'> => ({
    kind: 'transcript.final',
    callId: 'c',
    seq: 1,
    tMs: 1000,
    channel: 0,
    role: 'caller',
    text,
    words: words.map(word => ({ word, startMs: 0, endMs: 1000, confidence: 1 })),
    ...place,
  });
  t.is(index.wokenBy(final("l'abonnement", ["l'abonnement"])).length, 1);
  t.is(index.wokenBy(final("Résilier l'Abonnement.", [])).length, 1);
  t.is(index.wokenBy(final('abonnements', ['abonnements'])).length, 0);
});
