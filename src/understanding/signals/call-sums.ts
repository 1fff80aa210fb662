/** What the signals of a call come to: sentiment by quarter, politeness, empathy, counts. */
import type { CallEventOf } from '../../call/events.js';
import type { Role } from '../../call/audio.js';
import { labelOf } from './sentiment.js';

/** A turn's sentiment as the sums need it. */
export interface ScoredTurn {
  readonly role: Role;
  readonly startMs: number;
  readonly endMs: number;
  readonly score: number;
  readonly words: number;
}

type SideSentiment = NonNullable<CallEventOf<'signals.call'>['sentiment'][Role]>;
type Found = Pick<CallEventOf<'signal.found'>, 'signal' | 'detail' | 'role' | 'startMs' | 'endMs'>;

/** A change of the quarters' means from here on is told as a shape. */
const LEAST_TREND = 0.3;
const COURTESIES = ['greeting', 'thanks', 'request', 'farewell'];
const RUDE = 0.25;
/** An agent's empathy is in time if it comes within this of the caller's words. */
const IN_TIME_MS = 30_000;
const HURT = new Set(['complaint', 'vulnerable', 'leaving', 'escalation', 'irritant']);

/**
 * Sentiment of one side of a call: the mean over its turns weighted by their words, the same for each quarter of the
 * time in which the call was spoken, and the last quarter less the first as trend.
 */
export function sideSentiment(turns: readonly ScoredTurn[], fromMs: number, toMs: number): SideSentiment {
  const quarter = (turn: ScoredTurn): number =>
    Math.min(3, Math.floor((4 * ((turn.startMs + turn.endMs) / 2 - fromMs)) / Math.max(1, toMs - fromMs)));
  const quarters = [0, 1, 2, 3].map(q => mean(turns.filter(t => quarter(t) === q)));
  const score = mean(turns) ?? 0;
  const known = quarters.filter(q => q !== null);
  const trend = known.length < 2 ? null : known.at(-1)! - known[0]!;
  return { score, quarters, trend, shape: shapeOf(score, trend) };
}

function shapeOf(score: number, trend: number | null): SideSentiment['shape'] {
  if (trend !== null && trend >= LEAST_TREND) return 'improving';
  if (trend !== null && trend <= -LEAST_TREND) return 'worsening';
  return labelOf(score);
}

function mean(turns: readonly ScoredTurn[]): number | null {
  const weight = turns.reduce((sum, t) => sum + t.words, 0);
  if (weight === 0) return null;
  return turns.reduce((sum, t) => sum + t.words * t.score, 0) / weight;
}

/** Politeness: the share of the four courtesies shown, less a quarter for each rude phrase; 0 to 1. */
export function politenessOf(found: readonly Found[]): number {
  const shown = new Set(found.filter(f => f.signal === 'courtesy').map(f => f.detail));
  const rude = found.filter(f => f.signal === 'discourtesy').length;
  const share = COURTESIES.filter(c => shown.has(c)).length / COURTESIES.length;
  return Math.min(1, Math.max(0, share - RUDE * rude));
}

/** The share of the caller's hurt signals that an agent met with empathy within 30 s; null where there were none. */
export function answeredShare(found: readonly Found[]): number | null {
  const hurt = found.filter(f => f.role === 'caller' && HURT.has(f.signal));
  if (hurt.length === 0) return null;
  const kind = found.filter(f => f.signal === 'empathy');
  const met = hurt.filter(h => kind.some(k => k.startMs >= h.startMs && k.startMs <= h.endMs + IN_TIME_MS));
  return met.length / hurt.length;
}
