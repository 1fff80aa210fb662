/** The words in what is written as one: French writes "l'abonnement", and some write "rendez-vous" where others leave a space. */

const LEANING = /^((?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)')(.*)$/;

/**
 * The words in a folded word: those that have lost their vowel stand by themselves, apostrophe included, and those with
 * hyphens between them do. In whatever language, for a call's may be unknown; what is asked for and what was said must only
 * be taken apart alike.
 *
 * @example wordsIn("l'après-midi") // ["l'", 'après', 'midi']
 */
export function wordsIn(word: string): string[] {
  // Most words have neither, and every word of an archive comes through here.
  if (!/['-]/.test(word)) return [word];
  const parts = word.split('-').filter(Boolean).flatMap(withoutElision);
  return parts.length === 0 ? [word] : parts;
}

function withoutElision(word: string): string[] {
  const [, leaning, rest] = LEANING.exec(word) ?? [];
  return leaning === undefined || rest === undefined || rest === ''
    ? [word]
    : [leaning, ...withoutElision(rest)];
}

/** Words as they are written in a row: what leans on the next one stands without a space before it. */
export function joinedWords(words: readonly string[]): string {
  return words.map((word, i) => (i === 0 || leans(words[i - 1]!) ? word : ` ${word}`)).join('');
}

/** True for a word that has lost its vowel. */
export function leans(word: string): boolean {
  return LEANING.exec(word.replace('[', ''))?.[2] === '';
}
