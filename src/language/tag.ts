/** Tags of languages (BCP 47). */

/** Few tags come, and they are asked for at every word. */
const known = new Map<string, string>();
const MOST_KNOWN = 1000;

/** The language of a tag without region or script, lower-case: `nl-BE`, `nl_BE` and `NL` are `nl`. */
export function primaryLanguage(tag: string): string {
  const before = known.get(tag);
  if (before !== undefined) return before;
  const primary = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  if (known.size < MOST_KNOWN) known.set(tag, primary);
  return primary;
}
