/** What a language gives to the finding of signals: phrases by signal, and the words that take a signal back. */

/** Whose words a phrase is looked for in. */
export type SignalSide = 'caller' | 'agent';

/** Phrases of one signal (see `patterns.ts` for how they are written). */
export interface SignalPhrases {
  readonly signal: string;
  /** What kind of it: the driver of a vulnerability, the reason of an avoidable contact. */
  readonly detail?: string;
  /** How sure one phrase makes it, 0 to 1. */
  readonly score: number;
  readonly patterns: readonly string[];
}

/** Signal data of one language. */
export interface SignalWords {
  readonly caller: readonly SignalPhrases[];
  readonly agent: readonly SignalPhrases[];
  /** Words that turn what follows in the same clause, folded. */
  readonly negators: ReadonlySet<string>;
  /** Words that a clause begins with: a negation before them is not about what follows, folded. */
  readonly subjects: ReadonlySet<string>;
  /** What says that the words right after it are not meant. */
  readonly denials: readonly string[];
  /** Words that end a clause, folded. */
  readonly breaks: ReadonlySet<string>;
  /** What makes the words right after it a mere supposition. */
  readonly suppositions: readonly string[];
  /** What makes the words after it someone else's. */
  readonly reports: readonly string[];
}

/** Rows of phrases to rules: `[signal or signal/detail, score, patterns]`. */
export function signalRows(
  rows: readonly (readonly [name: string, score: number, patterns: readonly string[]])[],
): SignalPhrases[] {
  return rows.map(([name, score, patterns]) => {
    const [signal = '', detail] = name.split('/');
    return { signal, score, patterns, ...(detail !== undefined && { detail }) };
  });
}
