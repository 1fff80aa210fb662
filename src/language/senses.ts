/** Words that stand for one another where signals are learnt: relatives, illnesses, superiors, ways of calling. */
import { senses as en } from './en/senses.js';
import { senses as fr } from './fr/senses.js';
import { senses as nl } from './nl/senses.js';
import { fold } from './fold.js';
import type { SenseWords } from './sense-words.js';
import { stemOf } from './stems.js';
import { primaryLanguage } from './tag.js';

const WORDS: Readonly<Record<string, SenseWords>> = { en, fr, nl };
const tables = new Map<string, Map<string, string>>();

/**
 * The sense of a word in capitals, by the word itself or else by its stem; a word without a sense is its stem.
 *
 * @param word folded
 * @param language BCP-47 tag
 */
export function senseOrStem(word: string, language: string): string {
  const tag = primaryLanguage(language);
  const stem = stemOf(word, tag);
  const table = tableOf(tag);
  return table.get(word) ?? table.get(`~${stem}`) ?? stem;
}

function tableOf(tag: string): Map<string, string> {
  const known = tables.get(tag);
  if (known !== undefined) return known;
  const table = new Map<string, string>();
  for (const [sense, list] of Object.entries(WORDS[tag] ?? {}))
    for (const word of fold(list).split(/\s+/).filter(Boolean)) {
      table.set(word, sense.toUpperCase());
      const stem = `~${stemOf(word, tag)}`;
      if (!table.has(stem)) table.set(stem, sense.toUpperCase());
    }
  tables.set(tag, table);
  return table;
}
