/**
 * Parses expressions of the query language (docs/query.md has the grammar) by recursive descent, one function a rule.
 */
import { closest } from '../../call/closest.js';
import { leans, wordsIn } from '../../language/elision.js';
import { fold } from '../../language/fold.js';
import { QueryError } from './error.js';
import { Cursor } from './cursor.js';
import { parseComparison } from './comparison.js';
import { SPANS } from './names.js';
import { hasPlaces } from './syntax.js';
import type { Distance, Node, NodeOf } from './syntax.js';
import { tokenise } from './tokens.js';

/** Brackets and negations may be nested this deep. */
export const MAX_DEPTH = 100;

const ROLES = ['caller', 'agent'];

/** Names that an operator's own signals add to the language. */
export interface ParseOptions {
  readonly signals?: readonly string[];
}

/**
 * Parses an expression.
 *
 * @throws ParleyError QUERY_INVALID with the place, what was expected and, for misspelt names, what may have been meant
 */
export function parseQuery(text: string, options: ParseOptions = {}): Node {
  const cursor = new Cursor(tokenise(text));
  const node = new Parser(cursor, options).or(0);
  if (cursor.peek().kind !== 'end') {
    throw new QueryError(
      `Expected "and", "or", "then" or "near" here, found ${cursor.found()}.`,
      cursor.peek().at,
    );
  }
  return node;
}

/** The rules that contain one another. */
class Parser {
  constructor(
    private readonly cursor: Cursor,
    private readonly options: ParseOptions,
  ) {}

  /** or = and { ("or" | "|") and } */
  or(depth: number): Node {
    const { cursor } = this;
    const { at } = cursor.peek();
    if (depth > MAX_DEPTH) throw new QueryError(`Brackets are nested deeper than ${MAX_DEPTH}.`, at);
    const parts = [this.and(depth)];
    while (cursor.take('or') || cursor.take('|')) parts.push(this.and(depth));
    return parts.length === 1 ? parts[0]! : { kind: 'or', at, parts };
  }

  // and = then { "and" then }
  private and(depth: number): Node {
    const { at } = this.cursor.peek();
    const parts = [this.then(depth)];
    while (this.cursor.take('and')) parts.push(this.then(depth));
    return parts.length === 1 ? parts[0]! : { kind: 'and', at, parts };
  }

  // then = near { "then" [ "/" distance ] near }
  private then(depth: number): Node {
    const { cursor } = this;
    const { at } = cursor.peek();
    let left = this.near(depth);
    while (cursor.take('then')) {
      const within = cursor.take('/') ? this.distance() : undefined;
      const right = this.near(depth);
      for (const side of [left, right]) this.mustHavePlaces(side, 'then');
      left = { kind: 'then', at, left, right, within };
    }
    return left;
  }

  // near = unary { [ "not" ] "near" "/" distance unary }
  private near(depth: number): Node {
    const { cursor } = this;
    const { at } = cursor.peek();
    let left = this.unary(depth);
    while (cursor.is('near') || (cursor.is('not') && cursor.is('near', 1))) {
      const negated = cursor.take('not');
      cursor.expect('near', 'after "not"');
      cursor.expect('/', 'and a distance after "near", for example near/10s or near/5w');
      const within = this.distance();
      const right = this.unary(depth);
      for (const side of [left, right]) this.mustHavePlaces(side, 'near');
      left = { kind: 'near', at, left, right, within, negated };
    }
    return left;
  }

  // unary = { "not" } scoped
  private unary(depth: number): Node {
    const { cursor } = this;
    const { at } = cursor.peek();
    let negations = 0;
    while (cursor.take('not')) negations += 1;
    const part = this.scoped(depth);
    return negations % 2 === 1 ? { kind: 'not', at, part } : part;
  }

  // scoped = [ role ":" ] primary { "in" ( "first" | "last" ) duration }
  private scoped(depth: number): Node {
    const { cursor } = this;
    const { at, text } = cursor.peek();
    const role = text.toLowerCase();
    let part: Node;
    if ((role === 'caller' || role === 'agent') && cursor.is(':', 1)) {
      cursor.next();
      cursor.next();
      part = { kind: 'by', at, role, part: this.primary(depth) };
    } else part = this.primary(depth);
    while (cursor.take('in')) {
      const side = cursor.is('last') ? 'last' : 'first';
      if (!cursor.take('last')) cursor.expect('first', 'or "last" after "in"');
      this.mustHavePlaces(part, `in ${side}`);
      part = inside(part, { at, side, ms: cursor.duration('a length of time') });
    }
    return part;
  }

