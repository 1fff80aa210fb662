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
  | { readonly kind: 'words'; readonly keys: ReadonlySet<string> }
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
    case 'words':
      return { starts: [...node.keys].map(name => ({ kind: 'word', name })), empty: false };
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
    return items.length === 1 ? (items[0] as Node) : merged(items);
  };
  const sequence = (): Node => {
    const items: Node[] = [];
    while (at < tokens.length && tokens[at] !== '|' && tokens[at] !== ')') items.push(item());
    return items.length === 1 ? (items[0] as Node) : { kind: 'seq', items };
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
    return { kind: 'words', keys: new Set([fold(token)]) };
  };
  const root = alternatives();
  if (at < tokens.length) throw new Error(`pattern with a stray ")": ${text}`);
  return root;
}

/** An alternative between words is one look-up; most alternatives are. */
function merged(items: readonly Node[]): Node {
  const keys = items.flatMap(item => (item.kind === 'words' ? [...item.keys] : []));
  const others = items.filter(item => item.kind !== 'words');
  if (others.length === 0) return { kind: 'words', keys: new Set(keys) };
  return {
    kind: 'alt',
    items: keys.length === 0 ? others : [{ kind: 'words', keys: new Set(keys) }, ...others],
  };
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
    const ends: State[] = [];
    step(node, u, start, nonterminals, ends);
    for (const end of ends) {
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

/** Adds to `out` every state after the node. Written with loops: it runs for every word of every utterance. */
function step(node: Node, u: Utterance, state: State, nonterminals: Nonterminals, out: State[]): void {
  switch (node.kind) {
    case 'words':
      if (node.keys.has(u.keys[state.at] ?? '')) out.push(moved(state, state.at + 1));
      return;
    case 'mark':
      out.push(node.open ? { ...state, from: state.at } : { ...state, to: state.at });
      return;
    case 'opt':
      step(node.item, u, state, nonterminals, out);
      out.push(state);
      return;
    case 'alt':
      for (const item of node.items) step(item, u, state, nonterminals, out);
      return;
    case 'seq':
      steps(node.items, u, state, nonterminals, out);
      return;
    case 'ref':
      for (const fit of nonterminals[node.name]?.(u, state.at) ?? []) {
        out.push({
          at: fit.to,
          from: state.from,
          to: state.to,
          captures: { ...state.captures, [node.as]: fit.value },
        });
      }
  }
}

function steps(
  items: readonly Node[],
  u: Utterance,
  state: State,
  nonterminals: Nonterminals,
  out: State[],
): void {
  let states = [state];
  for (const item of items) {
    const next: State[] = [];
    for (const s of states) step(item, u, s, nonterminals, next);
    if (next.length === 0) return;
    states = next;
  }
  out.push(...states);
}

function moved({ from, to, captures }: State, at: number): State {
  return { at, from, to, captures };
}
