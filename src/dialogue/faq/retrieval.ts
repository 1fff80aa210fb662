/**
 * Ranks entries for a question.
 *
 * Every different wording is a document; its likeness to the question is, for each kind of term, the cosine of the two
 * with inverse document frequencies, summed with the weights of `FIELDS`. An entry scores as its best wording and, which
 * counts more, as all of them on average: one odd likeness proves less than three fair ones. A subject counts by how much
 * of it the question has, and its words are taken out of wordings and answers, so that what is asked about a place is not
 * drowned by its name. Answers add a little by the words they share.
 */
import { DocumentIndex } from './document-index.js';
import type { FaqEntry } from './faq.js';
import { FIELDS, termsOf } from './terms.js';
import type { Terms } from './terms.js';

const MEAN = 8;
const SUBJECT = 0.8;
const ANSWER = 0.25;

/** How alike an entry is to a question, before calibration. */
export interface Likeness {
  readonly entry: number;
  readonly likeness: number;
}

/** An entry's documents, by their numbers in the indexes; -1 for none. */
interface Filed {
  readonly wordings: readonly number[];
  readonly subject: number;
  readonly answer: number;
}

export class Retrieval {
  readonly #wordings = new DocumentIndex(FIELDS);
  readonly #subjects = new DocumentIndex({ stem: 1, four: 0.5 });
  readonly #answers = new DocumentIndex({ stem: 1 });
  readonly #filed: readonly Filed[];

  constructor(
    readonly entries: readonly FaqEntry[],
    readonly language: string,
  ) {
    this.#filed = entries.map(entry => this.#file(entry));
    for (const index of [this.#wordings, this.#subjects, this.#answers]) index.weigh();
  }

  /**
   * The entries most like a question, best first.
   *
   * @param without leaves out one wording of one entry, as if the file had not got it
   */
  rank(
    question: string,
    limit: number,
    without?: { readonly entry: number; readonly question: string },
  ): Likeness[] {
    const terms = termsOf(question, this.language);
    const wordings = this.#wordings.cosines(terms);
    const subjects = this.#subjects.coverage(terms);
    const answers = this.#answers.cosines(terms);
    const ranked: Likeness[] = [];
    for (const [entry, filed] of this.#filed.entries()) {
      const skipped =
        without?.entry === entry ? this.entries[entry]!.questions.indexOf(without.question) : -1;
      const likeness =
        likenessOf(filed.wordings, wordings, skipped) +
        SUBJECT * (subjects[filed.subject] ?? 0) +
        ANSWER * (answers[filed.answer] ?? 0);
      if (likeness > 0) ranked.push({ entry, likeness });
    }
    ranked.sort((a, b) => b.likeness - a.likeness || a.entry - b.entry);
    return ranked.slice(0, limit);
  }

  #file({ questions, subject, answer }: FaqEntry): Filed {
    const about = subject === undefined ? undefined : termsOf(subject, this.language);
    const others = (text: string): Terms => without(termsOf(text, this.language), about);
    return {
      wordings: questions.map(question => this.#wordings.add(others(question))),
      subject: about === undefined ? -1 : this.#subjects.add(about),
      answer: answer === null ? -1 : this.#answers.add(others(answer)),
    };
  }
}

function likenessOf(wordings: readonly number[], scores: Float64Array, skipped: number): number {
  let [top, sum] = [0, 0];
  for (const [i, document] of wordings.entries()) {
    if (i === skipped) continue;
    const score = scores[document] ?? 0;
    sum += score;
    if (score > top) top = score;
  }
  const count = Math.max(1, wordings.length - (skipped >= 0 ? 1 : 0));
  return (top + (MEAN * sum) / count) / (1 + MEAN);
}

function without(terms: Terms, about: Terms | undefined): Terms {
  if (about === undefined) return terms;
  const kept = Object.entries(terms).map(([field, list]) => {
    const named = new Set(about[field as keyof Terms]);
    return [field, list.filter(term => !named.has(term))];
  });
  return Object.fromEntries(kept) as Terms;
}
