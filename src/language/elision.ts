/** Words that lean on the next one: French writes "l'abonnement", and means two words. */

const LEANING = /^((?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)')(.*)$/;

/**
 * The words in a folded word: those that have lost their vowel stand by themselves, apostrophe included. In whatever
 * language, for a call's may be unknown; what is asked for and what was said must only be taken apart alike.
 *
 * @example withoutElision("l'abonnement") // ["l'", 'abonnement']
 */
export function withoutElision(word: string): string[] {
  const [, leaning, rest] = LEANING.exec(word) ?? [];
  return leaning === undefined || rest === undefined || rest === ''
    ? [word]
    : [leaning, ...withoutElision(rest)];
}

/** Words as they are written in a row: what leans on the next one stands without a space before it. */
export function joinedWords(words: readonly string[]): string {
  return words.map((word, i) => (i === 0 || leans(words[i - 1]!) ? word : ` ${word}`)).join('');
}

function leans(word: string): boolean {
  return LEANING.exec(word.replace('[', ''))?.[2] === '';
}
