/** Walks the nodes of a YAML document and collects what is wrong, each with its line: all problems are told at once. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { closest } from '../call/closest.js';
import { ParleyError, shapeOf } from '../call/errors.js';

/** Something wrong with a file. */
export interface Problem {
  readonly line: number;
  /** The key, for example `rules[2].when.intent`. */
  readonly path: string;
  readonly message: string;
}

const LIMITS = { characters: 2_000_000, problemsTold: 20 } as const;

/**
 * Opens a YAML text for reading.
 *
 * @param file its name, for messages
 * @throws ParleyError FILE_INVALID if it is too long or no YAML
 */
export function readerOf(text: string, file: string): Reader {
  if (text.length > LIMITS.characters)
    throw invalidFile(file, [
      { line: 1, path: '', message: `It has more than ${LIMITS.characters} characters.` },
    ]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors.map(({ message, pos }) => ({
    line: lines.linePos(pos[0]).line,
    path: '',
    message,
  }));
  if (broken.length > 0) throw invalidFile(file, broken);
  return new Reader(document, lines);
}

/** The error about a file: all problems, one a line, each beginning `FILE:LINE: KEY:`. */
export function invalidFile(file: string, problems: readonly Problem[]): ParleyError {
  const told = problems.toSorted((a, b) => a.line - b.line).slice(0, LIMITS.problemsTold);
  const lines = told.map(
    ({ line, path, message }) => `${file}:${line}: ${path === '' ? '' : `${path}: `}${message}`,
  );
  const more = problems.length - told.length;
  if (more > 0) lines.push(`and ${more} more`);
  return new ParleyError('FILE_INVALID', lines.join('\n'), { field: told[0]?.path ?? '' });
}

/** A value of the document and where it stands. */
export interface Place {
  readonly node: Node | null;
  readonly line: number;
  /** The key, for example `rules[2].when`. */
  readonly path: string;
}

/** Reads values of the kinds expected; a wrong one is noted and gives nothing. */
export class Reader {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];

  constructor(
    private readonly document: Document,
    private readonly lines: LineCounter,
  ) {}

  /** The whole document. */
  root(): Place {
    return { node: this.document.contents, line: 1, path: '' };
  }

  /** Notes a problem. */
  refuse({ line, path }: Pick<Place, 'line' | 'path'>, message: string): undefined {
    this.problems.push({ line, path, message });
  }

  /** Notes something that is allowed but can hardly be meant. */
  warn({ line, path }: Pick<Place, 'line' | 'path'>, message: string): void {
    this.warnings.push({ line, path, message });
  }

  /** The entries of a mapping; with `allowed`, any other key is a problem. */
  fields(place: Place, allowed?: readonly string[]): ReadonlyMap<string, Place> | undefined {
    const { node } = place;
    if (!isMap(node)) return this.wrongKind(place, 'a mapping (key: value)');
    const found = new Map<string, Place>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const path = place.path === '' ? name : `${place.path}.${name}`;
      const line = this.lineOf(key as Node | null, place.line);
      const entry = { node: this.resolved(value as Node | null), line, path };
      if (allowed === undefined || allowed.includes(name)) found.set(name, entry);
      else this.refuse(entry, `There is no key "${name}" here.${meant(name, allowed)}`);
    }
    return found;
  }

  /** The items of a list; a single value counts as a list of one. */
  items(place: Place): readonly Place[] {
    const { node, path } = place;
    if (!isSeq(node)) return [place];
    return node.items.map((item, i) => ({
      node: this.resolved(item as Node | null),
      line: this.lineOf(item as Node | null, place.line),
      path: `${path}[${i}]`,
    }));
  }

  /** The values under a key of a mapping, without noting problems. */
  peek(place: Place, key: string): readonly Node[] {
    const under = isMap(place.node) ? place.node.get(key, true) : undefined;
    if (!isMap(under)) return [];
    return under.items.flatMap(({ value }) => this.resolved(value as Node | null) ?? []);
  }

  /** The plain value under a key of a node, if there is one. */
  value(node: Node, key: string): unknown {
    const found = isMap(node) ? node.get(key) : undefined;
    return typeof found === 'object' ? undefined : found;
  }

  /** True if the value is a mapping. */
  isMap({ node }: Place): boolean {
    return isMap(node);
  }

  /** True if the value is a list. */
  isList({ node }: Place): boolean {
    return isSeq(node);
  }

  /** A text that is not empty. */
  text(place: Place): string | undefined {
    const value = this.scalar(place);
    if (typeof value === 'string' && value.trim() !== '') return value;
    return this.wrongKind(place, 'a text');
  }

  /** A name that must be one of those known. */
  oneOf(place: Place, what: string, known: readonly string[]): string | undefined {
    const name = this.text(place);
    if (name === undefined || known.includes(name)) return name;
    return this.refuse(place, `There is no ${what} "${name}".${meant(name, known)}`);
  }

  /** A number between bounds. */
  number(place: Place, { min = -Infinity, max = Infinity, whole = false }): number | undefined {
    const value = this.scalar(place);
    const fits = typeof value === 'number' && value >= min && value <= max;
    if (fits && (!whole || Number.isInteger(value))) return value;
    const kind = whole ? 'a whole number' : 'a number';
    return this.wrongKind(place, min === -Infinity ? kind : `${kind} ${rangeWords(min, max)}`);
  }

  /** The plain value: text, number, boolean or null; nothing for lists and mappings. */
  scalar({ node }: Place): unknown {
    return isScalar(node) ? node.value : undefined;
  }

  /** Notes that a value is not of the kind expected. */
  wrongKind(place: Place, expected: string): undefined {
    const { node } = place;
    const value = isMap(node) ? 'a mapping' : isSeq(node) ? 'a list' : this.scalar(place);
    const shown = typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
    const found = shown ?? (isScalar(node) || node === null ? shapeOf(value ?? undefined) : String(value));
    return this.refuse(place, `Expected ${expected}, found ${found}.`);
  }

  private resolved(node: Node | null): Node | null {
    return isAlias(node) ? (node.resolve(this.document) ?? null) : node;
  }

  private lineOf(node: Node | null, otherwise: number): number {
    const start = node?.range?.[0];
    return start === undefined ? otherwise : this.lines.linePos(start).line;
  }
}

/** A sentence that says what may have been meant by a name, or which names there are. */
export function meant(name: string, known: readonly string[]): string {
  const near = closest(name, known);
  if (near !== undefined) return ` Did you mean "${near}"?`;
  return known.length > 0 && known.length <= 12 ? ` There is ${known.join(', ')}.` : '';
}

function rangeWords(min: number, max: number): string {
  return max === Infinity ? `from ${min} on` : `from ${min} to ${max}`;
}
