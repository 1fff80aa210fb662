/** Small numbers as names and callers write them out, in all languages. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const ZERO = set('oh o zero nul');

/** One to twelve, the words of one first. */
export const ONE_TO_TWELVE: readonly ReadonlySet<string>[] = [
  'one un une een',
  'two deux twee',
  'three trois drie',
  'four quatre vier',
  'five cinq vijf',
  'six zes',
  'seven sept zeven',
  'eight huit acht',
  'nine neuf negen',
  'ten dix tien',
  'eleven onze elf',
  'twelve douze twaalf',
].map(set);

/** Zero to nine, as digits are said one by one; "une" stands before a noun alone. */
export const DIGITS: readonly ReadonlySet<string>[] = [ZERO, set('one un een'), ...ONE_TO_TWELVE.slice(1, 9)];
