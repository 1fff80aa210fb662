/** What the languages share in saying a number in all its usual ways. */

/** All usual ways to say a whole number. */
export type Variants = (n: number) => string[];

// English counts one hundred; French and Dutch say the bare word, Dutch callers also "een honderd".
function counted(count: number, say: Variants, name: string, one: readonly string[]): string[] {
  return count === 1 ? one.map(word => `${word} ${name}`.trim()) : say(count).map(c => `${c} ${name}`);
}

/** How hundreds are said. */
export interface HundredWords {
  readonly names: readonly string[];
  /** What may stand between the hundreds and the rest, with the space after it. */
  readonly links: readonly string[];
  /** What may stand before a single hundred. */
  readonly one: readonly string[];
}

/** A number from 100 to 999. */
export function hundreds(n: number, say: Variants, { names, links, one }: HundredWords): string[] {
  const heads = names.flatMap(name => counted(Math.floor(n / 100), say, name, one));
  if (n % 100 === 0) return heads;
  return heads.flatMap(head => links.flatMap(link => say(n % 100).map(rest => `${head} ${link}${rest}`)));
}

/** A number from 1,000 to 999,999. `one`: what may stand before a single thousand. */
export function thousands(n: number, say: Variants, name: string, one: readonly string[]): string[] {
  const heads = counted(Math.floor(n / 1000), say, name, one);
  if (n % 1000 === 0) return heads;
  return heads.flatMap(head => say(n % 1000).map(rest => `${head} ${rest}`));
}
