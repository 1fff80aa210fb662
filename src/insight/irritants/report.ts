/** The report of irritants: for each cause how often, how heated, how costly, how often again, and where it goes. */
import { localDay } from '../../call/local-time.js';
import type { CallFacts, Mention } from './facts.js';
import { trendOf, withDirections } from './trend.js';
import type { Trend, WeekCount } from './trend.js';
import { isoWeek } from '../query/group.js';

/** A moment to listen to. */
export interface Quote {
  readonly callId: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}

/** One irritant in the calls looked at. */
export interface IrritantRow {
  readonly cause: string;
  readonly calls: number;
  readonly per100: number;
  /** Share of its mentions in which words and voice were negative; null where no voice was measured. */
  readonly negativeVoiceShare: number | null;
  /** Mean of how much longer its calls are than calls of the same reason without it; null where there are none. */
  readonly extraHandlingMs: number | null;
  /** Share of its calls whose caller called within 7 days of it, or said to have called before. */
  readonly repeatShare: number;
  readonly weeks: readonly WeekCount[];
  readonly trend: Trend | null;
  readonly quotes: readonly Quote[];
}

const WEEK_MS = 7 * 86_400_000;
const REPEAT_WITHIN_MS = WEEK_MS;
const QUOTES = 3;

/**
 * Sums facts up, the most frequent irritant first.
 *
 * @param timeZone where weeks begin and end
 */
export function reportOf(facts: readonly CallFacts[], timeZone = 'UTC'): IrritantRow[] {
  const repeats = repeatedCalls(facts);
  const allWeeks = countWeeks(facts, timeZone);
  const byCause = new Map<string, { call: CallFacts; mentions: Mention[] }[]>();
  for (const call of facts) {
    const own = new Map<string, Mention[]>();
    for (const m of call.mentions) if (m.cause !== undefined) listed(own, m.cause).push(m);
    for (const [cause, mentions] of own) listed(byCause, cause).push({ call, mentions });
  }
  const causes = [...byCause].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const rows = causes.map(([cause, hits]) => {
    const calls = hits.map(h => h.call);
    const hitWeeks = countWeeks(calls, timeZone);
    const weeks = [...allWeeks].map(([week, count]) => ({
      week,
      calls: count,
      hits: hitWeeks.get(week) ?? 0,
    }));
    return {
      cause,
      calls: calls.length,
      per100: (100 * calls.length) / facts.length,
      negativeVoiceShare: negativeShare(hits.flatMap(h => h.mentions)),
      extraHandlingMs: extraHandling(calls, facts),
      repeatShare: calls.filter(c => c.saysRepeat || repeats.has(c.callId)).length / calls.length,
      weeks,
      quotes: quotesOf(hits),
    };
  });
  const trends = withDirections(rows.map(row => trendOf(row.weeks)));
  return rows.map((row, i) => ({ ...row, trend: trends[i] ?? null }));
}

/** Calls of every week from the first to the last; a week without calls counts as one, so that trends keep their time. */
function countWeeks(facts: readonly CallFacts[], timeZone: string): Map<string, number> {
  const counts = new Map<string, number>();
  const days = facts.map(f => localDay(new Date(f.startedAtMs), timeZone)).sort();
  const last = isoWeek(days.at(-1) ?? '');
  // From day to day: by the hour, a week in which clocks change could be left out.
  for (let at = Date.parse(days[0] ?? ''); days.length > 0 && !counts.has(last); at += WEEK_MS)
    counts.set(isoWeek(new Date(at).toISOString().slice(0, 10)), 0);
  for (const day of days) {
    const week = isoWeek(day);
    counts.set(week, (counts.get(week) ?? 0) + 1);
  }
  return counts;
}

function negativeShare(mentions: readonly Mention[]): number | null {
  const heard = mentions.filter(m => m.negativeVoice !== null);
  return heard.length === 0 ? null : heard.filter(m => m.negativeVoice).length / heard.length;
}

/** Each call against the mean of the calls of its reason that are without the irritant. */
function extraHandling(calls: readonly CallFacts[], facts: readonly CallFacts[]): number | null {
  const own = new Set(calls.map(c => c.callId));
  const others = new Map<string | undefined, { sum: number; count: number }>();
  for (const { callId, reason, durationMs } of facts) {
    if (own.has(callId)) continue;
    const group = others.get(reason) ?? { sum: 0, count: 0 };
    others.set(reason, { sum: group.sum + durationMs, count: group.count + 1 });
  }
  const extras = calls.flatMap(({ reason, durationMs }) => {
    const group = others.get(reason);
    return group === undefined ? [] : [durationMs - group.sum / group.count];
  });
  return extras.length === 0 ? null : Math.round(extras.reduce((a, b) => a + b, 0) / extras.length);
}

/** Calls whose number called another time within a week. */
function repeatedCalls(facts: readonly CallFacts[]): ReadonlySet<string> {
  const byCaller = new Map<string, CallFacts[]>();
  for (const call of facts) if (call.from !== undefined) listed(byCaller, call.from).push(call);
  const repeated = new Set<string>();
  for (const calls of byCaller.values()) {
    calls.sort((a, b) => a.startedAtMs - b.startedAtMs);
    calls.forEach((call, i) => {
      const next = calls[i + 1];
      if (next === undefined || next.startedAtMs - call.startedAtMs > REPEAT_WITHIN_MS) return;
      repeated.add(call.callId).add(next.callId);
    });
  }
  return repeated;
}

/** The list at a key, made if there is none yet. */
function listed<K, T>(lists: Map<K, T[]>, key: K): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** The surest mentions, one a call. */
function quotesOf(hits: readonly { call: CallFacts; mentions: readonly Mention[] }[]): Quote[] {
  const best = hits.map(({ call, mentions }) => {
    const m = mentions.reduce((a, b) => (b.score > a.score ? b : a));
    return {
      score: m.score,
      quote: { callId: call.callId, startMs: m.startMs, endMs: m.endMs, text: m.text },
    };
  });
  best.sort((a, b) => b.score - a.score || (a.quote.callId < b.quote.callId ? -1 : 1));
  return best.slice(0, QUOTES).map(b => b.quote);
}
