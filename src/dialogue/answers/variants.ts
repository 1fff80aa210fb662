/**
 * The products of a table by what tells them apart: the words and numbers of their names and aliases.
 *
 * Products that share the word a caller said are a family ("Aerius 5 mg", "Aerius syrup"). Strengths and further words of
 * the sentence choose among a family; what they leave is asked about.
 */
import { coloursIn, shadesIn, isOtherColour } from './colours.js';
import { ARTICLES, LEAST_OF_TAIL, byLetters, byNumbers, byWords, eachIsNamed, hasSize } from './choosing.js';
import type { SaidNumber } from './choosing.js';
import type { Cut } from './cut.js';
import { formatWords, isFormat } from './exclusive.js';
import { ANSWER_LANGUAGES, cuesOf } from './cues.js';
import { isForm, isQuality, isTranslated, isVariantWord, sameForm } from './form-words.js';
import { likeness } from './likeness.js';
import { inOrder, isSwapped, placesOf } from './name-order.js';
import { withoutClitics } from './clitics.js';
import { placesIn } from './place-words.js';
import { ALIKE, isSaid, isSameWord } from './same-words.js';
import { beyond, endmost, isSizeLetter } from './sizes.js';
import type { Aspect, Direction } from './sizes.js';

/** How words are looked up: in the language of the call, or in all. */
type Vocabulary = 'isOrdinary' | 'isOrdinaryAnywhere';

