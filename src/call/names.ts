/** Names that operators give, and what stands for several of them. */

/**
 * True if the name is the pattern, or begins as a pattern that ends in `*` does. A dot is a letter like any other, in routing
 * plans and in expressions alike.
 */
export function nameFits(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
