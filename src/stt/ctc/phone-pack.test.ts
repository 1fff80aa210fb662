import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { readPack } from '../packs/packs.js';
import type { Engine, Hypothesis } from '../decoder/engine.js';
import type { Vocabulary } from '../stt.js';
import { writePhoneGraph } from '../testing/phone-graph-writer.js';
import { speak, spokenMs, TONE_LETTERS, writeTonePack } from '../testing/tone-pack.js';
import { openCtcEngine } from './engine.js';

const dir = mkdtempSync(join(tmpdir(), 'parley-phone-pack-'));
test.after.always(() => rmSync(dir, { recursive: true }));

const WORDS = ['know', 'no', 'way', 'wait'];
const SPOKEN = [
  { word: 1, phones: 'no', cost: 4 },
  { word: 2, phones: 'no', cost: 1 },
  { word: 3, phones: 'wei', cost: 1 },
  { word: 4, phones: 'weit', cost: 1 },
];
const graphs = { general: { file: 'general.fst', words: 'general.words.txt' } };

function writePack(name: string, manifest: object, words: string | undefined, phones = true): string {
  const folder = writeTonePack(dir, { name, phones, manifest });
  const first = TONE_LETTERS.length + 1;
  writeFileSync(join(folder, 'general.fst'), writePhoneGraph(SPOKEN, TONE_LETTERS.join(''), first));
  if (words !== undefined) writeFileSync(join(folder, 'general.words.txt'), words);
  return folder;
}

const pack = writePack('phones', { graphs, defaultGraph: 'general' }, `${WORDS.join('\n')}\n`);

async function heardBy(
  engine: Engine,
  letters: string,
  options: { readonly vocabulary?: Vocabulary; readonly graph?: string },
): Promise<Hypothesis> {
  const stream = engine.createStream({
    sampleRateHz: 8000,
    language: 'en',
    hotwords: [],
    graph: undefined,
    ...options,
  });
  stream.accept(speak(letters));
  stream.flush();
  while (stream.ready()) await engine.decode([stream]);
  return stream.hypothesis();
}

async function heard(letters: string, vocabulary?: Vocabulary): Promise<Hypothesis> {
  const engine = await openCtcEngine(readPack(pack));
  return heardBy(engine, letters, vocabulary === undefined ? {} : { vocabulary });
}

function texts({ words }: Hypothesis): string[] {
  return words.map(({ word }) => word);
}

test('a pack decodes over phones and writes words, at their times', async t => {
  const { words, settled } = await heard('noweitnowei');
  t.deepEqual(
    words.map(({ word }) => word),
    ['no', 'wait', 'no', 'way'],
  );
  t.true(settled >= 3);
  for (const [i, begins] of ['', 'no', 'noweit', 'noweitno'].entries())
    t.true(Math.abs(words[i]!.startMs - spokenMs(begins)) <= 30, words[i]!.word);
  for (const { startMs, endMs, confidence } of words) t.true(endMs > startMs && confidence > 0.9);
});

test('names that are expected are heard by their letters beside words over phones', async t => {
  const vocabulary = { id: 'names', words: [{ text: 'Zyrtec', spellings: ['sirtec'] }] };
  t.deepEqual(texts(await heard('nosirtec wei', vocabulary)), ['no', 'zyrtec', 'way']);
});

test('while names are expected a pack searches its graph for names, and otherwise and for codes the one asked for', async t => {
  const { general } = graphs;
  const entries = { general, codes: general, names: { ...general, nameCost: 50 } };
  const folder = writePack('named', { graphs: entries, defaultGraph: 'general' }, `${WORDS.join('\n')}\n`);
  const engine = await openCtcEngine(readPack(folder));
  const vocabulary = { id: 'named', words: [{ text: 'Zyrtec', spellings: ['sirtec'] }] };
  // At the cost that only the graph for names has no name is worth hearing.
  t.false(texts(await heardBy(engine, 'nosirtec wei', { vocabulary })).includes('zyrtec'));
  t.true(texts(await heardBy(engine, 'nosirtec wei', { vocabulary, graph: 'codes' })).includes('zyrtec'));
  t.deepEqual(texts(await heardBy(engine, 'nowei', {})), ['no', 'way']);
});

test('a graph over phones needs a pack that hears them, and its words', async t => {
  const whole = `${WORDS.join('\n')}\n`;
  const open = (folder: string) => async () => openCtcEngine(readPack(folder));
  const manifest = { graphs, defaultGraph: 'general' };
  for (const [folder, message] of [
    [writePack('deaf', manifest, whole, false), /graphs.general is over phones, but the pack has no phones/],
    [writePack('wordless', manifest, undefined), /general.words.txt is missing/],
    [writePack('short', manifest, 'know\nno\n'), /word [34] of a file of 2/],
    [
      writePack('unsaid', { graphs: { general: { file: 'general.fst' } }, defaultGraph: 'general' }, whole),
      /tokens that the pack has not/,
    ],
    [writePack('beyond', { ...manifest, phones: { first: 57, below: 20 } }, whole), /phones.first is 57/],
  ] as const) {
    await t.throwsAsync(open(folder), { code: 'PACK_INVALID', message } as object);
  }
});
