/**
 * How a language reports what somebody said.
 *
 * `speaker` and `listener` replace the first and the second person, word by word; a language whose verbs would have to
 * change leaves them empty and what was said is quoted. In all texts `{who}`, `{text}` stand for what is put in.
 */
export interface ReportPhrases {
  readonly caller: string;
  readonly agent: string;
  /** Replacements for the first person, longest first: "i've" to "{who} has". */
  readonly speaker: readonly (readonly [string, string])[];
  readonly listener: readonly (readonly [string, string])[];
  /** What a person owns who was the last one named: "their" for "the caller's". */
  readonly possessiveAgain?: string;
  readonly reason: string;
  readonly reasonQuoted: string;
  /** What one of the two said in the course of the call. */
  readonly said: { readonly caller: string; readonly agent: string };
  /** The word with which a speaker asks the other to do something, and how that is told: "please". */
  readonly asked?: readonly [string, string];
  readonly resolution: string;
  readonly next: string;
  readonly confirmed: string;
  /** Words of greeting and assent that a report leaves out at the beginning of what was said. */
  readonly greetings: readonly string[];
  /** Words with which nothing ends: "until", "and", "the". */
  readonly unfinished: readonly string[];
  /** Words that, in the middle of a sentence, begin what hangs on the words before them: "that". */
  readonly hanging: readonly string[];
  /** Joins the last of several quotations: " and ". */
  readonly and: string;
  readonly quote: readonly [string, string];
}
