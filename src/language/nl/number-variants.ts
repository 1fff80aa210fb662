/** Dutch numbers in all their usual ways. */
import { hundreds, thousands } from '../number-variants.js';
import type { Variants } from '../number-variants.js';
import { SMALL, TENS } from './numbers.js';

/** Whole numbers from 0 to 999,999. */
export const numberVariants: Variants = n => {
  if (n < 20) return [SMALL[n] ?? ''];
  if (n < 100) return [`${n % 10 ? `${SMALL[n % 10]} en ` : ''}${TENS[Math.floor(n / 10)]}`];
  if (n < 1000)
    return hundreds(n, numberVariants, { names: ['honderd'], links: ['', 'en '], one: ['', 'een'] });
  const said = thousands(n, numberVariants, 'duizend', ['', 'een']);
  if (n < 10_000 && n % 100 === 0 && n % 1000 !== 0) said.push(`${numberVariants(n / 100)[0]} honderd`);
  return said;
};
