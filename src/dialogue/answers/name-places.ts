/**
 * Where in a turn products are named. The catalogue hears whole names; where it hears none, parts of names are looked for,
 * each kind of part in a way of its own, and the first that finds something counts.
 */
import { commonWords } from '../../language/common-words.js';
import type { Token } from '../../language/tokens.js';
import type { CatalogueMatcher } from '../../understanding/understanding.js';
import { clauseAround } from './clause.js';
import type { Run } from './clause.js';
import { cuesOf, isCue } from './cues.js';
import type { NameParts } from './name-parts.js';
import { isForNext } from './other-names.js';
import { isLink, isMeasure } from './phrase-words.js';
import { isNumber } from './utterance.js';
import type { Utterance } from './utterance.js';
import type { Variants } from './variants.js';

// Below this, a name that only sounds like one in the table is another product. Found on names kept out of the table.
const LEAST_SCORE = 0.55;
const MOST_MATCHES = 40;
/** A word shorter than this may be anything. */
const LEAST_LETTERS = 4;
/** Says of a thing that it is there. */
const BEHIND_NAME = new Set('in er la there'.split(' '));
const AVAILABLE = new Set('available disponible disponibles leverbaar beschikbaar verkrijgbaar'.split(' '));
/** Languages that write nouns together. */
const COMPOUNDING = new Set(['nl']);

/** A run of words that names a product, or may name one of several. */
interface Found {
  readonly from: number;
  readonly to: number;
  readonly matches: readonly NameMatch[];
}

/** A product that may be meant, with the words that name it. */
export interface NameMatch {
  readonly sku: string;
  readonly score: number;
  readonly from: number;
  readonly to: number;
}

/** A place of a turn that names products, and how it stands to the next. */
export interface NamePlace extends Found {
  /** Another one ends where it begins, or is for it. */
  readonly joins: boolean;
  /** Between these words around it no sign ends a sentence or a part of it. */
  readonly clause: Run;
}

/** Finds where products of one table are named, in one language. */
export class NamePlaces {
  readonly #common: ReadonlySet<string>;

  constructor(
    private readonly matcher: CatalogueMatcher,
    private readonly variants: Variants,
    private readonly parts: NameParts,
    private readonly language: string,
  ) {
    this.#common = commonWords(language);
  }

