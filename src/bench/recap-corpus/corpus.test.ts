import test from 'ava';
import { CALLS_PER_LANGUAGE, CORPUS_LANGUAGES, generateCorpus } from './corpus.js';
import type { LabelledCall } from './corpus.js';

const calls = generateCorpus({ seed: 1, perLanguage: CALLS_PER_LANGUAGE });

/** The words of every recap part. */
function recapTexts(part: LabelledCall['part']): Set<string> {
  const held = calls.filter(call => call.part === part);
  const texts = held.flatMap(({ turns, recap }) =>
    (recap?.parts ?? []).map(({ turn, fromWord, toWord }) =>
      turns[turn]!.text.split(' ').slice(fromWord, toWord).join(' '),
    ),
  );
  return new Set(texts);
}

test('a language has at least 240 calls in ten trades, a third of them without a recap and a third held out', t => {
  for (const language of CORPUS_LANGUAGES) {
    const own = calls.filter(call => call.language === language);
    t.true(own.length >= 240);
    t.is(new Set(own.map(({ trade }) => trade)).size, 10);
    t.is(own.filter(({ recap }) => recap === undefined).length, own.length / 3);
    t.is(own.filter(({ part }) => part === 'held-out').length, own.length / 3);
  }
});

test('every call has 10 to 60 turns, whatever the seed, and they differ in length', t => {
  for (const seed of [1, 2, 3]) {
    const made = seed === 1 ? calls : generateCorpus({ seed, perLanguage: CALLS_PER_LANGUAGE });
    const outside = made.filter(({ turns }) => turns.length < 10 || turns.length > 60);
    t.deepEqual(
      outside.map(({ id, turns }) => `${id}: ${turns.length}`),
      [],
    );
    t.true(new Set(made.map(({ turns }) => turns.length)).size > 30);
  }
});

test('neither a trade nor a method nor the wording of a recap is in both parts', t => {
  const of = (part: LabelledCall['part'], name: 'trade' | 'method'): Set<string> =>
    new Set(calls.filter(call => call.part === part).map(call => call[name]));
  for (const name of ['trade', 'method'] as const)
    t.deepEqual(
      [...of('train', name)].filter(one => of('held-out', name).has(one)),
      [],
      name,
    );
  const trained = recapTexts('train');
  t.deepEqual(
    [...recapTexts('held-out')].filter(text => trained.has(text)),
    [],
  );
});

test('the same seed makes the same calls', t => {
  const few = { seed: 7, perLanguage: 6 };
  t.deepEqual(generateCorpus(few), generateCorpus(few));
  t.notDeepEqual(generateCorpus(few), generateCorpus({ ...few, seed: 8 }));
});
