/**
 * Finds rules that can never match, because earlier ones take every call they could, one alone or several together.
 *
 * Each dimension (a value of the facts that rules look at) is cut into classes of values that no rule tells apart, by
 * taking one representative of each: the values named, one beside them, numbers at, between and beyond the bounds, and
 * "not known". An alternative of a rule is then a box, a set of classes in each dimension. What earlier boxes leave of a
 * box is again a list of boxes; a rule of which nothing is left is unreachable. Dimensions are taken as independent of
 * each other, so that a rule reported is unreachable for certain; a few that depend on each other in hidden ways (two
 * calendars that are never open together) go unnoticed.
 */
import { classesOf } from './classes.js';
import type { Classes } from './classes.js';
import { contains } from './domain.js';
import type { Alternative, Plan } from './plan.js';

/** Pieces that may be left of one box before it counts as reachable. */
const MOST_PIECES = 5_000;

/** A rule, or one alternative of it, that can never match. */
export interface Unreachable {
  readonly rule: string;
  readonly line: number;
  /** Position in the rule's list of alternatives, from 0; missing if none of them can match. */
  readonly alternative?: number;
  /** The earlier rules that take its calls; none if its own conditions contradict each other. */
  readonly because: readonly string[];
}

/** By dimension, which classes are in; a dimension that is missing is not restricted. */
type Box = ReadonlyMap<string, ReadonlySet<number>>;

interface Taken {
  readonly rule: string;
  readonly box: Box;
}

/** All rules and alternatives that can never match, in the plan's order. */
export function unreachable({ rules, intents }: Plan): Unreachable[] {
  const tests = rules.flatMap(rule => rule.when).flatMap(alternative => alternative.tests);
  const classes = classesOf(tests, intents);
  const whole = new Map([...classes].map(([name, values]) => [name, new Set(values.keys())] as const));
  const earlier: Taken[] = [];
  return rules.flatMap(({ name, line, when }) => {
    const dead = when.flatMap((alternative, i): Unreachable[] => {
      const box = boxOf(alternative, classes);
      const because = box === undefined ? [] : coveredBy(box, earlier, whole);
      if (box !== undefined) earlier.push({ rule: name, box });
      return because === undefined ? [] : [{ rule: name, line: alternative.line, alternative: i, because }];
    });
    if (dead.length < when.length) return dead;
    return [{ rule: name, line, because: [...new Set(dead.flatMap(d => d.because))] }];
  });
}

/** The box of an alternative; nothing if its conditions contradict each other. */
function boxOf({ tests }: Alternative, classes: Classes): Box | undefined {
  const box = new Map<string, Set<number>>();
  for (const { dimension, domain } of tests) {
    const values = classes.get(dimension) ?? [];
    const before = box.get(dimension);
    const fitting = values.flatMap((value, i) =>
      (before?.has(i) ?? true) && contains(domain, value) ? [i] : [],
    );
    if (fitting.length === 0) return undefined;
    // A condition that every class fits restricts nothing.
    if (fitting.length < values.length) box.set(dimension, new Set(fitting));
  }
  return box;
}

/** The rules that leave nothing of the box; nothing if something is left. */
function coveredBy(box: Box, earlier: readonly Taken[], whole: Box): string[] | undefined {
  const alone = earlier.find(taken => without(box, taken.box, whole).length === 0);
  if (alone !== undefined) return [alone.rule];
  let left: readonly Box[] = [box];
  const because = new Set<string>();
  for (const taken of earlier) {
    const after = left.flatMap(piece => without(piece, taken.box, whole));
    if (after.length !== left.length || after.some((piece, i) => piece !== left[i])) because.add(taken.rule);
    if (after.length === 0) return [...because];
    if (after.length > MOST_PIECES) return undefined;
    left = after;
  }
  return undefined;
}

/** What is left of a box when another is taken out: disjoint boxes, or the very box if they do not meet. */
function without(box: Box, taken: Box, whole: Box): Box[] {
  const pieces: Box[] = [];
  let rest = box;
  for (const [dimension, inTaken] of taken) {
    const own = rest.get(dimension) ?? whole.get(dimension) ?? new Set();
    const shared = new Set([...own].filter(c => inTaken.has(c)));
    if (shared.size === 0) return [box];
    if (shared.size < own.size) {
      const outside = new Set([...own].filter(c => !inTaken.has(c)));
      pieces.push(new Map(rest).set(dimension, outside));
    }
    rest = new Map(rest).set(dimension, shared);
  }
  return pieces;
}
