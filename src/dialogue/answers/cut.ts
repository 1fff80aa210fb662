/** A product's name and aliases, cut up into the words and numbers that tell it from others. */
import { tokenize } from '../../language/tokens.js';
import type { Token } from '../../language/tokens.js';
import type { SpokenNumbers } from '../../language/spoken-numbers.js';
import type { Counts } from './counts.js';
import { isForm } from './form-words.js';
import { shapesOf } from './number-shapes.js';
import { isMeasure } from './phrase-words.js';
import { measureUnit } from './sizes.js';
import { rangesIn } from './ranges.js';
import type { Range } from './ranges.js';
import type { ProductNames } from '../availability/availability.js';
import { isContainer } from './what-follows.js';

const SHORTEST_SHORT = 3;

/** A product's name and aliases, cut up. */
export interface Cut {
  readonly sku: string;
  readonly name: readonly Token[];
  readonly aliases: readonly (readonly Token[])[];
  /** Words of the name and of each alias; what an alias shortens stands for the whole word. */
  readonly forms: readonly (readonly string[])[];
  /** Those of aliases that shorten a word of the name, as they are said: "zwarte toner", of a *tonercartridge*. */
  readonly shortened: readonly (readonly string[])[];
  /** The same as they are said, with elided articles: "huile d'olive". */
  readonly phrases: readonly (readonly string[])[];
  readonly words: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** The numbers that a unit follows, each with it: "5 mm". */
  readonly measures: ReadonlySet<string>;
  /** "20-40 kg". */
  readonly ranges: readonly Range[];
}

/** Cuts up a product's names. */
export function cut(product: ProductNames, spoken: SpokenNumbers, counts: Counts): Cut {
  const name = tokenize(product.name);
  const names = [name, ...product.aliases.map(tokenize)];
  const written = names.flat().flatMap(t => (t.kind === 'number' ? [t.value] : []));
  // "Casserole dish three litre".
  const measured = names.flatMap(tokens =>
    spoken.find(tokens).flatMap(n => (isUnitAt(tokens, n.to) ? [n.value] : [])),
  );
  // "Pixel 9 128 GB" is no 9128.
  const apart = [product.name, ...product.aliases].flatMap(
    each => each.match(/\d+(?=\s\d{3}(?!\d))|(?<=\d\s)\d{3}(?!\d)/g) ?? [],
  );
  const shapes = [product.name, ...product.aliases].map(shapesOf);
  // "Viool 1/2" is none of two.
  const loose = shapes.flatMap(({ parts }) => parts);
  const numbers = new Set([
    ...written.filter(value => !remove(loose, value)),
    ...measured,
    ...apart,
    ...shapes.flatMap(({ values }) => values),
    ...names.flatMap(each => counts.of(each)),
  ]);
  const first = wordsOf(name);
  const aliases = names.slice(1).map(alias => aliasWords(alias, numbers, spoken));
  const forms = [first, ...aliases.map(words => words.map(word => lengthened(word, first)))];
  const phrases = names.map(tokens =>
    tokens.filter(t => t.kind === 'word' || t.kind === 'article').map(t => t.value),
  );
  return {
    sku: product.sku,
    name,
    aliases: names.slice(1),
    forms,
    shortened: aliases.filter((words, i) => words.join() !== forms[i + 1]!.join()),
    phrases,
    words: new Set(forms.flat()),
    numbers,
    measures: new Set(names.flatMap(measuresIn)),
    ranges: [product.name, ...product.aliases].flatMap(rangesIn),
  };
}

// Of "13-18 kg" both.
function measuresIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ kind, value }, at) => {
    if (kind !== 'number') return [];
    const isRange = tokens[at + 1]?.kind === 'number' && tokens[at + 1]!.start - tokens[at]!.end <= 1;
    const unit = measureUnit(tokens[isRange ? at + 2 : at + 1]);
    return unit === undefined ? [] : [`${value} ${unit}`];
  });
}

// Takes a value out of a list once.
function remove(values: string[], value: string): boolean {
  const at = values.indexOf(value);
  if (at >= 0) values.splice(at, 1);
  return at >= 0;
}

function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.filter((t, at) => t.kind === 'word' && !isTimes(tokens, at)).map(t => t.value);
}

// The x of "tablets x28" and of "15 x 15 cm", which nobody says; that of "X100" is of a model.
function isTimes(tokens: readonly Token[], at: number): boolean {
  const [before, x, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (x?.value !== 'x' || next?.kind !== 'number') return false;
  const isOfForm = isForm(before?.value ?? '') || isContainer(before?.value ?? '');
  const isNumbered = tokens.slice(0, at).some(({ kind }) => kind === 'number');
  return before?.kind === 'number' || (next.start === x.end && (isOfForm || isNumbered));
}

// An alias may write out what the name has in digits: "gatorskin twenty-five".
function aliasWords(alias: readonly Token[], numbers: ReadonlySet<string>, spoken: SpokenNumbers): string[] {
  const written = numbers.size === 0 ? [] : spoken.find(alias).filter(n => numbers.has(n.value));
  const isOfNumber = (i: number): boolean =>
    written.some(n => i >= n.from && (i < n.to || (i === n.to && isUnitAt(alias, i))));
  return wordsOf(alias.filter((_, i) => !isOfNumber(i)));
}

// "Twelve mil plasterboard".
function isUnitAt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'unit' || isMeasure(tokens[at]?.value ?? '');
}

// It may shorten a word of the name ("télé" of "télévision"), which is no word of its own that tells the product from others.
function lengthened(word: string, name: readonly string[]): string {
  if (word.length < SHORTEST_SHORT) return word;
  return name.find(whole => whole.length > word.length && whole.startsWith(word)) ?? word;
}
