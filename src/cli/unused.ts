/** Options that mean nothing in the company they are given in: refused, because what is left out silently is taken for done. */
import { ParleyError } from '../call/errors.js';

/**
 * Refuses options that would not be looked at.
 *
 * @param flags what commander read
 * @param names those that mean nothing here, as commander names them (`signKey` for `--sign-key`)
 * @param why what they are for, after the option's name
 * @throws ParleyError BAD_ARGUMENT
 */
export function refuseUnused<T extends object>(
  flags: T,
  names: readonly (keyof T & string)[],
  why: string,
): void {
  const given = names.find(name => flags[name] !== undefined);
  if (given === undefined) return;
  const option = given.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
  throw new ParleyError('BAD_ARGUMENT', `--${option} ${why}.`, { field: option });
}
