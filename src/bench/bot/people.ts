/** People's voices from recordings beside the repository: cut where they begin to speak. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Random } from '../catalogue/random.js';
import { dataFolder } from '../machine.js';

const SETS = ['librispeech', 'nl_voices', 'speech_commands'];
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

/** So many clips, drawn evenly from the sets. */
export async function peopleClips(count: number, random: Random): Promise<PersonClip[]> {
  const rows = SETS.map(set =>
    readFileSync(join(dataFolder(set), 'manifest.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1),
  );
  const clips: PersonClip[] = [];
  for (let i = 0; clips.length < count; i++) {
    const set = i % SETS.length;
    const [file, startMs, endMs, , text] = random.pick(rows[set]!).split('\t');
    const path = join(dataFolder(SETS[set]!), file!);
    const samples = fromOnset(await decoded(path, Number(startMs), Number(endMs)));
    if (samples !== undefined)
      clips.push({ name: `${SETS[set]} ${file} ${startMs} "${text?.slice(0, 30)}"`, samples });
  }
  return clips;
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
