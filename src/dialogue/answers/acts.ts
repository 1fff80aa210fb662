/** What a turn can be, and the patterns that a language has for it. */

/** What a turn can do besides naming products. */
export type Act =
  | 'operator'
  | 'repeat'
  | 'slower'
  /** Asks for a moment: to look something up, to ask somebody. */
  | 'wait'
  | 'thanks'
  | 'goodbye'
  | 'greeting'
  | 'price'
  | 'hours'
  | 'medical'
  | 'elsewhere'
  /** What a thing is like, comes with or is for: weight, material, warranty. */
  | 'property'
  /** Which colours, sizes or kinds there are. */
  | 'choices'
  | 'when'
  | 'howMany'
  | 'order'
  | 'availability'
  | 'both'
  | 'yes'
  /** What recognisers make of a short yes; it is one only where a yes or a no was asked for. */
  | 'yesMisheard'
  | 'no'
  | 'correction'
  | 'pronoun'
  /** The other of two that were spoken of. */
  | 'other'
  /** One that is larger, longer or stronger than another; or smaller. */
  | 'bigger'
  | 'smaller';

/** A language's patterns. */
export interface Cues {
  readonly acts: Readonly<Record<Act, RegExp>>;
  /** How a question begins that leaves out what is asked, because the turn before said it ("and Zyrtec?"). */
  readonly elliptical: RegExp;
  /** Ordinals that choose from a list just read out: first, second, third, last. */
  readonly ordinals: readonly RegExp[];
  /** What stands before a name that was not meant ("Aerius, not Arius"), up to the next pause or the end. */
  readonly negated: RegExp;
  /** After one of these, the caller starts the sentence anew ("Zyrtec, no sorry, Aerius"). */
  readonly restart: RegExp;
  /** A lone word that takes back the product named before it, if another one is named after it. */
  readonly hesitation: RegExp;
  /** Words that, after a number, make it a quantity. */
  readonly counted: RegExp;
  /** Words after which the name of a thing comes. */
  readonly introducers: ReadonlySet<string>;
  /** Words that join the names of two things. */
  readonly conjunctions: ReadonlySet<string>;
  /** Filler sounds. */
  readonly fillers: RegExp;
}
