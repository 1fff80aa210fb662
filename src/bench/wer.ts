/**
 * `npm run bench:wer [-- --pack DIR --clips DIR --limit N --kinds a,b --rival no]`: what the embedded pack hears.
 *
 * Every kind of speech clean and over a telephone line, greedily and with each graph, with PocketSphinx beside it.
 * Nothing that is measured here was trained on: speakers, voices and sentences are kept out by rule.
 */
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { openEngine } from '../stt/decoder/engines.js';
import type { EngineWord } from '../stt/decoder/engine.js';
import { findPack } from '../stt/packs/packs.js';
import { machineLine, table } from './machine.js';
import { calibration } from './wer/confidence.js';
import type { ClipSet } from './wer/clips.js';
import { errorRates } from './wer/errors.js';
import { openingJudge } from './wer/intents.js';
import { listen } from './wer/listen.js';
import { pocketsphinx } from './wer/pocketsphinx.js';
import { preparedSets } from './wer/prepared.js';
import { realSets } from './wer/real-sets.js';
import { speed } from './wer/speed.js';
import { overTheTelephone } from './wer/telephone.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const HEAD = ['kind', 'line', 'decoding', 'clips', 'WER %', 'CER %', 'clips right %', 'x real time'];
const OPENINGS = 'openings';
/** Sets whose words are judged for confidence: everyday speech, in the share that the pack will meet. */
const JUDGED = ['heard', 'unheard', 'openings', 'librispeech', 'speechocean762'];

const { values } = parseArgs({
  options: {
    pack: { type: 'string', default: `${ROOT}models/en-8k` },
    clips: { type: 'string', default: `${ROOT}.training/clips` },
    limit: { type: 'string', default: '100' },
    kinds: { type: 'string' },
    rival: { type: 'string', default: 'yes' },
  },
});

const pack = findPack(values.pack, {});
const language = pack.manifest.languages[0] ?? 'en';
const engine = await openEngine(pack);
const limit = Number(values.limit);
const wanted = values.kinds?.split(',');
const sets = [
  ...preparedSets(values.clips, language, limit),
  ...(language === 'en' ? await realSets(limit) : []),
].filter(({ kind }) => wanted === undefined || wanted.includes(kind));
process.stdout.write(`${machineLine()}\npack: ${pack.manifest.name}, at most ${limit} clips a kind\n\n`);

const judged: { readonly said: string; readonly words: readonly EngineWord[] }[] = [];
const intents: string[] = [];
const judge = sets.some(set => set.kind === OPENINGS)
  ? openingJudge(sets.find(set => set.kind === OPENINGS)!.clips.map(clip => clip.text))
  : undefined;
// Rows are printed as they come: the whole takes a while.
process.stdout.write(`${table(HEAD, [])}\n`);
for (const set of sets) {
  await measure(set, 'as recorded');
  await measure(overTheTelephone(set), 'telephone');
}
process.stdout.write(`\n${intents.join('\n')}\n\n${confidenceText()}\n\n`);
process.stdout.write(`${await speed(engine, language, Object.keys(pack.manifest.graphs))}\n`);

async function measure(set: ClipSet, line: string): Promise<void> {
  const said = set.clips.map(clip => clip.text);
  for (const graph of graphsFor(set)) {
    const heard = await listen(engine, set.clips, language, graph);
    const decoding = graph === 'none' ? 'greedy' : `graph ${graph}`;
    report(set, line, decoding, heard.texts, heard.audioSeconds / heard.processorSeconds);
    if (line === 'telephone' && graph === pack.manifest.defaultGraph && JUDGED.includes(set.kind)) {
      judged.push(...heard.words.map((words, i) => ({ said: said[i]!, words })));
    }
  }
  if (values.rival !== 'yes' || language !== 'en') return;
  const general = await pocketsphinx(set.clips);
  if (general !== undefined) report(set, line, 'PocketSphinx, general', general);
  const listed = set.words === undefined ? undefined : await pocketsphinx(set.clips, set.words);
  if (listed !== undefined) report(set, line, 'PocketSphinx, word list', listed);
}

function graphsFor(set: ClipSet): string[] {
  const isDigits = set.words?.includes('zero') === true;
  return ['none', ...Object.keys(pack.manifest.graphs).filter(name => name !== 'digits' || isDigits)];
}

function report(
  set: ClipSet,
  line: string,
  decoding: string,
  heard: readonly string[],
  faster?: number,
): void {
  const said = set.clips.map(clip => clip.text);
  const { words, letters, exact } = errorRates(said, heard);
  const percents = [words, letters, exact].map(share => (100 * share).toFixed(1));
  const cells = [set.kind, line, decoding, said.length, ...percents, faster?.toFixed(0) ?? ''];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
  if (set.kind !== OPENINGS || judge === undefined) return;
  const { kept, right, share } = judge(said, heard);
  intents.push(
    `Intents of openings, ${line}, ${decoding}: ${kept} of the ${right} right from text, ${(100 * share).toFixed(1)} %`,
  );
}

function confidenceText(): string {
  const { error, curve } = calibration(
    judged.map(j => j.said),
    judged.map(j => j.words),
  );
  const points = curve.map(b => [b.confidence.toFixed(2), b.accuracy.toFixed(2), b.words]);
  return `Confidence of words, telephone line, default decoding: expected calibration error ${error.toFixed(3)}\n\n${table(['confidence', 'right', 'words'], points)}`;
}
