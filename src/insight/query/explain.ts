/** Says in plain words what an expression asks for. */
import type { Distance, Node, NodeOf, Value } from './syntax.js';

/** One line a part, indented by its depth. */
export function explain(node: Node, depth = 0): string {
  const line = (text: string): string => `${'  '.repeat(depth)}${text}`;
  const below = (...parts: readonly Node[]): string =>
    parts.map(part => `\n${explain(part, depth + 1)}`).join('');
  switch (node.kind) {
    case 'or':
      return line('any of these:') + below(...node.parts);
    case 'and':
      return line('all of these:') + below(...node.parts);
    case 'not':
      return line('this does not hold:') + below(node.part);
    case 'near':
      return (
        line(`the first ${node.negated ? 'without' : 'with'} the second within ${distance(node.within)}:`) +
        below(node.left, node.right)
      );
    case 'then':
      return (
        line(
          `the first and then the second${node.within === undefined ? '' : ` within ${distance(node.within)}`}:`,
        ) + below(node.left, node.right)
      );
    case 'by':
      return line(`by the ${node.role}:`) + below(node.part);
    case 'in':
      return line(`in the ${node.side} ${seconds(node.ms)} of the call:`) + below(node.part);
    default:
      return line(leaf(node)) + (node.kind === 'sum' ? below(node.part) : '');
  }
}

function leaf(node: NodeOf<'phrase' | 'span' | 'voice' | 'field' | 'sum'>): string {
  if (node.kind === 'phrase') return `the words "${node.words.join(' ')}"`;
  if (node.kind === 'span') return `${node.role === undefined ? '' : `${node.role}'s `}${node.name}`;
  if (node.kind === 'voice')
    return `a turn${node.role === undefined ? '' : ` of the ${node.role}`} with ${node.measure} ${node.op} ${value(node.value)}`;
  if (node.kind === 'field') return `${node.name} ${node.op} ${value(node.value)}`;
  return `the ${SUMS[node.of]} ${node.op} ${value(node.value)} of:`;
}

const SUMS = {
  count: 'number',
  total: 'total length (ms)',
  first: 'first time (ms)',
  last: 'last time (ms)',
} as const;

function value(v: Value): string {
  if (v.kind === 'text') return `"${v.text}"`;
  if (v.kind === 'number') return String(v.amount);
  const sign = v.amount < 0 ? '-' : '+';
  const amount = v.share ? `${Math.abs(v.amount) * 100} %` : String(Math.abs(v.amount));
  return `what is usual for the speaker ${sign} ${amount}`;
}

function distance(d: Distance): string {
  return d.unit === 'ms' ? seconds(d.amount) : `${d.amount} words`;
}

function seconds(ms: number): string {
  return `${ms / 1000} s`;
}
