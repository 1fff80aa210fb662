/** Parts of names, and names spelled otherwise: for what callers say that the ear of the catalogue does not find. */
import type { Cut } from './cut.js';
import { isQuality } from './form-words.js';
import { likeness } from './likeness.js';
import { isSameWord } from './same-words.js';

const SPELLED_ALIKE = 0.74;
const CLEARLY = 0.15;
const LEAST_LETTERS = 5;
const SHORTEST_SHORT = 3;

/** A product with the words of a turn that are a part of its name. */
interface Part {
  readonly sku: string;
  readonly from: number;
  readonly to: number;
}

/** The names of a table, to look for parts of them. */
export class NameParts {
  constructor(private readonly cuts: readonly Cut[]) {}

  /**
   * The product whose name is spelled most like some words that are no words of the language. Nothing if two different
   * products are about as like.
   */
  spelledLike(words: readonly string[]): { readonly sku: string; readonly word: string } | undefined {
    const pairs = this.cuts.flatMap(({ sku, forms }) =>
      forms.flatMap(form => {
        const head = form.find(w => w.length >= LEAST_LETTERS);
        return head === undefined ? [] : words.map(word => ({ sku, word, head, like: likeness(word, head) }));
      }),
    );
    pairs.sort((a, b) => b.like - a.like);
    const [best] = pairs;
    if (best === undefined || best.like < SPELLED_ALIKE) return undefined;
    const rival = pairs.find(p => p.head !== best.head);
    return rival !== undefined && rival.like > best.like - CLEARLY ? undefined : best;
  }

  /**
   * The longest run of two or more words that stands in a name too, the plural for the singular ("brake discs" of "Brembo
   * brake disc"): for names of which callers leave out the maker.
   */
  longestPart(words: readonly string[]): Part | undefined {
    let best: Part | undefined;
    for (const { sku, forms } of this.cuts) {
      for (const form of forms) {
        for (let from = 0; from < words.length; from++) {
          const length = runOf(words.slice(from), form);
          if (length >= 2 && length > (best ? best.to - best.from : 0))
            best = { sku, from, to: from + length };
        }
      }
    }
    return best;
  }

  /** Products in whose names a longer word ends with this one: "pomp", of "fietspomp". */
  endingWith(word: string): string[] {
    const ends = (whole: string): boolean =>
      whole.length >= word.length + SHORTEST_SHORT && whole.endsWith(word);
    return this.#skusOf(({ forms }) => forms.some(form => form.some(ends)));
  }

  /** Products whose own name begins with a word. */
  beginningWith(word: string): string[] {
    return isQuality(word) ? [] : this.#skusOf(({ forms }) => isSameWord(word, forms[0]?.[0] ?? ''));
  }

  /** Products in whose names a short word and this number stand together: "E45 cream". */
  withModel(letters: string, value: string): string[] {
    if (!/^[a-z]{1,3}$/.test(letters)) return [];
    return this.#skusOf(({ name: [word, number] }) => {
      const isModel = word?.value === letters && number?.kind === 'number' && number.value === value;
      return isModel && word.end === number.start;
    });
  }

  #skusOf(is: (cut: Cut) => boolean): string[] {
    return this.cuts.filter(is).map(({ sku }) => sku);
  }
}

// How many words from the first on stand side by side in a form.
function runOf(words: readonly string[], form: readonly string[]): number {
  const runs = form.map((_, at) => {
    let n = 0;
    while (n < words.length && at + n < form.length && isSameWord(words[n]!, form[at + n]!)) n += 1;
    return n;
  });
  return Math.max(0, ...runs);
}
