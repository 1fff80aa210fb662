/** Callers and sounds in three parts: what the detector of onsets is fitted on, chosen by, and reported of. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cough, holdMusic, mixed, noise, telephone } from '../../dialogue/playback/sounds.fixture.js';
import { seeded } from '../catalogue/random.js';
import type { Random } from '../catalogue/random.js';
import { band, bodied, modulated, overtones, plucked } from './instruments.js';
import { FIRST_WORDS, VOICES_OF } from './onset-phrases.js';
import { breath, clicks, hum, knocks, machine, rub, tones, widerCough } from './other-sounds.js';
import { peopleClips } from './people.js';
import type { Part } from './people.js';
import { INSTRUMENTS, physicalTune } from './physical-models.js';
import { narrowed } from './sound-parts.js';
import { callerVoices } from './voices.js';

/** Callers or what is no speech. */
export const WHICH = ['speech', 'others'] as const;
export type Which = (typeof WHICH)[number];

/** A sound out of the quiet of a line. */
export interface PartScene {
  readonly kind: string;
  readonly what: string;
  readonly isSpeech: boolean;
  /** 8 kHz. */
  readonly heard: Int16Array;
  readonly onsetMs: number;
}

/** Sounds of each kind in the part that is fitted on; the others have a third. */
const MADE = {
  cough: [cough, 400],
  'wider cough': [widerCough, 300],
  music: [(seed: number) => holdMusic(3, seed), 70],
  overtones: [overtones, 140],
  modulated: [modulated, 140],
  plucked: [plucked, 110],
  bodied: [bodied, 200],
  band: [band, 140],
  hum: [hum, 120],
  machine: [machine, 180],
  rub: [rub, 140],
  breath: [breath, 120],
  clicks: [clicks, 80],
  knocks: [knocks, 80],
  tones: [tones, 80],
} as const;
const SEEDS = { train: 1_000_000, validation: 2_000_000, test: 3_000_000 } as const;
const SHARE = { train: 1, validation: 1 / 3, test: 1 / 3 } as const;
const PEOPLE = { train: 1500, validation: 360, test: 600 } as const;
const TUNES = { train: 30, validation: 20, test: 20 } as const;
const HZ = 8000;
const SECONDS = { speech: 1.2, others: 1.6 } as const;
const NOISE_DB = -60;
/** Somewhat more than a frame of 20 ms, so that windows fall anywhere. */
const PLACES = 2560;

/**
 * The callers of a part, or its other sounds. Where it is fitted on or chosen by, lines have noise of many levels and telephones
 * of many kinds.
 */
export async function* partScenes(part: Part, which: Which): AsyncGenerator<PartScene> {
  const random = seeded(SEEDS[part]);
  const isSpeech = which === 'speech';
  for await (const { kind, what, sound } of isSpeech ? callersOf(part, random) : othersOf(part))
    yield { kind, what, isSpeech, ...onLine(sound, SECONDS[which], part !== 'test', random) };
}

interface Clip {
  readonly kind: string;
  readonly what: string;
  readonly sound: ArrayLike<number>;
}

async function* callersOf(part: Part, random: Random): AsyncGenerator<Clip> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-onset-'));
  const voices = callerVoices(folder);
  for (const voice of VOICES_OF[part]) {
    const language = voice.startsWith('flite:') ? 'en' : voice.slice(0, 2);
    for (const text of FIRST_WORDS[language]!)
      yield { kind: 'synthetic voice', what: `${voice} "${text}"`, sound: await voices.say(text, voice) };
  }
  await voices.close();
  rmSync(folder, { recursive: true });
  for (const { name, samples } of await peopleClips(PEOPLE[part], random, part))
    yield { kind: 'person', what: name, sound: samples };
}

async function* othersOf(part: Part): AsyncGenerator<Clip> {
  const first = SEEDS[part];
  for (const [kind, [make, count]] of Object.entries(MADE))
    for (let seed = first; seed < first + count * SHARE[part]; seed++)
      yield { kind, what: `${kind} ${seed}`, sound: make(seed) };
  for (const instrument of INSTRUMENTS[part])
    for (let seed = first; seed < first + TUNES[part]; seed++) {
      const sound = await physicalTune(instrument, seed);
      if (sound !== undefined) yield { kind: `STK ${instrument}`, what: `${instrument} ${seed}`, sound };
    }
}

function onLine(
  sound: ArrayLike<number>,
  seconds: number,
  isVaried: boolean,
  random: Random,
): { readonly heard: Int16Array; readonly onsetMs: number } {
  let cut: Float64Array = Float64Array.from(sound).subarray(0, seconds * HZ);
  if (isVaried && random.chance(0.5)) cut = narrowed(cut, 150 + 250 * random.next());
  const at = (isVaried ? 3200 + Math.floor(5600 * random.next()) : 5600) + Math.floor(PLACES * random.next());
  const noiseDb = isVaried && random.chance(0.5) ? -70 + 26 * random.next() : NOISE_DB;
  const length = at + cut.length + 400;
  const back = noise(length, noiseDb, Math.floor(random.next() * 1e6));
  const gain = 10 ** ((-12 * random.next()) / 20);
  return { heard: telephone(mixed(length, [back, 0], [cut, at, gain])), onsetMs: at / 8 };
}
