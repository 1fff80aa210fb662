/**
 * `npm run bench:bot -- onset [count] [seed]`: when speech over a prompt is noticed, by the samples: no socket, no clock, so
 * that the same seed gives the same figures on any machine. Synthetic callers, people from recordings (`--people`), and what
 * must not stop the bot: coughs, music and echoes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinSamples } from '../../audio/audio.js';
import { printText } from '../../cli/output.js';
import { OnsetDetector } from '../../dialogue/playback/onset.js';
import { cough, holdMusic, mixed, noise, telephone } from '../../dialogue/playback/sounds.fixture.js';
import { VOICING_SAMPLES, voicing } from '../../dialogue/playback/voicing.js';
import { espeakEngine } from '../../dialogue/tts/espeak/espeak.js';
import { Speaker } from '../../dialogue/tts/speaker.js';
import { seeded } from '../catalogue/random.js';
import type { Random } from '../catalogue/random.js';
import { percentile } from '../load/percentiles.js';
import { OPENING_TEXT, OVER } from './barge.js';
import { peopleClips } from './people.js';
import { callerVoices } from './voices.js';

const HZ = 8000;
const FRAME = 160;
const NOISE_DB = -60;
const STEP = 80;
/** From this likeness on a recording is voiced, and so many samples of it have been by then. */
const VOICED = 0.75;
const COMPARED = 224;
const VOICES = {
  en: [
    'flite:slt',
    'flite:rms',
    'flite:awb',
    'flite:kal16',
    'flite:kal',
    'en-us+f3',
    'en+m3',
    'en+f2',
    'en-gb+m1',
  ],
  fr: ['fr+f2', 'fr+m3', 'fr-be+f4', 'fr'],
} as const;

/** A moment of a call: what the line brings and what was played meanwhile. */
interface Scene {
  readonly what: string;
  readonly heard: Int16Array;
  readonly played: Int16Array;
  /** When the caller begins; nothing if what is heard must stop nothing. */
  readonly onsetMs: number | undefined;
  /** How long after that the voice begins, where there is breath or a knock before it. */
  readonly voiceAfterMs?: number;
}

/** Runs `count` callers and half as many of what is no speech. */
export async function runOnsets(options: {
  readonly count: number;
  readonly seed: number;
  readonly people: boolean;
  readonly show: boolean;
}): Promise<void> {
  const random = seeded(options.seed);
  const speaker = new Speaker({ engine: espeakEngine() });
  const prompts = { en: await prompt(speaker, 'en'), fr: await prompt(speaker, 'fr') };
  await speaker.close();
  const callers = options.people
    ? await people(options.count, random, prompts.en)
    : await synthetic(options.count, random, prompts);
  report(options.people ? 'people' : 'synthetic callers', callers, options.show);
  report('no speech', others(Math.ceil(options.count / 2), options.seed, random, prompts.en), options.show);
}

async function prompt(speaker: Speaker, language: 'en' | 'fr'): Promise<Int16Array> {
  const frames: Int16Array[] = [];
  for await (const frame of speaker.speak(OPENING_TEXT[language], { language }, new AbortController().signal))
    frames.push(frame);
  return joinSamples(frames);
}

async function synthetic(
  count: number,
  random: Random,
  prompts: Readonly<Record<'en' | 'fr', Int16Array>>,
): Promise<Scene[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-onset-'));
  const voices = callerVoices(folder);
  const scenes: Scene[] = [];
  for (let i = 0; i < count; i++) {
    const language = i % 2 === 0 ? 'en' : 'fr';
    const voice = random.pick<string>(VOICES[language]);
    const text = random.pick<string>(OVER[language]);
    scenes.push(over(`${voice} "${text}"`, await voices.say(text, voice), prompts[language], random));
  }
  await voices.close();
  rmSync(folder, { recursive: true });
  return scenes;
}

async function people(count: number, random: Random, played: Int16Array): Promise<Scene[]> {
  const clips = await peopleClips(count, random);
  return clips.map(({ name, samples }) => ({
    ...over(name, samples, played, random),
    voiceAfterMs: voiceAfterMs(samples),
  }));
}

/** When a recording first repeats itself as a voice does, within 25 dB of the loudest step of 10 ms. */
function voiceAfterMs(speech: Int16Array): number {
  const sound = new Int16Array(VOICING_SAMPLES + speech.length);
  sound.set(speech, VOICING_SAMPLES);
  const steps = Array.from({ length: Math.floor(speech.length / STEP) }, (_, i) => {
    const end = VOICING_SAMPLES + (i + 1) * STEP;
    const energy = sound.subarray(end - STEP, end).reduce((sum, x) => sum + x * x, 0);
    return { end, energy };
  });
  const least = Math.max(...steps.map(({ energy }) => energy)) / 10 ** 2.5;
  const first = steps.find(
    ({ end, energy }) =>
      energy >= least && voicing(sound.subarray(end - VOICING_SAMPLES, end)).likeness >= VOICED,
  );
  return Math.max(0, (first?.end ?? VOICING_SAMPLES) - VOICING_SAMPLES - COMPARED) / 8;
}

