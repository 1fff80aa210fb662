/** What callers say of a name: what stands before its first comma, if that is no decimal one. */

/** Where the main part of a name ends; below 1 where all of it is. */
export function endOfMainPart(name: string): number {
  let at = name.indexOf(',');
  while (at >= 0 && /\d/.test(name.charAt(at + 1))) at = name.indexOf(',', at + 1);
  return at;
}

/** The main part of a name. */
export function mainPartOf(name: string): string {
  const end = endOfMainPart(name);
  return end > 0 ? name.slice(0, end) : name;
}
