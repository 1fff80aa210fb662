/** Whether a text holds all that a search asks for, and the text around it. */
import { fold } from '../../language/fold.js';

/** Words that follow each other, folded; with `prefix` the last one may go on. */
export interface Sought {
  readonly tokens: readonly string[];
  readonly prefix: boolean;
}

interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const SNIPPET_TOKENS = 12;

/** The text around what is found, which stands between `[` and `]`; nothing if not all of it is there. */
export function snippetOf(text: string, sought: readonly Sought[]): string | undefined {
  const tokens: Token[] = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(match => ({
    text: fold(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
  const marked = new Set<number>();
  for (const one of sought) {
    const starts = tokens.map((_, i) => i).filter(i => holdsAt(tokens, i, one));
    if (starts.length === 0) return undefined;
    for (const start of starts) for (let k = 0; k < one.tokens.length; k++) marked.add(start + k);
  }
  const first = Math.max(0, Math.min(...marked) - Math.floor(SNIPPET_TOKENS / 2));
  const last = Math.min(tokens.length, first + SNIPPET_TOKENS) - 1;
  return write(text, tokens, marked, first, last);
}

function holdsAt(tokens: readonly Token[], at: number, { tokens: wanted, prefix }: Sought): boolean {
  return wanted.every((word, k) => {
    const found = tokens[at + k]?.text;
    return prefix && k === wanted.length - 1 ? found?.startsWith(word) === true : found === word;
  });
}

function write(
  text: string,
  tokens: readonly Token[],
  marked: ReadonlySet<number>,
  first: number,
  last: number,
): string {
  let out = first > 0 ? '…' : '';
  let at = first > 0 ? tokens[first]!.from : 0;
  for (let i = first; i <= last; i++) {
    const { from, to } = tokens[i]!;
    out += text.slice(at, from);
    if (marked.has(i) && !(marked.has(i - 1) && i > first)) out += '[';
    out += text.slice(from, to);
    if (marked.has(i) && !(marked.has(i + 1) && i < last)) out += ']';
    at = to;
  }
  return out + (last < tokens.length - 1 ? '…' : text.slice(at));
}
