/** What a language gives to the sentiment of words: valued phrases, and the words that turn or weigh what follows. */

/** Sentiment data of one language. */
export interface SentimentWords {
  /**
   * Phrases (see `patterns.ts`) by their value, -1 to 1. They go before the general word list: what a word means on
   * the telephone to a company, where "please" and "help" are no praise. 0 takes a word out.
   */
  readonly phrases: readonly (readonly [value: number, patterns: readonly string[]])[];
  /** Words that turn what follows in the same clause: folded. */
  readonly negators: ReadonlySet<string>;
  /** Words that make what follows stronger or weaker. */
  readonly boosters: ReadonlySet<string>;
  readonly dampers: ReadonlySet<string>;
  /** Words that end a clause: a negation does not reach past them. */
  readonly breaks: ReadonlySet<string>;
}
