/** Decides between an entry's answer and "I do not know". */
import { calibrate, probability } from './calibration.js';
import type { Calibration } from './calibration.js';
import type { FaqEntry, FaqReply } from './faq.js';
import { Retrieval } from './retrieval.js';
import { primaryLanguage } from '../../language/tag.js';

/** From here on an answer is given: it is more likely right than wrong. */
export const LEAST_CONFIDENCE = 0.5;

export interface FaqOptions {
  /** The callers' language; entries of another are left out. */
  readonly language: string;
  /** Day of the call, `YYYY-MM-DD`; entries that do not hold then are left out. Nothing: all hold. */
  readonly date?: string | undefined;
  /** An answer needs this confidence; 0.5 by default. */
  readonly leastConfidence?: number;
}

/** Answers questions from a knowledge base in one language, on one day. */
export class FaqAnswerer {
  readonly #entries: readonly FaqEntry[];
  readonly #retrieval: Retrieval;
  readonly #calibration: Calibration;

  constructor(
    entries: readonly FaqEntry[],
    readonly options: FaqOptions,
  ) {
    this.#entries = inForce(entries, options);
    this.#retrieval = new Retrieval(this.#entries, options.language);
    this.#calibration = calibrate(this.#retrieval);
  }

  /** Ranks the entries for a question, and answers it if the first is likely enough to be right. */
  ask(question: string, limit = 10): FaqReply {
    const ranked = this.#retrieval.rank(question, Math.max(2, limit));
    const scored = ranked.map(({ entry }, i) => ({
      id: this.#entries[entry]!.id,
      score: Math.round(probability(ranked, i, this.#calibration) * 10_000) / 10_000,
    }));
    const first = ranked[0] && this.#entries[ranked[0].entry];
    const known = first && (scored[0]?.score ?? 0) >= (this.options.leastConfidence ?? LEAST_CONFIDENCE);
    return {
      ranked: scored.slice(0, limit),
      entry: known ? first.id : null,
      answer: known ? first.answer : null,
    };
  }
}

/** The entries for callers of a language on a day. */
export function inForce(entries: readonly FaqEntry[], options: FaqOptions): FaqEntry[] {
  return entries.filter(entry => isMeant(entry, options));
}

function isMeant(entry: FaqEntry, { language, date }: FaqOptions): boolean {
  if (entry.language !== undefined && primaryLanguage(entry.language) !== language) return false;
  if (date === undefined) return true;
  return (entry.validFrom ?? date) <= date && (entry.validUntil ?? date) >= date;
}
