/** How codes and numbers are compared: whatever way people and systems write them, one key each. */

/** A code without case, spaces and punctuation: `ab 12-3` is `AB123`. */
export function codeKey(code: string): string {
  return code
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}

/**
 * A calling number as E.164; undefined for what is no number (withheld, a name, a short code).
 *
 * @param from as the platform gave it: `+31 20 ...`, `0031...`, `020...`, `sip:+3120...@host`, `tel:...`
 * @param callingCode of the country where numbers without one are dialled, for example `31`
 */
export function phoneKey(from: string, callingCode: string): string | undefined {
  const user = from.replace(/^(sips?|tel):/i, '').split(/[@;]/)[0] ?? '';
  if (/[a-z]/i.test(user)) return undefined;
  const digits = user.replace(/\D/g, '');
  const international = user.trim().startsWith('+') ? digits : /^00(\d+)$/.exec(digits)?.[1];
  const number = international ?? (digits.startsWith('0') ? callingCode + digits.slice(1) : digits);
  // National part of at least 6 digits; E.164 has at most 15.
  return number.length >= 8 && number.length <= 15 ? `+${number}` : undefined;
}
