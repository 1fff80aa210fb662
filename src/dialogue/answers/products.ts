/** The products that a turn names: from mis-heard words to rows of the table, or to the rows that may be meant. */
import { commonWords } from '../../language/common-words.js';
import { SpokenNumbers, spokenQuantities } from '../../language/spoken-numbers.js';
import type { HeardNumber } from '../../language/spoken-numbers.js';
import { tokenize } from '../../language/tokens.js';
import type { Token } from '../../language/tokens.js';
import type {
  CatalogueBuilder,
  CatalogueMatch,
  CatalogueMatcher,
} from '../../understanding/understanding.js';
import type { ProductNames } from '../availability/availability.js';
import { coloursAsked, coloursBeside } from './colours.js';
import { clauseAround } from './clause.js';
import type { Run } from './clause.js';
import { cuesOf, isCue } from './cues.js';
import { isForm, isQuality, isVariantWord } from './form-words.js';
import { isKindOf } from './kinds.js';
import { SpokenMeasures } from './measures.js';
import type { Mention, NamedProducts } from './named-products.js';
import { NumberRoles } from './number-roles.js';
import { ownNames } from './own-names.js';
import { isLink } from './phrase-words.js';
import { longest } from './said-numbers.js';
import { isForNext, sameness } from './other-names.js';
import { Variants } from './variants.js';
import type { SaidNumber } from './choosing.js';

// Below this, a name that only sounds like one in the table is another product. Found on names kept out of the table.
const LEAST_SCORE = 0.55;
// Products this much less alike than the best may still be the one meant.
const AS_LIKELY = 0.05;
const MOST_MATCHES = 40;
/** A word shorter than this may be anything. */
const LEAST_LETTERS = 4;
/** Languages that write nouns together. */
const COMPOUNDING = new Set(['nl']);

/** Finds products of one table in what callers say in one language. */
export class ProductFinder {
  readonly #matcher: CatalogueMatcher;
  readonly #numbers: SpokenNumbers;
  readonly #measures: SpokenMeasures;
  readonly #roles: NumberRoles;
  readonly variants: Variants;

