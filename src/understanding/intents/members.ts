/**
 * The members of the committee: each turns a vector into probabilities of classes; the committee's are their mean.
 *
 * Members are kept in 8 bits from the moment they are trained, so that what is measured is what is stored.
 */
import { softmax, type LearnerOptions, type TrainingSet } from './learning.js';
import { trainLinear } from './linear.js';
import { addRow, dotRow, toBytes, type ByteMatrix } from './matrix.js';
import { trainNetwork, type NetworkShape } from './network.js';
import type { SparseVector } from './vocabulary.js';

/** A trained member. */
export type Member =
  | { readonly kind: 'linear'; readonly weights: ByteMatrix; readonly bias: Float32Array }
  | {
      readonly kind: 'network';
      readonly input: ByteMatrix;
      readonly inputBias: Float32Array;
      readonly output: ByteMatrix;
      readonly outputBias: Float32Array;
    };

/** Trains a multinomial regression as a member. */
export function linearMember(set: TrainingSet, options: LearnerOptions): Member {
  const data = trainLinear(set, options);
  return { kind: 'linear', weights: toBytes(data.weights, set.classes), bias: data.bias };
}

/** Trains a network as a member. */
export function networkMember(set: TrainingSet, shape: NetworkShape, options: LearnerOptions): Member {
  const data = trainNetwork(set, shape, options);
  const { hidden } = shape;
  return {
    kind: 'network',
    input: toBytes(data.input, hidden),
    inputBias: data.inputBias,
    output: toBytes(data.output, hidden),
    outputBias: data.outputBias,
  };
}

/** The mean probability of each class. */
export function committee(members: readonly Member[], vector: SparseVector): Float64Array {
  const first = memberProbabilities(members[0]!, vector);
  for (const member of members.slice(1)) {
    const other = memberProbabilities(member, vector);
    for (let c = 0; c < first.length; c += 1) first[c]! += other[c]!;
  }
  for (let c = 0; c < first.length; c += 1) first[c]! /= members.length;
  return first;
}

function memberProbabilities(member: Member, vector: SparseVector): Float64Array {
  const scores = member.kind === 'linear' ? linearScores(member, vector) : networkScores(member, vector);
  softmax(scores, scores.length);
  return scores;
}

function linearScores(member: Extract<Member, { kind: 'linear' }>, vector: SparseVector): Float64Array {
  const scores = Float64Array.from(member.bias);
  vector.ids.forEach((id, i) => addRow(member.weights, id, vector.weights[i]!, scores));
  return scores;
}

function networkScores(member: Extract<Member, { kind: 'network' }>, vector: SparseVector): Float64Array {
  const units = Float64Array.from(member.inputBias);
  vector.ids.forEach((id, i) => addRow(member.input, id, vector.weights[i]!, units));
  for (let unit = 0; unit < units.length; unit += 1) if (units[unit]! < 0) units[unit] = 0;
  const scores = Float64Array.from(member.outputBias);
  for (let c = 0; c < scores.length; c += 1) scores[c]! += dotRow(member.output, c, units);
  return scores;
}
