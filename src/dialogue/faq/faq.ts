/**
 * Questions and answers: an operator's FAQ, searched by what a caller asks.
 *
 * `knowledge` reads the file, `terms` turns a question into what is compared, `retrieval` ranks entries, `calibration`
 * says how sure that is, `answerer` decides between an answer and "I do not know", `daily` keeps answerers as days go by.
 */

/** One entry: a question in several wordings, and its answer. */
export interface FaqEntry {
  readonly id: string;
  /** Wordings of the question; at least one. */
  readonly questions: readonly string[];
  /** Nothing if the file has only questions: then entries can be ranked, and not answered. */
  readonly answer: string | null;
  /** The language of the wordings; nothing means that of the file or call. */
  readonly language?: string | undefined;
  /** What the entry is about, if questions do not repeat it: a place, a product. */
  readonly subject?: string | undefined;
  /** First and last day on which the answer holds, `YYYY-MM-DD`. */
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
}

/** An entry with how well it fits a question. */
export interface RankedEntry {
  readonly id: string;
  /** 0 to 1: the share of like cases in which such an entry is the right one. */
  readonly score: number;
}

/** What is known about a question. */
export interface FaqReply {
  readonly ranked: readonly RankedEntry[];
  /** The entry whose answer may be given, or null: "I do not know". */
  readonly entry: string | null;
  readonly answer: string | null;
}
