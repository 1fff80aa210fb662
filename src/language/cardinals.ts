/**
 * Number words into integers, for any language that counts in hundreds, thousands and millions.
 *
 * A language supplies how it says numbers below a hundred; hundreds and above are composed here. All readings that
 * start at a position are returned, because "quatre vingt dix sept" can be 97, 4-20-17 or 80-17: who asks knows
 * which length or check digit must come out.
 */

/** One way to read the words from a position on as a number. */
export interface NumberReading {
  /** Index after the last word read. */
  readonly to: number;
  readonly value: number;
}

/** How a language says numbers. Words are folded keys. */
export interface NumberGrammar {
  /** Readings below 100 that start at a position. */
  readonly below100: (keys: readonly string[], at: number) => NumberReading[];
  readonly hundred: ReadonlySet<string>;
  readonly thousand: ReadonlySet<string>;
  readonly million: ReadonlySet<string>;
  /** Words that may stand after "hundred" or "thousand" ("and", "en"). */
  readonly and: ReadonlySet<string>;
  /** The largest count of hundreds: "dix-neuf cents", "thirty three hundred". */
  readonly maxHundreds: number;
  /** Articles that may stand for one before hundred, thousand, million ("a hundred"). */
  readonly article: ReadonlySet<string>;
  /** Words that leave open how many hundreds or thousands there are ("a few hundred"). */
  readonly vague: ReadonlySet<string>;
  /** Ordinal word to the cardinal word it is made from ("twelfth" to "twelve"). */
  readonly ordinals: ReadonlyMap<string, string>;
  /** Number words that may be run together in one token ("vijfenzeventig", "twentytwo"). */
  readonly morphemes: ReadonlySet<string>;
}

/** All cardinal readings that start at `at`. */
export function readCardinals(keys: readonly string[], at: number, g: NumberGrammar): NumberReading[] {
  if (g.vague.has(keys[at - 1] ?? '') && isMagnitude(keys[at], g)) return [];
  const start = g.article.has(keys[at] ?? '') && isMagnitude(keys[at + 1], g) ? at + 1 : at;
  const small = below1000(keys, start, g);
  const thousands = scaled(keys, start, small, { words: g.thousand, factor: 1000, rest: below1000, g });
  const upToThousands = [...small, ...thousands];
  const millions = scaled(keys, start, small, {
    words: g.million,
    factor: 1_000_000,
    rest: (k, i) => {
      const s = below1000(k, i, g);
      return [...s, ...scaled(k, i, s, { words: g.thousand, factor: 1000, rest: below1000, g })];
    },
    g,
  });
  return [...upToThousands, ...millions];
}

/** All ordinal readings that start at `at`: cardinals whose last word has its ordinal form. */
export function readOrdinals(keys: readonly string[], at: number, g: NumberGrammar): NumberReading[] {
  for (let last = at; last < Math.min(keys.length, at + 5); last++) {
    const base = g.ordinals.get(keys[last] ?? '');
    if (base === undefined) continue;
    const replaced = [...keys.slice(at, last), base];
    const whole = readCardinals(replaced, 0, g).filter(r => r.to === replaced.length);
    return whole.slice(0, 1).map(r => ({ to: last + 1, value: r.value }));
  }
  return [];
}

interface Scale {
  readonly words: ReadonlySet<string>;
  readonly factor: number;
  readonly rest: (keys: readonly string[], at: number, g: NumberGrammar) => NumberReading[];
  readonly g: NumberGrammar;
}

function scaled(
  keys: readonly string[],
  at: number,
  counts: readonly NumberReading[],
  scale: Scale,
): NumberReading[] {
  const heads = counts
    .filter(c => c.value >= 1 && c.value < 1000 && scale.words.has(keys[c.to] ?? ''))
    .map(c => ({ to: c.to + 1, value: c.value * scale.factor }));
  if (scale.words.has(keys[at] ?? '')) heads.push({ to: at + 1, value: scale.factor });
  return heads.flatMap(head => [head, ...tails(keys, head, scale)]);
}

function tails(keys: readonly string[], head: NumberReading, scale: Scale): NumberReading[] {
  const from = scale.g.and.has(keys[head.to] ?? '') ? head.to + 1 : head.to;
  return scale
    .rest(keys, from, scale.g)
    .filter(r => r.value > 0 && r.value < scale.factor)
    .map(r => ({ to: r.to, value: head.value + r.value }));
}

function below1000(keys: readonly string[], at: number, g: NumberGrammar): NumberReading[] {
  const small = g.below100(keys, at);
  const counts = small.filter(s => s.value <= g.maxHundreds && s.value % 10 !== 0);
  return [...small, ...scaled(keys, at, counts, { words: g.hundred, factor: 100, rest: g.below100, g })];
}

function isMagnitude(key: string | undefined, g: NumberGrammar): boolean {
  return key !== undefined && (g.hundred.has(key) || g.thousand.has(key) || g.million.has(key));
}

/**
 * Splits a token made of number words run together; undefined if it is not one.
 *
 * @example splitNumberWord('vijfenzeventig', dutch) // ['vijf', 'en', 'zeventig']
 */
export function splitNumberWord(key: string, g: NumberGrammar): string[] | undefined {
  if (key.length < 6 || key.length > 80 || g.morphemes.has(key)) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 3; end <= key.length; end++) {
    for (let start = 0; start < end; start++) {
      const before = best[start];
      const part = key.slice(start, end);
      if (before === undefined || !joins(before, part, end === key.length, g)) continue;
      const longer = best[end];
      if (longer === undefined || before.length + 1 < longer.length) best[end] = [...before, part];
    }
  }
  const parts = best[key.length];
  return parts !== undefined && parts.length > 1 ? parts : undefined;
}

function joins(before: readonly string[], part: string, last: boolean, g: NumberGrammar): boolean {
  if (g.and.has(part) || part === 'et') return before.length > 0 && !last;
  return g.morphemes.has(part);
}