/** Of a product that is not in the table. */
const NO_NAME: Cut = {
  sku: '',
  name: [],
  aliases: [],
  forms: [],
  phrases: [],
  words: new Set(),
  numbers: new Set(),
  measures: new Set(),
  ranges: [],
  shortened: [],
};

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
  readonly #bySku: ReadonlyMap<string, Cut>;

  readonly #words: ReadonlySet<string>;

  constructor(cuts: readonly Cut[]) {
    this.#cuts = cuts;
    this.#words = new Set(cuts.flatMap(c => [...c.words]));
    this.#bySku = new Map(cuts.map(c => [c.sku, c]));
  }

  /** All products of the table. */
  get all(): readonly string[] {
    return [...this.#bySku.keys()];
  }

  /** A product's names, cut up. */
  of(sku: string): Cut {
    return this.#bySku.get(sku) ?? NO_NAME;
  }

  // In the table's order.
  #among(skus: readonly string[]): Cut[] {
    return this.#cuts.filter(({ sku }) => skus.includes(sku));
  }

  #skusOf(is: (cut: Cut) => boolean): string[] {
    return this.#cuts.filter(is).map(({ sku }) => sku);
  }

  /** True if a number, in digits, stands in a name of the table. */
  hasAnyNumber(value: string): boolean {
    return this.#cuts.some(c => c.numbers.has(value));
  }

  /** True if a number of so many digits stands in a name of the table. */
  hasNumberAsLong(value: string): boolean {
    return this.#cuts.some(c => [...c.numbers].some(n => n.length === value.length));
  }

  /** Of some products those at one end of their sizes ("the bigger one"); none if they cannot be compared. */
  endmost(skus: readonly string[], direction: Direction, aspect?: Aspect): readonly string[] {
    return endmost(this.#among(skus), direction, aspect);
  }

  /** Of some products those that are bigger or smaller than one of them. */
  beyond(skus: readonly string[], sku: string, direction: Direction): readonly string[] {
    return beyond(this.#among(skus), sku, direction);
  }

  /** Products whose name has a word, the plural for the singular; only those called by that word alone if `whole`. */
  withWord(word: string, whole: boolean): string[] {
    const has = (form: readonly string[]): boolean =>
      form.some((w, i) => isSameWord(word, w) && (i === 0 || !isForm(w))) &&
      (!whole || form.filter(w => !ARTICLES.has(w)).length === 1);
    return isQuality(word)
      ? []
      : this.#skusOf(cut => cut.forms.some(has) || (!whole && isShortened(cut, word)));
  }

  /** True if a word stands in some name, letter by letter. */
  isWord(word: string): boolean {
    return this.#words.has(word);
  }

  /** True if a unit, by its symbol, stands behind a number in some name. */
  hasUnit(unit: string): boolean {
    return this.#cuts.some(({ measures }) => [...measures].some(measure => measure.endsWith(` ${unit}`)));
  }

  /** True if some product has both words in its names. */
  haveBoth(one: string, other: string): boolean {
    return this.#cuts.some(({ words }) => words.has(one) && words.has(other));
  }

  /** Of some products those that may be of the colours said of them, and have the ones they are asked for in. */
  ofColours(
    skus: readonly string[],
    said: ReadonlySet<number>,
    asked: ReadonlySet<number>,
  ): readonly string[] {
    if (said.size === 0 && asked.size === 0) return skus;
    return skus.filter(sku => {
      const own = coloursIn(this.of(sku).words);
      const shades = shadesIn(this.of(sku).words);
      return !isOtherColour(own, said) && [...asked].every(colour => shades.has(colour));
    });
  }

  /** All words of a product's aliases and of its name, numbers and letters too; the name stands last. */
  wordsOf(sku: string): readonly string[] {
    const { name, phrases } = this.of(sku);
    return [...phrases.slice(1).flat(), ...name.map(({ value }) => value)];
  }

  /** True if one of some products is of a size said in letters ("XL"), and none of them of this one. */
  isOfOtherLetters(skus: readonly string[], letters: string): boolean {
    const names = this.#among(skus).map(({ name }) => name.map(({ value }) => value));
    return names.some(name => name.some(isSizeLetter)) && !names.some(name => name.includes(letters));
  }

  /**
   * Of several products the one whose words and numbers all the others have, too.
   *
   * @param spokenOf if it is one of these, only its words and numbers count
   */
  plainest(skus: readonly string[], spokenOf: string | undefined): string | undefined {
    const all = this.#among(skus);
    const than = all.some(c => c.sku === spokenOf) ? spokenOf : undefined;
    const others = all.filter(c => than === undefined || c.sku === than);
    const haveNumbers = (one: Cut, other: Cut): boolean =>
      [...one.numbers].every(number => other.numbers.has(number));
    const isIn = (one: Cut, other: Cut): boolean => isBarer(one, other) && haveNumbers(one, other);
    // "The ordinary Nurofen", beside Nurofen Plus, whatever each comes as.
    const isFurther = ({ words }: Cut): boolean =>
      [...words].some(word => isVariantWord(word) || word === 'plus');
    const bare = than === undefined ? all.filter(one => !isFurther(one)) : [];
    if (bare.length === 1 && all.length > 1) return bare[0]!.sku;
    const plainestBy = (is: (one: Cut, other: Cut) => boolean): string | undefined => {
      const plain = all.filter(one => one.sku !== than && others.every(other => is(one, other)));
      return plain.length === 1 ? plain[0]!.sku : undefined;
    };
    if (others.length === 0 || all.length < 2) return undefined;
    // "In ordinary bottles", of 75 cl, after a magnum of 1.5 L: how much is in them differs with what they are.
    return plainestBy(isIn) ?? plainestBy((one, other) => isBarer(one, other) && !isBarer(other, one));
  }

  /** True if a word stands in one of these products' names, the plural for the singular. */
  hasWord(skus: readonly string[], word: string): boolean {
    return skus.some(sku => [...this.of(sku).words].some(w => isSameWord(word, w)));
  }

  /** True if words that were taken for the names of some products are theirs, as they are written. */
  isSpelled(skus: readonly string[], words: readonly string[]): boolean {
    const own = words.filter(word => word !== '' && !ARTICLES.has(word));
    // "Peinture blanche", of what is "blanc".
    const isOwn = (sku: string, word: string): boolean =>
      this.hasWord([sku], word) ||
      isShortened(this.of(sku), word) ||
      (isQuality(word) && [...this.of(sku).words].some(w => sameForm(word, w)));
    return skus.length > 0 && own.length > 0 && own.every(word => skus.every(sku => isOwn(sku, word)));
  }

  /** What a product is, by its name: the first word of a French one, else the last before a number, a unit or a form. */
  headOf(sku: string, language: string): string | undefined {
    const { name } = this.of(sku);
    if (language === 'fr')
      return name.find(({ kind, value }) => kind === 'word' && !ARTICLES.has(value))?.value;
    const end = name.findIndex(({ kind }) => kind === 'number' || kind === 'unit');
    return name
      .slice(0, end < 0 ? name.length : end)
      .findLast(({ value }) => !isForm(value) && !isFormat(value))?.value;
  }

  /** Products whose names have more words in common with the name of one of these than each has of its own. */
  kinOf(skus: readonly string[]): string[] {
    const wordsIn = ({ phrases }: Cut): string[] => (phrases[0] ?? []).filter(word => !ARTICLES.has(word));
    const meant = this.#among(skus).map(wordsIn);
    return this.#skusOf(cut => {
      const words = wordsIn(cut);
      return meant.some(name => {
        const shared = words.filter(word => name.includes(word)).length;
        return shared > name.length - shared && shared > words.length - shared;
      });
    });
  }

  /** True if every word of a product's name, or of one of its aliases, was said; articles, forms and units aside. */
  isComplete(sku: string, words: readonly string[]): boolean {
    const { forms, shortened } = this.of(sku);
    const needed = [...forms, ...shortened].map(form =>
      form.filter(word => word.length > 2 && !ARTICLES.has(word) && !isForm(word)),
    );
    // Names are heard in two pieces, too.
    const said = [...words, ...words.slice(1).map((word, i) => words[i]! + word)];
    return needed.some(form => form.length > 0 && form.every(word => isSaid(word, said)));
  }

  /** True if a word of one of these products' names is like a word that was heard. */
  hasLike(skus: readonly string[], word: string): boolean {
    const isLike = (w: string): boolean =>
      isSameWord(word, w) || sameForm(word, w) || likeness(word, w) >= ALIKE;
    return skus.some(sku => {
      const { words, shortened } = this.of(sku);
      return [...words, ...shortened.flat()].some(isLike);
    });
  }

  /** True if a word is another one for a word in a name: "télé" of "téléviseur". */
  isOtherFor(word: string): boolean {
    return this.#cuts.some(c => [...c.words].some(w => sameForm(word, w)));
  }

  /** Products that share with `sku` the word of its name that was heard in some words. */
  family(sku: string, heard: readonly string[]): string[] {
    const meant = this.#cuts.find(c => c.sku === sku);
    const head = meant && headHeard(meant, heard);
    if (head === undefined) return [sku];
    const shared = this.#cuts.filter(c => c.words.has(head)).map(c => c.sku);
    return shared.includes(sku) ? shared : [sku, ...shared];
  }

  /** Of some products the one whose name is clearly the most like that of another: "and in 42?", after shoes in 44, of shoes and skates. */
  nearestTo(sku: string, skus: readonly string[]): string | undefined {
    // Numbers are not held against each other: whoever asks for other beans has not chosen the bag.
    // Nor are "Pro" and "Mini": who goes on from an iPhone 15 Pro to AirPods has not chosen the Pro.
    const partsOf = (one: string): Set<string> =>
      new Set(this.of(one).forms[0]?.filter(word => !isVariantWord(word)));
    const own = partsOf(sku);
    const apart = (one: string): number => {
      const parts = partsOf(one);
      const shared = [...parts].filter(part => own.has(part)).length;
      return own.size + parts.size - 2 * shared;
    };
    // "And Orbital?", after another book in paperback, is asked of what comes in both.
    const isOfKind = (word: string): boolean =>
      !(
        isForm(word) ||
        isQuality(word) ||
        isVariantWord(word) ||
        isFormat(word) ||
        coloursIn([word]).size > 0
      );
    const all = skus.map(partsOf);
    if (all.every(parts => [...parts].filter(isOfKind).every(word => all.every(other => other.has(word)))))
      return undefined;
    const [best, next] = skus.map(one => ({ one, apart: apart(one) })).sort((a, b) => a.apart - b.apart);
    return best !== undefined && next !== undefined && next.apart > best.apart + 1 ? best.one : undefined;
  }

  /** Chooses among products by the strengths and words of a sentence. */
  choose(skus: readonly string[], words: readonly string[], numbers: readonly SaidNumber[]): Choice {
    const all = this.#among(skus);
    const said = asNamed(words);
    const strengths = numbers.filter(n => n.hasUnit || all.some(c => hasSize(c, n)));
    const { left, several } = byNumbers(all, strengths);
    if (left.length === 0) return { skus: [], missing: true, several: false };
    const chosen = several ? left : byWords(byLetters(left, said), said);
    const isAll = chosen.length > 1 && (several || eachIsNamed(chosen, said));
    return { skus: chosen.map(c => c.sku), missing: false, several: isAll };
  }

  /** True if a number is a size of one of these products, or lies within the sizes that one is for. */
  hasSize(skus: readonly string[], said: SaidNumber): boolean {
    return this.#among(skus).some(cut => hasSize(cut, said));
  }

  /** True if a number is a strength or size of one of these products. */
  hasNumber(skus: readonly string[], value: string): boolean {
    return skus.some(sku => this.of(sku).numbers.has(value));
  }

  /**
   * The words that make a product's name its own and were said in their order; nothing if one was not.
   * In a name with words that are none of the language the others need not be said ("Doliprane tablets"), but right before
   * what they follow in the name they make another one: "orange jus" is no "jus d'orange".
   */
  wholeName(
    sku: string,
    words: readonly string[],
    { isOrdinary, isOrdinaryAnywhere }: Record<Vocabulary, (word: string) => boolean>,
  ): readonly string[] | undefined {
    const { forms, shortened } = this.of(sku);
    for (const form of [...forms, ...shortened]) {
      const all = placesOf(form, words);
      const hasOwn = form.some(word => !isOrdinary(word) && !isOfTrade(word));
      // "Oramorph solution buvable", asked for in English: what it comes as is a word of another language.
      const isLoose = (word: string): boolean => isOrdinary(word) || isOfTrade(word);
      const tells = (word: string): boolean => !ARTICLES.has(word) && !(hasOwn && isLoose(word));
      const places = all.filter((_, i) => tells(form[i]!));
      // "Garden", on a French call, is a word of a garden table, and no maker's name.
      const own = form.filter(tells);
      const isBare = form.some(word => !tells(word) && !ARTICLES.has(word)) && own.every(isOrdinaryAnywhere);
      if (isBare) continue;
      const inOrder = places.every((place, i) => place >= 0 && place > (places[i - 1] ?? -1));
      if (places.length > 0 && inOrder && !isSwapped(form, all, words))
        return places.map(place => words[place]!);
    }
    return undefined;
  }

  /** How many words of a product's name or of an alias were said in their order, and one more for a number of it. */
  inOrder(
    sku: string,
    words: readonly string[],
    numbers: readonly SaidNumber[],
    isOrdinary: (word: string) => boolean,
  ): number {
    const own = Math.max(0, ...this.of(sku).forms.map(form => inOrder(form, words, isOrdinary)));
    return own > 0 && numbers.some(n => this.hasNumber([sku], n.value)) ? own + 1 : own;
  }

  /** True if some words tell these products apart, whatever was heard otherwise. */
  wordsTell(skus: readonly string[], words: readonly string[]): boolean {
    const all = this.#among(skus);
    const said = asNamed(words);
    return byWords(byLetters(all, said), said).length < all.length;
  }
}

