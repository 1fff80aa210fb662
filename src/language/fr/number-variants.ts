/** French numbers in all their usual ways, those of Belgium and Switzerland among them. */
import { hundreds, thousands } from '../number-variants.js';
import type { Variants } from '../number-variants.js';
import { SMALL, TENS } from './say.js';

/** Whole numbers from 0 to 999,999. */
export const numberVariants: Variants = n => {
  if (n < 20) return [SMALL[n] ?? ''];
  if (n < 100) return frenchTens(n);
  if (n < 1000) return hundreds(n, numberVariants, { names: ['cent', 'cents'], links: [''], one: [''] });
  return thousands(n, numberVariants, 'mille', ['']);
};

function frenchTens(n: number): string[] {
  const ten = Math.floor(n / 10);
  const base = TENS[ten] ?? '';
  // 70-79 and 90-99 count on from 60 and 80; Belgium and Switzerland have words of their own.
  const onFrom = ten === 7 || ten === 9 ? 10 + (n % 10) : n % 10;
  const said =
    onFrom === 0 ? [base, `${base}s`] : [`${base} ${SMALL[onFrom]}`, `${base} et ${SMALL[onFrom]}`];
  const regional = { 7: 'septante', 8: 'huitante', 9: 'nonante' }[ten];
  if (regional)
    said.push(n % 10 === 0 ? regional : `${regional} ${n % 10 === 1 ? 'et ' : ''}${SMALL[n % 10]}`);
  return said;
}
