/**
 * The pattern notation of `language/spoken.ts`, compiled once and matched over an utterance's words.
 *
 * Matching returns every way a pattern fits from a position on, so that the recogniser can prefer the longest reading.
 */
import { fold } from '../../language/fold.js';
import type { CalendarUnit } from '../../language/spoken.js';
import type { Utterance } from './utterance.js';

/** What a nonterminal stands for. */
export type Captured = number | string | CalendarUnit;

/** A way in which a nonterminal fits. */
export interface Fit {
  readonly to: number;
  readonly value: Captured;
}

/** The nonterminals a set of patterns may use, by name. */
export type Nonterminals = Readonly<Record<string, (u: Utterance, at: number) => readonly Fit[]>>;

/** A pattern that fitted: the words of the value and what was captured. */
export interface Match<Rule extends string> {
  readonly rule: Rule;
  readonly from: number;
  readonly to: number;
  /** Index after the last word of the whole pattern, context included. */
  readonly end: number;
  readonly captures: Readonly<Record<string, Captured>>;
}

type Node =
  | { readonly kind: 'word'; readonly key: string }
  | { readonly kind: 'ref'; readonly name: string; readonly as: string }
  | { readonly kind: 'mark'; readonly open: boolean }
  | { readonly kind: 'seq'; readonly items: readonly Node[] }
  | { readonly kind: 'alt'; readonly items: readonly Node[] }
  | { readonly kind: 'opt'; readonly item: Node };

interface State {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly captures: Readonly<Record<string, Captured>>;
}

/** A compiled pattern with its rule. */
interface Pattern<Rule extends string> {
  readonly rule: Rule;
  readonly node: Node;
}

/** Compiled patterns by what they can begin with: a word, or a nonterminal. */
export interface PatternSet<Rule extends string> {
  readonly byWord: ReadonlyMap<string, readonly Pattern<Rule>[]>;
  readonly byName: ReadonlyMap<string, readonly Pattern<Rule>[]>;
  /** Words a nonterminal can begin with, besides numerals: at other words only `byWord` is tried. */
  readonly openers: ReadonlySet<string>;
}

/** Compiles a language's patterns. A pattern that is written wrong throws when the language is loaded. */
export function compile<Rule extends string>(
  patterns: Readonly<Partial<Record<Rule, readonly string[]>>>,
  openers: ReadonlySet<string>,
): PatternSet<Rule> {
  const byWord = new Map<string, Pattern<Rule>[]>();
  const byName = new Map<string, Pattern<Rule>[]>();
  for (const rule of Object.keys(patterns) as Rule[]) {
    for (const text of patterns[rule] ?? []) {
      const pattern = { rule, node: parse(text) };
      for (const { kind, name } of beginnings(pattern.node).starts) {
        const index = kind === 'word' ? byWord : byName;
        index.set(name, [...(index.get(name) ?? []), pattern]);
      }
    }
  }
  return { byWord, byName, openers };
}

interface Beginnings {
  readonly starts: readonly { readonly kind: 'word' | 'ref'; readonly name: string }[];
  /** True if the node can match no word at all. */
  readonly empty: boolean;
}

function beginnings(node: Node): Beginnings {
  switch (node.kind) {
    case 'word':
      return { starts: [{ kind: 'word', name: node.key }], empty: false };
    case 'ref':
      return { starts: [{ kind: 'ref', name: node.name }], empty: false };
    case 'mark':
      return { starts: [], empty: true };
    case 'opt':
      return { ...beginnings(node.item), empty: true };
    case 'alt': {
      const all = node.items.map(beginnings);
      return { starts: all.flatMap(b => b.starts), empty: all.some(b => b.empty) };
    }
    case 'seq': {
      const all = node.items.map(beginnings);
      const last = all.findIndex(b => !b.empty);
      const reachable = last < 0 ? all : all.slice(0, last + 1);
      return { starts: reachable.flatMap(b => b.starts), empty: last < 0 };
    }
  }
}

