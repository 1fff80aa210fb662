import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { NO_VOCABULARY } from '../stt.js';
import type { RecogniserOptions, Vocabulary } from '../stt.js';
import { writeWordGraph } from '../testing/graph-writer.js';
import { collect, feed, finals, texts } from '../testing/listen.js';
import { speakAll, TONE_LETTERS, writeTonePack } from '../testing/tone-pack.js';
import { createPool } from './pool.js';
import { SentVocabularies } from './vocabularies.js';

const modelsDir = mkdtempSync(join(tmpdir(), 'parley-vocabulary-'));
const dir = writeTonePack(modelsDir, {
  manifest: { graphs: { words: { file: 'words.fst' } }, defaultGraph: 'words' },
});
const known = { is: 2, ready: 2, a: 2, us: 2, read: 2 };
writeFileSync(
  join(dir, 'words.fst'),
  writeWordGraph(known, { letters: TONE_LETTERS, blank: TONE_LETTERS.length }),
);
const pool = createPool({ modelsDir, pack: 'tones-8k', processes: 1, admission: 'none' });
test.after.always(async () => {
  await pool.close();
  rmSync(modelsDir, { recursive: true });
});

const CALLER: RecogniserOptions = { role: 'caller', sampleRateHz: 8000, language: 'en' };
const AERIUS: Vocabulary = { id: 'aerius', words: [{ text: 'aerius', spellings: ['aerius', 'arius'] }] };
const ZYRTEC: Vocabulary = { id: 'zyrtec', words: [{ text: 'zyrtec', spellings: ['zyrtec', 'sirtec'] }] };

test('names that a channel is told to expect are heard and written as the list writes them', async t => {
  const recogniser = await pool.open('call_a', 0, { ...CALLER, vocabulary: AERIUS });
  const results = collect(recogniser);
  await feed(recogniser, speakAll(['is arius ready', 'is sirtec ready'], 1500));
  await recogniser.close();
  const [first, second] = finals(await results);
  t.is(first!.text, 'is aerius ready');
  t.notRegex(second!.text, /zyrtec|aerius/);
  const [is, name, ready] = first!.words;
  t.true(is!.endMs <= name!.startMs && name!.startMs < name!.endMs && name!.endMs <= ready!.startMs);
});

test('what was nearly heard comes with an utterance that has a name, and with no other', async t => {
  const words = ['arius', 'atius'].map(text => ({ text, spellings: [text] }));
  const recogniser = await pool.open('call_a', 0, { ...CALLER, vocabulary: { id: 'near', words } });
  const results = collect(recogniser);
  // An r with some t in it.
  const other = speakAll(['is atius ready', 'is us ready'], 1500);
  const samples = speakAll(['is arius ready', 'is us ready'], 1500).map((s, i) => 0.6 * s + 0.3 * other[i]!);
  await feed(recogniser, samples);
  await recogniser.close();
  const [named, plain] = finals(await results);
  t.is(named!.text, 'is arius ready');
  t.is(named!.nearly?.length, 1);
  t.like(named!.nearly![0], { text: 'atius', from: 1, to: 2 });
  t.is(plain!.text, 'is us ready');
  t.is(plain!.nearly, undefined);
});

test('names are told as a whole by the process that heard them', async t => {
  const words = ['arius', 'redis'].map(text => ({ text, spellings: [text] }));
  const whole = {
    words: [['arius'], ['redis']],
    pieces: [[[0]], [[1]]],
    names: [{ text: 'Arius Redis', pieces: [0, 1] }],
  };
  const recogniser = await pool.open('call_a', 0, { ...CALLER, vocabulary: { id: 'whole', words, whole } });
  const results = collect(recogniser);
  await feed(recogniser, speakAll(['is arius redis ready'], 1500));
  await recogniser.close();
  const [named] = finals(await results);
  t.is(named!.text, 'is arius redis ready');
  t.like(
    named!.nearly?.find(({ text }) => text === 'Arius Redis'),
    { from: 1, to: 3 },
  );
});

test('other names hold from the next utterance on, and a process that is killed takes none with it', async t => {
  const said = ['is arius ready', 'is sirtec ready', 'is arius ready', 'is sirtec ready'];
  const expected: Vocabulary[] = [AERIUS, ZYRTEC, NO_VOCABULARY, ZYRTEC];
  const listen = async (kill: boolean): Promise<string[]> => {
    const recogniser = await pool.open('call_a', 0, CALLER);
    const results = collect(recogniser);
    let from = 0;
    for (const [i, text] of said.entries()) {
      recogniser.update({ vocabulary: expected[i]! });
      const samples = speakAll([text], 1000);
      const half = Math.floor(samples.length / 2);
      await feed(recogniser, samples.subarray(0, half), { from, frame: 800, pauseMs: 1 });
      if (kill) for (const pid of pool.pids) process.kill(pid, 'SIGKILL');
      await feed(recogniser, samples.subarray(half), { from: from + half, frame: 800 });
      from += samples.length;
    }
    await recogniser.close();
    return texts(await results);
  };
  const undisturbed = await listen(false);
  t.is(undisturbed[0], 'is aerius ready');
  t.is(undisturbed[1], 'is zyrtec ready');
  t.notRegex(undisturbed[2]!, /aerius/);
  t.is(undisturbed[3], 'is zyrtec ready');
  t.deepEqual(await listen(true), undisturbed);
});

test('channels side by side hear their own names only', async t => {
  const heard = await Promise.all(
    [AERIUS, ZYRTEC, NO_VOCABULARY, AERIUS].map(async (vocabulary, i) => {
      const recogniser = await pool.open('call_a', i, { ...CALLER, vocabulary });
      const results = collect(recogniser);
      await feed(recogniser, speakAll(['is arius ready', 'is sirtec ready'], 1000), {
        frame: 800,
        pauseMs: 1,
      });
      await recogniser.close();
      return texts(await results);
    }),
  );
  t.is(heard[0]![0], 'is aerius ready');
  t.is(heard[1]![1], 'is zyrtec ready');
  t.notRegex(heard[0]![1]! + heard[1]![0]! + heard[2]!.join(' '), /aerius|zyrtec/);
  t.deepEqual(heard[3], heard[0]);
});

test('a vocabulary travels to a process once, and is forgotten when many have come and none is used', t => {
  const sent = new SentVocabularies();
  const update = (id: string) => ({
    kind: 'update' as const,
    id: 1,
    settings: { vocabulary: { id, words: [{ text: id, spellings: [id] }] } },
  });
  const kinds = (id: string, used: readonly string[] = []) =>
    sent
      .prepare(update(id), () => used.map(name => ({ id: name, words: [] })))
      .map(message => (message.kind === 'forget' ? `forget ${message.vocabularyId}` : message.kind));
  t.deepEqual(kinds('a'), ['vocabulary', 'update']);
  t.deepEqual(kinds('a'), ['update']);
  for (const id of ['b', 'c', 'd', 'e', 'f', 'g', 'h']) kinds(id);
  t.deepEqual(kinds('i', ['a', 'b', 'c', 'd', 'e', 'f', 'g']), ['forget h', 'vocabulary', 'update']);
  t.deepEqual(kinds('h', ['a']).at(-2), 'vocabulary');
  t.deepEqual(
    sent.prepare(update(''), () => []),
    [update('')],
  );
  sent.clear();
  t.deepEqual(kinds('a'), ['vocabulary', 'update']);
});
