/** What makes it certain that an expression holds of a call: those calls need not be evaluated. */
import type { Sieve } from '../../store/store.js';
import { certainOf } from './certain.js';
import { sieveOf } from './sieve.js';
import type { Node } from './syntax.js';

/**
 * What a call can only have if the expression holds of it. Nothing if that cannot be said, or if the expression has places
 * and they are wanted: they must be found all the same.
 */
export function sureOf(node: Node, placesWanted: boolean): Sieve | undefined {
  switch (node.kind) {
    case 'or': {
      const parts = sureParts(node.parts, placesWanted);
      return parts.length === 0 || (placesWanted && node.parts.some(hasPlaces))
        ? undefined
        : { kind: 'any', parts };
    }
    case 'and': {
      const parts = sureParts(node.parts, placesWanted);
      return parts.length < node.parts.length ? undefined : { kind: 'all', parts };
    }
    case 'not': {
      const part = sieveOf(node.part);
      return part.kind === 'everything' ? undefined : { kind: 'unless', part };
    }
    case 'field':
    case 'sum':
      return certainOf(node);
    default:
      return placesWanted ? undefined : certainOf(node);
  }
}

function sureParts(parts: readonly Node[], placesWanted: boolean): Sieve[] {
  return parts.map(part => sureOf(part, placesWanted)).filter(part => part !== undefined);
}

/** False of an expression that is only true or false of the whole call. */
function hasPlaces(node: Node): boolean {
  if (node.kind === 'or' || node.kind === 'and') return node.parts.some(hasPlaces);
  return node.kind !== 'not' && node.kind !== 'field' && node.kind !== 'sum';
}
