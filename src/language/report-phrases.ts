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
  readonly happened: string;
  readonly resolution: string;
  readonly next: string;
  readonly confirmed: string;
  /** Words of greeting and assent that a report leaves out at the beginning of what was said. */
  readonly greetings: readonly string[];
  readonly quote: readonly [string, string];
}
