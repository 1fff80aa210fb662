/**
 * What a language says when an agent sums a call up, and what it says around that moment.
 *
 * The recap detector knows speech only by these kinds of phrases, so that a further language is a file of data.
 * Patterns are those of `patterns.ts`.
 */
import type { WordKinds } from './patterns.js';

export interface RecapPhrases {
  /** Lower-case words as phrases have them, one for each, where people also say it otherwise ("je" for "u"). */
  readonly alike?: (words: readonly string[]) => string[];
  /** Kinds of words that phrases name as `<kind>`. */
  readonly kinds: WordKinds;
  /** Announces a recap: "just to sum up". */
  readonly cue: readonly string[];
  /** Announces a check that may be a recap or one detail: "let me just confirm". */
  readonly checkCue: readonly string[];
  /** A word that draws a conclusion: "so". */
  readonly conclude: readonly string[];
  /** Something the agent's side has done: "I've ordered". */
  readonly done: readonly string[];
  /** Something that will happen: "you will receive". */
  readonly promise: readonly string[];
  /** What the caller wanted: "you called about". */
  readonly wanted: readonly string[];
  /** What both settled: "we agreed". */
  readonly agreed: readonly string[];
  /** A question for information: "what is your". */
  readonly ask: readonly string[];
  /** Asks for assent: "is that right". */
  readonly tag: readonly string[];
  /** How things work in general or under a condition: "if you", "normally". */
  readonly explain: readonly string[];
  /** What the agent does this very moment: "bear with me", "I'm just going to check". */
  readonly now: readonly string[];
  /** Offers a choice or asks leave: "shall I", "would you like". */
  readonly offer: readonly string[];
  /** Ends a call: "anything else", "have a nice day". */
  readonly closing: readonly string[];
  /** Opens a call. */
  readonly opening: readonly string[];
  /** Takes note: "okay", "lovely". */
  readonly ack: readonly string[];
  readonly sorry: readonly string[];
  /** Text that is read out: "terms and conditions", "calls are recorded". */
  readonly terms: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Takes something back: "no wait", "actually". */
  readonly correct: readonly string[];
  /** Says that a day or a term makes way for another: "moved", "instead of". */
  readonly moved: readonly string[];
  readonly thanks: readonly string[];
  /** Verbs whose subject stands right before them: "is", "will"; none where it may as well follow. */
  readonly finite: readonly string[];
  /** Words that belong to the noun after them: "the", "your". */
  readonly articles: readonly string[];
  /** Words that lead to a statement and are no part of it: "and", "so", "then". */
  readonly leads: readonly string[];
  /** Adds one item to others: "and", "also", "secondly". */
  readonly connect: readonly string[];
  /** Begins what holds only under a condition or from a time on: "once". */
  readonly condition: readonly string[];
  /** A thing and the word that begins what tells which one is meant: "the link that". */
  readonly relative: readonly string[];
  /** Names the agent's side as the one who acts: "I". */
  readonly us: readonly string[];
  /** Says that the caller gets something, not that they act: "you will receive". */
  readonly receives: readonly string[];
  /** Where a person's word begins what happens to them, not what they do: "vous sera rendue". */
  readonly undergoes?: readonly string[];
  /** Bids the caller do something without saying that they will: "don't forget to", "pensez à", "bewaart u". */
  readonly bids: readonly string[];
  /** Names the caller as the one who acts: "you". */
  readonly you: readonly string[];
  /** Names a day, a time or a term: "Friday", "working days". */
  readonly time: readonly string[];
  /** Number words; digits are known in every language. */
  readonly number: readonly string[];
  /** Single words that carry nothing. */
  readonly fillers: readonly string[];
  /** Frequent words that say nothing about the matter. */
  readonly stop: readonly string[];
}
