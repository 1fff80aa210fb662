/**
 * What words and phrases mean to those who serve customers: "money back" and "reimbursed" are both a refund.
 *
 * Unlike a sense (`senses.ts`), which stands in a word's place, a meaning is known beside the word, a word may have several,
 * and phrases have them too. A language without a table has no meanings.
 */
import { meanings as en } from './en/meanings.js';
import { meanings as fr } from './fr/meanings.js';
import { meanings as nl } from './nl/meanings.js';
import { fold } from './fold.js';
import type { SenseWords } from './sense-words.js';
import { stemOf } from './stems.js';
import { primaryLanguage } from './tag.js';

const WORDS: Readonly<Record<string, SenseWords>> = { en, fr, nl };

/** Meanings of phrases, which are stems with blanks between, and how many words the longest has. */
interface MeaningTable {
  readonly byPhrase: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
}

const tables = new Map<string, MeaningTable>();

/**
 * The meanings of all words and phrases of a sentence, each once.
 *
 * @param stems the sentence's stems (`stemOf`), in order
 * @param language BCP-47 tag; only its first part counts
 */
export function meaningsOf(stems: readonly string[], language: string): ReadonlySet<string> {
  const { byPhrase, longest } = tableOf(primaryLanguage(language));
  const found = new Set<string>();
  for (let from = 0; from < stems.length; from += 1) {
    let phrase = '';
    for (let to = from; to < Math.min(stems.length, from + longest); to += 1) {
      phrase = to === from ? stems[to]! : `${phrase} ${stems[to]!}`;
      for (const meaning of byPhrase.get(phrase) ?? []) found.add(meaning);
    }
  }
  return found;
}

function tableOf(tag: string): MeaningTable {
  const known = tables.get(tag);
  if (known !== undefined) return known;
  const byPhrase = new Map<string, string[]>();
  let longest = 0;
  for (const [meaning, list] of Object.entries(WORDS[tag] ?? {})) {
    for (const entry of fold(list).split(' ')) {
      const stems = entry.split('_').map(word => stemOf(word, tag));
      longest = Math.max(longest, stems.length);
      const phrase = stems.join(' ');
      const meanings = byPhrase.get(phrase) ?? [];
      if (!meanings.includes(meaning)) byPhrase.set(phrase, [...meanings, meaning]);
    }
  }
  const table = { byPhrase, longest };
  if (tag in WORDS) tables.set(tag, table);
  return table;
}