/** A caller who speaks over a prompt, some decibels quieter than recorded. */
function over(what: string, speech: Int16Array, played: Int16Array, random: Random): Scene {
  const onsetMs = 700 + Math.floor(random.next() * 4000);
  const gainDb = -12 * random.next();
  const length = onsetMs * 8 + Math.min(speech.length, 2 * HZ) + HZ / 2;
  const back = noise(length, NOISE_DB, Math.floor(random.next() * 1e6));
  const sound = speech.subarray(0, 2 * HZ);
  return {
    what: `${what} ${gainDb.toFixed(0)} dB`,
    heard: telephone(mixed(length, [back, 0], [sound, onsetMs * 8, 10 ** (gainDb / 20)])),
    played: played.subarray(0, length),
    onsetMs,
  };
}

function others(each: number, seed: number, random: Random, played: Int16Array): Scene[] {
  const scenes: Scene[] = [];
  for (let i = 0; i < each; i++) {
    const coughing = cough(seed * 1000 + i);
    const length = 8 * HZ;
    const quiet = noise(length, NOISE_DB, seed + i);
    scenes.push({
      what: `cough ${seed * 1000 + i}`,
      heard: telephone(mixed(2 * HZ + coughing.length, [quiet, 0], [coughing, HZ])),
      played,
      onsetMs: undefined,
    });
    const delay = Math.floor((40 + random.next() * 800) * 8);
    const gain = 10 ** ((-6 - random.next() * 18) / 20);
    scenes.push({
      what: `echo after ${delay / 8} ms, ${(20 * Math.log10(gain)).toFixed(0)} dB`,
      heard: telephone(mixed(length, [quiet, 0], [played.subarray(0, length), delay, gain])),
      played,
      onsetMs: undefined,
    });
    if (i % 4 !== 0) continue;
    const music = holdMusic(6, seed * 1000 + i);
    const heard = telephone(music);
    scenes.push({ what: `music ${seed * 1000 + i}`, heard, played, onsetMs: undefined });
  }
  return scenes;
}

/** When an onset is first found, milliseconds from the beginning. */
export function firstOnset({ heard, played, onsetMs }: Scene): number | undefined {
  let at = 0;
  const detector = new OnsetDetector(backMs =>
    Int16Array.from({ length: backMs * 8 }, (_, i) => played[at - backMs * 8 + i] ?? 0),
  );
  while (at + FRAME <= heard.length) {
    const frame = heard.subarray(at, at + FRAME);
    at += FRAME;
    const found = detector.push(frame);
    if (found && at / 8 > (onsetMs ?? 0)) return at / 8;
  }
  return undefined;
}

function report(title: string, scenes: readonly Scene[], show: boolean): void {
  const times: number[] = [];
  const fromVoice: number[] = [];
  const wrong: string[] = [];
  let unnoticed = 0;
  for (const scene of scenes) {
    const ms = firstOnset(scene);
    const after = ms === undefined || scene.onsetMs === undefined ? ms : ms - scene.onsetMs;
    if (after === undefined) unnoticed += 1;
    else times.push(after);
    if (after !== undefined && scene.voiceAfterMs !== undefined) fromVoice.push(after - scene.voiceAfterMs);
    const isRight = scene.onsetMs === undefined ? after === undefined : (after ?? Infinity) <= 200;
    if (!isRight) wrong.push(`  ${scene.what}: ${after === undefined ? 'not noticed' : `${after} ms`}`);
  }
  if (scenes[0]?.onsetMs === undefined)
    printText(`${title}: ${times.length} of ${scenes.length} stopped the bot`);
  else {
    const [p50, p90, p95, most] = [0.5, 0.9, 0.95, 1].map(p => Math.round(percentile(times, p)));
    const late = times.filter(ms => ms > 200).length;
    printText(
      `${title}: ${scenes.length} interruptions by the samples, p50 / p90 / p95 / most ${p50} / ${p90} / ${p95} / ${most} ms, ` +
        `later than 200 ms ${late}, not noticed ${unnoticed}`,
    );
    if (fromVoice.length > 0)
      printText(`  counted from the voice: later than 200 ms ${fromVoice.filter(ms => ms > 200).length}`);
  }
  if (show) for (const line of wrong) printText(line);
}
