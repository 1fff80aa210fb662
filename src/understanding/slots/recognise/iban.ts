/** IBANs: only those whose check digits hold are believed without a cue word. */
import type { Candidate } from '../candidate.js';
import { propose } from '../candidate.js';
import { IBAN_LENGTHS, ibanHolds } from '../checks.js';
import { codesAt, plainCode } from '../codes.js';
import { digitAt, digitsFrom, ibanHeard } from '../iban-digits.js';
import type { Shape } from '../shapes.js';
import { parseShape, readShape } from '../shapes.js';
import type { Utterance } from '../utterance.js';

/** Account parts by country (SWIFT IBAN registry); other countries take letters and digits anywhere. */
const ACCOUNTS: Readonly<Record<string, string>> = {
  NL: 'A{4}9{10}',
  GB: 'A{4}9{14}',
  IE: 'A{4}9{14}',
  BE: '9{12}',
  DE: '9{18}',
  ES: '9{20}',
  PT: '9{21}',
  FR: '9{10}X{11}99',
  MC: '9{10}X{11}99',
  LU: '999X{13}',
  AT: '9{16}',
  IT: 'A9{10}X{12}',
  PL: '9{24}',
};

/** The shape of a country's IBAN. */
export function ibanShape(country: string): Shape | undefined {
  const length = IBAN_LENGTHS[country];
  if (length === undefined) return undefined;
  const literal = `[${country.slice(0, 1)}][${country.slice(1)}]`;
  return parseShape(`${literal}99${ACCOUNTS[country] ?? `X{${length - 4}}`}`);
}

const shapes = new Map(Object.keys(IBAN_LENGTHS).map(country => [country, ibanShape(country)] as const));

/** Proposes the IBANs that start at a position. */
export function ibansAt(u: Utterance, at: number): Candidate[] {
  return [...spelledAt(u, at), ...fromDigits(u, at)];
}

/** Announced as an IBAN, its letters may be missing where its digits tell them. */
function fromDigits(u: Utterance, at: number): Candidate[] {
  if (!u.cueBefore(u.language.cues.iban, at, 8) || digitAt(u, at) === undefined) return [];
  const { digits, to } = digitsFrom(u, at);
  const value = ibanHeard(digits, u.language.country);
  return value === undefined
    ? []
    : [propose('iban', value, { from: at, to }, 2.5, ['mod 97', 'digits only'])];
}

function spelledAt(u: Utterance, at: number): Candidate[] {
  return countriesAt(u, at).flatMap(country => {
    const shape = shapes.get(country);
    const readings = shape === undefined ? [] : readShape(u, at, shape);
    const holding = readings.filter(r => ibanHolds(r.chars));
    // One reading in a hundred holds by chance; then digits are left over ("quatre-vingt-dix" as 80 and 10).
    const good = holding.find(r => digitAt(u, r.to) === undefined) ?? holding[0];
    if (good !== undefined) return [propose('iban', good.chars, { from: at, to: good.to }, 4, ['mod 97'])];
    const best = readings[0];
    if (best === undefined || !u.cueBefore(u.language.cues.iban, at, 8)) return [];
    return [{ ...propose('iban', best.chars, { from: at, to: best.to }, 1, ['cue']), valid: false }];
  });
}

/** Countries whose two letters the words at a position can spell. */
export function countriesAt(u: Utterance, at: number): string[] {
  const found = new Set<string>();
  for (const first of codesAt(u, at)) {
    const head = plainCode(first.chars);
    if (!/^[A-Z]{1,2}$/.test(head)) continue;
    if (head.length === 2) found.add(head);
    else for (const second of codesAt(u, first.to)) found.add(head + plainCode(second.chars));
  }
  return [...found].filter(country => IBAN_LENGTHS[country] !== undefined);
}
