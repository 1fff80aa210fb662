/**
 * The words of one name in a sentence: the group of hits that lie together, and then, near them, the name's other words,
 * which alone would have been too unlike to be noticed in the whole sentence.
 */
import type { Form } from './forms.js';
import { soundHit } from './hits.js';
import type { Hit, Search } from './hits.js';

// Other words may stand between the words of a name ("the aerius, uh, ten").
const FARTHEST_WORDS = 3;
// Where the next word of a name is expected anyhow, everyday words cast so much less doubt, and less likeness is enough.
const EXPECTED = { trust: 0.3, least: 0.36 };
// Sounds before and after a hit in which the next word of the name is looked for.
const REACH = 22;
// More than any sentence has.
const MOST_SOUNDS = 2 ** 14;

/** For one sentence: finds the words of names in it, each stretch searched once for each word. */
export class WordFinder {
  readonly #near = new Map<number, Hit | undefined>();

  constructor(
    readonly search: Search,
    readonly hits: ReadonlyMap<number, Hit>,
  ) {}

  /** The hits that speak for a form, at most one for each of its words; they do not overlap. */
  hitsOf(form: Form): Hit[] {
    const group = this.#together(form);
    if (group.length === 0) return group;
    const found = new Map(group.map(hit => [hit.word, hit]));
    for (const [place, word] of form.words.entries()) {
      if (found.has(word)) continue;
      const hit = this.#between(word, form, place, found);
      if (hit) found.set(word, hit);
    }
    return [...found.values()];
  }

  // The group of near hits with most weight.
  #together(form: Form): Hit[] {
    const all = [...new Set(form.words)].map(w => this.hits.get(w)).filter(h => h !== undefined);
    all.sort((a, b) => a.firstSound - b.firstSound);
    let best: Hit[] = [];
    let bestWeight = 0;
    for (let i = 0; i < all.length; i += 1) {
      const group: Hit[] = [];
      for (const hit of all.slice(i)) {
        const last = group.at(-1);
        if (last && (hit.firstSound < last.endSound - 1 || hit.from - last.to > FARTHEST_WORDS)) continue;
        group.push(hit);
      }
      const weight = group.reduce(
        (w, h) => w + (this.search.lexicon.words[h.word]?.weight ?? 0) * h.similarity,
        0,
      );
      if (weight > bestWeight) [best, bestWeight] = [group, weight];
    }
    return best;
  }

  // Between the hits of the words before and after it in the name.
  #between(word: number, form: Form, place: number, found: ReadonlyMap<number, Hit>): Hit | undefined {
    const hitAt = (w: number): Hit | undefined => found.get(w);
    const before = form.words
      .slice(0, place)
      .map(hitAt)
      .findLast(h => h !== undefined);
    const after = form.words
      .slice(place + 1)
      .map(hitAt)
      .find(h => h !== undefined);
    const start = before?.endSound ?? Math.max(0, (after?.firstSound ?? 0) - REACH);
    const end = Math.min(after?.firstSound ?? Infinity, start + REACH, this.search.heard.sounds.length);
    if (end - start < 2) return undefined;
    const key = (word * MOST_SOUNDS + start) * MOST_SOUNDS + end;
    if (!this.#near.has(key)) {
      const entry = this.search.lexicon.words[word];
      const hit =
        entry && entry.sounds.length >= 2
          ? soundHit(word, entry, this.search, [start, end], {
              ...EXPECTED,
              opens: before !== undefined,
            })
          : undefined;
      this.#near.set(key, hit);
    }
    return this.#near.get(key);
  }
}
