/**
 * Measures and ranks that are said in other words than names write: "half a litre" of "500 ml", "un mètre cinquante" of
 * "1,5 m", "the litre" of "1 litre", "deuxième âge" of "2e âge". Each is read as the number that stands in the names.
 */
import type { HeardNumber } from '../../language/spoken-numbers.js';
import type { Token } from '../../language/tokens.js';
import { DEFINITE } from './phrase-words.js';
import { KINDS, unitIn } from './sizes.js';

const HALF = new Set('half halve demi demie'.split(' '));
const ONE = new Set('a an one un une een'.split(' '));
/** What stands for one before a unit: "the litre", "au litre", "per liter". */
const THE = new Set([...DEFINITE, 'au', 'per']);
const AND = new Set('and et en'.split(' '));
/** Units of fewer letters are articles and pronouns, too. */
const LEAST_LETTERS = 2;
/** A size is of the kind of another if it is not smaller than this part of it. */
const LEAST_PART = 0.05;
const ONE_AND_A_HALF = 'anderhalve';
/** Words for places in an order, from the first on. */
const RANKS = [
  'first premier premiere eerste',
  'second deuxieme seconde tweede',
  'third troisieme derde',
  'fourth quatrieme vierde',
  'fifth cinquieme vijfde',
  'sixth sixieme zesde',
].map(words => new Set(words.split(' ')));
const RANK_ENDING = /^(e|er|ere|re|eme|ieme|st|nd|rd|th|de|ste)$/;

interface Measure {
  /** The number as the name has it. */
  readonly value: string;
  readonly kind: number;
  /** In the first unit of its kind. */
  readonly size: number;
}

/** The measures and ranks in the names of a table. */
export class SpokenMeasures {
  readonly #measures: readonly Measure[];
  /** All numbers of the names with the word after each. */
  readonly #uses: ReadonlyMap<string, ReadonlySet<string>>;
  /** "2 age", of "2e âge". */
  readonly #ranked: ReadonlySet<string>;

