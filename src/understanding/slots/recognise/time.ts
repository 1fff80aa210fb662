/** Clock times. Without a part of the day the hour stands as said. */
import type { DayPart, TimeRule } from '../../../language/spoken.js';
import type { Candidate } from '../candidate.js';
import { propose } from '../candidate.js';
import { dateOf } from '../days.js';
import type { Match } from '../grammar.js';
import { matchAt } from '../grammar.js';
import { CALENDAR, CLOCK } from '../nonterminals.js';
import { patternsFor } from '../pattern-sets.js';
import type { Utterance } from '../utterance.js';

const DAY_MINUTES = 1440;

/** Proposes the times that start at a position. */
export function timesAt(u: Utterance, at: number): Candidate[] {
  const spoken = matchAt(patternsFor(u.language).times, u, at, CLOCK).flatMap(match => {
    // "Demain après-midi" is no noon.
    const isPartOfDay = u.language.clock.dayWords.matchEndingAt(u.keys, match.to) !== undefined;
    if (match.rule === 'fixed' && isPartOfDay) return [];
    if (match.captures['minute'] === 1 && endsInArticle(u, match)) return [];
    if (match.rule === 'hourMinute' && isYear(u, match)) return [];
    if (!isNextHour(match) || isLength(u, at, match.to)) return [];
    const minutes = minutesFor(match, dayPartNear(u, match));
    return minutes === undefined ? [] : [timeCandidate(minutes, match)];
  });
  return [...writtenTime(u, at), ...spoken];
}

/** "Il y a une heure", "six heures plus tard": a length, and no time. */
function isLength(u: Utterance, at: number, to: number): boolean {
  const { ago, later } = u.language.clock;
  return ago.matchEndingAt(u.keys, at + 1) !== undefined || later.match(u.keys, to) !== undefined;
}

/** "Vers neuf dix heures": of two hours said in one breath the second is the next. */
function isNextHour({ captures: { hour, next, before } }: Match<TimeRule>): boolean {
  return (
    (next === undefined || Number(next) === Number(hour) + 1) &&
    (before === undefined || Number(before) + 1 === Number(hour))
  );
}

/** "The boiler's from twenty sixteen": a year that has been, after a word that leads to one. */
function isYear(u: Utterance, { from, to }: Match<TimeRule>): boolean {
  return matchAt(patternsFor(u.language).periods, u, from - 1, CALENDAR).some(
    ({ rule, to: end, captures }) =>
      (rule === 'calendarYear' || rule === 'sinceYear') &&
      end === to &&
      Number(captures['year']) <= dateOf(u.callDay).year,
  );
}

/** "Acht uur een rood lampje": a one before a noun is an article, and no minute. */
function endsInArticle(u: Utterance, { to }: Match<TimeRule>): boolean {
  return u.language.cues.ones.has(u.keys[to - 1] ?? '') && u.beginsNoun(to);
}

function timeCandidate(minutes: number, match: Match<TimeRule>): Candidate {
  return propose('time', formatTime(minutes), match, 1 + 0.5 * (match.end - match.to), [match.rule]);
}

/** How many words may stand between a time and the part of the day said elsewhere in the clause. */
const PART_REACH = 4;

/** The nearest part of the day around a time that has none of its own: "tomorrow evening at eight". */
function dayPartNear(
  u: Utterance,
  { from, to, end }: { from: number; to: number; end: number },
): DayPart | undefined {
  const { dayWords } = u.language.clock;
  const aways = Array.from({ length: PART_REACH }, (_, k) => k);
  const before = (away: number): DayPart | undefined => dayWords.matchEndingAt(u.keys, from - away)?.value;
  const after = (away: number): DayPart | undefined => dayWords.match(u.keys, end + away)?.value;
  // What comes later may be of another time: "gisteravond rond half tien en vanochtend weer".
  return (
    before(0) ??
    dayWords.match(u.keys, to)?.value ??
    after(0) ??
    aways.map(before).find(part => part !== undefined) ??
    aways
      .slice(0, -1)
      .map(after)
      .find(part => part !== undefined)
  );
}

function minutesFor({ rule, captures: c }: Match<TimeRule>, near: DayPart | undefined): number | undefined {
  if (rule === 'fixed') return Number(c['fixed']);
  const hour = Number(c['hour']);
  const minute = Number(c['minute'] ?? c['small'] ?? 0);
  const offset = {
    hour: 0,
    hourMinute: minute,
    past: minute,
    to: -minute,
    halfPast: 30,
    halfTo: -30,
    aroundHalfTo: minute - 30,
    beforeHalfTo: -minute - 30,
  }[rule];
  const noon = c['fixed'] === undefined ? undefined : Number(c['fixed']);
  const base = noon ?? hourOfDay(hour, offset, (c['part'] as DayPart | undefined) ?? near);
  if (base === undefined || hour > 24 || (hour === 24 && minute > 0)) return undefined;
  return (base + offset + DAY_MINUTES) % DAY_MINUTES;
}

/** Minutes of the full hour, moved to the half of the day that was said. */
function hourOfDay(hour: number, offset: number, part: DayPart | undefined): number | undefined {
  if (part === undefined) {
    // "half een" is 00:30 or 12:30; hours stand as said (01 to 12), so before one o'clock it is twelve.
    return hour === 1 && offset < 0 ? 13 * 60 : hour * 60;
  }
  if (hour > 12) return hour * 60;
  const clock = (((hour * 60 + offset) % 720) + 720) % 720;
  const late = part === 'afternoon' || part === 'evening' || (part === 'night' && clock >= 6 * 60);
  const early = part === 'evening' && clock < 60;
  return clock - offset + (late && !early ? 720 : 0);
}

function formatTime(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function writtenTime(u: Utterance, at: number): Candidate[] {
  const { hourWords, partsOfDay } = u.language.clock;
  const match = /^(\d{1,2})[.:hu](\d{2})$/.exec(u.keys[at] ?? '');
  if (match === null || Number(match[1]) > 24 || Number(match[2]) > 59) return [];
  const unit = hourWords.has(u.keys[at + 1] ?? '') ? at + 2 : at + 1;
  const following = partsOfDay.match(u.keys, unit);
  // "20.30" may be a sum of money.
  const dotted = u.keys[at]?.includes('.') === true;
  if (dotted && unit === at + 1 && following === undefined) return [];
  const part = following?.value ?? dayPartNear(u, { from: at, to: unit, end: unit });
  const base = hourOfDay(Number(match[1]), Number(match[2]), part);
  const minutes = ((base ?? 0) + Number(match[2])) % DAY_MINUTES;
  return [propose('time', formatTime(minutes), { from: at, to: following?.to ?? unit }, 1.5, ['written'])];
}
