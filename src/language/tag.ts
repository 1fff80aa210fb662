/** Tags of languages (BCP 47). */

/** Few tags come, and they are asked for at every word. */
const known = new Map<string, string>();
const MOST_KNOWN = 1000;

/** A language is two to eight letters (RFC 5646, section 2.1). Names that every object has, such as `constructor`, are none. */
const LANGUAGE = /^[a-z]{2,8}$/;

/** The language of a tag without region or script, lower-case: `nl-BE`, `nl_BE` and `NL` are `nl`. Empty where the tag begins with no language. */
export function primaryLanguage(tag: string): string {
  const before = known.get(tag);
  if (before !== undefined) return before;
  const first = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  const primary = LANGUAGE.test(first) ? first : '';
  if (known.size < MOST_KNOWN) known.set(tag, primary);
  return primary;
}
