/**
 * Learns the machines of signals: for each kind a linear support vector machine, whose probability and threshold come from turns of lines it had not seen.
 */
import type { SignalSide } from '../../language/signals.js';
import { fitLogistic, logisticProbability } from '../../understanding/intents/logistic.js';
import {
  learnVocabulary,
  type SparseVector,
  type Vocabulary,
} from '../../understanding/intents/vocabulary.js';
import { bagOf, tokensOf } from '../../understanding/signals/learnt/bag.js';
import { descend, sumOf } from '../signals/descent.js';
import type { Sample } from './texts.js';

/** A kind and what was fitted for it. */
export interface FittedKind {
  readonly name: string;
  readonly side: SignalSide;
  readonly weights: Float64Array;
  readonly bias: number;
  readonly slope: number;
  readonly offset: number;
  readonly threshold: number;
  /** Of turns of unseen lines: found of those that have it, and wrongly found of those that have not. */
  readonly recall: number;
  readonly precision: number;
  /** Share of ordinary turns in which it was found. */
  readonly alarms: number;
}

const MOST_FEATURES = 15_000;
const FOLDS = 3;
const LESSONS = { passes: 12, tolerance: 1e-2 };
const POSITIVE_WEIGHT = 4;
const PLAIN = new Set(['plain', 'agent plain', 'ordinary']);
/** To be rude is only told by words that are: it is learnt as what empathy is not. */
const AGENT_KINDS = new Set(['empathy', 'discourtesy']);
/**
 * From which probability on a kind is told. Set on turns that somebody else had written (`bench:signals -- written before
 * after`), then raised after a look at real calls: the least from which on few turns without the signal are taken for one.
 */
const THRESHOLDS: Readonly<Record<string, number>> = {
  complaint: 0.8,
  empathy: 0.88,
  escalation: 0.9,
  repeat: 0.93,
  leaving: 0.92,
  vulnerable: 0.9,
  'avoidable/progress': 0.94,
  'avoidable/information': 0.92,
  'avoidable/unresolved': 0.98,
  'avoidable/wrong-place': 0.94,
  'avoidable/unclear-message': 0.92,
  'avoidable/self-service': 0.9,
  satisfied: 0.88,
};
const THRESHOLD = 0.85;
/** Kinds that one and the same turn may well have: neither teaches the other what it is not. */
const NEAR: readonly (readonly string[])[] = [
  ['complaint', 'escalation', 'escalation/authority', 'leaving', 'repeat', 'avoidable/unresolved'],
  ['complaint', 'avoidable/unclear-message', 'avoidable/progress'],
  ['repeat', 'avoidable/progress', 'avoidable/unresolved'],
  ['vulnerable/health', 'vulnerable/life-event', 'vulnerable/capability', 'vulnerable/resilience'],
  ['avoidable/progress', 'avoidable/unresolved', 'avoidable/information', 'avoidable/self-service'],
];

/** Fits every kind that has a section. */
export function fitKinds(
  samples: readonly Sample[],
  language: string,
): { kinds: FittedKind[]; vocabulary: Vocabulary } {
  const bags = samples.map(s => bagOf(s.pieces, tokensOf(s.pieces, language), language));
  // Machines were fitted and their thresholds set with rarity itself as the weight.
  const vocabulary = learnVocabulary(bags, MOST_FEATURES, { weightOfIdf: idf => idf });
  const vectors = bags.map(bag => vocabulary.vectorOf(bag));
  const kinds = [...new Set(samples.map(s => s.section))].filter(
    s => !/^(not .*|plain|agent plain|ordinary|begun|discourtesy)$/.test(s),
  );
  return { vocabulary, kinds: kinds.map(kind => fitKind(kind, samples, vectors, vocabulary.size)) };
}

