/** Letters that an apostrophe parted from a word, and that are no sizes: "it's", "I'm", "il m'en faut", "l'autre", "m'n". */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Before an English "s". */
const BEFORE_S = set(
  'it that there here he she what where who how when why let one everything everyone someone somebody which ' +
    'son daughter wife husband mum mother dad father brother sister friend neighbour boss today tomorrow',
);
/** Behind a French or Dutch one: "s'il", "'s avonds". */
const BEHIND_S = set('il ils en agit appelle appellent est etait avonds ochtends middags morgens nachts');
/** Words after which French parts "l", "m" and "s" from a word that begins with a vowel. */
const BEFORE_VOWEL = set(
  'vous je tu nous on il elle ils elles ne qui que si et ou de a dans pour avec sur sous par est y voila voici',
);
const VOWEL = /^[aeiouyh]/;

/** The folded words of a turn without such letters. */
export function withoutClitics(words: readonly string[]): string[] {
  return words.filter((word, i) => !isClitic(word, words[i - 1], words[i + 1] ?? ''));
}

function isClitic(word: string, before: string | undefined, after: string): boolean {
  if (word !== 's' && word !== 'm' && word !== 'l') return false;
  if (word === 's' && (BEFORE_S.has(before ?? '') || BEHIND_S.has(after))) return true;
  if (word === 'm' && (before === 'i' || after === 'n')) return true;
  return VOWEL.test(after) && (before === undefined || BEFORE_VOWEL.has(before));
}
