/**
 * Which words wake a rule: without one of them in the call it cannot hold, so it need not be asked before. With hundreds
 * of rules about what is said, a turn then costs what the few rules that speak of its words cost.
 */
import type { CallEventOf } from '../../call/events.js';
import { fold } from '../../language/fold.js';
import { comparedWords } from '../../store/store.js';
import type { Node, NodeOf } from '../query/syntax.js';
import type { Rule } from './rules.js';

/**
 * Words of which a call must have one before an expression can hold.
 *
 * @returns folded words; undefined if the expression may hold whatever is said
 */
export function wakingWords(node: Node): ReadonlySet<string> | undefined {
  switch (node.kind) {
    case 'phrase':
      return phraseWord(node);
    case 'or': {
      const parts = node.parts.map(wakingWords);
      return parts.some(words => words === undefined)
        ? undefined
        : new Set(parts.flatMap(words => [...(words ?? [])]));
    }
    case 'and':
      return fewest(node.parts.map(wakingWords));
    case 'near':
      return node.negated
        ? wakingWords(node.left)
        : fewest([wakingWords(node.left), wakingWords(node.right)]);
    case 'then':
      return fewest([wakingWords(node.left), wakingWords(node.right)]);
    case 'by':
    case 'in':
      return wakingWords(node.part);
    case 'sum':
      return needsPlace(node) ? wakingWords(node.part) : undefined;
    default:
      return undefined;
  }
}

// The longest word of a phrase is the one said least often, as a rule.
function phraseWord({ words }: NodeOf<'phrase'>): ReadonlySet<string> | undefined {
  const exact = words.map(fold).filter(word => !/[*?~]/.test(word));
  const longest = exact.toSorted((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : new Set([longest]);
}

function fewest(of: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> | undefined {
  return of
    .filter(words => words !== undefined)
    .toSorted((a, b) => a.size - b.size)
    .at(0);
}

/** True if a sum cannot compare so without a place. */
function needsPlace({ of, op, value }: NodeOf<'sum'>): boolean {
  if (of === 'first' || of === 'last') return true;
  if (value.kind !== 'number') return true;
  return (op === '>' && value.amount >= 0) || ((op === '>=' || op === '=') && value.amount > 0);
}

/** The rules by the words that wake them. */
export class RuleIndex {
  /** Rules that are asked from the beginning. */
  readonly always: readonly Rule[];
  private readonly byWord = new Map<string, Rule[]>();

  constructor(readonly rules: readonly Rule[]) {
    const always: Rule[] = [];
    for (const rule of rules) {
      const words = wakingWords(rule.when);
      if (words === undefined) always.push(rule);
      for (const word of words ?? []) this.byWord.set(word, [...(this.byWord.get(word) ?? []), rule]);
    }
    this.always = always;
  }

  /** The rules that the words of a turn wake; the same rule may come twice. */
  wokenBy(final: CallEventOf<'transcript.final'>): Rule[] {
    return comparedWords(final).flatMap(({ text }) => this.byWord.get(text) ?? []);
  }
}
