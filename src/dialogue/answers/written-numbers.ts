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

const MORE = set(
  'thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand point ' +
    'treize quatorze quinze seize vingt trente quarante cinquante soixante septante nonante cent cents mille virgule ' +
    'dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend komma',
);

/** True for a folded word of a number that an alias may write out: "plasterboard twelve point five". */
export function isNumberWord(word: string): boolean {
  return MORE.has(word) || ONE_TO_TWELVE.some(words => words.has(word));
}
