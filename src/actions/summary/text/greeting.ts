/** What was said without the greeting it begins with. */

/** Greetings are at most so many words long. */
const MAX_WORDS = 2;

/** A text from its first word that is no greeting on; a greeting alone stays. */
export function withoutGreeting(text: string, greetings: readonly string[]): string {
  const words = text.split(' ');
  let from = 0;
  for (let length = lengthAt(words, from, greetings); length > 0; length = lengthAt(words, from, greetings))
    from += length;
  return from < words.length ? words.slice(from).join(' ') : text;
}

function lengthAt(words: readonly string[], at: number, greetings: readonly string[]): number {
  for (let count = MAX_WORDS; count > 0; count -= 1) {
    const said = words
      .slice(at, at + count)
      .join(' ')
      .toLowerCase();
    if (at + count <= words.length && greetings.includes(said.replace(/[.,;:!?]+$/, ''))) return count;
  }
  return 0;
}
