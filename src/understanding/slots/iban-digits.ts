/**
 * IBANs of which only the digits are known: letters are what a telephone line and twelve keys carry worst.
 *
 * The country is that of the language or a neighbour. Which letters belong to the digits follows from the check digits
 * (ISO 7064 mod 97-10) and a second check: the national keys of Belgium and France, the Dutch eleven test, the British and
 * Irish sort code, whose first figures tell the bank. Digits heard wrong pass by chance about once in fifty times (Belgium:
 * once in ten thousand). What does not come out alone is not guessed.
 */
import { ibanHolds } from './checks.js';
import type { CodeItem } from './codes.js';
import { codesAt } from './codes.js';
import type { Utterance } from './utterance.js';

type Country = 'BE' | 'FR' | 'NL' | 'GB' | 'IE';

const COUNTRIES: Readonly<Record<string, readonly Country[]>> = {
  FR: ['FR', 'BE'],
  NL: ['NL', 'BE'],
  GB: ['GB', 'IE'],
};
/** Digits of a whole IBAN, the two after the country included. */
const DIGITS: Readonly<Record<Country, number>> = { BE: 14, FR: 25, NL: 12, GB: 16, IE: 16 };

const DUTCH_BANKS = 'ABNA INGB RABO SNSB ASNB RBRB TRIO KNAB BUNQ FVLB HAND NNBA'.split(' ');
/** The only Dutch accounts without the eleven test: they grew out of giro numbers. */
const GIRO = 'INGB';
/** Banks by the first two figures of the sort code. */
const BY_SORT_CODE: readonly (readonly [country: Country, from: number, to: number, banks: string])[] = [
  ['GB', 4, 4, 'MONZ REVO'],
  ['GB', 5, 5, 'CLYD'],
  ['GB', 7, 7, 'NAIA'],
  ['GB', 8, 8, 'CPBK'],
  ['GB', 9, 9, 'ABBY'],
  ['GB', 11, 11, 'HLFX'],
  ['GB', 15, 16, 'RBOS'],
  ['GB', 18, 18, 'COUT'],
  ['GB', 20, 29, 'BARC BUKB'],
  ['GB', 23, 23, 'MYMB REVO'],
  ['GB', 30, 39, 'LOYD'],
  ['GB', 40, 49, 'HBUK MIDL'],
  ['GB', 50, 66, 'NWBK'],
  ['GB', 60, 60, 'SRLG CHAS'],
  ['GB', 77, 77, 'LOYD TSBS'],
  ['GB', 80, 81, 'BOFS'],
  ['GB', 82, 82, 'CLYD'],
  ['GB', 83, 84, 'RBOS'],
  ['GB', 87, 87, 'TSBS'],
  ['IE', 90, 90, 'BOFI'],
  ['IE', 93, 93, 'AIBK'],
  ['IE', 98, 98, 'ULSB'],
  ['IE', 99, 99, 'IPBS'],
];
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** Places in a French account that may hold a letter, in digits of the IBAN before it. */
const [FIRST_LETTER, LAST_LETTER] = [12, 22];
/** Words between two digits that are still within one number. */
const MOST_BETWEEN = 6;
/** Letters of a bank that may have been taken for digits ("een" for "n"). */
const MOST_MISTAKEN = 2;

/** How many digits an IBAN of a country has, the two after the country included; 0 where letters cannot be told from digits. */
export function ibanDigits(country: string): number {
  return (DIGITS as Readonly<Record<string, number>>)[country] ?? 0;
}

/** How many digits the longest IBAN of a language's callers has. */
export function mostIbanDigits(country: string): number {
  return Math.max(0, ...(COUNTRIES[country] ?? []).map(code => DIGITS[code]));
}

/**
 * The IBAN that digits make, if there is exactly one.
 *
 * @param digits in order, the two after the country first
 * @param country the language's country
 */
export function ibanOfDigits(digits: string, country: string): string | undefined {
  const found = (COUNTRIES[country] ?? []).flatMap(code => candidates(code, digits)).filter(ibanHolds);
  return found.length === 1 ? found[0] : undefined;
}

/** {@link ibanOfDigits} of digits that were heard: a letter or two of the bank may be among them. */
export function ibanHeard(digits: string, country: string): string | undefined {
  const whole = ibanOfDigits(digits, country);
  for (let extra = 1; whole === undefined && extra <= MOST_MISTAKEN; extra += 1) {
    const without = digits.slice(0, 2) + digits.slice(2 + extra);
    const found = ibanOfDigits(without, country);
    // Belgian and French accounts have no bank's letters.
    if (found !== undefined && /^..\d\d[A-Z]{4}/.test(found)) return found;
  }
  return whole;
}

function candidates(code: Country, digits: string): string[] {
  const [check, account] = [digits.slice(0, 2), digits.slice(2)];
  if (code === 'FR' && digits.length === DIGITS.FR - 1) return withOneLetter(digits);
  if (digits.length !== DIGITS[code]) return [];
  return banksOf(code, account).map(bank => code + check + bank + account);
}

function banksOf(code: Country, account: string): readonly string[] {
  if (code === 'BE' || code === 'FR') return [''];
  if (code === 'NL') return elevenTest(account) ? DUTCH_BANKS : [GIRO];
  const sort = Number(account.slice(0, 2));
  const fitting = BY_SORT_CODE.filter(
    ([country, from, to]) => country === code && sort >= from && sort <= to,
  );
  return fitting.flatMap(([, , , banks]) => banks.split(' '));
}

/** The test of Dutch account numbers: figures times their place from the right add up to a multiple of eleven. */
function elevenTest(account: string): boolean {
  const sum = Array.from(account).reduce(
    (total, figure, i) => total + Number(figure) * (account.length - i),
    0,
  );
  return sum % 11 === 0;
}

function withOneLetter(digits: string): string[] {
  const places = Array.from({ length: LAST_LETTER - FIRST_LETTER + 1 }, (_, i) => FIRST_LETTER + i);
  return places.flatMap(place =>
    LETTERS.map(letter => `FR${digits.slice(0, place)}${letter}${digits.slice(place)}`),
  );
}

/** Reads digits from a word on, over words that are none, up to the last digit; `to` is the word after it. */
export function digitsFrom(u: Utterance, from: number): { readonly digits: string; readonly to: number } {
  let [digits, to, strangers] = ['', from, 0];
  for (let at = from; at < u.keys.length && strangers <= MOST_BETWEEN;) {
    const item = digitAt(u, at);
    if (item === undefined) {
      strangers += 1;
      at += 1;
      continue;
    }
    strangers = 0;
    digits += item.chars;
    at = to = item.to;
  }
  return { digits, to };
}

/** A digit, or a word that is taken for one before a digit ("to nine"). */
export function digitAt(u: Utterance, at: number): CodeItem | undefined {
  const digits = codesAt(u, at).filter(code => code.kind === 'digit');
  const sure = digits.find(code => !code.weak);
  if (sure !== undefined) return sure;
  return digits.find(({ to }) => codesAt(u, to).some(code => code.kind === 'digit' && !code.weak));
}