  /** The places of a turn, in their order. */
  find(turn: Utterance): NamePlace[] {
    const named = firstFound(
      () => this.#matched(turn),
      () => this.#spelled(turn),
      () => this.#part(turn),
      () => this.#model(turn),
    );
    const all = firstFound(
      () => [...named, ...this.#words(turn, named)],
      () => this.#everyday(turn),
      () => this.#tail(turn),
    );
    const places = all
      .sort((a, b) => a.from - b.from)
      .map(place => this.#withTails(this.#trimmed(place, turn.words), turn.words));
    return places.map((place, i) => this.#besideOthers(place, places[i - 1], places[i + 1], turn));
  }

  // Matches that share words of the sentence speak of one product.
  #matched({ text, unnumbered }: Utterance): Found[] {
    const places: (Found & { matches: NameMatch[] })[] = [];
    // "Eighteen mil", of what an alias has in "twelve mil".
    const isMeasured = ({ from, to }: NameMatch): boolean =>
      unnumbered.slice(from, to).every(word => word === '' || isMeasure(word)) &&
      unnumbered.slice(from, to).some(isMeasure);
    for (const match of this.matcher.match(text, { leastScore: LEAST_SCORE, limit: MOST_MATCHES })) {
      if (isMeasured(match)) continue;
      const known = places.find(p => match.from < p.to && match.to > p.from);
      if (known === undefined) places.push({ from: match.from, to: match.to, matches: [match] });
      else known.matches.push(match);
    }
    return places;
  }

  #besideOthers(
    place: Found,
    before: Found | undefined,
    after: Found | undefined,
    { text, tokens, words }: Utterance,
  ): NamePlace {
    const { from, to } = place;
    const isOf = before !== undefined && isForNext(words.slice(before.to, from), this.language);
    const clauseWithin = (run: Run): Run => clauseAround(text, tokens, [from, to], run);
    const isNext = before?.to === from && clauseWithin([0, to])[0] < from;
    const clause = clauseWithin([before?.to ?? 0, after?.from ?? tokens.length]);
    return { ...place, joins: isNext || isOf, clause };
  }

  // "Tennis balls for our", which was taken for a longer name, ends with the balls.
  #trimmed(place: Found, words: readonly string[]): Found {
    const skus = skusOf(place);
    // "Oramorph available" is no Oramorph "buvable".
    const isLoose = (word: string): boolean =>
      word.length > 1 && (isLink(word) || AVAILABLE.has(word)) && !this.variants.hasWord(skus, word);
    let { from, to } = place;
    while (to - 1 > from && isLoose(words[to - 1] ?? '')) to -= 1;
    // "Te laat voor mij, de zijdeglans" begins with the zijdeglans.
    const isBefore = (word: string): boolean =>
      (word.length === 1 || this.#common.has(word)) && !this.variants.hasLike(skus, word);
    while (from + 1 < to && isBefore(words[from] ?? '')) from += 1;
    return { ...place, from, to };
  }

  // "Een blokfluit", where there are an alto and a soprano one: taken for one of them, it may be any.
  #withTails(place: Found, words: readonly string[]): Found {
    const from = place.to - 1;
    const word = words[from] ?? '';
    // "Een blokfluit" sounds like an *altblokfluit*, too.
    const isOne = words.slice(place.from, from).every(isLink) && word.length >= LEAST_LETTERS;
    if (!COMPOUNDING.has(this.language) || !isOne || this.variants.hasWord(skusOf(place), word)) return place;
    const tails = this.parts.endingWith(word);
    if (!tails.some(sku => skusOf(place).includes(sku))) return place;
    const score = Math.max(...place.matches.map(m => m.score));
    return { ...place, from, matches: placeOf(tails, from, place.to, score)[0]!.matches };
  }

