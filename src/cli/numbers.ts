/** Numbers given as options: read while the command line is parsed, so that no command ever computes with NaN. */
import { InvalidArgumentError } from 'commander';

/** What commander calls with the text of an option. */
type Read = (text: string) => number;

/** Reads a whole number. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): Read {
  const range = most === Number.MAX_SAFE_INTEGER ? `${least} on` : `${least} to ${most}`;
  return text => {
    const value = text.trim() === '' ? NaN : Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${range}.`);
  };
}

/** Reads a number above `above`, at most `most`. */
export function numberAbove(above: number, most: number): Read {
  return text => {
    const value = Number(text);
    if (value > above && value <= most) return value;
    throw new InvalidArgumentError(`It must be a number above ${above}, at most ${most}.`);
  };
}

/** Reads a share, from 0 to 1. */
export function share(text: string): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('It must be a number from 0 to 1.');
}
