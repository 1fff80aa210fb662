/** What is measured of a stretch of a channel, mostly of a turn. */
import { FRAME_MS } from './frames.js';
import { energyDb } from './level.js';
import { quantile } from './statistics.js';
import type { ChannelTrack } from './track.js';

/** A silence within a turn. */
export interface Pause {
  readonly startMs: number;
  readonly endMs: number;
  /** Index of the word that follows, where words are known. */
  readonly beforeWord?: number;
}

/** How a stretch was said. `null` where there is too little speech to say. */
export interface Measures {
  readonly startMs: number;
  readonly endMs: number;
  /** Time with speech in it, ms. */
  readonly speechMs: number;
  /** Median F0, Hz. */
  readonly f0Hz: number | null;
  /** F0 from the 5th to the 95th percentile, semitones. */
  readonly f0RangeSt: number | null;
  /** Mean movement of F0 within voiced stretches, semitones a second. */
  readonly f0MovementStPerS: number | null;
  /** Energy mean of the frames with speech, dB re full scale. */
  readonly loudnessDb: number | null;
  /** The same on a scale from 0 (-60 dB) to 100 (full scale). */
  readonly loudness: number | null;
  /** Syllable nuclei a second of speech. */
  readonly syllablesPerS: number | null;
  /** Words a minute of the turn, pauses counted in; from the transcript. */
  readonly wordsPerMin: number | null;
  readonly pauses: readonly Pause[];
}

/** A word's place in time. */
export interface WordTime {
  readonly startMs: number;
  readonly endMs: number;
}

/** Silences shorter than this within a turn are not pauses, ms. */
const LEAST_PAUSE_MS = 250;
/** Least speech for a rate, and least voiced time for a pitch, ms. */
const LEAST_FOR_RATE_MS = 400;
const LEAST_VOICED_FRAMES = 5;

/** Loudness on a scale from 0 to 100: -60 dB re full scale is 0, full scale is 100. */
function loudnessIndex(db: number): number {
  return Math.min(100, Math.max(0, ((db + 60) * 100) / 60));
}

/**
 * Measures a span of a channel.
 *
 * @param words the words said in it, for the rate in words and the places of pauses
 */
export function measure(
  track: ChannelTrack,
  startMs: number,
  endMs: number,
  words?: readonly WordTime[],
): Measures {
  const [first, end] = track.span(startMs, endMs);
  const parts = track.stretches().filter(s => s.endMs > startMs && s.startMs < endMs);
  const inside = parts.map(s => ({ startMs: Math.max(s.startMs, startMs), endMs: Math.min(s.endMs, endMs) }));
  const speechMs = inside.reduce((sum, s) => sum + s.endMs - s.startMs, 0);
  const pitch = pitchOf(track, first, end);
  const { energy, frames, nuclei } = loudnessOf(track, inside);
  const loudnessDb = frames > 0 ? energyDb(energy / frames) : null;
  const enough = speechMs >= LEAST_FOR_RATE_MS;
  const spanMs = endMs - startMs;
  return {
    startMs,
    endMs,
    speechMs,
    ...pitch,
    loudnessDb,
    loudness: loudnessDb === null ? null : loudnessIndex(loudnessDb),
    syllablesPerS: enough ? (nuclei * 1000) / speechMs : null,
    wordsPerMin: words === undefined || !enough || spanMs <= 0 ? null : (words.length * 60_000) / spanMs,
    pauses: pausesOf(inside, words),
  };
}

function pitchOf(
  track: ChannelTrack,
  first: number,
  end: number,
): Pick<Measures, 'f0Hz' | 'f0RangeSt' | 'f0MovementStPerS'> {
  const voiced: number[] = [];
  let [movement, steps, before] = [0, 0, 0];
  for (let frame = first; frame < end; frame++) {
    const f0 = track.f0At(frame);
    if (f0 > 0) voiced.push(f0);
    if (f0 > 0 && before > 0) {
      movement += Math.abs(12 * Math.log2(f0 / before));
      steps += 1;
    }
    before = f0;
  }
  if (voiced.length < LEAST_VOICED_FRAMES) return { f0Hz: null, f0RangeSt: null, f0MovementStPerS: null };
  const sorted = Float64Array.from(voiced).sort();
  return {
    f0Hz: quantile(sorted, 0.5),
    f0RangeSt: 12 * Math.log2(quantile(sorted, 0.95) / quantile(sorted, 0.05)),
    f0MovementStPerS: steps === 0 ? null : (movement * 1000) / (steps * FRAME_MS),
  };
}

function loudnessOf(
  track: ChannelTrack,
  parts: readonly { startMs: number; endMs: number }[],
): { energy: number; frames: number; nuclei: number } {
  let [energy, frames, nuclei] = [0, 0, 0];
  for (const part of parts) {
    const [first, end] = track.span(part.startMs, part.endMs);
    for (let frame = first; frame < end; frame++) {
      energy += 10 ** (track.loudnessAt(frame) / 10);
      frames += 1;
      if (track.nucleusAt(frame)) nuclei += 1;
    }
  }
  return { energy, frames, nuclei };
}

function pausesOf(
  parts: readonly { startMs: number; endMs: number }[],
  words?: readonly WordTime[],
): Pause[] {
  const pauses: Pause[] = [];
  for (let i = 1; i < parts.length; i++) {
    const [startMs, endMs] = [parts[i - 1]?.endMs ?? 0, parts[i]?.startMs ?? 0];
    if (endMs - startMs < LEAST_PAUSE_MS) continue;
    const word = words?.findIndex(w => (w.startMs + w.endMs) / 2 >= endMs) ?? -1;
    pauses.push(word >= 0 ? { startMs, endMs, beforeWord: word } : { startMs, endMs });
  }
  return pauses;
}
