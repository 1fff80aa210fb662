import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import type { ParleyError } from '../../call/errors.js';
import { discover } from './discover.js';
import type { LooseSentence } from './loose-sentence.js';
import { readGroups, writeGroups } from './state.js';

function said(...texts: string[]): LooseSentence[] {
  return texts.map((text, i) => ({ callId: `call_${i}`, language: 'en', text }));
}

const PARKING = [
  'the parking garage barrier never opens for me',
  'i was stuck because the parking garage barrier stayed closed',
  'your parking garage barrier is broken again',
  'that parking garage barrier hit my car',
];
const OTHERS = [
  'the sandwich in the canteen was mouldy',
  'my umbrella vanished from the lobby',
  'the elevator music gives me a headache',
];

test('sentences about the same thing become a group named by its key phrase; others stay out', t => {
  const groups = discover(said(...PARKING, ...OTHERS), []);
  t.is(groups.length, 1);
  t.is(groups[0]?.name, 'parking garage barrier');
  t.is(groups[0]?.sentences.length, 4);
  t.true(groups[0]?.isNew);
});

test('the order of calls changes nothing', t => {
  const sentences = said(...PARKING, ...OTHERS);
  t.deepEqual(discover([...sentences].reverse(), []), discover(sentences, []));
});

test('next week the same group keeps its id and its name, and its new sentences join it', t => {
  const [first] = discover(said(...PARKING, ...OTHERS), []);
  const next = discover(
    said(
      'again the garage barrier at the parking did not open',
      'the barrier of your parking garage is shut',
      ...OTHERS,
    ),
    [first!],
  );
  t.is(next[0]?.id, first?.id);
  t.is(next[0]?.name, first?.name);
  t.false(next[0]?.isNew);
  t.is(next[0]?.sentences.length, 2);
});

test('a group that nobody speaks of this week is kept for the next', t => {
  const known = discover(said(...PARKING), []);
  const quiet = discover(said(...OTHERS), known);
  t.deepEqual(
    quiet.map(g => [g.id, g.sentences.length]),
    [[known[0]!.id, 0]],
  );
});

test('three sentences of one call are one caller, and no group', t => {
  const one = PARKING.map(text => ({ callId: 'call_1', language: 'en', text }));
  t.deepEqual(discover(one, []), []);
});

test('languages are not mixed', t => {
  const mixed = said(...PARKING).map((s, i) => ({ ...s, language: i % 2 === 0 ? 'en' : 'nl' }));
  t.deepEqual(discover(mixed, []), []);
});

test('where there are too many sentences, the seed decides which are looked at, and decides the same again', t => {
  const many = Array.from({ length: 150 }, (_, i) => ({
    callId: `call_${i}`,
    language: 'en',
    text: `zorb${String.fromCharCode(97 + (i % 26))}x quil${String.fromCharCode(97 + (i % 26))}y`,
  }));
  const ids = (seed: number): string[] =>
    discover(many, [], { seed, leastCalls: 3, mostSentences: 100 }).map(g => `${g.id} ${g.sentences.length}`);
  t.deepEqual(ids(1), ids(1));
  t.notDeepEqual(ids(1), ids(2));
});

test('nothing, and words without meaning, make no groups', t => {
  t.deepEqual(discover([], []), []);
  t.deepEqual(discover(said('', 'the', '!!!', 'and the of'), []), []);
});

test('groups are kept in a file; another file in its place is told', t => {
  const path = join(mkdtempSync(join(tmpdir(), 'parley-')), 'irritants.json');
  t.deepEqual(readGroups(path), []);
  const groups = discover(said(...PARKING), []);
  writeGroups(path, groups);
  t.is(readGroups(path)[0]?.id, groups[0]?.id);
  for (const text of ['{"version":2}', 'not json']) {
    writeFileSync(path, text);
    t.is((t.throws(() => readGroups(path)) as ParleyError).code, 'FILE_INVALID');
  }
});
