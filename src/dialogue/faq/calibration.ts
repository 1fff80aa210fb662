/**
 * How sure a ranking is: the share of like cases in which the first entry is the right one.
 *
 * It is learnt from the knowledge base itself. A wording is left out and asked: its entry is right. A wording is asked
 * with its whole entry left out: whatever comes first is wrong, and the honest answer is "I do not know". A logistic
 * function of the likeness of the first entry and of its lead over the second is fitted to both, from what holds of
 * most bases on: the fewer wordings, the nearer to that.
 */
import type { Likeness, Retrieval } from './retrieval.js';

/** Coefficients of the logistic function. */
export interface Calibration {
  readonly bias: number;
  readonly likeness: number;
  readonly lead: number;
}

/** What holds of most bases: fitted to 24 bases of 20 to 70 classes with one to four wordings, of public sets of intents. */
const USUAL: Calibration = { bias: -2.1, likeness: 6.5, lead: 14 };
const USUAL_WEIGHTS: Readonly<Vector> = [USUAL.bias, USUAL.likeness, USUAL.lead];
/**
 * What a case with its entry left out counts beside one with its entry: one question in five has no answer in the base. As
 * many as the others would make an honest answerer hold back half of what it knows.
 */
const OUTSIDE = 0.25;
const LEAST_CASES = 40;
const MOST_CASES = 400;
const STEPS = 25;
/** How much a base of few wordings is taken to be like most. */
const RIDGE = 3;

interface Case {
  readonly likeness: number;
  readonly lead: number;
  readonly right: number;
  readonly weight: number;
}

/** Learns from a knowledge base how far its rankings can be trusted. */
export function calibrate(retrieval: Retrieval): Calibration {
  const cases = casesOf(retrieval);
  return cases.length < LEAST_CASES ? USUAL : fit(cases);
}

/** The probability that the first of a ranking is right, and so on down the ranking by its likeness to the first. */
export function probability(ranked: readonly Likeness[], at: number, c: Calibration): number {
  const here = ranked[at]?.likeness ?? 0;
  const lead = at === 0 ? leadOf(ranked) : here - (ranked[0]?.likeness ?? 0);
  return sigmoid(c.bias + c.likeness * here + c.lead * lead);
}

/** By how much the first is more alike than the second. In a base so small that there is none, half of it: it proves little. */
function leadOf([first, second]: readonly Likeness[]): number {
  const likeness = first?.likeness ?? 0;
  return likeness - (second?.likeness ?? likeness / 2);
}

function casesOf(retrieval: Retrieval): Case[] {
  const wordings = retrieval.entries.flatMap((entry, i) =>
    entry.questions.length < 2 ? [] : entry.questions.map(question => ({ entry: i, question })),
  );
  const every = Math.max(1, Math.ceil((wordings.length * 2) / MOST_CASES));
  const cases: Case[] = [];
  for (const [i, wording] of wordings.entries()) {
    if (i % every !== 0) continue;
    const kept = retrieval.rank(wording.question, 4, wording);
    cases.push(caseOf(kept, wording.entry, 1));
    // With the right entry out of the way, the best of the rest is what a stranger's question would get.
    const rest = kept.filter(r => r.entry !== wording.entry);
    if (rest.length > 1) cases.push(caseOf(rest, wording.entry, OUTSIDE));
  }
  return cases;
}

function caseOf(ranked: readonly Likeness[], right: number, weight: number): Case {
  const [first] = ranked;
  const likeness = first?.likeness ?? 0;
  return { likeness, lead: leadOf(ranked), right: first?.entry === right ? 1 : 0, weight };
}

// Gradient ascent with a ridge would need a step size; Newton's method (iteratively reweighted least squares) has none.
function fit(cases: readonly Case[]): Calibration {
  let weights: Vector = [...USUAL_WEIGHTS];
  for (let step = 0; step < STEPS; step += 1) {
    const gradient: Vector = [0, 0, 0];
    const hessian: [Vector, Vector, Vector] = [
      [RIDGE, 0, 0],
      [0, RIDGE, 0],
      [0, 0, RIDGE],
    ];
    for (const { likeness, lead, right, weight } of cases) {
      const x: Vector = [1, likeness, lead];
      const p = sigmoid(dot(weights, x));
      for (const i of AXES) {
        gradient[i] += weight * (right - p) * x[i];
        for (const j of AXES) hessian[i][j] += weight * p * (1 - p) * x[i] * x[j];
      }
    }
    for (const i of AXES) gradient[i] -= RIDGE * (weights[i] - USUAL_WEIGHTS[i]);
    const change = solve(hessian, gradient);
    weights = [weights[0] + change[0], weights[1] + change[1], weights[2] + change[2]];
  }
  return { bias: weights[0], likeness: weights[1], lead: weights[2] };
}

type Vector = [number, number, number];
const AXES = [0, 1, 2] as const;

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

// Cramer's rule: three unknowns.
function solve([a, b, c]: readonly [Vector, Vector, Vector], y: Vector): Vector {
  const whole = determinant(a, b, c);
  const without = (column: 0 | 1 | 2): number => {
    const put = (row: Vector, value: number): Vector => {
      const copy: Vector = [...row];
      copy[column] = value;
      return copy;
    };
    return determinant(put(a, y[0]), put(b, y[1]), put(c, y[2])) / whole;
  };
  return [without(0), without(1), without(2)];
}

function determinant(a: Vector, b: Vector, c: Vector): number {
  return (
    a[0] * (b[1] * c[2] - b[2] * c[1]) -
    a[1] * (b[0] * c[2] - b[2] * c[0]) +
    a[2] * (b[0] * c[1] - b[1] * c[0])
  );
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
