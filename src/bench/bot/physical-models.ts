/** Tunes by the physical models of the Synthesis ToolKit (`stk-demo` of Debian's package `stk`): wind, strings, keys, drums. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { seeded } from '../catalogue/random.js';
import type { Random } from '../catalogue/random.js';
import type { Part } from './people.js';
import { atLevel, between } from './sound-parts.js';

/** No instrument is in two parts. */
export const INSTRUMENTS: Readonly<Record<Part, readonly string[]>> = {
  train: 'Clarinet Brass Plucked Sitar Rhodey BeeThree Moog ModalBar Whistle BlowBotl Drummer'.split(' '),
  validation: 'BlowHole StifKarp TubeBell'.split(' '),
  test: 'Flute Bowed Saxofony Mandolin Wurley PercFlut HevyMetl BandedWG Recorder Resonate Shakers FMVoices VoicForm'.split(
    ' ',
  ),
};

const SCALE = [0, 2, 4, 5, 7, 9, 11, 12, 14] as const;
const SECONDS = 3.2;
/** What sounds before that is the instrument's own noise. */
const AUDIBLE = 40;
const LEAST_SAMPLES = 4000;
const run = promisify(execFile);

/** A tune of one instrument at 8 kHz, sometimes of two or three voices; nothing where the model made no sound of it. */
export async function physicalTune(instrument: string, seed: number): Promise<Float64Array | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-stk-'));
  const [score, sound] = [join(folder, 'score.ski'), join(folder, 'sound.wav')];
  try {
    writeFileSync(score, notes(seeded(seed * 31)));
    await run('stk-demo', [instrument, '-n', '4', '-s', '22050', '-ow', sound, '-if', score], {
      timeout: 60_000,
    });
    const to = ['-t', '4', '-ar', '8000', '-ac', '1', '-f', 's16le', join(folder, 'raw')];
    await run('ffmpeg', ['-v', 'error', '-i', sound, ...to]);
    const raw = readFileSync(join(folder, 'raw'));
    const samples = new Int16Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length));
    const heard = samples.subarray(
      Math.max(
        0,
        samples.findIndex(x => Math.abs(x) > AUDIBLE),
      ),
    );
    return heard.length < LEAST_SAMPLES ? undefined : atLevel(heard, -22);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A score in SKINI: the toolkit's own language. */
function notes(random: Random): string {
  const lowest = 36 + Math.floor(random.next() * 30);
  const beat = between(random, 0.12, 0.62);
  const voices = random.next() < 0.35 ? 2 + Math.floor(random.next() * 2) : 1;
  const overlap = random.next() < 0.5 ? -0.04 : between(random, 0.03, 0.13);
  const events: { readonly at: number; readonly line: string }[] = [];
  for (const control of [2, 4, 1])
    if (random.next() < 0.6)
      events.push({ at: 0, line: `ControlChange # 1 ${control} ${Math.floor(128 * random.next())}` });
  for (let at = 0; at < SECONDS;) {
    const length = beat * random.pick([1, 1, 1, 2, 0.5]);
    for (let voice = 0; voice < voices; voice++) {
      const key = lowest + random.pick(SCALE) + [0, 4, 7][voice]!;
      events.push({ at, line: `NoteOn # 1 ${key} ${50 + Math.floor(70 * random.next())}` });
      events.push({ at: at + length + overlap, line: `NoteOff # 1 ${key} 64` });
    }
    at += length * (random.next() < 0.12 ? 2 : 1);
  }
  let last = 0;
  const lines = events
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, line }) => {
      const since = (at - last).toFixed(4);
      last = at;
      return line.replace('#', since);
    });
  return [...lines, 'NoteOff 0.3 1 60 64', ''].join('\n');
}
