/** What a vocabulary does to speech that has none of its names: the fixture calls, and clips that training kept out. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeFile, joinSamples } from '../../audio/audio.js';
import { printText } from '../../cli/output.js';
import type { Engine } from '../../stt/decoder/engine.js';
import type { Vocabulary } from '../../stt/stt.js';
import { table } from '../machine.js';
import type { Clip, ClipSet } from '../wer/clips.js';
import { plainText } from '../wer/clips.js';
import { errorRates } from '../wer/errors.js';
import { listen } from '../wer/listen.js';
import { preparedSets } from '../wer/prepared.js';
import { overTheTelephone } from '../wer/telephone.js';

const CALLS = fileURLToPath(new URL('../../../audio-fixtures/calls/', import.meta.url));
const HEAD = ['speech', 'clips', 'WER % without', 'WER % with', 'words of the vocabulary that were not said'];

/** Measures and prints one row a kind of speech, and one for all together. */
export async function measureWithoutNames(
  engine: Engine,
  language: string,
  vocabulary: Vocabulary,
  kept: { readonly folder: string; readonly limit: number },
): Promise<void> {
  const sets = [{ kind: 'fixture calls', description: '', clips: await fixtureLines(language) }];
  if (language === 'en' && existsSync(kept.folder))
    sets.push(...preparedSets(kept.folder, language, kept.limit).map(overTheTelephone).map(mutable));
  const all: { said: string[]; without: string[]; with: string[] } = { said: [], without: [], with: [] };
  const rows: (string | number)[][] = [];
  for (const { kind, clips } of sets) {
    const said = clips.map(clip => clip.text);
    const without = (await listen(engine, clips, language, 'general')).texts;
    const heard = (await listen(engine, clips, language, 'general', { vocabulary })).texts;
    rows.push(rowOf(kind, { said, without, with: heard }, vocabulary));
    all.said.push(...said);
    all.without.push(...without);
    all.with.push(...heard);
  }
  rows.push(rowOf('all', all, vocabulary));
  printText(
    `Sentences without names, ${vocabulary.words.length} words of vocabulary\n${table(HEAD, rows)}\n`,
  );
}

function mutable({ kind, description, clips }: ClipSet): {
  kind: string;
  description: string;
  clips: Clip[];
} {
  return { kind, description, clips: [...clips] };
}

interface Texts {
  readonly said: readonly string[];
  readonly without: readonly string[];
  readonly with: readonly string[];
}

function rowOf(kind: string, texts: Texts, { words }: Vocabulary): (string | number)[] {
  const listed = new Set(words.map(word => word.text));
  const foreign = texts.with.flatMap((text, i) => {
    const [said, before] = [texts.said[i]!.split(' '), texts.without[i]!.split(' ')];
    return text.split(' ').filter(word => listed.has(word) && !said.includes(word) && !before.includes(word));
  });
  const rate = (heard: readonly string[]): string => (100 * errorRates(texts.said, heard).words).toFixed(2);
  return [kind, texts.said.length, rate(texts.without), rate(texts.with), foreign.length];
}

interface Script {
  readonly language: string;
  readonly utterances: readonly { role: string; startMs: number; endMs: number; text: string }[];
}

/** The lines of the fixture calls in a language, cut where their scripts say they are. */
async function fixtureLines(language: string): Promise<Clip[]> {
  const clips: Clip[] = [];
  for (const file of readdirSync(CALLS).filter(name => name.endsWith('.json'))) {
    const script = JSON.parse(readFileSync(CALLS + file, 'utf8')) as Script;
    if (!script.language.startsWith(language)) continue;
    const { runs } = await decodeFile(CALLS + file.replace('.json', '.flac'), { sampleRateHz: 8000 });
    const sides: Int16Array[][] = [[], []];
    for await (const run of runs) for (const [i, part] of run.entries()) sides[i]!.push(part.slice());
    const whole = sides.map(joinSamples);
    for (const { role, startMs, endMs, text } of script.utterances) {
      const samples = whole[role === 'caller' ? 0 : 1]!.slice((startMs - 100) * 8, (endMs + 200) * 8);
      clips.push({ name: file, text: language === 'en' ? plainText(text) : text, samples });
    }
  }
  return clips;
}
