/**
 * Where the sentences of a language begin and end when nobody wrote stops: recognisers give words alone.
 *
 * Patterns are those of `patterns.ts`; a further language is a file of data.
 */
export interface SentencePhrases {
  /** Begins a sentence wherever the word before may end one: "could you", "thank you". */
  readonly starts: readonly string[];
  /** Begins one too, unless a word before it leads on: "i have" but not "the card that i have". */
  readonly mayStart: readonly string[];
  /** Words after which what follows belongs to the sentence: "that", "if", "and". */
  readonly leadsOn: string;
  /** Words that never end a sentence: "the", "of", "my". */
  readonly never: string;
  /** What stands before a sentence, parted from it by a comma: "okay", "yes". */
  readonly before: readonly string[];
  /** What comes at a sentence's end, parted from it by a comma or by nothing: "please". */
  readonly after: string;
  /** What goes on after such a word: "thanks for". */
  readonly binds: string;
  /** Begins a condition, whose consequence belongs to the sentence: "if". */
  readonly conditions: string;
  /** Begins a question. */
  readonly asks: readonly string[];
  /** Words that ask, and whose verb may come later: "which". */
  readonly interrogatives: string;
  /** Words before a name: "mister". */
  readonly titles: string;
  /** True where days and months are written with a capital. */
  readonly capitalDays: boolean;
  /** What stands before a question mark. */
  readonly spaceBeforeMark: string;
}
