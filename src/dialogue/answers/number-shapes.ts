/**
 * Numbers that are said in parts and mean one thing: "thirty by forty" of 30x40, "drie kwart" of 3/4, "moins deux cinquante"
 * of -2,50, "the two person one" of a tent for two. Of a thing that has one, another is another product.
 */
import type { HeardNumber } from '../../language/spoken-numbers.js';
import { tokenize } from '../../language/tokens.js';
import type { Token } from '../../language/tokens.js';

const DIMENSIONS = /\d+(?:[.,]\d+)?(?:\s?[x×]\s?\d+(?:[.,]\d+)?)+/giu;
const FRACTION = /(?<![\d/.,])([1-9])\/([248])(?![\d/])/gu;
const DOSES = /(?<![\d/.,])([1-9]\d*00)\/([1-9]\d?)(?![\d/.,])/gu;
const TENS = /(?<![\d/.,])([2-9]0)\/([1-9]0{2,3})(?![\d/.,])/gu;
const SIGNED = /(?<![\p{L}\p{N}.,)])([+−-])(\d+(?:[.,]\d+)?)/gu;
const DECIMAL = /\d+[.,]\d{2}(?!\d)/gu;
const TENTH = /(?<![\d.,])\d[.,]\d(?!\d)/gu;

/** Between two sides of a thing. */
const BY = new Set('by x par sur bij op keer fois times maal'.split(' '));
/** What stands before a size that ends a turn. */
const WHICH = new Set('in en of de du the le la van die celui celle'.split(' '));
const PLUS = new Set(['plus']);
const MINUS = new Set('minus moins min'.split(' '));
const FOURTHS = new Set('quarter quarters quart quarts kwart fourth fourths vierde'.split(' '));
const EIGHTHS = new Set('eighth eighths huitieme huitiemes achtste'.split(' '));
const THREE_FOURTHS = new Set(['driekwart']);
const HALF = new Set('half halve demi demie'.split(' '));
const WHOLE = new Set('full whole entier entiere hele heel'.split(' '));
/** What may stand behind "the half" where that is a size. */
const BEHIND_SHARE = new Set(
  'size sized one please then model formaat maat graag alstublieft taille s'.split(' '),
);
/** "Trois quarts d'heure". */
const BEHIND_NO_SHARE = new Set('d of van hour hours heure heures uur uren'.split(' '));
/** What is said behind whole numbers of strengths: "deux vingt-cinq". */
const HUNDREDTHS = new Set(['25', '50', '75']);

/** Dimensions, fractions and signed numbers that a name has, each as one value, and the parts that mean nothing alone. */
export function shapesOf(name: string): {
  readonly values: readonly string[];
  readonly parts: readonly string[];
} {
  const dimensions = (name.match(DIMENSIONS) ?? []).flatMap(text => {
    const sides = numbersIn(text);
    return sides.slice(1).map((_, i) => sides.slice(0, i + 2).join('x'));
  });
  const fractions = [...name.matchAll(FRACTION)].filter(([, part, whole]) => Number(part) <= Number(whole));
  const signed = [...name.matchAll(SIGNED)].map(([, sign, value]) => signOf(sign!) + numbersIn(value!)[0]!);
  return {
    values: [...dimensions, ...fractions.map(([text]) => text), ...signed],
    parts: fractions.flatMap(([, part, whole]) => [part!, whole!]),
  };
}

const THOUSAND = new Set('thousand mille duizend'.split(' '));
const OF = new Set('of de van'.split(' '));

// "Three thousand five hundred" is no strength of two parts, nor is "thirty five hundred of those".
function isAmount(tokens: readonly Token[], from: number, to: number): boolean {
  const isThousand = to - from > 2 && tokens.slice(from, to - 1).some(({ value }) => THOUSAND.has(value));
  return isThousand || OF.has(tokens[to]?.value ?? '');
}

// "Thirty five hundred", of 30/500, sounds like 3500.
function tensBeside(name: string): (readonly [string, string])[] {
  return [...name.matchAll(TENS)].map(([, tens = '', other = '']) => {
    const power = other.replace(/^\d/, '');
    return [`${Number(tens) + Number(other[0])}${power}`, tens] as const;
  });
}