  constructor(names: readonly (readonly Token[])[]) {
    const uses = new Map<string, Set<string>>();
    const ranked = new Set<string>();
    for (const name of names) {
      for (const [i, { kind, value, end }] of name.entries()) {
        if (kind !== 'number') continue;
        const next = name[i + 1];
        uses.set(value, (uses.get(value) ?? new Set()).add(unitIn(next)));
        if (next?.start === end && RANK_ENDING.test(next.value))
          ranked.add(`${value} ${name[i + 2]?.value ?? ''}`);
      }
    }
    this.#uses = uses;
    this.#ranked = ranked;
    this.#measures = [...uses].flatMap(([value, units]) =>
      [...units].flatMap(unit => measure(value, Number(value), unit)),
    );
  }

  /**
   * The measures of a turn that are not said as they are written.
   *
   * @param numbers those heard in it
   */
  find(tokens: readonly Token[], numbers: readonly HeardNumber[]): HeardNumber[] {
    const found = tokens.flatMap((_, i) => this.#measureAt(tokens, i, numbers) ?? []);
    return [...found, ...tokens.flatMap((_, i) => this.#rankAt(tokens, i) ?? [])];
  }

  #measureAt(tokens: readonly Token[], at: number, numbers: readonly HeardNumber[]): HeardNumber | undefined {
    const token = tokens[at];
    const unit = unitIn(token);
    if (token === undefined || token.kind === 'article' || !KINDS.some(units => unit in units))
      return undefined;
    // The l of "de l'huile" is no litre; after digits it is one.
    if (token.end - token.start < LEAST_LETTERS && tokens[at - 1]?.kind !== 'number') return undefined;
    const said = amountBefore(tokens, at, numbers);
    if (said === undefined) return undefined;
    const { count, isNew, from } = amountAfter(tokens, at, unit, numbers, said);
    const to = isNew === 'after' ? at + lengthAfter(tokens, at, numbers) + 1 : at;
    const isWord = unit === 'm' && token.value !== 'm';
    const known = this.#valueOf(count, unit);
    // "Two metres" needs no reading where names have it, and is 200 where they have centimetres.
    const isConverted = known !== undefined && known !== '' && Number(known) !== count;
    if (isNew === 'no' && !isWord && !isConverted) return undefined;
    // "Two and a half litres", of bottles of one and of two: a size that is not in the table.
    const isOther = known === '' && isNew !== 'no' && count % 1 !== 0 && this.#hasLike(count, unit);
    const value = isOther ? `${count} ${unit}` : known || undefined;
    return value === undefined ? undefined : { value, from, to };
  }

  // Empty if there is none; nothing if its number means something else in the table, too: the 50 of "50 cl" and of "50 g".
  #valueOf(count: number, unit: string): string | undefined {
    const [said] = measure('', count, unit);
    const isAlike = (m: Measure): boolean =>
      m.kind === said?.kind && Math.abs(m.size - said.size) < 1e-6 * said.size;
    const values = new Set(this.#measures.filter(isAlike).map(m => m.value));
    const [value] = values;
    if (value === undefined) return '';
    const units = [...(this.#uses.get(value) ?? [])];
    const isOnly = units.every(u => measure(value, Number(value), u).some(isAlike));
    return values.size === 1 && isOnly ? value : undefined;
  }

  // Sizes that could be this one: millimetres are none of a cable's length.
  #hasLike(count: number, unit: string): boolean {
    const [said] = measure('', count, unit);
    return this.#measures.some(m => m.kind === said?.kind && m.size >= said.size * LEAST_PART);
  }

  #rankAt(tokens: readonly Token[], at: number): HeardNumber | undefined {
    const rank = RANKS.findIndex(words => words.has(tokens[at]?.value ?? '')) + 1;
    const isInNames = rank > 0 && this.#ranked.has(`${rank} ${tokens[at + 1]?.value ?? ''}`);
    return isInNames ? { value: String(rank), from: at, to: at + 1 } : undefined;
  }
}

interface Amount {
  readonly count: number;
  readonly from: number;
  /** Whether it is said in words that are not read elsewhere, and where these stand. */
  readonly isNew: 'no' | 'before' | 'after';
}

function amountBefore(
  tokens: readonly Token[],
  at: number,
  numbers: readonly HeardNumber[],
): Amount | undefined {
  const word = (i: number): string => tokens[i]?.value ?? '';
  if (word(at - 1) === ONE_AND_A_HALF) return { count: 1.5, from: at - 1, isNew: 'before' };
  const half = HALF.has(word(at - 1))
    ? at - 1
    : ONE.has(word(at - 1)) && HALF.has(word(at - 2))
      ? at - 2
      : -1;
  if (half >= 0) {
    const and = ONE.has(word(half - 1)) ? half - 2 : half - 1;
    const whole = AND.has(word(and)) ? numbers.find(n => n.to === and) : undefined;
    // "Two and a half": two, and a half; "and a half litre" begins a turn.
    return { count: Number(whole?.value ?? 0) + 0.5, from: whole?.from ?? half, isNew: 'before' };
  }
  const number = numbers.find(n => n.to === at);
  if (number !== undefined) return { count: Number(number.value), from: number.from, isNew: 'no' };
  if (ONE.has(word(at - 1))) return { count: 1, from: at - 1, isNew: 'no' };
  return THE.has(word(at - 1)) ? { count: 1, from: at - 1, isNew: 'before' } : undefined;
}

// "A litre and a half", "un mètre cinquante".
function amountAfter(
  tokens: readonly Token[],
  at: number,
  unit: string,
  numbers: readonly HeardNumber[],
  said: Amount,
): Amount {
  if (halfAfter(tokens, at) > 0) return { ...said, count: said.count + 0.5, isNew: 'after' };
  const hundredths = unit === 'm' ? numbers.find(n => n.from === at + 1) : undefined;
  const value = Number(hundredths?.value ?? 0);
  if (!Number.isInteger(value) || value < 10 || value > 99) return said;
  return { ...said, count: said.count + value / 100, isNew: 'after' };
}

function lengthAfter(tokens: readonly Token[], at: number, numbers: readonly HeardNumber[]): number {
  const half = halfAfter(tokens, at);
  return half > 0 ? half : (numbers.find(n => n.from === at + 1)?.to ?? at + 1) - at - 1;
}

function halfAfter(tokens: readonly Token[], at: number): number {
  if (!AND.has(tokens[at + 1]?.value ?? '')) return 0;
  if (HALF.has(tokens[at + 2]?.value ?? '')) return 2;
  return ONE.has(tokens[at + 2]?.value ?? '') && HALF.has(tokens[at + 3]?.value ?? '') ? 3 : 0;
}

function measure(value: string, count: number, unit: string): Measure[] {
  const kind = KINDS.findIndex(units => unit in units);
  return kind < 0 || count <= 0 ? [] : [{ value, kind, size: count * KINDS[kind]![unit]! }];
}
