/** What a recogniser proposes: a value with the words that carry it and how much speaks for it. */
import type { SlotType } from '../understanding.js';

export interface Candidate {
  readonly type: SlotType;
  readonly value: string;
  /** Index of the first word. */
  readonly from: number;
  /** Index after the last word. */
  readonly to: number;
  /** Evidence: one point a word, more for cue words and for check digits that hold. */
  readonly score: number;
  /** What speaks for the value, in a few words each ("mod 97", "cue before"). */
  readonly evidence: readonly string[];
  /** False if a check digit or table says that there is no such value. */
  readonly valid: boolean;
}

/** A cost per candidate, so that one reading of many words beats several readings of the same words. */
const COST = 0.6;
/** How much a point of evidence adds to every word; it counts by words for the same reason. */
const RATE = 0.3;

/** Makes a candidate; `bonus` is about 1 where the words leave little doubt. */
export function propose(
  type: SlotType,
  value: string,
  span: { readonly from: number; readonly to: number },
  bonus = 0,
  evidence: readonly string[] = [],
): Candidate {
  return {
    type,
    value,
    from: span.from,
    to: span.to,
    score: (span.to - span.from) * (1 + RATE * bonus) - COST,
    evidence,
    valid: true,
  };
}
