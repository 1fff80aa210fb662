/**
 * `npm run bench:catalogue [-- seed]`: how surely names are found, on 15,756 French medicines and an English list of 16,000
 * names of our own making.
 *
 * The distortions (`catalogue/distort.ts`) know nothing of the matcher's costs, and the default seed is one that no
 * tuning used. Sentences without names: French `wikit_fr`, English CLINC150.
 * `-- spoken`: the round trip through speech, see `catalogue/round-trip.ts`; `-- confusions LANGUAGE`: what a network writes
 * for letters of names, see `catalogue/confusions.ts`; `-- sounds LANGUAGE`: in which phones it hears their sounds, see
 * `catalogue/sounds.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printText } from '../cli/output.js';
import { buildCatalogue } from '../understanding/catalogue/catalogue.js';
import { readEntries } from '../understanding/catalogue/entries.js';
import { vocabularyOf } from '../understanding/catalogue/vocabulary.js';
import type { CatalogueEntry, CatalogueMatcher } from '../understanding/understanding.js';
import { HARD, MEDIUM } from './catalogue/distort.js';
import type { Distortion } from './catalogue/distort.js';
import { englishList } from './catalogue/english-list.js';
import { seeded } from './catalogue/random.js';
import { mainPart, sentenceFor } from './catalogue/sentences.js';
import { dataFolder, machineLine } from './machine.js';

if (process.argv[2] === 'spoken') {
  const { measureSpoken } = await import('./catalogue/round-trip.js');
  await measureSpoken(process.argv.slice(3));
  process.exit(0);
}
if (process.argv[2] === 'confusions') {
  const { measureConfusions } = await import('./catalogue/confusions.js');
  printText(await measureConfusions(process.argv[3] ?? 'en'));
  process.exit(0);
}
if (process.argv[2] === 'sounds') {
  const { measureSounds } = await import('./catalogue/sounds.js');
  printText(await measureSounds(process.argv[3] ?? 'en'));
  process.exit(0);
}

const SCHEDSTAT = '/proc/thread-self/schedstat';
const SENTENCES = 1500;
/** So many sentences before those that are measured: their time is compilation. */
const WARM_UP = 300;
const seed = Number(process.argv[2] ?? 20_261_121);

printText(`seed ${seed}; ${machineLine()}`);
const french = readEntries(readFileSync(join(dataFolder('bdpm_fr'), 'CIS_bdpm.txt')), 'CIS_bdpm.txt');
measure('fr, bdpm_fr', french, 'fr', frenchSentences());
measure('en, made here', englishList(16_000, 7), 'en', englishSentences());

function measure(
  title: string,
  list: readonly CatalogueEntry[],
  language: string,
  without: readonly string[],
): void {
  const dictionaryMs = timed(() => vocabularyOf(language).prepare()).wallMs;
  const built = timed(() => buildCatalogue(list, { language }));
  const again = timed(() => buildCatalogue(list, { language }));
  const matcher = built.value;
  const early = seeded(seed + 1);
  for (let i = 0; i < WARM_UP; i += 1) matcher.match(sentenceFor(early.pick(list), language, MEDIUM, early));
  printText(
    `\n${title}: ${list.length} names; dictionary ${dictionaryMs.toFixed(0)} ms once; index ${built.wallMs.toFixed(0)} ms` +
      ` (CPU ${built.cpuMs.toFixed(0)}), second ${again.wallMs.toFixed(0)} ms (CPU ${again.cpuMs.toFixed(0)})`,
  );
  for (const [name, how] of [
    ['medium', MEDIUM],
    ['hard', HARD],
  ] as const)
    measureNames(name, how, matcher);
  const hits = without.filter(text => matcher.match(text).length > 0).length;
  printText(`false hits: ${percent(hits, without.length)} of ${without.length} sentences without names`);
}

function measureNames(name: string, how: Distortion, matcher: CatalogueMatcher): void {
  const random = seeded(seed);
  let [first, firstThree] = [0, 0];
  const [times, cpuTimes]: [number[], number[]] = [[], []];
  for (let i = 0; i < SENTENCES; i += 1) {
    const meant = random.pick(matcher.entries);
    const sentence = sentenceFor(meant, matcher.language, how, random);
    const { value: matches, wallMs, cpuMs } = timed(() => matcher.match(sentence));
    times.push(wallMs);
    cpuTimes.push(cpuMs);
    // Entries that differ only after the comma (tablet or capsule) are said alike.
    const rank = matches.findIndex(m => sameName(m.name, meant.name));
    if (rank === 0) first += 1;
    if (rank >= 0 && rank < 3) firstThree += 1;
  }
  printText(
    `${name}: first ${percent(first, SENTENCES)}, first three ${percent(firstThree, SENTENCES)};` +
      ` a sentence p50 / p95 / p99 ${spread(times)} ms, of processor time ${spread(cpuTimes)} ms`,
  );
}

// Half of the times, 95 and 99 in a hundred are not above these.
function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  return [0.5, 0.95, 0.99].map(share => sorted[Math.floor(sorted.length * share)]?.toFixed(2)).join(' / ');
}

function sameName(a: string, b: string): boolean {
  return mainPart(a).toLowerCase() === mainPart(b).toLowerCase();
}

function timed<T>(work: () => T): { value: T; wallMs: number; cpuMs: number } {
  const start = performance.now();
  const cpuStart = threadMs();
  const value = work();
  const cpuMs = threadMs() - cpuStart;
  return { value, wallMs: performance.now() - start, cpuMs };
}

/**
 * Processor time of this thread so far, in milliseconds: what a sentence takes where nothing else runs. Compilation and collection that
 * go on beside it are not in it (where the system does not tell threads apart they are).
 */
function threadMs(): number {
  if (existsSync(SCHEDSTAT)) return Number(readFileSync(SCHEDSTAT, 'latin1').split(' ', 1)[0]) / 1e6;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function percent(count: number, of: number): string {
  return `${((100 * count) / of).toFixed(1)} %`;
}

function frenchSentences(): string[] {
  const lines = new TextDecoder()
    .decode(readFileSync(join(dataFolder('wikit_fr'), 'dev/training_dataset.csv')))
    .split('\n')
    .slice(1);
  return lines.filter(Boolean).map(line => line.replace(/,[^,]*$/, ''));
}

function englishSentences(): string[] {
  const data = JSON.parse(
    new TextDecoder().decode(readFileSync(join(dataFolder('clinc150'), 'dev/data_full_dev.json'))),
  ) as {
    val: [string, string][];
  };
  return data.val.map(([text]) => text);
}
