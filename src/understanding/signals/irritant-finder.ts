/** What tells the reader of signals which annoyance a caller speaks of; the taxonomy is the operator's (`insight`). */

/** A recurring annoyance of callers that a sentence is about: words `from` to before `to` of those given. */
export interface IrritantHit {
  /** The cause's name in the operator's taxonomy. */
  readonly cause: string;
  /** 0 to 1. */
  readonly score: number;
  readonly from: number;
  readonly to: number;
}

/** Tells what annoys a caller. */
export interface IrritantFinder {
  /**
   * @param words lower-case words of one utterance, as `splitWords` makes them
   * @param context the call's language, and whether the caller's words are those of someone annoyed
   */
  find(
    words: readonly string[],
    context: { readonly language: string; readonly hurt: boolean },
  ): readonly IrritantHit[];
}
