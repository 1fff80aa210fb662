/** What callers say of themselves: postcode, day of birth and name, each the last that was said, with its words. */
import type { Evidence } from '../call/events.js';
import { fold } from '../language/fold.js';
import { SPOKEN_LANGUAGES, spokenLanguage } from '../language/spoken-languages.js';
import { primaryLanguage } from '../language/tag.js';
import type { FoundSlot } from './mention.js';
import type { SpokenIdentity } from './source.js';

/** A day that nobody called a birthday is one if it is so long ago: who was born later calls nobody's customer service. */
const YOUNGEST_YEARS = 14;

type Part = keyof SpokenIdentity;

/** What was said of the caller so far. */
export class SaidOfSelf {
  readonly #parts = new Map<Part, { readonly value: string; readonly evidence: Evidence | undefined }>();
  readonly #before: string;
  readonly #language: string;

  /** @param callDate `YYYY-MM-DD` */
  constructor(
    language: string,
    private readonly callDate: string,
  ) {
    this.#language = primaryLanguage(language);
    this.#before = `${Number(callDate.slice(0, 4)) - YOUNGEST_YEARS}${callDate.slice(4)}`;
  }

  /** What was said, part by part. */
  get identity(): SpokenIdentity {
    return Object.fromEntries([...this.#parts].map(([part, { value }]) => [part, value]));
  }

  /** The words of what was said. */
  get evidence(): Evidence[] {
    return [...this.#parts.values()].flatMap(({ evidence }) => evidence ?? []);
  }

  /** True for a day that can be somebody's birthday. @param text what it was said in, if it was said */
  isBirth(day: string, text = '', start = text.length): boolean {
    if (this.#saysBirth(text)) return day < this.callDate;
    return day < this.#before && !this.#since(text.slice(0, start));
  }

  /**
   * Takes what an utterance says of the caller; true if it says something.
   *
   * @param evidenceOf the words of a detail; nothing for one that was keyed in
   */
  learn(
    slots: readonly FoundSlot[],
    text: string,
    evidenceOf: (slot: FoundSlot) => Evidence | undefined,
  ): boolean {
    let told = false;
    for (const slot of slots) {
      const part = this.#partOf(slot, text);
      if (part === undefined) continue;
      this.#parts.set(part, { value: String(slot.value), evidence: evidenceOf(slot) });
      told = true;
    }
    return told;
  }

  #partOf({ type, value, valid, start }: FoundSlot, text: string): Part | undefined {
    if (type === 'postcode' && valid) return 'postcode';
    if (type === 'person') return 'name';
    return type === 'date' && this.isBirth(String(value), text, start) ? 'dateOfBirth' : undefined;
  }

  #saysBirth(text: string): boolean {
    if (!SPOKEN_LANGUAGES.includes(this.#language)) return false;
    const { birth } = spokenLanguage(this.#language).calendar;
    const words = wordsOf(text);
    return words.some((_, at) => birth.match(words, at) !== undefined);
  }

  /** "A customer since the third of March 2005". */
  #since(before: string): boolean {
    return wordsOf(before)
      .slice(-SINCE_WITHIN)
      .some(word => SINCE.has(word));
  }
}

const SINCE = new Set(['since', 'depuis', 'sinds', 'vanaf']);
/** Articles and "on" may stand between. */
const SINCE_WITHIN = 3;

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
