/**
 * `npm run bench:irritants`: whether discovered irritants stay the same from week to week on real complaints, and whether
 * trends are told where there are some and only there.
 *
 * The complaints to airlines (airline_irritants) are dealt into eight weeks by a seed, ten times over. Groups are
 * discovered week by week, as `parley irritants --discover` does; the reason that people gave each complaint is held
 * against the groups and is not seen by them. For trends the same reasons are dealt evenly, and then with one of them
 * growing by 15 % a week.
 */
import { discover, reportOf } from '../insight/insight.js';
import type { CallFacts, FoundGroup, LooseSentence } from '../insight/insight.js';
import { Random } from './archive/random.js';
import { machineLine, table } from './machine.js';
import { airlineReasons } from './signals/labelled.js';
import type { Labelled } from './signals/labelled.js';

const WEEKS = 8;
const DEALS = 10;
const TREND_DEALS = 200;
const WEEK_MS = 7 * 86_400_000;
const MONDAY_MS = Date.parse('2026-01-05T09:00:00Z');
const GROWTH = 1.15;

const complaints = airlineReasons();

/** What was seen in one dealing of complaints into weeks. */
interface Stability {
  readonly groups: number;
  /** Of the groups known at the end of a week, the share in which the next week's sentences were found again. */
  readonly met: number;
  /** Of the sentences that joined a known group, the share with the reason of most of its founding sentences. */
  readonly sameReason: number;
  /** The same share if sentences joined groups by chance. */
  readonly byChance: number;
  /** Of the pairs of founding sentences, the share that one discovery over all weeks puts together, too. */
  readonly together: number;
}

/** Deals the complaints into weeks. */
function dealt(random: Random): LooseSentence[][] {
  const weeks: LooseSentence[][] = Array.from({ length: WEEKS }, () => []);
  complaints.forEach(({ text }, i) =>
    weeks[random.int(0, WEEKS - 1)]!.push({ callId: String(i), language: 'en', text }),
  );
  return weeks;
}

const reasonOf = ({ callId }: LooseSentence): string => complaints[Number(callId)]!.label;

/** The label most of them have, and its share. */
function mostOf(labels: readonly string[]): readonly [label: string, share: number] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const [label = '', count = 0] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  return [label, count / Math.max(1, labels.length)];
}

function stability(seed: number): Stability {
  const weeks = dealt(new Random(seed));
  const founding = new Map<string, readonly LooseSentence[]>();
  let known: FoundGroup[] = [];
  let [chances, met, joined, same, chance] = [0, 0, 0, 0, 0];
  const shares = new Map(
    [...new Set(complaints.map(c => c.label))].map(label => [
      label,
      complaints.filter(c => c.label === label).length / complaints.length,
    ]),
  );
  for (const week of weeks) {
    const before = new Set(known.map(g => g.id));
    known = discover(week, known);
    for (const { id, sentences } of known) {
      if (!before.has(id)) {
        founding.set(id, sentences);
        continue;
      }
      const [reason] = mostOf(founding.get(id)!.map(reasonOf));
      chances += 1;
      if (sentences.length > 0) met += 1;
      joined += sentences.length;
      same += sentences.filter(s => reasonOf(s) === reason).length;
      chance += sentences.length * (shares.get(reason) ?? 0);
    }
  }
  return {
    groups: known.length,
    met: met / chances,
    sameReason: same / joined,
    byChance: chance / joined,
    together: togetherness([...founding.values()], discover(weeks.flat(), [])),
  };
}

function togetherness(groups: readonly (readonly LooseSentence[])[], whole: readonly FoundGroup[]): number {
  const placeOf = new Map(whole.flatMap(({ id, sentences }) => sentences.map(s => [s.callId, id] as const)));
  let [pairs, kept] = [0, 0];
  for (const group of groups)
    group.forEach((a, i) =>
      group.slice(i + 1).forEach(b => {
        const [one, other] = [placeOf.get(a.callId), placeOf.get(b.callId)];
        // Pairs of which one is in no group of the whole say nothing of how it parts them.
        if (one === undefined || other === undefined) return;
        pairs += 1;
        if (one === other) kept += 1;
      }),
    );
  return kept / pairs;
}

/** The complaints as calls of weeks, the reason as cause; `growing` comes up more often every week. */
function calls(random: Random, growing?: string): CallFacts[] {
  const weights = Array.from({ length: WEEKS }, (_, week) => GROWTH ** week);
  const most = weights.at(-1)!;
  return complaints.flatMap(({ label }: Labelled, i) => {
    const week = random.int(0, WEEKS - 1);
    if (label === growing && !random.chance(weights[week]! / most)) return [];
    const mention = { cause: label, score: 1, startMs: 0, endMs: 1, text: '', negativeVoice: null };
    return [
      {
        callId: String(i),
        startedAtMs: MONDAY_MS + week * WEEK_MS,
        durationMs: 1,
        language: 'en',
        saysRepeat: false,
        mentions: [mention],
      },
    ];
  });
}

function trendRows(): (string | number)[][] {
  const random = new Random(1);
  const told = (facts: readonly CallFacts[]): { cause: string; direction: string }[] =>
    reportOf(facts).flatMap(({ cause, trend }) =>
      trend === null || trend.direction === 'steady' ? [] : [{ cause, direction: trend.direction }],
    );
  const still = Array.from({ length: TREND_DEALS }, () => told(calls(random)));
  const wrong = still.filter(found => found.length > 0).length;
  const rows: (string | number)[][] = [
    ['none grows: reports that tell of any trend', TREND_DEALS, percent(wrong / TREND_DEALS)],
  ];
  const causes = [...new Set(complaints.map(c => c.label))];
  for (const cause of causes) {
    const deals = TREND_DEALS / 10;
    const found = Array.from({ length: deals }, () => told(calls(random, cause)));
    const right = found.filter(all => all.some(t => t.cause === cause && t.direction === 'rising')).length;
    const count = complaints.filter(c => c.label === cause).length;
    rows.push([`"${cause}" (${count}) grows by 15 % a week: told as rising`, deals, percent(right / deals)]);
  }
  return rows;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

process.stdout.write(
  `${machineLine()}\n${complaints.length} complaints in ${WEEKS} weeks, seeds 1 to ${DEALS}\n\n`,
);
const runs = Array.from({ length: DEALS }, (_, i) => stability(i + 1));
const of = (key: keyof Stability): number => mean(runs.map(run => run[key]));
process.stdout.write(
  `${table(
    ['measured', 'mean'],
    [
      ['groups known after eight weeks', of('groups').toFixed(1)],
      ['known groups met again the next week', percent(of('met'))],
      ['sentences that join a group with the reason of its founders', percent(of('sameReason'))],
      ['the same by chance', percent(of('byChance'))],
      ['pairs of founders that one discovery over all weeks puts together', percent(of('together'))],
    ],
  )}\n\n`,
);
process.stdout.write(`${table(['trends', 'reports', 'share'], trendRows())}\n`);
