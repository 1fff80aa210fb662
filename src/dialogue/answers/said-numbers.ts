/** Which numbers a turn says, and what each is: a strength or a quantity. */
import type { HeardNumber } from '../../language/spoken-numbers.js';
import type { Token } from '../../language/tokens.js';
import { cuesOf } from './cues.js';

/** Units in which things are sold loose. */
const BULK = new Set(['kg', 'l']);

/** Where two readings of numbers overlap, the longer one was said. */
export function longest(a: readonly HeardNumber[], b: readonly HeardNumber[]): HeardNumber[] {
  const all = [...a, ...b].sort((x, y) => y.to - y.from - (x.to - x.from));
  const kept: HeardNumber[] = [];
  for (const n of all) if (!kept.some(k => n.from < k.to && n.to > k.from)) kept.push(n);
  return kept.sort((x, y) => x.from - y.from);
}

/** "Five milligrams" is a strength, "five boxes" a quantity; "one" and "un" are mostly articles. */
export function roleOf(
  n: HeardNumber,
  tokens: readonly Token[],
  language: string,
  units: ReadonlySet<string>,
): { hasUnit: boolean; counted: boolean } {
  const next = tokens[n.to];
  // Where no name tells kilos or litres, they are how much is wanted: "twenty kilos of shrimps".
  const isAmount = next?.kind === 'unit' && BULK.has(next.value) && !units.has(next.value);
  const hasUnit = next?.kind === 'unit' && !isAmount;
  const counted = isAmount || (!hasUnit && next !== undefined && cuesOf(language).counted.test(next.value));
  return { hasUnit, counted };
}
