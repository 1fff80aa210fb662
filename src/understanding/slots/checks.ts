/** Check digits. */

/**
 * Luhn's check of card numbers (ISO/IEC 7812-1, annex B).
 *
 * @param digits digits only
 */
export function luhnHolds(digits: string): boolean {
  let sum = 0;
  for (let k = 0; k < digits.length; k++) {
    const digit = Number(digits[digits.length - 1 - k]);
    const doubled = k % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Lengths of IBANs (ISO 13616 registry) of the countries whose callers are likely. */
export const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  AT: 20, BE: 16, CH: 21, CZ: 24, DE: 22, DK: 18, ES: 24, FI: 18, FR: 27, GB: 22, GR: 27, HU: 28,
  IE: 22, IT: 27, LI: 21, LU: 20, MC: 27, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, SE: 24,
  SI: 19, SK: 24,
}; // prettier-ignore

/** True if the check digits of an IBAN hold (ISO 7064 mod 97-10), and the national ones of France and Belgium. */
export function ibanHolds(iban: string): boolean {
  const country = iban.slice(0, 2);
  if (IBAN_LENGTHS[country] !== iban.length) return false;
  return mod97(iban.slice(4) + iban.slice(0, 4)) === 1 && nationalCheckHolds(country, iban.slice(4));
}

/** The remainder by 97, with letters as 10 to 35. */
export function mod97(text: string): number {
  let rest = 0;
  for (const char of text) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

function nationalCheckHolds(country: string, bban: string): boolean {
  if (country === 'FR' || country === 'MC') return ribKeyHolds(bban);
  if (country !== 'BE') return true;
  const rest = Number(bban.slice(0, 10)) % 97;
  return (rest === 0 ? 97 : rest) === Number(bban.slice(10));
}

/** The French key: 97 - (89 bank + 15 branch + 3 account) mod 97, letters as digits 1-9, 1-9, 2-9. */
export function ribKeyHolds(bban: string): boolean {
  const digits = bban.replace(/[A-Z]/g, letter => {
    const index = letter.charCodeAt(0) - 65;
    return String(index < 18 ? (index % 9) + 1 : index - 16);
  });
  const [bank, branch, account] = [digits.slice(0, 5), digits.slice(5, 10), digits.slice(10, 21)].map(BigInt);
  if (bank === undefined || branch === undefined || account === undefined) return false;
  return 97n - ((89n * bank + 15n * branch + 3n * account) % 97n) === BigInt(digits.slice(21, 23));
}
