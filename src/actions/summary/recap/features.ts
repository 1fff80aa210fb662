/**
 * Describes a span by numbers. What depends on where it begins and where it ends alone is worked out once for each
 * clause; only what it holds is worked out for each span, because there are thousands of spans in a call.
 */
import type { Clause, Kind } from './reading.js';
import type { Place, Scene, Tally } from './spans.js';

const cap = (n: number, most: number): number => Math.min(n, most) / most;
const flag = (b: boolean): number => (b ? 1 : 0);

/** Takes a feature; those that are not told are 0. */
export type Tell = (name: string, value: number) => void;

/** Tells what is at one end of a span. */
export type Describe = (scene: Scene, at: Place, tell: Tell) => void;

/** Features whose names begin so need what is said after the span; a live decision does without. */
export const FUTURE = 'after.';

type Measure = readonly [name: string, of: (t: Tally) => number];

const GOOD: readonly Kind[] = ['done', 'promise', 'wanted', 'agreed'];
const BAD: readonly Kind[] = [
  'ask',
  'explain',
  'now',
  'offer',
  'closing',
  'opening',
  'sorry',
  'terms',
  'ack',
  'checkCue',
];

const facts = (t: Tally): number => t.counts.done + t.counts.promise + t.counts.agreed;
const said = (t: Tally): number => t.stemsSaid + t.valuesSaid;
const share = (t: Tally): number => (t.stems === 0 ? 0 : t.stemsSaid / t.stems);
const dated = (t: Tally): number => t.values + t.counts.time;

const HOLDS: readonly Measure[] = [
  ...[...GOOD, ...BAD].flatMap((kind): Measure[] => [
    [`in.${kind}.any`, t => flag(t.counts[kind] > 0)],
    [`in.${kind}.many`, t => cap(Math.max(0, t.counts[kind] - 1), 3)],
  ]),
  ['in.doneAndPromise', t => flag(t.counts.done > 0 && t.counts.promise > 0)],
  ['in.facts', t => cap(facts(t) + t.counts.wanted, 5)],
  ['in.time', t => cap(t.counts.time, 3)],
  ['in.connect', t => cap(t.counts.connect, 4)],
  ['in.values', t => cap(t.values, 4)],
];

const RESTATES: readonly Measure[] = [
  ['re.share', share],
  ['re.shareLong', t => (t.stems >= 5 ? share(t) : 0)],
  ['re.count', t => cap(said(t), 12)],
  ['re.fresh', t => cap(t.stems - t.stemsSaid, 8)],
  ['re.values', t => cap(t.valuesSaid, 4)],
  ['re.freshValues', t => cap(t.values - t.valuesSaid, 3)],
  ['re.caller', t => (t.stems === 0 ? 0 : t.stemsByCaller / t.stems)],
  ['re.sources', t => cap(t.sources.size, 6)],
  ['re.sources2', t => flag(t.sources.size >= 2)],
  ['re.sources4', t => flag(t.sources.size >= 4)],
  ['re.distance', t => (said(t) === 0 ? 0 : t.distance / said(t) / 20)],
];

const SIZE: readonly Measure[] = [
  ['len.6', t => flag(t.words < 6)],
  ['len.12', t => flag(t.words >= 6 && t.words < 12)],
  ['len.20', t => flag(t.words >= 12 && t.words < 20)],
  ['len.32', t => flag(t.words >= 20 && t.words < 32)],
  ['len.60', t => flag(t.words >= 32 && t.words < 60)],
  ['len.100', t => flag(t.words >= 60 && t.words < 100)],
  ['len.more', t => flag(t.words >= 100)],
  ['len.log', t => Math.log2(1 + t.words) / 8],
  ['turns.2', t => flag(t.agentTurns === 2)],
  ['turns.3', t => flag(t.agentTurns === 3)],
  ['turns.4', t => flag(t.agentTurns >= 4)],
  ['between.words', t => cap(t.between, 18)],
  ['between.correct', t => flag(t.corrections > 0)],
  ['between.ask', t => flag(t.questionsBetween > 0)],
];

// What only means a recap together.
const TOGETHER: readonly Measure[] = [
  ['cue.late', t => flag(t.firstCounts!.cue === 0 && t.counts.cue > 0)],
  ['tag.inside', t => cap(t.counts.tag - t.lastCounts!.tag, 2)],
  ['with.concludeFacts', t => flag(t.firstCounts!.conclude > 0 && facts(t) >= 2)],
  ['with.concludeTag', t => flag(t.firstCounts!.conclude > 0 && t.lastCounts!.tag > 0 && t.words >= 12)],
  ['with.severalSources', t => flag((facts(t) >= 2 || dated(t) >= 2) && t.sources.size >= 3)],
  ['with.tagSources', t => flag(t.lastCounts!.tag > 0 && t.sources.size >= 3 && t.words >= 12)],
  ['with.cueShort', t => flag(t.counts.cue > 0 && t.words < 12)],
  ['with.cueEmpty', t => flag(t.counts.cue > 0 && t.sources.size < 2)],
  ['with.oneFact', t => flag(facts(t) <= 1 && dated(t) <= 1)],
  ['with.plain', t => flag(facts(t) >= 2 && t.counts.ask + t.counts.now + t.counts.offer === 0)],
];

