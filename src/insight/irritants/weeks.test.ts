import test from 'ava';
import { seededRandom } from '../../understanding/intents/random.js';
import { discover } from './discover.js';
import type { FoundGroup } from './discover.js';
import type { LooseSentence } from './loose-sentence.js';
import type { CallFacts } from './facts.js';
import { reportOf } from './report.js';

const WEEKS = 6;
const WEEK_MS = 7 * 86_400_000;
const MONDAY_MS = Date.parse('2026-01-05T09:00:00Z');
const SEED = 7;

/** What callers complain about: words of each, of which a complaint has three or four, among others. */
const TOPICS: Readonly<Record<string, readonly string[]>> = {
  parking: ['barrier', 'garage', 'parking', 'entrance'],
  music: ['saxophone', 'melody', 'waiting', 'loudspeaker'],
  envelope: ['envelope', 'stamp', 'postage', 'returned'],
  meter: ['meter', 'display', 'kilowatt', 'reading'],
  voucher: ['voucher', 'checkout', 'discount', 'redeem'],
};
const FILLERS = (
  'really today yesterday honestly always again terrible useless window paper monday neighbour kitchen garden ' +
  'holiday minutes person answer number street question morning letter phone children summer colour market'
).split(' ');

function pick<T>(random: () => number, items: readonly T[], count: number): T[] {
  return items
    .map(item => [random(), item] as const)
    .toSorted((a, b) => a[0] - b[0])
    .slice(0, count)
    .map(([, item]) => item);
}

/** Complaints of one week, each with its topic in the call's id. */
function week(random: () => number, number: number): LooseSentence[] {
  return Object.entries(TOPICS).flatMap(([topic, words]) =>
    Array.from({ length: 8 }, (_, i) => {
      const said = [...pick(random, words, random() < 0.5 ? 3 : 4), ...pick(random, FILLERS, 2)];
      return {
        callId: `${topic} ${number} ${i}`,
        language: 'en',
        text: pick(random, said, said.length).join(' '),
      };
    }),
  );
}

const topicOf = ({ callId }: LooseSentence): string => callId.split(' ')[0]!;

/** The topic that most of a group's sentences have. */
function mostOf(sentences: readonly LooseSentence[]): string | undefined {
  const count = (topic: string): number => sentences.filter(s => topicOf(s) === topic).length;
  return Object.keys(TOPICS).toSorted((a, b) => count(b) - count(a))[0];
}

const shown = (groups: readonly FoundGroup[]): string[] =>
  groups.map(g => `${g.id} "${g.name}" ${mostOf(g.sentences)}`).toSorted();

test('what is discovered in the first week keeps its topic, its id and its name for all weeks', t => {
  const random = seededRandom(SEED);
  let known: FoundGroup[] = discover(week(random, 0), []);
  const first = shown(known);
  t.deepEqual(
    [...new Set(known.map(g => mostOf(g.sentences) ?? ''))].toSorted(),
    Object.keys(TOPICS).toSorted(),
  );
  for (let number = 1; number < WEEKS; number++) {
    known = discover(week(random, number), known);
    const met = known.filter(g => first.some(line => line.startsWith(g.id)) && g.sentences.length > 0);
    t.deepEqual(shown(met), first, `week ${number}`);
    const right = met.flatMap(g => g.sentences.filter(s => topicOf(s) === mostOf(g.sentences)));
    t.true(right.length >= 0.95 * 8 * Object.keys(TOPICS).length, `week ${number}: ${right.length} found`);
  }
});

/** Calls of many weeks with three causes, of which one may come up more often every week. */
function calls(random: () => number, growth: number): CallFacts[] {
  return Array.from({ length: 1200 }, (_, i) => {
    const number = i % WEEKS;
    const share: Readonly<Record<string, number>> = { queue: 0.05 + growth * number, bill: 0.1, menu: 0.08 };
    const causes = Object.keys(share).filter(cause => random() < share[cause]!);
    return {
      callId: `call_${i}`,
      startedAtMs: MONDAY_MS + number * WEEK_MS,
      durationMs: 1000,
      language: 'en',
      saysRepeat: false,
      mentions: causes.map(cause => ({
        cause,
        score: 1,
        startMs: 0,
        endMs: 1,
        text: '',
        negativeVoice: null,
      })),
    };
  });
}

const directions = (facts: readonly CallFacts[]): Record<string, string | undefined> =>
  Object.fromEntries(reportOf(facts).map(row => [row.cause, row.trend?.direction]));

test('a cause that comes up more often every week is told as rising, and the others as steady', t => {
  t.deepEqual(directions(calls(seededRandom(SEED), 0.03)), {
    queue: 'rising',
    bill: 'steady',
    menu: 'steady',
  });
});

test('where nothing changes, at most one report in ten tells of a trend', t => {
  const random = seededRandom(SEED);
  const reports = Array.from({ length: 40 }, () => Object.values(directions(calls(random, 0))));
  t.true(reports.filter(all => all.some(direction => direction !== 'steady')).length <= 4);
});
