/** The products that a turn names: from mis-heard words to rows of the table, or to the rows that may be meant. */
import { commonWords } from '../../language/common-words.js';
import { SpokenNumbers, spokenQuantities } from '../../language/spoken-numbers.js';
import type { HeardNumber } from '../../language/spoken-numbers.js';
import { tokenize } from '../../language/tokens.js';
import type { Token } from '../../language/tokens.js';
import type { CatalogueBuilder, CatalogueMatcher } from '../../understanding/understanding.js';
import type { ProductNames } from '../availability/availability.js';
import { isOwnBody } from './ailments.js';
import { asWritten } from './as-written.js';
import type { SaidNumber } from './choosing.js';
import { Counts, countedKind } from './counts.js';
import { cut } from './cut.js';
import { saidInDigits, saidInPairs } from './designators.js';
import { SpokenMeasures } from './measures.js';
import { mentionAt } from './mentions.js';
import { NameParts } from './name-parts.js';
import { isNamedBeside } from './names-beside.js';
import { NamePlaces } from './name-places.js';
import type { NamePlace } from './name-places.js';
import type { NamedProducts } from './named-products.js';
import { NumberRoles } from './number-roles.js';
import { SpokenShapes } from './number-shapes.js';
import { longest } from './said-numbers.js';
import { measureUnit } from './sizes.js';
import { isNumber, utterance } from './utterance.js';
import { Variants } from './variants.js';

/** Finds products of one table in what callers say in one language. */
export class ProductFinder {
  readonly #matcher: CatalogueMatcher;
  readonly #numbers: SpokenNumbers;
  readonly #measures: SpokenMeasures;
  readonly #shapes: SpokenShapes;
  readonly #counts: Counts;
  readonly #roles: NumberRoles;
  /** Words behind which a number of four digits stands in names: the "CR" of "CR2032". */
  readonly #beforeModels: ReadonlySet<string>;
  readonly #places: NamePlaces;
  readonly variants: Variants;

  constructor(
    products: readonly ProductNames[],
    build: CatalogueBuilder,
    readonly language: string,
  ) {
    const each = products.flatMap(({ name, aliases }) => [name, ...aliases].map(tokenize));
    const names = each.flat();
    this.#measures = new SpokenMeasures(each);
    this.#shapes = new SpokenShapes(products.flatMap(({ name, aliases }) => [name, ...aliases]));
    const inNames = names.filter(({ kind }) => kind === 'number').map(({ value }) => value);
    this.#numbers = new SpokenNumbers(inNames, language);
    this.#beforeModels = new Set(
      names.flatMap(({ value }, i) => (/^\d{4}$/.test(names[i + 1]?.value ?? '') ? [value] : [])),
    );
    this.#counts = new Counts(each, this.#numbers, language);
    const cuts = products.map(product => cut(product, this.#numbers, this.#counts));
    this.variants = new Variants(cuts);
    this.#matcher = build(products, { language });
    this.#roles = new NumberRoles(this.variants, language, each);
    this.#places = new NamePlaces(this.#matcher, this.variants, new NameParts(cuts), language);
  }

  /** True for a word of the language, which is hardly the name of a product. */
  readonly isOrdinary = (word: string): boolean => this.#matcher.isOrdinary(word);

  /** True for a word of any of the languages: "garden", on a French call. */
  readonly isOrdinaryAnywhere = (word: string): boolean => this.#matcher.isOrdinaryAnywhere(word);

  /** Reads a turn. */
  find(said: string): NamedProducts {
    const text = asWritten(said, this.language, this.variants);
    const tokens = tokenize(text);
    const { heard, measures } = this.#numbersIn(text, tokens);
    const turn = utterance(text, tokens, heard);
    const { words } = turn;
    const places = this.#places.find(turn).filter(({ from, to }) => !isOwnBody(words, [from, to]));
    const numbers = heard.map(n => ({
      ...n,
      ...(measures.includes(n) ? MEASURE : this.#roleOf(n, tokens, places)),
    }));
    // "Gloves for four people": none of them comes for so many.
    const isOfThem = (value: string): boolean => {
      const kind = countedKind(value);
      const named = places.flatMap(({ matches }) => matches.map(({ sku }) => this.variants.of(sku)));
      return (
        kind === undefined ||
        named.length === 0 ||
        named.some(c => [...c.numbers].some(n => countedKind(n) === kind))
      );
    };
    const strengths = numbers.filter(n => !n.counted && isOfThem(n.value));
    const mentions = places.map((place, i) => {
      // All is said of the only name there is, strengths also before it.
      const [least, most] =
        places.length === 1 ? [0, Infinity] : [place.from, places[i + 1]?.from ?? Infinity];
      const own = strengths.filter(n => n.from >= least && n.from < most);
      return mentionAt(place, { words: words.slice(place.from, most), numbers: own }, turn, this);
    });
    const families = mentions.flatMap(m => m.family);
    const quantity = numbers.find(
      // "One", "un" and "een" are mostly articles or stand for the product.
      n => n.counted || (!n.hasUnit && n.value !== '1' && !this.variants.hasNumber(families, n.value)),
    );
    const common = commonWords(this.language);
    // An everyday word that no such name has is none of it, though it may sound like one: "how many" of "Shimano".
    const isOther = (word: string, at: number): boolean =>
      places.every(
        ({ from, to }, nth) =>
          at < from || at >= to || (common.has(word) && !this.variants.hasLike(mentions[nth]!.family, word)),
      );
    return {
      mentions,
      besideUnknown: isNamedBeside(
        {
          words: turn.unnumbered,
          language: this.language,
          isNamed: word => this.variants.hasLike(families, word),
        },
        places.map(({ from, to }) => [from, to]),
      ),
      quantity: quantity ? Number(quantity.value) : null,
      numbers: strengths,
      words,
      others: words.filter(isOther),
      plainWords: words.filter(
        (word, at) => tokens[at]!.kind === 'word' && !isNumber(heard, at) && isOther(word, at),
      ),
    };
  }

  #roleOf(
    n: HeardNumber,
    tokens: readonly Token[],
    places: readonly NamePlace[],
  ): Omit<SaidNumber, 'value'> & { readonly counted: boolean } {
    return {
      ...this.#roles.roleOf(n, tokens, places),
      unit: measureUnit(tokens[n.to]),
      next: tokens[n.to]?.value,
    };
  }

  #numbersIn(
    text: string,
    tokens: readonly Token[],
  ): { heard: HeardNumber[]; measures: readonly HeardNumber[] } {
    const isAsLong = ({ value }: HeardNumber): boolean => this.variants.hasNumberAsLong(value);
    const isModel = (value: string, before: string): boolean =>
      this.variants.hasAnyNumber(value) || (before !== '' && this.#beforeModels.has(before));
    const counted = longest(this.#numbers.find(tokens), spokenQuantities(this.language).find(tokens));
    const pairs = saidInPairs(counted, tokens, isModel);
    const all = longest(counted, [
      ...pairs,
      ...saidInDigits(tokens, value => this.variants.hasAnyNumber(value)).filter(isAsLong),
    ]);
    const measures = [
      ...this.#counts.find(tokens, all),
      ...this.#shapes.find(text, tokens, all),
      ...this.#measures.find(tokens, all),
    ];
    // "Two metres" of names in centimetres is both.
    const heard = longest(measures, all).filter(
      n => measures.includes(n) || !this.#roles.isPronoun(n, tokens),
    );
    return { heard, measures };
  }
}

/** What is said in a measure is no quantity. */
const MEASURE = { hasUnit: true, counted: false };
