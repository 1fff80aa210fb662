/**
 * Anger against neutral from the measures alone, each speaker left out in turn: features are z-scores against the
 * speaker's own recordings, as a live call's are against the speaker's first minute.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ChannelTrack, featuresOf, measure } from '../../prosody/prosody.js';
import type { Features } from '../../prosody/prosody.js';
import { robust } from '../../prosody/statistics.js';
import { dataFolder } from '../machine.js';
import { samplesOf } from './sound.js';

interface Clip {
  readonly speaker: string;
  readonly angry: boolean | undefined;
  readonly values: readonly number[];
}

const NAMES = [
  'pitchSt',
  'pitchRangeSt',
  'loudnessDb',
  'syllablesPerS',
] as const satisfies (keyof Features)[];

/** Runs the comparison and returns its line. */
export function emotion(): string {
  const folder = join(dataFolder('emodb'), 'dev');
  const clips = standardised(
    readdirSync(folder)
      .filter(n => n.endsWith('.flac'))
      .map(name => clipOf(join(folder, name))),
  );
  const labelled = clips.filter(clip => clip.angry !== undefined);
  const scores: [number, boolean][] = [];
  for (const speaker of new Set(labelled.map(c => c.speaker))) {
    const weights = fit(labelled.filter(c => c.speaker !== speaker));
    for (const clip of labelled.filter(c => c.speaker === speaker))
      scores.push([score(weights, clip.values), clip.angry === true]);
  }
  return `emodb, ${labelled.length} clips of anger and neutral, ${new Set(labelled.map(c => c.speaker)).size} speakers, each left out in turn: AUC ${areaUnderCurve(scores).toFixed(3)}`;
}

function clipOf(path: string): Clip {
  const name = basename(path);
  const track = new ChannelTrack();
  track.push(samplesOf(path, 'mu-law'));
  track.end();
  const features = featuresOf(measure(track, 0, track.frames * 10));
  const label = name[5];
  const angry = label === 'W' ? true : label === 'N' ? false : undefined;
  return { speaker: name.slice(0, 2), angry, values: NAMES.map(n => features[n] ?? Number.NaN) };
}

// Against all of the speaker's clips, whatever their emotion: no label is used.
function standardised(clips: readonly Clip[]): Clip[] {
  return clips.map(clip => {
    const own = clips.filter(c => c.speaker === clip.speaker);
    const values = clip.values.map((value, i) => {
      const { centre, spread } = robust(own.map(c => c.values[i]!).filter(v => !Number.isNaN(v)));
      return Number.isNaN(value) ? 0 : Math.max(-4, Math.min(4, (value - centre) / (spread + 1e-6)));
    });
    return { ...clip, values };
  });
}

/** Logistic regression by gradient descent, lightly regularised. */
function fit(clips: readonly Clip[]): number[] {
  const weights = NAMES.map(() => 0);
  let bias = 0;
  for (let step = 0; step < 500; step++) {
    const slope = NAMES.map(() => 0);
    let biasSlope = 0;
    for (const { values, angry } of clips) {
      const error = 1 / (1 + Math.exp(-score([...weights, bias], values))) - (angry ? 1 : 0);
      values.forEach((v, i) => (slope[i]! += error * v));
      biasSlope += error;
    }
    slope.forEach((s, i) => (weights[i]! -= 0.5 * (s / clips.length + 0.01 * weights[i]!)));
    bias -= (0.5 * biasSlope) / clips.length;
  }
  return [...weights, bias];
}

function score(weights: readonly number[], values: readonly number[]): number {
  return values.reduce((sum, v, i) => sum + v * weights[i]!, weights.at(-1)!);
}

function areaUnderCurve(scores: readonly [number, boolean][]): number {
  const angry = scores.filter(s => s[1]).map(s => s[0]);
  const neutral = scores.filter(s => !s[1]).map(s => s[0]);
  let wins = 0;
  for (const a of angry) for (const n of neutral) wins += a > n ? 1 : a === n ? 0.5 : 0;
  return wins / (angry.length * neutral.length);
}
