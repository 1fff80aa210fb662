/**
 * `npm run bench:catalogue -- spoken [--languages en,fr] [--parts names,without] [--count N] [--seed N] [--clips DIR]
 * [--limit N]`: names spoken by synthesisers over a telephone
 * line, heard by the embedded packs with and without the catalogue as vocabulary, and looked up in what was heard; and
 * what the vocabulary does to sentences without names.
 *
 * English: 16,000 names of our own making (list 7); French: the medicines of bdpm_fr. Voices, sentences and names are not
 * those that tuning used (`spoken-names.ts`); the seed is one that no tuning used.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printText } from '../../cli/output.js';
import { openCtcEngine } from '../../stt/ctc/engine.js';
import type { Engine } from '../../stt/decoder/engine.js';
import { findPack } from '../../stt/packs/packs.js';
import type { Vocabulary } from '../../stt/stt.js';
import { buildCatalogue } from '../../understanding/catalogue/catalogue.js';
import { readEntries } from '../../understanding/catalogue/entries.js';
import { expectedWords } from '../../understanding/catalogue/expected-words.js';
import type { CatalogueEntry } from '../../understanding/understanding.js';
import { dataFolder, machineLine, table } from '../machine.js';
import { listen } from '../wer/listen.js';
import { overTheTelephone } from '../wer/telephone.js';
import { englishList } from './english-list.js';
import { measureWithoutNames } from './without-names.js';
import { seeded } from './random.js';
import type { Random } from './random.js';
import { mainPart } from './sentences.js';
import { SPEAKERS, speakNames } from './spoken-names.js';
import type { SpokenName } from './spoken-names.js';

const SMALL_LIST = 1000;

/** Runs the whole. */
export async function measureSpoken(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: 'string', default: '200' },
      seed: { type: 'string', default: '20261121' },
      clips: { type: 'string', default: '.training/clips' },
      limit: { type: 'string', default: '100' },
      languages: { type: 'string', default: 'en,fr' },
      parts: { type: 'string', default: 'names,without' },
    },
  });
  printText(`seed ${values.seed}; ${machineLine()}\n`);
  const parts = values.parts.split(',');
  for (const language of values.languages.split(',')) {
    const engine = await openCtcEngine(findPack(`${language}-8k`, {}));
    const list = listOf(language);
    const random = seeded(Number(values.seed));
    if (parts.includes('names')) await measureNames(engine, list, language, Number(values.count), random);
    if (!parts.includes('without')) continue;
    const few = expectedWords(shortened(list, []), language);
    await measureWithoutNames(engine, language, few, { folder: values.clips, limit: Number(values.limit) });
  }
}

async function measureNames(
  engine: Engine,
  list: readonly CatalogueEntry[],
  language: string,
  count: number,
  random: Random,
): Promise<void> {
  const spoken = await speakNames(list, language, SPEAKERS.measuring[language]!, count, random);
  const { clips } = overTheTelephone({ kind: 'names', description: '', clips: spoken });
  const heard = clips.map((clip, i) => ({ ...spoken[i]!, samples: clip.samples }));
  const rows: (string | number)[][] = [];
  for (const names of [list, shortened(list, spoken)]) {
    rows.push(await roundTrip(engine, heard, language, names, undefined));
    rows.push(await roundTrip(engine, heard, language, names, expectedWords(names, language)));
  }
  printText(`${language}-8k, ${count} sentences, one name each\n${table(HEAD, rows)}\n`);
}

const HEAD = [
  'names',
  'vocabulary',
  'first %',
  'first three %',
  'first word of the name heard %',
  'processor ms a second',
];

function listOf(language: string): CatalogueEntry[] {
  if (language === 'en') return englishList(16_000, 7);
  return readEntries(readFileSync(join(dataFolder('bdpm_fr'), 'CIS_bdpm.txt')), 'CIS_bdpm.txt');
}

/** A short list that has the names asked for. */
function shortened(list: readonly CatalogueEntry[], spoken: readonly SpokenName[]): CatalogueEntry[] {
  const wanted = new Map(spoken.map(({ meant }) => [meant.sku, meant]));
  const step = Math.floor(list.length / SMALL_LIST);
  const others = list.filter(({ sku }, i) => i % step === 0 && !wanted.has(sku));
  return [...wanted.values(), ...others].slice(0, SMALL_LIST);
}

async function roundTrip(
  engine: Engine,
  clips: readonly SpokenName[],
  language: string,
  list: readonly CatalogueEntry[],
  vocabulary: Vocabulary | undefined,
): Promise<(string | number)[]> {
  const { texts, nearly, audioSeconds, processorSeconds } = await listen(engine, clips, language, 'general', {
    vocabulary,
  });
  const matcher = buildCatalogue(list, { language });
  let [first, firstThree, word] = [0, 0, 0];
  for (const [i, text] of texts.entries()) {
    const { name } = clips[i]!.meant;
    const rank = matcher
      .match(text, { nearly: nearly[i]! })
      .findIndex(match => said(match.name) === said(name));
    if (rank === 0) first += 1;
    if (rank >= 0 && rank < 3) firstThree += 1;
    if (text.split(' ').includes(said(name).split(' ')[0]!)) word += 1;
  }
  const percents = [first, firstThree, word].map(n => ((100 * n) / clips.length).toFixed(1));
  const cost = ((1000 * processorSeconds) / audioSeconds).toFixed(1);
  return [
    list.length,
    vocabulary === undefined ? 'no' : `${vocabulary.words.length} words`,
    ...percents,
    cost,
  ];
}

// Entries that differ only after the comma are said alike.
function said(name: string): string {
  return mainPart(name).toLowerCase();
}
