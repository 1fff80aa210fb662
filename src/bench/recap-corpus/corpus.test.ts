import test from 'ava';
import { CORPUS_LANGUAGES, generateCorpus } from './corpus.js';
import type { LabelledCall } from './corpus.js';

const calls = generateCorpus({ seed: 1, perLanguage: 240 });

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

test('a language has 240 calls in ten trades, a third of them without a recap and a third held out', t => {
  for (const language of CORPUS_LANGUAGES) {
    const own = calls.filter(call => call.language === language);
    t.is(own.length, 240);
    t.is(new Set(own.map(({ trade }) => trade)).size, 10);
    t.is(own.filter(({ recap }) => recap === undefined).length, 78);
    t.is(own.filter(({ part }) => part === 'held-out').length, 80);
    const lengths = own.map(({ turns }) => turns.length).toSorted((a, b) => a - b);
    t.true(lengths[12]! >= 10 && lengths.at(-12)! <= 60, `${lengths[0]} to ${lengths.at(-1)} turns`);
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