  constructor(
    products: readonly ProductNames[],
    build: CatalogueBuilder,
    readonly language: string,
  ) {
    const each = products.flatMap(({ name, aliases }) => [name, ...aliases].map(tokenize));
    const names = each.flat();
    this.#measures = new SpokenMeasures(each);
    const inNames = names.filter(({ kind }) => kind === 'number').map(({ value }) => value);
    this.#numbers = new SpokenNumbers(inNames, language);
    this.variants = new Variants(products, this.#numbers);
    this.#matcher = build(products, { language });
    this.#roles = new NumberRoles(this.variants, language, names);
  }

  /** True for a word of the language, which is hardly the name of a product. */
  isOrdinary(word: string): boolean {
    return this.#matcher.isOrdinary(word);
  }

  /** Reads a turn. */
  find(text: string): NamedProducts {
    const tokens = tokenize(text);
    const { heard, measures } = this.#numbersIn(tokens);
    const clusters = this.#clusters(text, heard);
    const words = tokens.map(t => t.value);
    const numbers = heard.map(n => ({
      ...n,
      ...(measures.includes(n) ? MEASURE : this.#roles.roleOf(n, tokens, clusters)),
    }));
    const strengths = numbers.filter(n => !n.counted);
    const mentions = clusters.map((cluster, i) => {
      const end = clusters[i + 1]?.from ?? Infinity;
      const isNumber = (at: number): boolean => heard.some(n => at >= n.from && at < n.to);
      const around = words.map((word, at) => (isNumber(at) ? '' : word));
      const own =
        clusters.length === 1 ? strengths : strengths.filter(n => n.from >= cluster.from && n.from < end);
      return this.#mention(
        cluster,
        own,
        words.slice(cluster.from, clusters.length === 1 ? undefined : end),
        words,
        around,
      );
    });
    const families = mentions.flatMap(m => m.family);
    const quantity = numbers.find(
      // "One", "un" and "een" are mostly articles or stand for the product.
      n => n.counted || (!n.hasUnit && n.value !== '1' && !this.variants.hasNumber(families, n.value)),
    );
    const common = commonWords(this.language);
    // An everyday word that no such name has is none of it, though it may sound like one: "how many" of "Shimano".
    const isPart = (i: number, m: Mention): boolean =>
      !common.has(words[i]!) || this.variants.hasLike(m.family, words[i]!);
    const isOther = (i: number): boolean =>
      !clusters.some((c, nth) => i >= c.from && i < c.to && isPart(i, mentions[nth]!));
    const isPlain = (i: number): boolean =>
      tokens[i]?.kind === 'word' && !heard.some(n => i >= n.from && i < n.to);
    const others = words.filter((_, i) => isOther(i));
    const plainWords = words.filter((_, i) => isOther(i) && isPlain(i));
    return {
      mentions,
      quantity: quantity ? Number(quantity.value) : null,
      numbers: strengths,
      words,
      others,
      plainWords,
    };
  }

  #numbersIn(tokens: readonly Token[]): { heard: HeardNumber[]; measures: readonly HeardNumber[] } {
    const all = longest(this.#numbers.find(tokens), spokenQuantities(this.language).find(tokens));
    const measures = this.#measures.find(tokens, all);
    // "Two metres" of names in centimetres is both.
    const heard = longest(measures, all).filter(
      n => measures.includes(n) || !this.#roles.isPronoun(n, tokens),
    );
    return { heard, measures };
  }

  // Matches that share words of the sentence speak of one product.
  #clusters(text: string, heard: readonly HeardNumber[]): Cluster[] {
    const clusters: Cluster[] = [];
    for (const match of this.#matcher.match(text, { leastScore: LEAST_SCORE, limit: MOST_MATCHES })) {
      const known = clusters.find(c => match.from < c.to && match.to > c.from);
      if (known === undefined) clusters.push({ from: match.from, to: match.to, matches: [match] });
      else known.matches.push(match);
    }
    if (clusters.length === 0) clusters.push(...this.#spelledCluster(text));
    if (clusters.length === 0) clusters.push(...this.#partCluster(text));
    if (clusters.length === 0) clusters.push(...this.#modelCluster(text, heard));
    clusters.push(...this.#wordClusters(text, clusters, heard));
    if (clusters.length === 0) clusters.push(...this.#everydayCluster(text));
    if (clusters.length === 0) clusters.push(...this.#tailCluster(text));
    clusters.sort((a, b) => a.from - b.from);
    const tokens = tokenize(text);
    const words = tokens.map(({ value }) => value);
    const trimmed = clusters.map(c => this.#trimmed(c, words));
    return trimmed.map((c, i) => {
      const [before, after] = [trimmed[i - 1], trimmed[i + 1]];
      const isOf = before !== undefined && isForNext(words.slice(before.to, c.from), this.language);
      const clause = clauseAround(
        text,
        tokens,
        [c.from, c.to],
        [before?.to ?? 0, after?.from ?? tokens.length],
      );
      const isNext =
        before?.to === c.from && clauseAround(text, tokens, [c.from, c.to], [0, c.to])[0] < c.from;
      return { ...c, joins: isNext || isOf, isJoined: after?.from === c.to, clause };
    });
  }

  // "Tennis balls for our", which was taken for a longer name, ends with the balls.
  #trimmed(cluster: Cluster, words: readonly string[]): Cluster {
    const skus = cluster.matches.map(({ sku }) => sku);
    const isLoose = (at: number): boolean =>
      (words[at] ?? '').length > 1 && isLink(words[at]!) && !this.variants.hasWord(skus, words[at] ?? '');
    let { to } = cluster;
    while (to - 1 > cluster.from && isLoose(to - 1)) to -= 1;
    return { ...cluster, to };
  }

  #spelledCluster(text: string): Cluster[] {
    const tokens = tokenize(text);
    const strange = tokens.filter(t => t.kind === 'word' && t.value.length >= 4 && !this.isOrdinary(t.value));
    const found = this.variants.spelledLike(strange.map(t => t.value));
    if (found === undefined) return [];
    const from = tokens.findIndex(t => t.value === found.word);
    const match = { sku: found.sku, name: '', text: found.word, score: LEAST_SCORE, from, to: from + 1 };
    return [{ from, to: from + 1, matches: [match] }];
  }

  // "E45 cream": a short word and the number behind it.
  #modelCluster(text: string, heard: readonly HeardNumber[]): Cluster[] {
    const tokens = tokenize(text);
    const found = heard.flatMap(({ value, from, to }) => {
      const letters = tokens[from - 1]?.value ?? '';
      const skus = this.variants.withModel(letters, value);
      const matches = skus.map(sku => ({
        sku,
        name: '',
        text: `${letters} ${value}`,
        score: 1,
        from: from - 1,
        to,
      }));
      return matches.length === 0 ? [] : [{ from: from - 1, to, matches }];
    });
    return found.slice(0, 1);
  }

  // One word of names, where nothing else was found ("the litter", of "cat litter"), or a name of one word beside others.
  #wordClusters(text: string, found: readonly Cluster[], heard: readonly HeardNumber[]): Cluster[] {
    const tokens = tokenize(text);
    const isTaken = (i: number): boolean => found.some(c => i >= c.from && i < c.to);
    // "Five hundred blocks": a number stands beside it, and no other name.
    const isNoName = (i: number): boolean => isTaken(i) || heard.some(n => i >= n.from && i < n.to);
    const clusters: Cluster[] = [];
    let listed = 0;
    for (const [i, { kind, value }] of tokens.entries()) {
      if (kind !== 'word' || isTaken(i) || !this.#isAlone(tokens, i, isNoName)) continue;
      // "Thirty tubes of that" are of no glue that comes in a tube.
      if (heard.some(n => n.to === i) && cuesOf(this.language).counted.test(value)) continue;
      // "The Wayfarer and the Holbrook": one part of a name after the other, as in a list.
      const isListed = this.#isListed(tokens, i, [...found, ...clusters]);
      const skus = this.variants.withWord(value, found.length > 0 && !isListed);
      const matches = skus.map(sku => ({ sku, name: '', text: value, score: 1, from: i, to: i + 1 }));
      if (matches.length === 0) continue;
      clusters.push({ from: i, to: i + 1, matches });
      if (isListed) listed += 1;
    }
    // Several words of this kind that are not of the same products are no name.
    return found.length > 0 || clusters.length - listed === 1 ? clusters : [];
  }

  // "A bank", of "Bank Oslo": an everyday word is a name only where a name stands, and where names begin with it.
  #everydayCluster(text: string): Cluster[] {
    const { introducers } = cuesOf(this.language);
    const tokens = tokenize(text);
    const from = tokens.findIndex(
      ({ kind, value }, i) =>
        kind === 'word' &&
        value.length >= LEAST_LETTERS &&
        !introducers.has(value) &&
        introducers.has(tokens[i - 1]?.value ?? '') &&
        (tokens[i + 1] === undefined || commonWords(this.language).has(tokens[i + 1]!.value)),
    );
    const value = tokens[from]?.value ?? '';
    const skus = from < 0 ? [] : this.variants.beginningWith(value);
    const matches = skus.map(sku => ({ sku, name: '', text: value, score: 1, from, to: from + 1 }));
    return matches.length === 0 ? [] : [{ from, to: from + 1, matches }];
  }

  // "A pump", of "bicycle pump" where that is one word.
  #tailCluster(text: string): Cluster[] {
    if (!COMPOUNDING.has(this.language)) return [];
    const cues = cuesOf(this.language);
    const common = commonWords(this.language);
    for (const [from, { kind, value }] of tokenize(text).entries()) {
      const isWord = kind === 'word' && value.length >= LEAST_LETTERS && !common.has(value);
      if (!isWord || isCue(value, cues)) continue;
      const skus = this.variants.endingWith(value);
      const matches = skus.map(sku => ({ sku, name: '', text: value, score: 1, from, to: from + 1 }));
      if (matches.length > 0) return [{ from, to: from + 1, matches }];
    }
    return [];
  }

  /** True if a conjunction, with an article at most, is all that stands between a word and the name before or after it. */
  #isListed(tokens: readonly Token[], i: number, found: readonly Cluster[]): boolean {
    const { conjunctions } = cuesOf(this.language);
    const and = tokens.findLastIndex((token, at) => at < i && conjunctions.has(token.value));
    if (i - and <= 2 && found.some(c => c.to === and)) return true;
    const next = tokens[i + 1];
    return (
      next !== undefined && conjunctions.has(next.value) && found.some(c => c.from > i && c.from - i <= 3)
    );
  }

  // Between other words that are no everyday words it would be a part of something else: "brake disc locks".
  #isAlone(tokens: readonly Token[], i: number, isNoName: (i: number) => boolean): boolean {
    const common = commonWords(this.language);
    return (
      !common.has(tokens[i]?.value ?? '') &&
      [i - 1, i + 1].every(
        at =>
          tokens[at] === undefined ||
          tokens[at].kind !== 'word' ||
          common.has(tokens[at].value) ||
          this.variants.isOtherFor(tokens[at].value) ||
          isNoName(at),
      )
    );
  }

