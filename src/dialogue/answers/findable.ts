/** The names of a table as they are looked for in what callers say. */
import { findableName } from '../../language/plain-name.js';
import type { ProductNames } from '../availability/availability.js';
import { sayableName } from './facts.js';

/** Each product once, whatever the table holds: with a name that can be said first, and all of them in letters that are heard. */
export function findableNames(products: readonly ProductNames[]): ProductNames[] {
  const once = new Map(products.map(p => [p.sku, p]));
  return [...once.values()].map(({ sku, name, aliases }) => {
    const said = sayableName({ name, aliases });
    const others = said === name ? aliases : [name, ...aliases];
    return { sku, name: findableName(said), aliases: others.map(findableName) };
  });
}
