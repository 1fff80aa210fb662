/** An inverted index of documents given as terms of several kinds; documents with the same terms are one. */
import type { Field, Terms } from './terms.js';

interface Posting {
  readonly documents: number[];
  /** Inverse document frequency, squared: question and document both carry it. */
  weight: number;
}

// Terms in more than this share of a large index say next to nothing, and cost most of the time.
const EVERYWHERE = 0.3;
const LARGE = 2000;
// How much of a document's own length it is divided by; the rest is the mean length, or the shortest would win too often
// (pivoted normalisation, Singhal, Buckley and Mitra 1996).
const OWN_LENGTH = 0.9;

/** In a small index chance decides which everyday words are rare; so many documents of other matters are thought beside it. */
const ELSEWHERE = 200;

export class DocumentIndex {
  readonly #fields: readonly (readonly [Field, number])[];
  readonly #postings = new Map<Field, Map<string, Posting>>();
  readonly #known = new Map<string, number>();
  /** For each kind of term, each document's squared length, and what its cosines are divided by. */
  readonly #lengths = new Map<Field, number[]>();
  readonly #scales = new Map<Field, number[]>();

  /**
   * @param fields the kinds of terms that are compared, with their weights
   * @param shareOf the share of all documents, whatever they are about, that have a term
   */
  constructor(
    fields: Partial<Readonly<Record<Field, number>>>,
    private readonly shareOf: (field: Field, term: string) => number = () => 0,
  ) {
    this.#fields = Object.entries(fields) as [Field, number][];
    for (const [field] of this.#fields) {
      this.#postings.set(field, new Map());
      this.#scales.set(field, []);
    }
  }

  /** Adds a document, or finds the one with the same terms; its number. */
  add(terms: Terms): number {
    const key = this.#fields.map(([field]) => terms[field].join('\u0001')).join('\u0002');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const document = this.#known.size;
    this.#known.set(key, document);
    for (const [field] of this.#fields) {
      const postings = this.#postings.get(field)!;
      for (const term of terms[field]) {
        const posting = postings.get(term);
        if (posting) posting.documents.push(document);
        else postings.set(term, { documents: [document], weight: 0 });
      }
    }
    return document;
  }

  /** Weighs all terms; to be called once, after the last document. */
  weigh(): void {
    const count = this.#known.size;

    for (const [field] of this.#fields) {
      const lengths = Array.from({ length: count }, () => 0);
      for (const [term, posting] of this.#postings.get(field)!) {
        posting.weight = this.#rarity(field, term, posting.documents.length);
        for (const d of posting.documents) lengths[d]! += posting.weight;
      }
      this.#lengths.set(field, lengths);
      const mean = lengths.reduce((sum, squared) => sum + squared, 0) / Math.max(1, count);
      this.#scales.set(
        field,
        lengths.map(squared =>
          squared === 0 ? 0 : 1 / Math.sqrt(OWN_LENGTH * squared + (1 - OWN_LENGTH) * mean),
        ),
      );
    }
  }

  /** For every document, the weighted mean over the kinds of terms of its cosine with some terms. */
  cosines(terms: Terms): Float64Array {
    const scores = new Float64Array(this.#known.size);
    const all = this.#fields.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [field, weight] of this.#fields) {
      const scales = this.#scales.get(field)!;
      // A term that no document has makes the question longer, and so every document less like it.
      const length = terms[field].reduce((sum, term) => sum + this.#weightOf(field, term), 0);
      const scale = weight / all / Math.sqrt(length || 1);
      this.#each(field, terms, (d, w) => (scores[d]! += w * scale * scales[d]!));
    }
    return scores;
  }

  /** For every document, the share of its weight that some terms cover. */
  coverage(terms: Terms): Float64Array {
    const scores = new Float64Array(this.#known.size);
    const all = this.#fields.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [field, weight] of this.#fields) {
      const lengths = this.#lengths.get(field)!;
      this.#each(field, terms, (d, w) => (scores[d]! += ((weight / all) * w) / lengths[d]!));
    }
    return scores;
  }

  #weightOf(field: Field, term: string): number {
    return this.#postings.get(field)!.get(term)?.weight ?? this.#rarity(field, term, 1);
  }

  /** Inverse document frequency, squared, as if ELSEWHERE more documents had been counted. */
  #rarity(field: Field, term: string, documents: number): number {
    const all = this.#known.size + ELSEWHERE;
    return Math.log(1 + all / (documents + ELSEWHERE * this.shareOf(field, term))) ** 2;
  }

  #each(field: Field, terms: Terms, add: (document: number, weight: number) => void): void {
    const count = this.#known.size;
    for (const term of terms[field]) {
      const posting = this.#postings.get(field)!.get(term);
      if (posting === undefined) continue;
      if (count > LARGE && posting.documents.length > count * EVERYWHERE) continue;
      for (const d of posting.documents) add(d, posting.weight);
    }
  }
}