// What things come as, or are counted in, in any language.
function isOfTrade(word: string): boolean {
  return isTranslated(word) || ANSWER_LANGUAGES.some(each => cuesOf(each).counted.test(word));
}

// "Hydro", which an alias has for the "hydrofuge" of the name.
function isShortened({ shortened, words }: Cut, word: string): boolean {
  return !words.has(word) && !ARTICLES.has(word) && shortened.some(form => form.includes(word));
}

// Each word of a name is one of the other name, or its tail there: "tabletten", of "bruistabletten".
function isBarer(one: Cut, other: Cut): boolean {
  return [...one.words].every(
    word =>
      // The "x" of "260x60" is no word.
      word === 'x' ||
      other.words.has(word) ||
      (word.length >= LEAST_OF_TAIL && [...other.words].some(w => w.endsWith(word))),
  );
}

// Places, and the forms in which books come, as names say them.
function asNamed(words: readonly string[]): string[] {
  return [...placesIn(withoutClitics(words)), ...formatWords(words)];
}

// The word of a name that the heard words are most like: they may hold it split in two, or joined with others.
function headHeard(meant: Cut, heard: readonly string[]): string | undefined {
  const pieces = heard.flatMap((_, i) => [1, 2, 3].map(length => heard.slice(i, i + length).join('')));
  let [best, most] = [undefined as string | undefined, 0];
  for (const form of meant.forms) {
    for (const [place, word] of form.entries()) {
      // "Brown inhaler" is an inhaler.
      if (ARTICLES.has(word) || (form.length > 1 && coloursIn([word]).size > 0)) continue;
      // "The 15 Pro" shares its name with no AirPods Pro.
      if (form.length > 1 && isVariantWord(word) && !isForm(word)) continue;
      // Earlier words of a name are its own; later ones are what others share ("tablets").
      const likest = Math.max(...pieces.map(p => (isSameWord(p, word) ? 1 : likeness(p, word))), 0);
      const score = likest - place * 0.12;
      if (score > most) [best, most] = [word, score];
    }
  }
  return best;
}