function numbersIn(text: string): string[] {
  return tokenize(text.replace(/[x×]/giu, ' by ')).flatMap(({ kind, value }) =>
    kind === 'number' ? [value] : [],
  );
}

const signOf = (sign: string): string => (sign === '+' ? '+' : '-');

/** Finds them in turns about one table. */
export class SpokenShapes {
  readonly #values: ReadonlySet<string>;
  /** Numbers that are a side of something. */
  readonly #sides: ReadonlySet<string>;
  readonly #decimals: ReadonlySet<string>;
  readonly #tenths: ReadonlySet<string>;
  /** Of strengths of two parts how they are said in one, with the first part: "tweehonderd zes", of 200/6. */
  readonly #doses: ReadonlyMap<string, string>;
  readonly #hasFractions: boolean;
  readonly #hasSigns: boolean;
  /** All names in one, folded. */
  readonly #names: string;

  constructor(names: readonly string[]) {
    const values = names.flatMap(name => shapesOf(name).values);
    this.#values = new Set(values);
    this.#sides = new Set(values.flatMap(value => (value.includes('x') ? value.split('x') : [])));
    this.#decimals = new Set(names.flatMap(name => (name.match(DECIMAL) ?? []).flatMap(numbersIn)));
    this.#tenths = new Set(names.flatMap(name => (name.match(TENTH) ?? []).flatMap(numbersIn)));
    const written = new Set(names.flatMap(name => name.match(/\d+/g) ?? []));
    this.#doses = new Map(
      names
        .flatMap(name => [...name.matchAll(DOSES)])
        .map(([, one, other]) => [String(Number(one) + Number(other)), one!] as const)
        .concat(names.flatMap(tensBeside))
        .filter(([sum]) => !written.has(sum)),
    );
    this.#hasFractions = values.some(value => value.includes('/'));
    this.#names = names.join(' ').toLowerCase();
    this.#hasSigns = values.some(value => /^[+-]/.test(value));
  }

  /**
   * @param numbers those heard in the turn
   * @returns those that are one of these, or another of the same make
   */
  find(text: string, tokens: readonly Token[], numbers: readonly HeardNumber[]): HeardNumber[] {
    const decimals = this.#decimals.size === 0 ? [] : this.#decimalsIn(tokens, numbers);
    const all = numbers.map(n => decimals.find(d => d.from === n.from) ?? n);
    return [
      ...(this.#sides.size === 0 ? [] : this.#dimensionsIn(tokens, numbers)),
      ...(this.#hasFractions ? this.#fractionsIn(tokens, numbers) : []),
      ...(this.#hasSigns ? all.flatMap(n => signedAt(n, text, tokens)) : []),
      ...decimals,
      ...(this.#tenths.size === 0 ? [] : this.#tenthsIn(tokens, numbers)),
      ...numbers.flatMap(({ value, from, to }) => {
        const first = this.#doses.get(value);
        return first === undefined || isAmount(tokens, from, to) ? [] : [{ value: first, from, to }];
      }),
    ];
  }

  // "Trente par quarante", "38 mm by 50"; without a word between them two numbers that are sides of something.
  #dimensionsIn(tokens: readonly Token[], numbers: readonly HeardNumber[]): HeardNumber[] {
    return numbers.flatMap((first, i) => {
      const sides = [first];
      for (const next of numbers.slice(i + 1)) {
        const between = tokens.slice(sides.at(-1)!.to, next.from);
        const isBy =
          BY.has(between.at(-1)?.value ?? '') &&
          between.slice(0, -1).every(t => t.kind === 'unit') &&
          between.length <= 2;
        if (!isBy && !(sides.length === 1 && between.length === 0 && this.#arePair(first, next, tokens)))
          break;
        sides.push(next);
        if (!isBy) break;
      }
      const value = sides.map(side => side.value).join('x');
      return sides.length > 1 ? [{ value, from: first.from, to: sides.at(-1)!.to }] : [];
    });
  }

  // "En trente trente", "in zes zestig": at the end of a turn two numbers are a size, whether there is one or not.
  #arePair(one: HeardNumber, other: HeardNumber, tokens: readonly Token[]): boolean {
    const isWhich = other.to === tokens.length && WHICH.has(tokens[one.from - 1]?.value ?? '');
    return (
      isWhich ||
      one.value === other.value ||
      this.#values.has(`${one.value}x${other.value}`) ||
      (this.#sides.has(one.value) && this.#sides.has(other.value))
    );
  }

  // "Three quarters", "vier vierde", "four four", "the half", "full size".
  #fractionsIn(tokens: readonly Token[], numbers: readonly HeardNumber[]): HeardNumber[] {
    const word = (at: number): string => tokens[at]?.value ?? '';
    const ofNumbers = numbers.flatMap(({ value, from, to }) => {
      const whole = FOURTHS.has(word(to)) ? '4' : EIGHTHS.has(word(to)) ? '8' : undefined;
      if (whole !== undefined && !BEHIND_NO_SHARE.has(word(to + 1)))
        return [{ value: `${value}/${whole}`, from, to: to + 1 }];
      const next = numbers.find(n => n.from === to);
      const pair = `${value}/${next?.value ?? ''}`;
      return next !== undefined && this.#values.has(pair) ? [{ value: pair, from, to: next.to }] : [];
    });
    const ofWords = tokens.flatMap(({ value }, at) => {
      if (THREE_FOURTHS.has(value)) return [{ value: '3/4', from: at, to: at + 1 }];
      const share = HALF.has(value) ? '1/2' : WHOLE.has(value) ? '4/4' : undefined;
      const isAlone = at + 1 === tokens.length || BEHIND_SHARE.has(word(at + 1));
      return share !== undefined && isAlone && !this.#isWritten(value)
        ? [{ value: share, from: at, to: at + 1 }]
        : [];
    });
    return [...ofNumbers, ...ofWords];
  }

  // "Full size", where that is a name's own word for the whole one.
  #isWritten(word: string): boolean {
    return WHOLE.has(word) && new RegExp(`\\b${word}\\b`).test(this.#names);
  }

  // "La six un", "a seven three", of 6.1 and 7.3; "six one litre tins" are six.
  #tenthsIn(tokens: readonly Token[], numbers: readonly HeardNumber[]): HeardNumber[] {
    return numbers.flatMap(({ value, from, to }) => {
      const next = numbers.find(n => n.from === to);
      const whole = `${value}.${next?.value ?? ''}`;
      const isAlone = next !== undefined && next.to === to + 1 && tokens[next.to]?.kind !== 'unit';
      return isAlone && this.#tenths.has(whole) ? [{ value: whole, from, to: next.to }] : [];
    });
  }

  // "Deux cinquante", of 2,50; "deux soixante-quinze" is another strength, and "one fifty" is no 150.
  #decimalsIn(tokens: readonly Token[], numbers: readonly HeardNumber[]): HeardNumber[] {
    return numbers.flatMap(({ value, from, to }) => {
      const next = numbers.find(n => n.from === to);
      const isPair = next !== undefined && /^\d$/.test(value) && /^\d{2}$/.test(next.value);
      const isHundred = /^[1-9]\d{2}$/.test(value) && to === from + 2;
      if (!isPair && !isHundred) return [];
      const said = isPair ? value + next.value : value;
      const whole = String(Number(said) / 100);
      const end = isPair ? next.to : to;
      const isStrength =
        HUNDREDTHS.has(said.slice(1)) && tokens[end]?.kind !== 'unit' && (isPair || isSign(tokens[from - 1]));
      return this.#decimals.has(whole) || isStrength ? [{ value: whole, from, to: end }] : [];
    });
  }
}

const isSign = (token: Token | undefined): boolean =>
  PLUS.has(token?.value ?? '') || MINUS.has(token?.value ?? '');

// "Moins deux", "+2.50".
function signedAt({ value, from, to }: HeardNumber, text: string, tokens: readonly Token[]): HeardNumber[] {
  const before = tokens[from - 1]?.value ?? '';
  const written = /(?:^|\s)([+−-])$/u.exec(text.slice(0, tokens[from]?.start))?.[1];
  if (written !== undefined) return [{ value: signOf(written) + value, from, to }];
  const sign = PLUS.has(before) ? '+' : MINUS.has(before) ? '-' : '';
  return sign === '' ? [] : [{ value: sign + value, from: from - 1, to }];
}
