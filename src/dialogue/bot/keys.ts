/** Keys: what one says, in words that the conversation understands, and when a caller who only presses others needs a person. */

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

/** Keys that come sooner than this after another belong to the same try. */
const BURST_MS = 2000;
/** So many keys in one try are no try. */
const MOST_KEYS = 10;

/** Keys without a meaning, one after the other: callers who only press keys. */
export class StrayKeys {
  #tries = 0;
  #keys = 0;
  #lastMs = -Infinity;

  /** @param most failed tries, of which the last leads to a person */
  constructor(private readonly most: number) {}

  /** Takes a key; true once it is time for a person. A number that is keyed in is one try. */
  press(nowMs: number): boolean {
    const isNewTry = nowMs - this.#lastMs > BURST_MS;
    this.#lastMs = nowMs;
    this.#keys = isNewTry ? 1 : this.#keys + 1;
    if (isNewTry) this.#tries += 1;
    return this.#tries >= this.most || this.#keys > MOST_KEYS;
  }

  /** The caller has said or keyed something that means something. */
  forget(): void {
    this.#tries = 0;
    this.#lastMs = -Infinity;
  }
}
