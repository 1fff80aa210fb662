/** English numbers in all their usual ways. */
import { hundreds, thousands } from '../number-variants.js';
import type { Variants } from '../number-variants.js';
import { SMALL, TENS } from './numbers.js';

const ONE = ['one', 'a', ''];

/** Whole numbers from 0 to 999,999. */
export const numberVariants: Variants = n => {
  if (n < 20) return [SMALL[n] ?? ''];
  if (n < 100) return [`${TENS[Math.floor(n / 10)]}${n % 10 ? ` ${SMALL[n % 10]}` : ''}`];
  if (n < 1000) {
    const said = hundreds(n, numberVariants, { names: ['hundred'], links: ['and ', ''], one: ONE });
    // "the two eighty"
    if (n % 100 >= 10)
      said.push(...numberVariants(n % 100).map(rest => `${SMALL[Math.floor(n / 100)]} ${rest}`));
    return said;
  }
  const said = thousands(n, numberVariants, 'thousand', ONE);
  // "a thousand and one"
  const rest = n % 1000;
  const heads = n < 2000 ? ONE : numberVariants(Math.floor(n / 1000));
  if (rest > 0 && rest < 100)
    said.push(...heads.map(head => `${head} thousand and ${numberVariants(rest)[0]}`));
  // "fifteen hundred"
  if (n < 10_000 && n % 100 === 0 && n % 1000 !== 0) said.push(`${numberVariants(n / 100)[0]} hundred`);
  return said;
};
