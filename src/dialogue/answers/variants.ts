/**
 * The products of a table by what tells them apart: the words and numbers of their names and aliases.
 *
 * Products that share the word a caller said are a family ("Aerius 5 mg", "Aerius syrup"). Strengths and further words of
 * the sentence choose among a family; what they leave is asked about.
 */
import type { SpokenNumbers } from '../../language/spoken-numbers.js';
import type { ProductNames } from '../availability/availability.js';
import { coloursIn, isOtherColour } from './colours.js';
import { ARTICLES, byNumbers, byWords, eachIsNamed } from './choosing.js';
import type { SaidNumber } from './choosing.js';
import { cut } from './cut.js';
import type { Cut } from './cut.js';
import { isForm, isQuality, sameForm } from './form-words.js';
import { likeness } from './likeness.js';
import { placesIn } from './place-words.js';
import { ALIKE, isSaid, isSameWord } from './same-words.js';
import { KINDS, beyond, endmost, isSizeLetter, unitIn } from './sizes.js';
import type { Direction, Sized } from './sizes.js';

/** Two to six, as names write them out. */
const SMALL = ['two deux twee', 'three trois drie', 'four quatre vier', 'five cinq vijf', 'six zes'].map(
  words => new Set(words.split(' ')),
);
const SPELLED_ALIKE = 0.74;
const CLEARLY = 0.15;
const LEAST_LETTERS = 5;
const SHORTEST_SHORT = 3;

/** What is left of a family. */
export interface Choice {
  readonly skus: readonly string[];
  /** The sentence says a strength that no product of the family has. */
  readonly missing: boolean;
  /** Several strengths were said, each of one product: all are meant. */
  readonly several: boolean;
}

export class Variants {
  readonly #cuts: readonly Cut[];

  /** @param numbers those of all names, as they are said in the conversation's language */
  constructor(products: readonly ProductNames[], numbers: SpokenNumbers) {
    this.#cuts = products.map(product => cut(product, numbers));
  }

  /** Every number in a name, in digits. */
  numbers(): string[] {
    return this.#cuts.flatMap(c => [...c.numbers]);
  }