  #spelled({ tokens }: Utterance): Found[] {
    const isStrange = ({ kind, value }: Token): boolean =>
      kind === 'word' && value.length >= LEAST_LETTERS && !this.matcher.isOrdinary(value);
    const found = this.parts.spelledLike(tokens.filter(isStrange).map(({ value }) => value));
    if (found === undefined) return [];
    const from = tokens.findIndex(({ value }) => value === found.word);
    return placeOf([found.sku], from, from + 1, LEAST_SCORE);
  }

  // "Brake discs", of "Brembo brake disc". In the middle of other words it would be something else: "brake disc locks".
  #part({ tokens, words }: Utterance): Found[] {
    const part = this.parts.longestPart(words);
    if (part === undefined) return [];
    const { sku, from, to } = part;
    const isBeside = (token: Token | undefined): boolean =>
      token === undefined || token.kind !== 'word' || this.#common.has(token.value);
    return isBeside(tokens[from - 1]) && isBeside(tokens[to]) ? placeOf([sku], from, to) : [];
  }

  // "E45 cream": a short word and the number behind it.
  #model({ words, numbers }: Utterance): Found[] {
    const found = numbers.flatMap(({ value, from, to }) =>
      placeOf(this.parts.withModel(words[from - 1] ?? '', value), from - 1, to),
    );
    return found.slice(0, 1);
  }

  // One word of names, where nothing else was found ("the litter", of "cat litter"), or a name of one word beside others.
  #words({ tokens, numbers }: Utterance, found: readonly Found[]): Found[] {
    const isTaken = (i: number): boolean => found.some(p => i >= p.from && i < p.to);
    // "Five hundred blocks": a number stands beside it, and no other name.
    const isNoName = (i: number): boolean => isTaken(i) || isNumber(numbers, i);
    const places: Found[] = [];
    let listed = 0;
    for (const [i, { kind, value }] of tokens.entries()) {
      if (kind !== 'word' || isTaken(i) || !this.#isAlone(tokens, i, isNoName)) continue;
      // "Thirty tubes of that" are of no glue that comes in a tube, nor is "eighteen mil" of what an alias writes out in them.
      const isCounted = cuesOf(this.language).counted.test(value) || isMeasure(value);
      if (isCounted && numbers.some(n => n.to === i)) continue;
      // "The Wayfarer and the Holbrook": one part of a name after the other, as in a list.
      const isListed = this.#isListed(tokens, i, [...found, ...places]);
      const place = placeOf(this.variants.withWord(value, found.length > 0 && !isListed), i, i + 1);
      places.push(...place);
      if (isListed) listed += place.length;
    }
    // Several words of this kind that are not of the same products are no name.
    // "Sacs de pellets", of the only sack of pellets.
    const skus = new Set(places.map(place => skusOf(place).join()));
    const isOne = skus.size === 1;
    return found.length > 0 || places.length - listed === 1 || isOne ? places : [];
  }

  // "A bank", of "Bank Oslo": an everyday word is a name only where a name stands, and where names begin with it.
  #everyday({ tokens }: Utterance): Found[] {
    const { introducers } = cuesOf(this.language);
    const from = tokens.findIndex(
      ({ kind, value }, i) =>
        kind === 'word' &&
        value.length >= LEAST_LETTERS &&
        !introducers.has(value) &&
        introducers.has(tokens[i - 1]?.value ?? '') &&
        (tokens[i + 1] === undefined || this.#common.has(tokens[i + 1]!.value)),
    );
    return from < 0 ? [] : placeOf(this.parts.beginningWith(tokens[from]!.value), from, from + 1);
  }

  // "A pump", of "bicycle pump" where that is one word.
  #tail({ tokens }: Utterance): Found[] {
    if (!COMPOUNDING.has(this.language)) return [];
    const cues = cuesOf(this.language);
    const found = tokens.flatMap(({ kind, value }, i) => {
      const isWord = kind === 'word' && value.length >= LEAST_LETTERS && !this.#common.has(value);
      return isWord && !isCue(value, cues) ? placeOf(this.parts.endingWith(value), i, i + 1) : [];
    });
    return found.slice(0, 1);
  }

  /** True if a conjunction, with an article at most, is all that stands between a word and the name before or after it. */
  #isListed(tokens: readonly Token[], i: number, found: readonly Found[]): boolean {
    const { conjunctions } = cuesOf(this.language);
    const and = tokens.findLastIndex((token, at) => at < i && conjunctions.has(token.value));
    // "Is the hedge trimmer in and the chainsaw".
    const end = and - (BEHIND_NAME.has(tokens[and - 1]?.value ?? '') ? 1 : 0);
    if (i - and <= 2 && found.some(p => p.to === and || p.to === end)) return true;
    const next = tokens[i + 1];
    return (
      next !== undefined && conjunctions.has(next.value) && found.some(p => p.from > i && p.from - i <= 3)
    );
  }

  // Between other words that are no everyday words it would be a part of something else: "brake disc locks".
  #isAlone(tokens: readonly Token[], i: number, isNoName: (i: number) => boolean): boolean {
    const own = this.variants.withWord(tokens[i]?.value ?? '', false);
    // "Lego Porsche", of what has both words.
    const isOfOne = (word: string): boolean =>
      own.length > 0 && own.every(sku => this.variants.hasWord([sku], word));
    const isBeside = (at: number): boolean => {
      const token = tokens[at];
      return (
        token === undefined ||
        token.kind !== 'word' ||
        this.#common.has(token.value) ||
        // "The Levi's five oh ones".
        (at > i && token.value === 's' && isNoName(at + 1)) ||
        // "Een fles pindakaas".
        (at < i && cuesOf(this.language).counted.test(token.value)) ||
        this.variants.isOtherFor(token.value) ||
        isOfOne(token.value) ||
        isNoName(at)
      );
    };
    return !this.#common.has(tokens[i]?.value ?? '') && isBeside(i - 1) && isBeside(i + 1);
  }
}

function firstFound(...ways: readonly (() => Found[])[]): Found[] {
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}

const skusOf = ({ matches }: Found): string[] => matches.map(({ sku }) => sku);

// A place that names some products as well as their names do; none if there are no such products.
function placeOf(skus: readonly string[], from: number, to: number, score = 1): Found[] {
  return skus.length === 0 ? [] : [{ from, to, matches: skus.map(sku => ({ sku, score, from, to })) }];
}