function fitKind(
  name: string,
  samples: readonly Sample[],
  vectors: readonly SparseVector[],
  width: number,
): FittedKind {
  const side: SignalSide = AGENT_KINDS.has(name) ? 'agent' : 'caller';
  const rows = samples.flatMap((sample, i) => {
    const sign = signOf(name, side, sample.section);
    if (sign === 0) return [];
    const weight = sample.weight * (sign > 0 ? POSITIVE_WEIGHT : 1);
    return [
      {
        vector: vectors[i]!,
        sign,
        weight,
        fold: foldOf(sample.line),
        ordinary: PLAIN.has(sample.section),
        other: sign < 0 && !PLAIN.has(sample.section) && !sample.section.startsWith('not '),
      },
    ];
  });
  const unseen = Array.from({ length: FOLDS }, (_, fold) => {
    const machine = descend(
      rows.filter(r => r.fold !== fold),
      width,
      LESSONS,
    );
    return rows.filter(r => r.fold === fold).map(row => ({ row, sum: sumOf(machine, row.vector) }));
  }).flat();
  const platt = fitLogistic(
    unseen.map(u => [u.sum]),
    unseen.map(u => (u.row.sign > 0 ? 1 : 0)),
    unseen.map(u => u.row.weight),
  );
  const slope = platt.weights[0]! / platt.deviations[0]!;
  const offset = platt.constant - slope * platt.means[0]!;
  const told = unseen.map(u => ({ ...u.row, p: logisticProbability(platt, [u.sum]) }));
  const whole = descend(rows, width, LESSONS);
  const threshold = THRESHOLDS[name] ?? THRESHOLDS[name.split('/')[0]!] ?? THRESHOLD;
  return {
    name,
    side,
    weights: whole,
    bias: whole.at(-1)!,
    slope,
    offset,
    threshold,
    ...judged(told, threshold),
  };
}

/** 1 has it, -1 has it not, 0 says nothing about it. */
function signOf(name: string, side: SignalSide, section: string): number {
  if (section === name) return 1;
  if (section === 'begun') return -1;
  const [signal = ''] = name.split('/');
  const ofAgent = AGENT_KINDS.has(section) || section === 'agent plain';
  if (side === 'agent') return ofAgent || section === 'plain' || section === 'ordinary' ? -1 : 0;
  if (ofAgent) return section === 'agent plain' ? -1 : 0;
  if (section === 'ordinary') return signal === 'avoidable' ? 0 : -1;
  if (section === `not ${signal}`) return -1;
  // What is no avoidable contact, or no praise, may well be a complaint.
  if (signal === 'complaint' && /^not (avoidable|satisfied)$/.test(section)) return 0;
  if (section.startsWith('not ')) return signal === 'avoidable' ? 0 : -1;
  return NEAR.some(group => group.includes(name) && group.includes(section)) ? 0 : -1;
}

function foldOf(line: string): number {
  let hash = 7;
  for (let i = 0; i < line.length; i += 1) hash = (Math.imul(hash, 31) + line.charCodeAt(i)) >>> 0;
  return hash % FOLDS;
}

/** How often unseen lines are found and found wrongly from a threshold on. */
function judged(
  told: readonly Told[],
  threshold: number,
): Pick<FittedKind, 'recall' | 'precision' | 'alarms'> {
  const found = told.filter(t => t.p >= threshold);
  const right = weightOf(found.filter(t => t.sign > 0));
  const wrong = weightOf(found.filter(t => t.sign < 0 && !t.other));
  const ordinary = told.filter(t => t.ordinary);
  return {
    recall: right / weightOf(told.filter(t => t.sign > 0)),
    precision: right / Math.max(1e-9, right + wrong),
    alarms: weightOf(ordinary.filter(t => t.p >= threshold)) / Math.max(1e-9, weightOf(ordinary)),
  };
}

interface Told {
  readonly p: number;
  readonly sign: number;
  readonly weight: number;
  readonly ordinary: boolean;
  /** A turn with another signal: what is found there is not counted as wrong. */
  readonly other: boolean;
}

function weightOf(turns: readonly { readonly weight: number }[]): number {
  return turns.reduce((sum, t) => sum + t.weight, 0);
}
