/** Ranges in names: "chien 20-40 kg", "over 8 kg", "4-6 ans". What lies within one is of what is made for it. */
import { tokenize } from '../../language/tokens.js';
import { KINDS } from './sizes.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Ages, in months; weights and the like are in `KINDS`. */
const AGES: Readonly<Record<string, number>> = Object.fromEntries([
  ...'mois month months maand maanden mnd mths'.split(' ').map(word => [word, 1] as const),
  ...'an ans year years yr yrs jaar'.split(' ').map(word => [word, 12] as const),
]);
const TO = set('a to tot tm et');
const FROM = set('over above from vanaf des dès boven plus');
const UP_TO = set('under below upto jusqu moins onder tot');
const OF = set('de d than dan a');
const DASH = /^\s?[-–—]\s?$/;

/** From the least to the most of a kind of measure. */
export interface Range {
  readonly kind: Readonly<Record<string, number>>;
  readonly least: number;
  readonly most: number;
}

/** The ranges that a name says. */
export function rangesIn(text: string): Range[] {
  const name = tokenize(text);
  return name.flatMap((token, at) => {
    const unit = name[at + 1]?.value ?? '';
    const kind = kindOf(unit);
    if (token.kind !== 'number' || kind === undefined) return [];
    const value = Number(token.value) * kind[unit]!;
    const before = name[at - 1];
    const first = before?.kind === 'number' ? before : TO.has(before?.value ?? '') ? name[at - 2] : undefined;
    const isJoined =
      first?.kind === 'number' && (first !== before || DASH.test(text.slice(first.end, token.start)));
    if (isJoined && Number(first.value) < Number(token.value))
      return [{ kind, least: Number(first.value) * kind[unit]!, most: value }];
    const link = (OF.has(before?.value ?? '') ? name[at - 2] : before)?.value ?? '';
    if (FROM.has(link)) return [{ kind, least: value, most: Infinity }];
    return UP_TO.has(link) ? [{ kind, least: 0, most: value }] : [];
  });
}

/** True if so much of a unit lies in one of some ranges. */
export function isWithin(ranges: readonly Range[], value: string, unit: string): boolean {
  return ranges.some(({ kind, least, most }) => {
    const size = Number(value) * (kind[unit] ?? NaN);
    return size >= least && size <= most;
  });
}

function kindOf(unit: string): Readonly<Record<string, number>> | undefined {
  return [...KINDS, AGES].find(kind => unit in kind);
}