function parse(text: string): Node {
  const tokens = text.match(/<[^>]+>|[()|?[\]]|[^\s()|?[\]<>]+/g) ?? [];
  let at = 0;
  const alternatives = (): Node => {
    const items = [sequence()];
    while (tokens[at] === '|') {
      at += 1;
      items.push(sequence());
    }
    return items.length === 1 ? (items[0] as Node) : { kind: 'alt', items };
  };
  const sequence = (): Node => {
    const items: Node[] = [];
    while (at < tokens.length && tokens[at] !== '|' && tokens[at] !== ')') items.push(item());
    return { kind: 'seq', items };
  };
  const item = (): Node => {
    const node = atom(tokens[at++] ?? '');
    if (tokens[at] !== '?') return node;
    at += 1;
    return { kind: 'opt', item: node };
  };
  const atom = (token: string): Node => {
    if (token === '[' || token === ']') return { kind: 'mark', open: token === '[' };
    if (token === '(') {
      const inner = alternatives();
      if (tokens[at++] !== ')') throw new Error(`pattern without ")": ${text}`);
      return inner;
    }
    const ref = /^<(\w+)(?::(\w+))?>$/.exec(token);
    if (ref !== null) return { kind: 'ref', name: ref[1] ?? '', as: ref[2] ?? ref[1] ?? '' };
    return { kind: 'word', key: fold(token) };
  };
  const root = alternatives();
  if (at < tokens.length) throw new Error(`pattern with a stray ")": ${text}`);
  return root;
}

/** Every way in which one of the patterns fits from `at` on. */
export function matchAt<Rule extends string>(
  patterns: PatternSet<Rule>,
  u: Utterance,
  at: number,
  nonterminals: Nonterminals,
): Match<Rule>[] {
  const start: State = { at, from: -1, to: -1, captures: {} };
  const found: Match<Rule>[] = [];
  for (const { rule, node } of beginningAt(patterns, u, at, nonterminals)) {
    for (const end of step(node, u, start, nonterminals)) {
      found.push({
        rule,
        from: end.from < 0 ? at : end.from,
        to: end.to < 0 ? end.at : end.to,
        end: end.at,
        captures: end.captures,
      });
    }
  }
  return found;
}

function beginningAt<Rule extends string>(
  { byWord, byName, openers }: PatternSet<Rule>,
  u: Utterance,
  at: number,
  nonterminals: Nonterminals,
): Iterable<Pattern<Rule>> {
  const key = u.keys[at] ?? '';
  const literal = byWord.get(key) ?? [];
  if (!openers.has(key) && !/^\d/.test(key)) return literal;
  const found = new Set(literal);
  for (const [name, patterns] of byName) {
    if ((nonterminals[name]?.(u, at) ?? []).length > 0) for (const pattern of patterns) found.add(pattern);
  }
  return found;
}

function step(node: Node, u: Utterance, state: State, nonterminals: Nonterminals): State[] {
  switch (node.kind) {
    case 'word':
      return u.keys[state.at] === node.key ? [{ ...state, at: state.at + 1 }] : [];
    case 'mark':
      return [node.open ? { ...state, from: state.at } : { ...state, to: state.at }];
    case 'opt':
      return [...step(node.item, u, state, nonterminals), state];
    case 'alt':
      return node.items.flatMap(item => step(item, u, state, nonterminals));
    case 'seq':
      return steps(node.items, u, state, nonterminals);
    case 'ref':
      return (nonterminals[node.name]?.(u, state.at) ?? []).map(fit => ({
        ...state,
        at: fit.to,
        captures: { ...state.captures, [node.as]: fit.value },
      }));
  }
}

function steps(items: readonly Node[], u: Utterance, state: State, nonterminals: Nonterminals): State[] {
  let states = [state];
  for (const item of items) {
    states = states.flatMap(s => step(item, u, s, nonterminals));
    if (states.length === 0) return states;
  }
  return states;
}
