/** Answers questions on whatever day it is, in several languages. */
import { FaqAnswerer, inForce } from './answerer.js';
import type { FaqEntry, FaqReply } from './faq.js';

/** Calls that began before midnight go on with their day beside those that began after it. */
const MOST_DAYS = 2;

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
  /** By language, of the latest days asked for, the last one first. */
  readonly #made = new Map<string, readonly Made[]>();

  constructor(readonly entries: readonly FaqEntry[]) {}

  /** Makes what is needed to answer in a language on a day. */
  prepare(language: string, date: string): FaqAnswerer {
    const days = this.#made.get(language) ?? [];
    const known = days.find(made => made.date === date);
    if (known !== undefined) return known.answerer;
    const held = inForce(this.entries, { language, date });
    const same = days.find(made => isSame(made.held, held));
    const answerer = same?.answerer ?? new FaqAnswerer(held, { language });
    this.#made.set(language, [{ date, held, answerer }, ...days].slice(0, MOST_DAYS));
    return answerer;
  }

  /** @param date day of the call, `YYYY-MM-DD` */
  ask(question: string, language: string, date: string): FaqReply {
    return this.prepare(language, date).ask(question, 2);
  }
}

function isSame(a: readonly FaqEntry[], b: readonly FaqEntry[]): boolean {
  return a.length === b.length && a.every((entry, i) => entry === b[i]);
}
