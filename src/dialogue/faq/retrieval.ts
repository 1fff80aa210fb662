/**
 * Ranks entries for a question.
 *
 * Every different wording is a document; its likeness to the question is, for each kind of term, the cosine of the two
 * with inverse document frequencies, summed with the weights of `FIELDS`. An entry scores as its best wording and, which
 * counts more, as all of them on average: one odd likeness proves less than three fair ones. From that is taken how alike the
 * entry is to the questions of others ("crowding"): one that is a little like everything ("is it a pandemic") would come
 * first too often (hubness; Radovanović et al. 2010, Conneau et al. 2018). A subject counts by how much
 * of it the question has, and its words are taken out of wordings and answers, so that what is asked about a place is not
 * drowned by its name. Answers add a little by the words they share.
 */
import { DocumentIndex } from './document-index.js';
import type { FaqEntry } from './faq.js';
import { FIELDS, termsOf } from './terms.js';
import { shareIn } from './shares.js';
import type { Terms } from './terms.js';

const MEAN = 12;
const SUBJECT = 0.8;
const ANSWER = 0.25;
/** How much crowding counts; the order of the mean over other entries' questions: likeness to a few weighs more than a little to all. */
const CROWDING = 0.8;
const ORDER = 3;
/** Wordings that crowding is measured by; with fewer it would be chance. */
const LEAST_PROBES = 40;
const MOST_PROBES = 300;

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
  readonly #wordings: DocumentIndex;
  readonly #subjects = new DocumentIndex({ stem: 1, four: 0.5 });
  readonly #answers: DocumentIndex;
  readonly #filed: readonly Filed[];
  readonly #crowding: Float64Array;

  constructor(
    readonly entries: readonly FaqEntry[],
    readonly language: string,
  ) {
    const share = shareIn(language);
    this.#wordings = new DocumentIndex(FIELDS, share);
    this.#answers = new DocumentIndex({ stem: 1 }, share);
    this.#filed = entries.map(entry => this.#file(entry));
    for (const index of [this.#wordings, this.#subjects, this.#answers]) index.weigh();
    this.#crowding = this.#measureCrowding();
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
    for (let entry = 0; entry < this.#filed.length; entry += 1) {
      const filed = this.#filed[entry]!;
      const skipped =
        without?.entry === entry ? this.entries[entry]!.questions.indexOf(without.question) : -1;
      const likeness =
        likenessOf(filed.wordings, wordings, skipped) +
        SUBJECT * (subjects[filed.subject] ?? 0) +
        ANSWER * (answers[filed.answer] ?? 0);
      if (likeness > 0)
        place(ranked, { entry, likeness: likeness - CROWDING * this.#crowding[entry]! }, limit);
    }
    return ranked;
  }

  /**
   * For every entry, the mean of order `ORDER` of its likeness to wordings of others on its subject. Those on other subjects
   * ask the same of another place: likeness to them is no fault.
   */
  #measureCrowding(): Float64Array {
    const sums = new Float64Array(this.entries.length);
    const counts = new Uint32Array(this.entries.length);
    for (const { entry: asked, question, among } of this.#probes()) {
      const scores = this.#wordings.cosines(this.#others(question, this.entries[asked]!.subject));
      for (const entry of among) {
        if (entry === asked) continue;
        counts[entry]! += 1;
        sums[entry]! += likenessOf(this.#filed[entry]!.wordings, scores, -1) ** ORDER;
      }
    }
    return sums.map((sum, entry) => (sum / Math.max(1, counts[entry]!)) ** (1 / ORDER));
  }

  /** Wordings of each subject with enough of them, and the entries on it. */
  #probes(): { entry: number; question: string; among: readonly number[] }[] {
    const bySubject = new Map<string | undefined, number[]>();
    for (const [entry, { subject }] of this.entries.entries()) {
      const among = bySubject.get(subject);
      if (among) among.push(entry);
      else bySubject.set(subject, [entry]);
    }
    return [...bySubject.values()].flatMap(among => {
      const all = among.flatMap(entry =>
        this.entries[entry]!.questions.map(question => ({ entry, question, among })),
      );
      const every = Math.ceil(all.length / MOST_PROBES);
      return all.length < LEAST_PROBES ? [] : all.filter((_, i) => i % every === 0);
    });
  }

  #file({ questions, subject, answer }: FaqEntry): Filed {
    return {
      wordings: questions.map(question => this.#wordings.add(this.#others(question, subject))),
      subject: subject === undefined ? -1 : this.#subjects.add(termsOf(subject, this.language)),
      answer: answer === null ? -1 : this.#answers.add(this.#others(answer, subject)),
    };
  }

  /** The terms of a text, less those of what it is about. */
  #others(text: string, subject: string | undefined): Terms {
    const about = subject === undefined ? undefined : termsOf(subject, this.language);
    return without(termsOf(text, this.language), about);
  }
}

// Thousands of entries share a word with a question, and a few are wanted: to sort them all would take as long as to compare them.
function place(ranked: Likeness[], found: Likeness, limit: number): void {
  const last = ranked.at(-1);
  if (ranked.length >= limit && last !== undefined && last.likeness >= found.likeness) return;
  let at = ranked.length;
  while (at > 0 && ranked[at - 1]!.likeness < found.likeness) at -= 1;
  ranked.splice(at, 0, found);
  if (ranked.length > limit) ranked.pop();
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