  // "Brake discs", of "Brembo brake disc". In the middle of other words it would be something else: "brake disc locks".
  #partCluster(text: string): Cluster[] {
    const tokens = tokenize(text);
    const part = this.variants.partOfName(tokens.map(t => t.value));
    if (part === undefined) return [];
    const { sku, from, to } = part;
    const common = commonWords(this.language);
    const isBeside = (token: Token | undefined): boolean =>
      token === undefined || token.kind !== 'word' || common.has(token.value);
    if (!isBeside(tokens[from - 1]) || !isBeside(tokens[to])) return [];
    const heard = tokens.slice(from, to).map(t => t.value);
    return [{ from, to, matches: [{ sku, name: '', text: heard.join(' '), score: 1, from, to }] }];
  }

  #mention(
    cluster: Cluster,
    numbers: readonly SaidNumber[],
    near: readonly string[],
    all: readonly string[],
    around: readonly string[],
  ): Mention {
    const best = Math.max(...cluster.matches.map(m => m.score));
    const likely = cluster.matches.filter(m => m.score >= best - AS_LIKELY);
    const family = [...new Set(likely.flatMap(m => this.variants.family(m.sku, m.text)))];
    let choice = this.variants.choose(family, near, numbers);
    // "in the five milligram, do you have Aerius": what tells variants apart may stand before the name.
    if (choice.skus.length > 1 && !choice.several) choice = this.variants.choose(choice.skus, all, numbers);
    const colours = { ...cluster, conjunctions: cuesOf(this.language).conjunctions };
    const asked = coloursAsked(near, colours.conjunctions);
    const ofColours = this.variants.ofColours(choice.skus, coloursBeside(all, colours), asked);
    choice = { ...choice, skus: ofColours, several: choice.several && ofColours.length > 1 };
    const whole = choice.skus.map(sku => this.variants.wholeName(sku, all, word => this.isOrdinary(word)));
    const words = [...all.slice(cluster.from, cluster.to), ...whole.flatMap(said => said ?? [])];
    const { skus, several } = choice;
    const isWhole = whole.every(said => said !== undefined);
    const complete = choice.skus.every(sku => this.variants.isComplete(sku, all));
    const beside = this.#beside(cluster, family, around);
    // "Augmentin junior" is not Augmentin.
    const after = beside.find(word => word === all[cluster.to]);
    const outside = [all[cluster.from - 1], after].filter(word => beside.includes(word ?? ''));
    const isOthers = (word = ''): boolean => word.length > LEAST_LETTERS && !this.isOrdinary(word);
    const strange = isVariantWord(after ?? '') || (!isWhole && outside.some(isOthers));
    // "White bread", of rye bread.
    const said = coloursBeside(around, colours);
    const isOtherShade = !complete && this.variants.ofColours(skus, new Set(), said).length < skus.length;
    const same = sameness({
      ...cluster,
      ...ownNames(this.variants, skus, family),
      words: around,
      complete,
      language: this.language,
      fits: best,
      isOrdinary: word => this.isOrdinary(word),
      clause: cluster.clause ?? [0, all.length],
    });
    return {
      skus,
      family,
      several,
      likeness: best,
      words,
      whole: isWhole,
      strange: strange || same === 'other',
      beside,
      sameness: isOtherShade ? 'doubtful' : same,
      complete,
      joins: cluster.joins === true,
    };
  }

  #beside({ from, to }: Cluster, family: readonly string[], all: readonly string[]): string[] {
    const { counted } = cuesOf(this.language);
    // Where a word of the name was heard as it is, the others that were taken for it may be another's.
    const isExact = all.slice(from, to).some(word => this.variants.hasWord(family, word));
    const near = isExact ? all.slice(Math.max(0, from - 1), to + 1) : [all[from - 1], all[to]];
    return near.filter(
      (word): word is string =>
        word !== undefined &&
        (isVariantWord(word) || (word.length >= LEAST_LETTERS && !isForm(word) && !isQuality(word))) &&
        /^\p{L}+$/u.test(word) &&
        !counted.test(word) &&
        !this.variants.isOtherFor(word) &&
        !all.slice(from, to).some(name => isKindOf(word, name)) &&
        !commonWords(this.language).has(word) &&
        !this.variants.hasLike(family, word),
    );
  }
}

/** What is said in a measure is no quantity. */
const MEASURE = { hasUnit: true, counted: false };

interface Cluster {
  readonly from: number;
  readonly to: number;
  readonly matches: CatalogueMatch[];
  /** Another one ends where it begins, or is for it. */
  readonly joins?: boolean;
  /** Another one begins where it ends. */
  readonly isJoined?: boolean;
  /** Between these words around it no sign ends a sentence or a part of it. */
  readonly clause?: Run;
}
