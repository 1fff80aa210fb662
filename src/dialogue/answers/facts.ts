/** Which sentence tells what a row says, given what was asked. The only place where a row becomes words. */
import type { ProductNames } from '../availability/availability.js';
import type { Standing } from '../availability/standing.js';
import type { Sentence } from './sentence.js';

/** What the caller wants to know of a product. */
export type Ask = 'availability' | 'when' | 'howMany' | 'order';

/** A question: what is asked, and how many the caller wants. */
export interface Question {
  readonly ask: Ask;
  readonly wanted: number | null;
}

/** The name to say: where no voice can say it, since none of its letters is Latin, another name that the row has. */
export function sayableName({ name, aliases }: Omit<ProductNames, 'sku'>): string {
  const isSayable = (text: string): boolean => /[\p{Script=Latin}\p{Nd}]/u.test(text);
  return isSayable(name) ? name : (aliases.find(isSayable) ?? name);
}

/**
 * The sentence for one product. A date or quantity is in it exactly if the row has one that may be said; how many the
 * caller wanted decides between sentences and is never repeated.
 */
export function factOf(standing: Standing, { ask, wanted }: Question): Sentence {
  const product = sayableName(standing.row);
  switch (standing.kind) {
    case 'stale':
      return { id: 'stale', slots: { product } };
    case 'discontinued':
      return { id: 'discontinued', slots: { product } };
    case 'out_of_stock':
      return standing.from === null
        ? { id: 'outOfStock', slots: { product } }
        : { id: 'outOfStockUntil', slots: { product, date: standing.from } };
    case 'back_order':
      return standing.from === null
        ? { id: 'backOrder', slots: { product } }
        : { id: 'backOrderUntil', slots: { product, date: standing.from } };
    case 'available':
      return availableFact(product, standing.quantity, ask, wanted);
  }
}

function availableFact(product: string, quantity: number | null, ask: Ask, wanted: number | null): Sentence {
  if (ask === 'howMany' || wanted !== null) {
    if (quantity === null) return { id: 'availableUnknownQuantity', slots: { product } };
    const id = wanted !== null && wanted > quantity ? 'availableOnly' : 'availableQuantity';
    return { id, slots: { product, quantity } };
  }
  if (ask === 'when') return { id: 'availableNow', slots: { product } };
  return { id: ask === 'order' ? 'canOrder' : 'available', slots: { product } };
}