  /** Of some products those at one end of their sizes ("the bigger one"); none if they cannot be compared. */
  endmost(skus: readonly string[], direction: Direction): readonly string[] {
    return endmost(this.#sized(skus), direction);
  }

  /** Of some products those that are bigger or smaller than one of them. */
  beyond(skus: readonly string[], sku: string, direction: Direction): readonly string[] {
    return beyond(this.#sized(skus), sku, direction);
  }

  #sized(skus: readonly string[]): Sized[] {
    return this.#cuts
      .filter(({ product }) => skus.includes(product.sku))
      .map(({ product: { sku }, name }) => ({ sku, name }));
  }

  /**
   * The product whose name is spelled most like some words that are no words of the language: for names that the ear of
   * the catalogue does not find. Nothing if two different products are about as like.
   */
  spelledLike(words: readonly string[]): { readonly sku: string; readonly word: string } | undefined {
    const pairs = this.#cuts.flatMap(c =>
      c.forms.flatMap(form => {
        const head = form.find(w => w.length >= LEAST_LETTERS);
        return head === undefined
          ? []
          : words.map(word => ({ sku: c.product.sku, word, head, like: likeness(word, head) }));
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
  partOfName(
    words: readonly string[],
  ): { readonly sku: string; readonly from: number; readonly to: number } | undefined {
    let best: { sku: string; from: number; to: number } | undefined;
    for (const { product, forms } of this.#cuts) {
      for (const form of forms) {
        for (let from = 0; from < words.length; from++) {
          const length = runOf(words.slice(from), form);
          if (length >= 2 && length > (best ? best.to - best.from : 0))
            best = { sku: product.sku, from, to: from + length };
        }
      }
    }
    return best;
  }

  /** Products whose name has a word, the plural for the singular; only those called by that word alone if `whole`. */
  withWord(word: string, whole: boolean): string[] {
    const has = (form: readonly string[]): boolean =>
      form.some((w, i) => isSameWord(word, w) && (i === 0 || !isForm(w))) &&
      (!whole || form.filter(w => !ARTICLES.has(w)).length === 1);
    return isQuality(word) ? [] : this.#cuts.filter(c => c.forms.some(has)).map(c => c.product.sku);
  }

  /** Of some products those that may be of the colours said of them, and have the ones they are asked for in. */
  ofColours(
    skus: readonly string[],
    said: ReadonlySet<number>,
    asked: ReadonlySet<number>,
  ): readonly string[] {
    if (said.size === 0 && asked.size === 0) return skus;
    return skus.filter(sku => {
      const own = coloursIn(this.#cuts.find(c => c.product.sku === sku)?.words ?? []);
      return !isOtherColour(own, said) && [...asked].every(colour => own.has(colour));
    });
  }

  /** A product's name and its aliases as they are said, without numbers and units. */
  phrasesOf(sku: string): readonly (readonly string[])[] {
    return this.#cuts.find(c => c.product.sku === sku)?.phrases ?? [];
  }

  /** All words of a product's name and of its aliases, numbers and letters too. */
  wordsOf(sku: string): readonly string[] {
    const { name = [], phrases = [] } = this.#cuts.find(c => c.product.sku === sku) ?? {};
    return [...name.map(({ value }) => value), ...phrases.slice(1).flat()];
  }

  /** Products in whose names a longer word ends with this one: "pomp", of "fietspomp". */
  endingWith(word: string): string[] {
    const ends = (whole: string): boolean =>
      whole.length >= word.length + SHORTEST_SHORT && whole.endsWith(word);
    return this.#cuts.filter(c => c.forms.some(form => form.some(ends))).map(c => c.product.sku);
  }

  /** Products whose own name begins with a word. */
  beginningWith(word: string): string[] {
    const begins = ({ forms }: Cut): boolean => isSameWord(word, forms[0]?.[0] ?? '');
    return isQuality(word) ? [] : this.#cuts.filter(begins).map(c => c.product.sku);
  }

  /** True if a number with this word after it stands in a product's name: "pieces", of "puzzle 500 pieces". */
  isSizedIn(sku: string, word: string): boolean {
    const { name = [], phrases = [] } = this.#cuts.find(c => c.product.sku === sku) ?? {};
    // "Nokia 2660 flip phone", also called "Nokia flip phone", comes in no size.
    if (phrases.slice(1).some(alias => alias.some(w => isSameWord(word, w)))) return false;
    return name.some(
      ({ kind, value }, i) => kind === 'word' && isSameWord(word, value) && name[i - 1]?.kind === 'number',
    );
  }

  /** True if there are numbers in a product's name. */
  hasNumbers(sku: string): boolean {
    return this.#cuts.some(c => c.product.sku === sku && c.numbers.size > 0);
  }

  /** True if a product's name says how much of it there is: "25 kg". */
  isMeasured(sku: string): boolean {
    const name = this.#cuts.find(c => c.product.sku === sku)?.name ?? [];
    return name.some(({ kind }) => kind === 'unit');
  }

  /** True if a product's name has a unit of the kind of this one: litres and centilitres, metres and centimetres. */
  isMeasuredLike(sku: string, unit: string): boolean {
    const name = this.#cuts.find(c => c.product.sku === sku)?.name ?? [];
    const kind = KINDS.find(units => unit in units);
    const isLoose = name.some(({ value }) => value === 'per');
    return kind !== undefined && !isLoose && name.some(token => unitIn(token) in kind);
  }

  /** True if a product's name has a number that no unit follows: "Galaxy S24", "factor 30". */
  isModel(sku: string): boolean {
    const name = this.#cuts.find(c => c.product.sku === sku)?.name ?? [];
    return name.some(({ kind }, i) => kind === 'number' && name[i + 1]?.kind !== 'unit');
  }

  /** True if a letter stands right before a number in a product's name: the A of "Galaxy A55". */
  isModelOf(sku: string, letter: string): boolean {
    const name = this.#cuts.find(c => c.product.sku === sku)?.name ?? [];
    return name.some(
      ({ value, end }, i) =>
        value === letter &&
        value.length === 1 &&
        name[i + 1]?.kind === 'number' &&
        name[i + 1]?.start === end,
    );
  }

  /** Products in whose names a short word and this number stand together: "E45 cream". */
  withModel(letters: string, value: string): string[] {
    const has = ({ name }: Cut): boolean =>
      name.some(
        (token, i) =>
          i === 1 &&
          token.value === value &&
          token.kind === 'number' &&
          name[i - 1]?.value === letters &&
          name[i - 1]?.end === token.start,
      );
    return /^[a-z]{1,3}$/.test(letters) ? this.#cuts.filter(has).map(c => c.product.sku) : [];
  }

  /** True if one of some products is of a size said in letters ("XL"), and none of them of this one. */
  isOfOtherLetters(skus: readonly string[], letters: string): boolean {
    const names = this.#cuts.filter(c => skus.includes(c.product.sku)).map(c => c.name.map(t => t.value));
    return names.some(name => name.some(isSizeLetter)) && !names.some(name => name.includes(letters));
  }

  /** True if a product's name counts what this word is in another number: "for two bicycles". */
  isOfOtherCount(sku: string, value: string, word: string): boolean {
    const name = this.#cuts.find(c => c.product.sku === sku)?.phrases[0] ?? [];
    return name.some((w, i) => {
      const count = SMALL.findIndex(numbers => numbers.has(name[i - 1] ?? ''));
      return count >= 0 && isSameWord(word, w) && String(count + 2) !== value;
    });
  }

  /** True if the numbers in a product's name are of no measure: those of volumes. */
  isNumbered(sku: string): boolean {
    const name = this.#cuts.find(c => c.product.sku === sku)?.name ?? [];
    return this.hasNumbers(sku) && !name.some(({ kind }) => kind === 'unit');
  }

  /**
   * Of several products the one whose words and numbers all the others have, too.
   *
   * @param than one that was spoken of: only its words and numbers count
   */
  plainest(skus: readonly string[], than: string | undefined): string | undefined {
    const all = this.#cuts.filter(c => skus.includes(c.product.sku));
    const others = all.filter(c => than === undefined || c.product.sku === than);
    const isIn = (one: Cut, other: Cut): boolean =>
      [...one.words].every(word => other.words.has(word)) &&
      [...one.numbers].every(number => other.numbers.has(number));
    const plain = all.filter(one => one.product.sku !== than && others.every(other => isIn(one, other)));
    return others.length > 0 && all.length > 1 && plain.length === 1 ? plain[0]!.product.sku : undefined;
  }

  /** True if a word stands in one of these products' names, the plural for the singular. */
  hasWord(skus: readonly string[], word: string): boolean {
    return this.#cuts.some(c => skus.includes(c.product.sku) && [...c.words].some(w => isSameWord(word, w)));
  }

  /** True if every word of a product's name, or of one of its aliases, was said; articles, forms and units aside. */
  isComplete(sku: string, words: readonly string[]): boolean {
    const forms = this.#cuts.find(c => c.product.sku === sku)?.forms ?? [];
    const needed = forms.map(form =>
      form.filter(word => word.length > 2 && !ARTICLES.has(word) && !isForm(word)),
    );
    // Names are heard in two pieces, too.
    const said = [...words, ...words.slice(1).map((word, i) => words[i]! + word)];
    return needed.some(form => form.length > 0 && form.every(word => isSaid(word, said)));
  }

  /** True if a word of one of these products' names is like a word that was heard. */
  hasLike(skus: readonly string[], word: string): boolean {
    return this.#cuts.some(
      c =>
        skus.includes(c.product.sku) &&
        [...c.words].some(w => isSameWord(word, w) || sameForm(word, w) || likeness(word, w) >= ALIKE),
    );
  }

  /** True if a word is another one for a word in a name: "télé" of "téléviseur". */
  isOtherFor(word: string): boolean {
    return this.#cuts.some(c => [...c.words].some(w => sameForm(word, w)));
  }

  /** Products that share with `sku` the word of its name that was heard in some words. */
  family(sku: string, heard: readonly string[]): string[] {
    const meant = this.#cuts.find(c => c.product.sku === sku);
    const head = meant && headHeard(meant, heard);
    if (head === undefined) return [sku];
    const shared = this.#cuts.filter(c => c.words.has(head)).map(c => c.product.sku);
    return shared.includes(sku) ? shared : [sku, ...shared];
  }

  /** Chooses among products by the strengths and words of a sentence. */
  choose(skus: readonly string[], words: readonly string[], numbers: readonly SaidNumber[]): Choice {
    const all = this.#cuts.filter(c => skus.includes(c.product.sku));
    const said = placesIn(words);
    const strengths = numbers.filter(n => n.hasUnit || all.some(c => c.numbers.has(n.value)));
    const { left, several } = byNumbers(all, strengths);
    if (left.length === 0) return { skus: [], missing: true, several: false };
    const chosen = several ? left : byWords(left, said);
    const isAll = chosen.length > 1 && (several || eachIsNamed(chosen, said));
    return { skus: chosen.map(c => c.product.sku), missing: false, several: isAll };
  }

  /** True if a number is a strength or size of one of these products. */
  hasNumber(skus: readonly string[], value: string): boolean {
    return this.#cuts.some(c => skus.includes(c.product.sku) && c.numbers.has(value));
  }

  /**
   * The words that make a product's name its own and were said in their order; nothing if one was not.
   * In a name with words that are none of the language the others need not be said ("Doliprane tablets"), but right before
   * what they follow in the name they make another one: "orange jus" is no "jus d'orange".
   */
  wholeName(
    sku: string,
    words: readonly string[],
    isOrdinary: (word: string) => boolean,
  ): readonly string[] | undefined {
    for (const form of this.#cuts.find(c => c.product.sku === sku)?.forms ?? []) {
      const all = placesOf(form, words);
      const hasOwn = form.some(word => !isOrdinary(word));
      const tells = (word: string): boolean => !ARTICLES.has(word) && !(hasOwn && isOrdinary(word));
      const places = all.filter((_, i) => tells(form[i]!));
      const inOrder = places.every((place, i) => place >= 0 && place > (places[i - 1] ?? -1));
      // "Table de garden" is no garden table; "tablets of Betadine" are Betadine tablets.
      const isBefore = (place: number, j: number): boolean =>
        all[j] === place - 1 ||
        (all[j] === place - 2 && ARTICLES.has(words[place - 1]!) && !isForm(form[j]!));
      const swapped = all.some(
        (place, i) => place > 0 && all.some((other, j) => j > i && other >= 0 && isBefore(place, j)),
      );
      if (places.length > 0 && inOrder && !swapped) return places.map(place => words[place]!);
    }
    return undefined;
  }

  /** True if some words tell these products apart, whatever was heard otherwise. */
  wordsTell(skus: readonly string[], words: readonly string[]): boolean {
    const all = this.#cuts.filter(c => skus.includes(c.product.sku));
    return byWords(all, placesIn(words)).length < all.length;
  }
}

// The word of a name that the heard words are most like: they may hold it split in two, or joined with others.
function headHeard(meant: Cut, heard: readonly string[]): string | undefined {
  const pieces = heard.flatMap((_, i) => [1, 2, 3].map(length => heard.slice(i, i + length).join('')));
  let [best, most] = [undefined as string | undefined, 0];
  for (const form of meant.forms) {
    for (const [place, word] of form.entries()) {
      if (ARTICLES.has(word)) continue;
      // Earlier words of a name are its own; later ones are what others share ("tablets").
      const likest = Math.max(...pieces.map(p => (isSameWord(p, word) ? 1 : likeness(p, word))), 0);
      const score = likest - place * 0.12;
      if (score > most) [best, most] = [word, score];
    }
  }
  return best;
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

/** Where each word of a name was said; -1 where it was not. */
function placesOf(name: readonly string[], words: readonly string[]): number[] {
  return name.map(word => words.findIndex(w => isSameWord(w, word) || likeness(w, word) >= ALIKE));
}
