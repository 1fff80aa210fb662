/** The number by which a caller is told from others. */

/** A call as it began, or as its log says. */
interface NumberedCall {
  readonly from?: string | undefined;
  readonly direction?: 'inbound' | 'outbound' | undefined;
}

/** What networks and platforms write in place of a number that its owner withholds: the same for everybody. */
const WITHHELD: readonly string[] = [
  'anonymous',
  'blocked',
  'private',
  'restricted',
  'unavailable',
  'unknown',
  'withheld',
];
const BESIDE: readonly string[] = ['caller', 'id', 'number'];
const KEYPAD = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/** Twilio writes such a word as the keys it is spelled with: `+266696687` is "anonymous". */
const SPELLED = new Set(WITHHELD.map(word => word.replace(/[a-z]/g, keyOf)));

/** The number as the platform gave it; undefined if it gave none, if it is withheld, and for calls we made ourselves. */
export function callerNumber({ from = '', direction }: NumberedCall): string | undefined {
  return from === '' || direction === 'outbound' || isWithheld(from) ? undefined : from;
}

function isWithheld(from: string): boolean {
  const user = from.replace(/^(sips?|tel):/i, '').split(/[@;]/)[0] ?? '';
  if (SPELLED.has(user.replace(/^\+/, ''))) return true;
  const words = user.toLowerCase().match(/[a-z]+/g) ?? [];
  const said = words.filter(word => WITHHELD.includes(word));
  return said.length > 0 && !/\d/.test(user) && words.every(word => [...said, ...BESIDE].includes(word));
}

function keyOf(letter: string): string {
  return String(KEYPAD.findIndex(letters => letters.includes(letter)) + 2);
}
