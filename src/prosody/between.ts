/**
 * What happens between the two sides of a call: who speaks, who waits, who cuts in.
 *
 * Definitions (docs/metrics.md): talk time is the time a side speaks; overlap is time both do; an interruption begins
 * while the other side is speaking, lasts at least 300 ms, and is successful if the other side stops within 1 s while
 * the interrupter goes on; shorter speech inside the other's is a backchannel. Non-talk time is every silence of both
 * sides longer than 3 s (the contact-centre convention), a response delay is the silence between the end of one side's
 * speech and the beginning of the other's.
 */
import type { Role } from '../call/audio.js';
import { quantile } from './statistics.js';
import type { Stretch } from './track.js';

/** A stretch of speech and whose it is. */
export interface RoleStretch extends Stretch {
  readonly role: Role;
}

/** One side cut in on the other. */
export interface Interruption {
  readonly by: Role;
  readonly startMs: number;
  readonly endMs: number;
  readonly successful: boolean;
}

/** Measures of one side. */
export interface SideMeasures {
  readonly talkMs: number;
  /** Share of the call's length in which this side speaks. */
  readonly talkShare: number;
  readonly longestMonologueMs: number;
  readonly interruptions: number;
  /** Median silence before this side answers the other, ms; null if it never does. */
  readonly responseDelayMs: number | null;
}

/** Measures of a call with two sides. */
export interface BetweenMeasures {
  readonly sides: Readonly<Partial<Record<Role, SideMeasures>>>;
  readonly overlapMs: number;
  readonly overlaps: number;
  readonly interruptions: readonly Interruption[];
  /** Silences of both sides longer than 3 s. */
  readonly silences: readonly Stretch[];
  readonly nonTalkMs: number;
}

const LEAST_SILENCE_MS = 3000;
const LEAST_INTERRUPTION_MS = 300;
const YIELD_MS = 1000;
/** Silence that a monologue may hold, ms. */
const MONOLOGUE_GAP_MS = 1500;

/**
 * Measures what happens between the sides.
 *
 * @param stretches stretches of speech of each side, in order of time
 * @param durationMs length of the call
 */
export function between(
  stretches: Readonly<Partial<Record<Role, readonly Stretch[]>>>,
  durationMs: number,
): BetweenMeasures {
  const roles = (['caller', 'agent'] as const).filter(r => stretches[r] !== undefined);
  const all = roles
    .flatMap(role => (stretches[role] ?? []).map(s => ({ ...s, role })))
    .sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
  const interruptions = findInterruptions(all);
  const overlaps = findOverlaps(stretches.caller ?? [], stretches.agent ?? []);
  const silences = findSilences(all, durationMs);
  const sides: Partial<Record<Role, SideMeasures>> = {};
  for (const role of roles) sides[role] = side(role, all, interruptions, durationMs);
  return {
    sides,
    overlapMs: total(overlaps),
    overlaps: overlaps.length,
    interruptions,
    silences,
    nonTalkMs: total(silences),
  };
}

/** Finds who cut in on whom. */
export function findInterruptions(all: readonly RoleStretch[]): Interruption[] {
  const found: Interruption[] = [];
  // Stretches of one side do not overlap: only its last one can still be going on.
  const last: Partial<Record<Role, RoleStretch>> = {};
  all.forEach(cut => {
    const before = last[cut.role === 'caller' ? 'agent' : 'caller'];
    last[cut.role] = cut;
    const goesOn = before !== undefined && before.startMs < cut.startMs && before.endMs > cut.startMs;
    const other = goesOn ? before : undefined;
    if (other === undefined || cut.endMs - cut.startMs < LEAST_INTERRUPTION_MS) return;
    const successful = other.endMs - cut.startMs <= YIELD_MS && cut.endMs > other.endMs;
    // Speech that lies wholly inside the other's and changes nothing is a backchannel unless it is long.
    if (!successful && cut.endMs - cut.startMs < 2 * LEAST_INTERRUPTION_MS) return;
    found.push({ by: cut.role, startMs: cut.startMs, endMs: Math.min(cut.endMs, other.endMs), successful });
  });
  return found;
}

function findOverlaps(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  const overlaps: Stretch[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i] as Stretch, b[j] as Stretch];
    const startMs = Math.max(x.startMs, y.startMs);
    const endMs = Math.min(x.endMs, y.endMs);
    if (endMs > startMs) overlaps.push({ startMs, endMs });
    if (x.endMs < y.endMs) i++;
    else j++;
  }
  return overlaps;
}

function findSilences(all: readonly RoleStretch[], durationMs: number): Stretch[] {
  const silences: Stretch[] = [];
  let heardUntil = 0;
  for (const s of [...all, { startMs: durationMs, endMs: durationMs }]) {
    if (s.startMs - heardUntil > LEAST_SILENCE_MS) silences.push({ startMs: heardUntil, endMs: s.startMs });
    heardUntil = Math.max(heardUntil, s.endMs);
  }
  return silences;
}

function side(
  role: Role,
  all: readonly RoleStretch[],
  interruptions: readonly Interruption[],
  durationMs: number,
): SideMeasures {
  const own = all.filter(s => s.role === role);
  const talkMs = total(own);
  const delays: number[] = [];
  all.forEach((s, i) => {
    const before = all[i - 1];
    if (s.role === role && before !== undefined && before.role !== role)
      delays.push(s.startMs - before.endMs);
  });
  const answered = Float64Array.from(delays.filter(d => d >= 0)).sort();
  return {
    talkMs,
    talkShare: durationMs > 0 ? talkMs / durationMs : 0,
    longestMonologueMs: longestMonologue(role, all),
    interruptions: interruptions.filter(i => i.by === role).length,
    responseDelayMs: answered.length === 0 ? null : Math.round(quantile(answered, 0.5)),
  };
}

function longestMonologue(role: Role, all: readonly RoleStretch[]): number {
  let [longest, start, end] = [0, -1, -1];
  for (const s of all) {
    if (s.role !== role) {
      if (s.endMs - s.startMs >= LEAST_INTERRUPTION_MS) start = -1;
      continue;
    }
    if (start < 0 || s.startMs - end > MONOLOGUE_GAP_MS) start = s.startMs;
    end = s.endMs;
    longest = Math.max(longest, end - start);
  }
  return longest;
}

function total(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, s) => sum + s.endMs - s.startMs, 0);
}