  // primary = "(" or ")" | phrase | understood | comparison | stretch | word
  private primary(depth: number): Node {
    const { cursor } = this;
    const { kind, at, text } = cursor.peek();
    if (cursor.take('(')) {
      const inside = this.or(depth + 1);
      cursor.expect(')', 'to close the bracket');
      return inside;
    }
    if (kind === 'phrase') {
      cursor.next();
      return phrase(text, at);
    }
    if (kind !== 'word')
      throw new QueryError(`Expected a phrase, a name or a bracket, found ${cursor.found()}.`, at);
    if ((cursor.is('intent') || cursor.is('slot')) && cursor.is('(', 1)) return this.understood();
    const comparison = parseComparison(cursor, inner => this.or(inner), depth);
    return comparison ?? this.name();
  }

  // understood = ( "intent" | "slot" ) "(" phrase ")"
  private understood(): Node {
    const { cursor } = this;
    const { text, at } = cursor.next();
    cursor.next();
    const name = cursor.peek();
    if (name.kind !== 'phrase')
      throw new QueryError(`Expected a name in quotes, found ${cursor.found()}.`, name.at);
    cursor.next();
    cursor.expect(')', `to close "${text}"`);
    const asked = fold(name.text.trim());
    if (/[*?~]/.test(asked.replace(/\*$/, '')))
      throw new QueryError(
        'A name has no wildcard but a "*" at its end.',
        name.at,
        'For example "invoice.*".',
      );
    return {
      kind: 'span',
      at,
      name: `${text.toLowerCase()}:${asked}`,
      role: undefined,
    };
  }

  // A name of a stretch, of one side or of both; or a word that is said, which needs no quotes with `~` or `*`.
  private name(): Node {
    const { cursor } = this;
    const { text, at } = cursor.next();
    const lower = text.toLowerCase();
    if ((lower === 'caller' || lower === 'agent') && cursor.take('.')) {
      const name = cursor.next();
      return { kind: 'span', at, name: this.spanName(name.text, name.at), role: lower };
    }
    if (/[~*?]/.test(text)) return phrase(text, at);
    return { kind: 'span', at, name: this.spanName(text, at, ROLES), role: undefined };
  }

  /** @param others what else may have been meant by a name that is none */
  private spanName(text: string, at: number, others: readonly string[] = []): string {
    const name = text.toLowerCase();
    const known = [...Object.keys(SPANS), ...(this.options.signals ?? [])];
    if (known.includes(name)) return name;
    const meant = closest(name, [...known, ...others]);
    const hint =
      meant === undefined ? `Words that are said stand in quotes: "${text}".` : `Did you mean ${meant}?`;
    throw new QueryError(`"${text}" is not a name of the language.`, at, hint);
  }

  private distance(): Distance {
    const { cursor } = this;
    const { kind, text, unit, at } = cursor.peek();
    if (kind === 'number' && /^w(ords?)?$/i.test(unit)) {
      cursor.next();
      return { unit: 'words', amount: Number(text) };
    }
    if (kind !== 'number')
      throw new QueryError(`Expected a distance, found ${cursor.found()}.`, at, 'For example 10s or 5w.');
    if (unit === '')
      throw new QueryError('A distance needs a unit.', at, `For example ${text}s or, in words, ${text}w.`);
    return { unit: 'ms', amount: cursor.duration('a distance') };
  }

  private mustHavePlaces(node: Node, operator: string): void {
    if (hasPlaces(node)) return;
    throw new QueryError(
      `"${operator}" needs something with a place in the call.`,
      node.at,
      'Join conditions on the whole call with "and".',
    );
  }
}

function phrase(text: string, at: number): Node {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}'’‘`´~*?-]+/u)
    .flatMap(asCompared)
    .filter(Boolean);
  if (words.length === 0) throw new QueryError('This phrase has no word in it.', at);
  if (words.every(word => /^[*?]+$/.test(word)))
    throw new QueryError('This phrase would match every word.', at);
  return { kind: 'phrase', at, words };
}

/** What is asked of a stretch of the call is asked of every part of it: of what must not be there, too. */
function inside(node: Node, stretch: Pick<NodeOf<'in'>, 'at' | 'side' | 'ms'>): Node {
  switch (node.kind) {
    case 'or':
    case 'and':
      return { ...node, parts: node.parts.map(part => inside(part, stretch)) };
    case 'not':
    case 'by':
    case 'sum':
      return { ...node, part: inside(node.part, stretch) };
    case 'field':
      return node;
    case 'in':
      if (node.side === stretch.side) return { ...node, ms: Math.min(node.ms, stretch.ms) };
      return { kind: 'in', ...stretch, part: node };
    default:
      return { kind: 'in', ...stretch, part: node };
  }
}

/** As calls have their words, each by itself of what is written as one. */
function asCompared(word: string): string[] {
  const stem = word.startsWith('~') ? '~' : '';
  const parts = wordsIn(word.slice(stem.length).replace(/[’‘`´]/g, "'"));
  return parts.map(part => (leans(part) ? part : stem + part));
}
