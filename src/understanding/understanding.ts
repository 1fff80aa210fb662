/** The contract of understanding: what a caller's turn is found to mean. */

/** One reason for calling with how likely it is. */
export interface RankedIntent {
  readonly intent: string;
  /** Calibrated probability, 0 to 1. */
  readonly confidence: number;
}

/** What a sentence is found to ask for. */
export interface IntentDecision {
  /** The reason's name, or null: "I do not know". */
  readonly intent: string | null;
  /** Calibrated probability that this decision is right, 0 to 1. */
  readonly confidence: number;
  /** The likeliest reasons, best first, also when the decision is null. */
  readonly ranked: readonly RankedIntent[];
}

/** Recognises why people call. Which features it uses is its own affair. */
export interface IntentClassifier {
  /** BCP-47 language it was trained for. */
  readonly language: string;
  /** Names of all reasons it knows. */
  readonly intents: readonly string[];
  /** Decides on one sentence; never throws on any text. */
  decide(text: string): IntentDecision;
}
