/** What a store can be certain of: the other half of a sieve, for what must not be. */
import { fold } from '../../language/fold.js';
import type { Role } from '../../call/audio.js';
import type { Sieve } from '../../store/store.js';
import type { Comparator, Node, NodeOf } from './syntax.js';

/** More parts than this are not worth a store's while. */
const MOST_PARTS = 64;

/**
 * What a call can only have if the expression holds of it, or nothing if that cannot be said: in sieves it may stand
 * within `unless`.
 *
 * @param withinMs the places meant begin within this time from the beginning of the call
 */
export function certainOf(node: Node, role?: Role, withinMs?: number): Sieve | undefined {
  switch (node.kind) {
    case 'or': {
      const parts = node.parts
        .map(part => certainOf(part, role, withinMs))
        .filter(part => part !== undefined);
      return parts.length === 0 ? undefined : { kind: 'any', parts: parts.slice(0, MOST_PARTS) };
    }
    case 'and':
      return allCertain(node, role, withinMs);
    case 'by':
      return certainOf(node.part, node.role, withinMs);
    case 'in':
      if (node.side === 'last') return undefined;
      return certainOf(node.part, role, Math.min(node.ms, withinMs ?? Infinity));
    case 'phrase':
      return wordsSieve(node, role, withinMs);
    case 'span':
      return withinMs === undefined ? spansAtLeast(node, role, 1) : undefined;
    case 'field':
      return withinMs === undefined ? fieldCertain(node) : undefined;
    case 'sum':
      return withinMs === undefined ? countCertain(node, role) : undefined;
    case 'not':
    case 'near':
    case 'then':
    case 'voice':
      return undefined;
  }
}

/** The words of a phrase, the first of them within a time if one is given. */
export function wordsSieve({ words }: NodeOf<'phrase'>, role: Role | undefined, withinMs?: number): Sieve {
  return { kind: 'words', role, words: words.map(fold), ...(withinMs !== undefined && { withinMs }) };
}

function allCertain(node: NodeOf<'or' | 'and'>, role?: Role, withinMs?: number): Sieve | undefined {
  // Within a stretch of time it is enough that some part has a place there.
  if (withinMs !== undefined || node.parts.length > MOST_PARTS) return undefined;
  const parts = node.parts.map(part => certainOf(part, role));
  const known = parts.filter(part => part !== undefined);
  return known.length < parts.length ? undefined : { kind: 'all', parts: known };
}

/** Calls with so many stretches of a name or more. */
export function spansAtLeast(node: NodeOf<'span'>, role: Role | undefined, least: number): Sieve | undefined {
  // Stretches are counted by their whole names, so nothing is known of all that begin alike.
  if (node.name === 'turn' || node.name.endsWith('*') || least < 1) return undefined;
  const side = node.role ?? role;
  return {
    kind: 'mark',
    name: side === undefined ? `span:${node.name}` : `span:${side}.${node.name}`,
    min: least,
  };
}

/** The smallest number that is above a bound, or on it where that counts too. */
export function leastAbove(op: Comparator, bound: number): number {
  return op === '>' || op === '<=' ? Math.floor(bound) + 1 : Math.ceil(bound);
}

function countCertain({ of, part, op, value }: NodeOf<'sum'>, role: Role | undefined): Sieve | undefined {
  if (of !== 'count' || part.kind !== 'span' || value.kind !== 'number' || !op.startsWith('>'))
    return undefined;
  return spansAtLeast(part, role, leastAbove(op, value.amount));
}

function fieldCertain({ name, op, value }: NodeOf<'field'>): Sieve | undefined {
  if (value.kind === 'text') return op === '=' ? { kind: 'mark', name, text: fold(value.text) } : undefined;
  if (value.kind !== 'number') return undefined;
  if (op === '=') return { kind: 'mark', name, min: value.amount, max: value.amount };
  if (op === '>=') return { kind: 'mark', name, min: value.amount };
  return op === '<=' ? { kind: 'mark', name, max: value.amount } : undefined;
}
