/** Answers questions on whatever day it is, in several languages. */
import { FaqAnswerer, inForce } from './answerer.js';
import type { FaqEntry, FaqReply } from './faq.js';

interface Made {
  readonly date: string;
  readonly held: readonly FaqEntry[];
  readonly answerer: FaqAnswerer;
}

/**
 * Answerers by language. To make one of thousands of entries takes seconds in which no call is heard: it is made once, and
 * anew only on a day on which other entries hold.
 */
export class DailyAnswerer {
  readonly #made = new Map<string, Made>();

  constructor(readonly entries: readonly FaqEntry[]) {}

  /** Makes what is needed to answer in a language on a day. */
  prepare(language: string, date: string): FaqAnswerer {
    const known = this.#made.get(language);
    if (known?.date === date) return known.answerer;
    const held = inForce(this.entries, { language, date });
    const isSame = known?.held.length === held.length && held.every((entry, i) => entry === known.held[i]);
    const answerer = isSame ? known.answerer : new FaqAnswerer(held, { language });
    this.#made.set(language, { date, held, answerer });
    return answerer;
  }

  /** @param date day of the call, `YYYY-MM-DD` */
  ask(question: string, language: string, date: string): FaqReply {
    return this.prepare(language, date).ask(question, 2);
  }
}
