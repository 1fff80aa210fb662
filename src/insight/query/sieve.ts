/** What a call must have for an expression to hold of it: the part of an expression that a store can answer. */
import { fold } from '../../language/fold.js';
import type { Role } from '../../call/audio.js';
import { EVERYTHING, allOf, anyOf } from '../../store/store.js';
import type { Sieve } from '../../store/store.js';
import { certainOf, leastAbove, spansAtLeast, wordsSieve } from './certain.js';
import type { Comparator, Node, NodeOf, Value } from './syntax.js';

/**
 * The sieve of an expression. Whatever it cannot say lets everything through: how near or in which order things are, and
 * that something is missing of which no store can be certain.
 *
 * @param withinMs the places meant begin within this time from the beginning of the call
 */
export function sieveOf(node: Node, role?: Role, withinMs?: number): Sieve {
  switch (node.kind) {
    case 'or':
      return anyOf(node.parts.map(part => sieveOf(part, role, withinMs)));
    case 'and':
      return allOf(node.parts.map(part => sieveOf(part, role)));
    case 'not':
      return unless(certainOf(node.part, role));
    case 'near':
    case 'then': {
      const left = sieveOf(node.left, role);
      if (node.kind === 'near' && node.negated) return left;
      return allOf([left, sieveOf(node.right, role)]);
    }
    case 'by':
      return sieveOf(node.part, node.role, withinMs);
    case 'in':
      if (node.side === 'last') return sieveOf(node.part, role, withinMs);
      return sieveOf(node.part, role, Math.min(node.ms, withinMs ?? Infinity));
    case 'phrase':
      return wordsSieve(node, role, withinMs);
    case 'span':
      return spansAtLeast(node, role, 1) ?? EVERYTHING;
    case 'voice':
      return voiceSieve(node, node.role ?? role);
    case 'field':
      return fieldSieve(node);
    case 'sum':
      return sumSieve(node, role);
  }
}

/** True if an expression looks at words, be it to find that they are missing. */
export function looksAtWords(node: Node): boolean {
  switch (node.kind) {
    case 'or':
    case 'and':
      return node.parts.some(looksAtWords);
    case 'near':
    case 'then':
      return looksAtWords(node.left) || looksAtWords(node.right);
    case 'not':
    case 'by':
    case 'in':
    case 'sum':
      return looksAtWords(node.part);
    case 'phrase':
      return true;
    case 'span':
    case 'voice':
    case 'field':
      return false;
  }
}

function unless(part: Sieve | undefined): Sieve {
  return part === undefined ? EVERYTHING : { kind: 'unless', part };
}

function voiceSieve({ measure, op, value }: NodeOf<'voice'>, role: Role | undefined): Sieve {
  if (value.kind === 'text') return EVERYTHING;
  const kind = value.kind === 'number' ? '' : value.share ? '.share' : '.over';
  const sides: readonly Role[] = role === undefined ? ['caller', 'agent'] : [role];
  return anyOf(sides.map(side => rangeSieve(`${side}.${measure}${kind}`, op, value.amount)));
}

// Some turn is above a bound if the highest is. Bounds are widened by what rounding may take away.
function rangeSieve(name: string, op: Comparator, bound: number): Sieve {
  const slack = 1e-9 * (1 + Math.abs(bound));
  const most: Sieve = { kind: 'mark', name: `${name}.most`, min: bound - slack };
  const least: Sieve = { kind: 'mark', name: `${name}.least`, max: bound + slack };
  if (op === '>' || op === '>=') return most;
  if (op === '<' || op === '<=') return least;
  return op === '=' ? allOf([most, least]) : { kind: 'mark', name: `${name}.most` };
}

function fieldSieve({ name, op, value }: NodeOf<'field'>): Sieve {
  if (op === '!=' || value.kind === 'baseline') return EVERYTHING;
  if (value.kind === 'text') return { kind: 'mark', name, text: fold(value.text) };
  if (op === '=') return { kind: 'mark', name, min: value.amount, max: value.amount };
  return { kind: 'mark', name, ...(op.startsWith('>') ? { min: value.amount } : { max: value.amount }) };
}

function sumSieve({ of, part, op, value }: NodeOf<'sum'>, role: Role | undefined): Sieve {
  if (value.kind !== 'number') return EVERYTHING;
  if (of === 'first' || of === 'last') return sieveOf(part, role);
  if (holdsOfNothing(op, value)) {
    const few = of === 'count' && part.kind === 'span' && op.startsWith('<');
    return few ? unless(spansAtLeast(part, role, leastAbove(op, value.amount))) : EVERYTHING;
  }
  const atLeast = op.startsWith('>') || op === '=' ? Math.ceil(value.amount) : 1;
  if (of === 'count' && part.kind === 'span' && atLeast >= 1)
    return spansAtLeast(part, role, atLeast) ?? EVERYTHING;
  return sieveOf(part, role);
}

/** True if a sum over no places at all, which is 0, compares so. */
function holdsOfNothing(op: Comparator, value: Extract<Value, { kind: 'number' }>): boolean {
  const bound = value.amount;
  if (op === '<') return 0 < bound;
  if (op === '<=') return 0 <= bound;
  if (op === '>') return 0 > bound;
  if (op === '>=') return 0 >= bound;
  return (bound === 0) === (op === '=');
}
