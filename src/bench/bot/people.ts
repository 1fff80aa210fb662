/**
 * People's voices from recordings beside the repository, cut where they begin to speak. Those who are tested on are nobody
 * whose voice the detector of onsets was fitted on.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Random } from '../catalogue/random.js';
import { dataFolder } from '../machine.js';

const SETS = {
  test: ['librispeech', 'nl_voices', 'speech_commands'],
  train: ['librispeech', 'nl_voices', 'speech_commands', 'speechocean762', 'kathleen'],
  validation: ['librispeech', 'speech_commands', 'speechocean762'],
} as const;
/** The one person of a set who is fitted on, where there are but two. */
const FITTED = { nl_voices: 'rhasspy_flemishguy_nl', kathleen: 'kathleen' } as const;
const AT_ONCE = 6;
const STEP = 80;
/** Where it begins can only be told in a recording whose quietest tenth is so much below its loudest step of 10 ms. */
const LEAST_RANGE_DB = 38;
const ABOVE_FLOOR_DB = 10;
const BELOW_LOUDEST_DB = 35;
/** The first syllable is this near the loudest; what leads into it without a longer silence belongs to it. */
const SYLLABLE_DB = 15;
const LONGEST_SILENCE = 8;
/** The loudest sample that a clip is brought to. */
const PEAK = 12_000;

/** A clip whose first sample is speech. */
export interface PersonClip {
  readonly name: string;
  /** 16-bit, 8 kHz. */
  readonly samples: Int16Array;
}

/** What is fitted on, what is chosen by, and what is reported of. */
export const PARTS = ['train', 'validation', 'test'] as const;
export type Part = (typeof PARTS)[number];

/** To which part a person belongs. */
function partOf(set: string, speaker: string): Part {
  if (set in FITTED) return speaker === FITTED[set as keyof typeof FITTED] ? 'train' : 'test';
  let hash = 7;
  for (const letter of set + speaker) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  const tenth = (hash >>> 4) % 10;
  return tenth < 5 ? 'train' : tenth < 6 ? 'validation' : 'test';
}

/** So many clips of a part's people, drawn evenly from the sets. */
export async function peopleClips(count: number, random: Random, part: Part = 'test'): Promise<PersonClip[]> {
  const sets = SETS[part];
  const rows = sets.map(set =>
    readFileSync(join(dataFolder(set), 'manifest.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .filter(row => partOf(set, row.split('\t')[3] ?? '') === part),
  );
  const clips: PersonClip[] = [];
  for (let i = 0; clips.length < count; i += AT_ONCE) {
    const drawn = Array.from({ length: AT_ONCE }, (_, k) => {
      const set = (i + k) % sets.length;
      return { set: sets[set]!, row: random.pick(rows[set]!) };
    });
    const found = await Promise.all(drawn.map(({ set, row }) => clipOf(set, row)));
    clips.push(...found.filter(clip => clip !== undefined));
  }
  return clips.slice(0, count);
}

async function clipOf(set: string, row: string): Promise<PersonClip | undefined> {
  const [file, startMs, endMs, , text] = row.split('\t');
  const samples = fromOnset(await decoded(join(dataFolder(set), file!), Number(startMs), Number(endMs)));
  return samples && { name: `${set} ${file} ${startMs} "${text?.slice(0, 30)}"`, samples };
}

async function decoded(path: string, startMs: number, endMs: number): Promise<Int16Array> {
  const at = ['-ss', `${startMs / 1000}`, '-t', `${(endMs - startMs) / 1000}`];
  const out = ['-ar', '8000', '-ac', '1', '-f', 's16le', '-'];
  const { stdout } = await promisify(execFile)('ffmpeg', ['-v', 'error', ...at, '-i', path, ...out], {
    encoding: 'buffer',
    maxBuffer: 2 ** 26,
  });
  return new Int16Array(stdout.buffer, stdout.byteOffset, stdout.length >> 1).slice();
}

// Nothing for a recording in which noise hides where speech begins.
function fromOnset(samples: Int16Array): Int16Array | undefined {
  const levels = Array.from({ length: Math.floor(samples.length / STEP) }, (_, i) => {
    const squares = samples.subarray(i * STEP, (i + 1) * STEP).reduce((sum, x) => sum + x * x, 0);
    return 10 * Math.log10(squares / STEP + 1e-3);
  });
  const loudest = Math.max(...levels);
  const floor = levels.toSorted((one, other) => one - other)[Math.floor(levels.length / 10)] ?? loudest;
  if (loudest - floor < LEAST_RANGE_DB) return undefined;
  const least = Math.max(floor + ABOVE_FLOOR_DB, loudest - BELOW_LOUDEST_DB);
  let first = levels.findIndex(db => db >= loudest - SYLLABLE_DB);
  for (let i = first, silence = 0; i >= 0 && silence <= LONGEST_SILENCE; i--) {
    silence = levels[i]! >= least ? 0 : silence + 1;
    if (silence === 0) first = i;
  }
  const peak = samples.reduce((most, x) => Math.max(most, Math.abs(x)), 1);
  return samples.subarray(first * STEP).map(x => Math.round((x * PEAK) / peak));
}
