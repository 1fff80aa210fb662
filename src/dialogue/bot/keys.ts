/** What a pressed key says, in words that the conversation understands: for callers who only press keys. */

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { '0': 'operator', '1': 'the first', '2': 'the second', '3': 'the third', '*': 'repeat' },
  fr: { '0': 'un conseiller', '1': 'le premier', '2': 'le deuxième', '3': 'le troisième', '*': 'répétez' },
  nl: { '0': 'een medewerker', '1': 'de eerste', '2': 'de tweede', '3': 'de derde', '*': 'herhaal' },
};

/** Keys that choose one of several products; they mean nothing where nothing was asked. */
const CHOICES = new Set(['1', '2', '3']);

/**
 * The words of a key, or nothing for one without a meaning at this moment.
 *
 * @param choosing true if the caller has just been asked which of several products is meant
 */
export function keyWords(key: string, language: string, choosing: boolean): string | undefined {
  if (CHOICES.has(key) && !choosing) return undefined;
  return (WORDS[language] ?? WORDS['en'])?.[key];
}