const MEASURES: readonly Measure[] = [...HOLDS, ...RESTATES, ...SIZE, ...TOGETHER];

/** Names of what `measure` fills in, in order. */
export const MEASURE_NAMES: readonly string[] = MEASURES.map(([name]) => name);

/** What a span holds. */
export function measure(tally: Tally, into: Float32Array): void {
  for (let i = 0; i < MEASURES.length; i += 1) into[i] = MEASURES[i]![1](tally);
}

const AT_EDGE: readonly Kind[] = [
  'cue',
  'checkCue',
  'conclude',
  'done',
  'promise',
  'wanted',
  'agreed',
  'connect',
  'ack',
  'tag',
  'ask',
  'now',
  'closing',
  'explain',
  'offer',
  'time',
  'opening',
];

type Side = 'first' | 'before' | 'last' | 'next';

const namesOf = (side: Side): readonly string[] => AT_EDGE.map(kind => `${side}.${kind}`);
// Edges are described tens of times for every turn of every live call: their names are put together once.
const EDGE_NAMES: Readonly<Record<Side, readonly string[]>> = {
  first: namesOf('first'),
  before: namesOf('before'),
  last: namesOf('last'),
  next: namesOf('next'),
};

function tellClause(side: Side, clause: Clause | undefined, tell: Tell): void {
  if (clause === undefined) {
    tell(`${side}.none`, 1);
    return;
  }
  const names = EDGE_NAMES[side];
  for (let i = 0; i < AT_EDGE.length; i += 1) tell(names[i]!, flag(clause.counts[AT_EDGE[i]!] > 0));
}

/** What a span's beginning says. */
export function startFeatures(scene: Scene, at: Place, tell: Tell): void {
  const { clauses } = scene.turns[at.turn]!;
  const first = clauses[at.clause]!;
  const previous = scene.turns[at.turn - 1];
  const caller = previous?.role === 'caller' ? previous : undefined;
  tellClause('first', first, tell);
  tellClause('before', clauses[at.clause - 1], tell);
  tell('first.short', flag(first.words <= 2));
  tell('first.cueNext', flag((clauses[at.clause + 1]?.counts.cue ?? 0) > 0));
  tell('at.turn4', flag(at.turn < 4));
  tell('at.turn8', flag(at.turn < 8));
  tell('at.turn', cap(at.turn, 20));
  tell('prev.short', flag((caller?.length ?? 0) <= 4));
  tell('prev.long', flag((caller?.length ?? 0) > 12));
  tell('prev.ask', flag((caller?.counts.ask ?? 0) > 0));
  tell('prev.yes', flag((caller?.counts.yes ?? 0) > 0));
  tell('prev.thanks', flag((caller?.counts.thanks ?? 0) > 0));
  tell('after.part', at.turn / Math.max(1, scene.turns.length - 1));
}

/** What a span's end says, and what comes after it. */
export function endFeatures(scene: Scene, at: Place, tell: Tell): void {
  const { clauses } = scene.turns[at.turn]!;
  const last = clauses[at.clause]!;
  tellClause('last', last, tell);
  tellClause('next', clauses[at.clause + 1], tell);
  tell('last.asked', flag(last.asked));
  tellAfterwards(scene, at, tell);
}

function tellAfterwards({ turns }: Scene, at: Place, tell: Tell): void {
  const left = turns.length - 1 - at.turn;
  const next = turns[at.turn + 1];
  const caller = next?.role === 'caller' ? next : undefined;
  const soon = turns.slice(at.turn + 1, at.turn + 5);
  const ours = soon.filter(s => s.role === 'agent');
  const rest = turns[at.turn]!.clauses.slice(at.clause + 1);
  const closes = soon.some(s => s.counts.closing > 0) || rest.some(c => c.counts.closing > 0);
  const work = ours.reduce((n, s) => n + s.counts.ask + s.counts.now + s.counts.offer, 0);
  const said = ours.reduce((n, s) => n + s.counts.done + s.counts.promise, 0);
  tell('after.left0', flag(left === 0));
  tell('after.left2', flag(left >= 1 && left <= 2));
  tell('after.left6', flag(left >= 3 && left <= 6));
  tell('after.left12', flag(left >= 7 && left <= 12));
  tell('after.leftMore', flag(left > 12));
  tell('after.yes', flag((caller?.counts.yes ?? 0) > 0));
  tell('after.no', flag((caller?.counts.no ?? 0) + (caller?.counts.correct ?? 0) > 0));
  tell('after.thanks', flag((caller?.counts.thanks ?? 0) > 0));
  tell('after.ask', flag((caller?.counts.ask ?? 0) > 0));
  tell('after.long', flag((caller?.length ?? 0) > 10));
  tell('after.closing', flag(closes));
  tell('after.work', cap(work, 4));
  tell('after.facts', cap(said, 4));
}
