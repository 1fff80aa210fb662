/** The words of one utterance with everything the recognisers ask of them, computed once per position. */
import type { NumberReading } from '../../language/cardinals.js';
import { readCardinals, readOrdinals } from '../../language/cardinals.js';
import type { Phrases } from '../../language/phrases.js';
import type { SpokenLanguage } from '../../language/spoken.js';
import { keepsTokens } from './number-tokens.js';
import type { Word } from './words.js';

/** A number with the way it stood in the text, where it was a numeral. */
export interface SpokenNumber extends NumberReading {
  /** The digits as said or written; keeps the leading zeros of numerals. */
  readonly digits: string;
}

/** Words to look at, in one reading of the utterance (fillers removed, corrections applied or not). */
export class Utterance {
  readonly keys: readonly string[];
  private readonly memo = new Map<string, unknown[]>();

  constructor(
    readonly text: string,
    readonly words: readonly Word[],
    readonly language: SpokenLanguage,
    /** The day of the call, in days since 1970-01-01. */
    readonly callDay: number,
    /** True if days without a month lie ahead, whatever the tense. */
    readonly daysAhead = false,
  ) {
    this.keys = words.map(word => word.key);
  }

  /** Cardinals that start at a position, longest first. */
  numbersAt(at: number): readonly SpokenNumber[] {
    return this.once('n', at, () => {
      const key = this.keys[at] ?? '';
      if (/^\d/.test(key)) return numeral(key, at);
      return readCardinals(this.keys, at, this.language.numbers)
        .filter(r => keepsTokens(this, at, r))
        .map(r => ({ ...r, digits: String(r.value) }))
        .sort((a, b) => b.to - a.to);
    });
  }

  /** Ordinals that start at a position. */
  ordinalsAt(at: number): readonly NumberReading[] {
    return this.once('o', at, () => {
      const match = /^(\d{1,4})[a-z]+$/.exec(this.keys[at] ?? '');
      if (match !== null) return [{ to: at + 1, value: Number(match[1]) }];
      return readOrdinals(this.keys, at, this.language.numbers);
    });
  }

  /** Remembers what `make` returns under a name and a position. */
  once<T>(name: string, at: number, make: () => T): T {
    let row = this.memo.get(name);
    if (row === undefined) {
      row = [];
      this.memo.set(name, row);
    }
    if (row[at] === undefined) row[at] = make();
    return row[at] as T;
  }

  /** True if one of the phrases begins within `window` words before `at`, and ends at or before it. */
  cueBefore(phrases: Phrases<true>, at: number, window: number): boolean {
    return this.cueDistance(phrases, at, window) !== undefined;
  }

  /** How many words stand between the nearest such phrase and `at`. */
  cueDistance(phrases: Phrases<true>, at: number, window: number): number | undefined {
    for (let end = at; end > Math.max(0, at - window); end--) {
      if (phrases.matchEndingAt(this.keys, end) !== undefined) return at - end;
    }
    return undefined;
  }

  /** True if one of the phrases begins within `window` words from `at` on. */
  cueAfter(phrases: Phrases<true>, at: number, window: number): boolean {
    for (let i = at; i < Math.min(this.keys.length, at + window); i++) {
      if (phrases.match(this.keys, i) !== undefined) return true;
    }
    return false;
  }

  /** True if a noun may stand there: neither a function word nor a participle ("op de dertigste gemeld"). */
  beginsNoun(at: number): boolean {
    return !this.isFunctionWord(at) && !this.language.calendar.finalVerb.test(this.words[at]?.norm ?? '');
  }

  /** True if the position is past the end, or its word cannot be a noun (a preposition, a pronoun, a verb form). */
  isFunctionWord(at: number): boolean {
    const key = this.keys[at];
    if (key === undefined) return true;
    const { cues, people } = this.language;
    return cues.functionWords.has(key) || (cues.adverb.test(key) && !people.firstNames.has(key));
  }
}

/** True if the word is written with a capital. */
export function isCapital(u: Utterance, at: number): boolean {
  return /^\p{Lu}/u.test(u.text.slice(u.words[at]?.start));
}

function numeral(key: string, at: number): SpokenNumber[] {
  if (!/^\d+$/.test(key)) {
    const grouped = /^\d{1,3}([.,]\d{3})+$/.test(key) ? key.replace(/[.,]/g, '') : undefined;
    return grouped === undefined ? [] : [{ to: at + 1, value: Number(grouped), digits: grouped }];
  }
  return key.length > 34 ? [] : [{ to: at + 1, value: Number(key), digits: key }];
}
