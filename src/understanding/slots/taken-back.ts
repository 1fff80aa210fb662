/** Which values the speaker took back: a cue follows the value, and one of its kin follows the cue. */
import type { SlotType } from '../understanding.js';
import type { Correction } from './corrections.js';
import { distance, isNear, wordFrom, wordsBetween } from './placed.js';
import type { Placed, Placement, Span } from './placed.js';
import type { Utterance } from './utterance.js';

/** Types that can replace each other in a correction. */
const KIN: readonly (readonly SlotType[])[] = [
  ['date', 'month', 'period', 'time', 'ordinal'],
  ['digits', 'phone', 'number', 'postcode', 'iban', 'plate', 'ordinal', 'spelling'],
  ['amount', 'number', 'digits', 'time'],
  ['person', 'spelling'],
  ['email'],
];

/** Words that may stand between a count and the cue that takes it back: what is counted, and a verb. */
const MAX_COUNTED = 3;

/** Words that may stand between a value and the cue, if another of its type follows the cue at once: "on Monday for the boiler, no, Tuesday". */
const MAX_BETWEEN = 4;

/** Values that are told apart from those of other matters by their type alone. */
const RESTATED: ReadonlySet<SlotType> = new Set(['date', 'month', 'period', 'time', 'amount']);

/** Words that may stand between a correction cue and the new value. */
const MAX_LEAD_IN = 4;

/** Words between a day and the time said with it. */
const MAX_BESIDE = 3;

/** A cue with what stands around it. */
interface Cue extends Span {
  /** Values right after it. */
  readonly after: readonly Placed[];
  /** Values that were found across it. */
  readonly across: readonly Placed[];
  /** Days and times that end right before it. */
  readonly before: readonly Placed[];
}

/** The candidates that one of the corrections takes back. */
export function takenBackBy(u: Utterance, all: Placement, corrections: readonly Correction[]): Set<Placed> {
  const taken = new Set<Placed>();
  for (const correction of corrections) {
    if (correction.withdrawn) for (const c of withdrawnBy(u, all, correction)) taken.add(c);
    const cue = around(u, all, correction);
    if (cue.after.length === 0 && cue.across.length === 0) continue;
    // What ends further from the cue than a day whose time was taken back, ends too far from it.
    const first = cue.before.reduce((least, { start }) => Math.min(least, start), cue.start);
    for (const c of all.endingBy(cue.start)) {
      if (distance(u, c.end, first) > MAX_BETWEEN) break;
      if (c.gapAt === undefined && isTakenBack(u, c, cue, all)) taken.add(c);
    }
  }
  return taken;
}

/** Types of values that people look up. */
const LOOKED_UP: ReadonlySet<SlotType> = new Set([
  'digits',
  'phone',
  'number',
  'postcode',
  'iban',
  'plate',
  'spelling',
]);

/** What ends right before "no wait, I'll look it up". */
function withdrawnBy(u: Utterance, all: Placement, { from }: Correction): Placed[] {
  const start = u.words[from]?.start ?? 0;
  const found: Placed[] = [];
  for (const c of all.endingBy(start)) {
    if (distance(u, c.end, start) > 0) break;
    if (LOOKED_UP.has(c.type) && c.gapAt === undefined) found.push(c);
  }
  return found;
}

/** True if two values are of types that can replace each other. */
export function isKin(a: SlotType, b: SlotType): boolean {
  return a === b || KIN.some(family => family.includes(a) && family.includes(b));
}

function around(u: Utterance, all: Placement, { from, to }: Correction): Cue {
  const start = u.words[from]?.start ?? 0;
  const end = u.words[to - 1]?.end ?? 0;
  const after: Placed[] = [];
  for (const other of all.beginningFrom(end)) {
    if (distance(u, end, other.start) > MAX_LEAD_IN) break;
    after.push(other);
  }
  const across = all.overlapping(end, end).filter(other => other.gapAt !== undefined);
  const before: Placed[] = [];
  for (const value of all.endingBy(start)) {
    if (distance(u, value.end, start) > 0) break;
    if (value.type === 'date' || value.type === 'time') before.push(value);
  }
  return { start, end, after, across, before };
}

function isTakenBack(u: Utterance, c: Placed, cue: Cue, all: Placement): boolean {
  const words = distance(u, c.end, cue.start);
  const after = cue.after.filter(other => leadsTo(u, cue, c, other));
  const others = [...after, ...cue.across.filter(other => other.start <= c.start)].filter(other =>
    isKin(c.type, other.type),
  );
  if (words <= 1) return others.length > 0 && !others.some(other => hasCompanion(u, c, other, all));
  return others.some(
    other =>
      (words <= MAX_COUNTED && isOtherCount(u, other, c, cue)) ||
      isOverTime(u, c, other, cue) ||
      isRestated(u, c, other, cue, all),
  );
}

/** Words before a value among which its noun is: "flat nine". */
const NOUN_REACH = 3;

/** True if nothing but function words, or a word that stood before the value taken back too, leads to the new one: "flat nine, no, flat twelve". */
function leadsTo(u: Utterance, cue: Cue, c: Placed, other: Placed): boolean {
  const at = wordFrom(u, c.start);
  const before = u.keys.slice(Math.max(0, at - NOUN_REACH), at);
  return wordsBetween(u, cue.end, other.start).every(
    key => u.language.cues.functionWords.has(key) || before.includes(key),
  );
}

/** True if a value of the same type comes at once after the cue, and none stands between. */
function isRestated(u: Utterance, c: Placed, other: Placed, cue: Cue, all: Placement): boolean {
  if (c.type !== other.type || !RESTATED.has(c.type)) return false;
  if (other.start < cue.end || distance(u, cue.end, other.start) > 1) return false;
  return all.overlapping(c.end, cue.start).every(between => !isKin(between.type, c.type));
}

/** "On the fifteenth at half eight, no, the sixteenth": the day said before the time that a day after the cue does not take back. */
function hasCompanion(u: Utterance, c: Placed, other: Placed, all: Placement): boolean {
  if (!isDayAndTime(c, other)) return false;
  for (const day of all.endingBy(c.start)) {
    if (distance(u, day.end, c.start) > MAX_BESIDE) return false;
    if (day.type === other.type && isNear(u, day.end, c.start, MAX_BESIDE)) return true;
  }
  return false;
}

/** True if between a value and the cue only a time stands that belongs to its day, or the day of its time. */
function isOverTime(u: Utterance, c: Placed, other: Placed, { before }: Cue): boolean {
  return (
    c.type === other.type &&
    before.some(v => isDayAndTime(v, c) && v.start >= c.end && isNear(u, c.end, v.start, MAX_BESIDE))
  );
}

function isDayAndTime(a: Placed, b: Placed): boolean {
  return (a.type === 'date' && b.type === 'time') || (a.type === 'time' && b.type === 'date');
}

/** "Vier kamers boeken nee wacht vijf": another count right after the cue, and nothing more. */
function isOtherCount(u: Utterance, other: Placed, taken: Placed, cue: Cue): boolean {
  if (taken.type !== 'number' || other.type !== 'number' || other.start < cue.end) return false;
  return distance(u, cue.end, other.start) === 0 && other.end === u.words.at(-1)?.end;
}
