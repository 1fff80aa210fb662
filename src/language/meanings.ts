/**
 * What words and phrases mean to those who serve customers: "money back" and "reimbursed" are both a refund.
 *
 * Unlike a sense (`senses.ts`), which stands in a word's place, a meaning is known beside the word, a word may have several,
 * and phrases have them too. A language without a table has no meanings.
 */
import { everyday as everydayEn } from './en/everyday.js';
import { meanings as en } from './en/meanings.js';
import { thesaurusOfDeeds as thesaurusOfDeedsEn } from './en/thesaurus-deeds.js';
import { thesaurus as thesaurusEn } from './en/thesaurus.js';
import { everyday as everydayFr } from './fr/everyday.js';
import { matters as mattersFr } from './fr/matters.js';
import { meanings as fr } from './fr/meanings.js';
import { thesaurus as thesaurusFr } from './fr/thesaurus.js';
import { everyday as everydayNl } from './nl/everyday.js';
import { matters as mattersNl } from './nl/matters.js';
import { meanings as nl } from './nl/meanings.js';
import { thesaurus as thesaurusNl } from './nl/thesaurus.js';
import { fold } from './fold.js';
import type { SenseWords } from './sense-words.js';
import { stemOf } from './stems.js';
import { primaryLanguage } from './tag.js';

type Tables = Readonly<Record<string, SenseWords>>;
const WORDS: Tables = { en, fr, nl };
/** Words that may stand for one another in any question, whatever it is about. */
const EVERYDAY: Tables = { en: everydayEn, fr: everydayFr, nl: everydayNl };
/** The same for those who look for an answer, with more words. */
const MATTERS: Tables = {
  en: everydayEn,
  fr: joined(everydayFr, mattersFr),
  nl: joined(everydayNl, mattersNl),
};
/** Words by the kind of thing or deed they name: a trout is a fish, Tuesday a day of the week. */
const THESAURUS: Tables = {
  en: { ...thesaurusEn, ...thesaurusOfDeedsEn },
  fr: thesaurusFr,
  nl: thesaurusNl,
};
/** Everyday words and the thesaurus, for those who compare whole sentences; a sign tells which one a kind is of. */
const KINDS: Tables = Object.fromEntries(
  Object.keys(WORDS).map(tag => [tag, { ...signed('~', EVERYDAY[tag]), ...signed('=', THESAURUS[tag]) }]),
);

/** Meanings of phrases, which are stems with blanks between; how many words the longest has; meanings of entries as written. */
interface MeaningTable {
  readonly byPhrase: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
  readonly byWord: ReadonlyMap<string, readonly string[]>;
}

const tables = new Map<Tables, Map<string, MeaningTable>>([
  [WORDS, new Map()],
  [MATTERS, new Map()],
  [KINDS, new Map()],
]);

function joined(words: SenseWords, more: SenseWords): SenseWords {
  const matters = [...new Set([...Object.keys(words), ...Object.keys(more)])];
  return Object.fromEntries(
    matters.map(matter => [matter, `${words[matter] ?? ''} ${more[matter] ?? ''}`.trim()]),
  );
}

function signed(sign: string, words: SenseWords = {}): SenseWords {
  return Object.fromEntries(Object.entries(words).map(([meaning, list]) => [sign + meaning, list]));
}

/**
 * The meanings of all words and phrases of a sentence to those who serve customers, each once.
 *
 * @param stems the sentence's stems (`stemOf`), in order
 * @param language BCP-47 tag; only its first part counts
 */
export function meaningsOf(stems: readonly string[], language: string): ReadonlySet<string> {
  return allIn(tableOf(WORDS, primaryLanguage(language)), stems);
}

/** The kinds of all words and phrases of a sentence, each once: what they may stand for in everyday life, and in the thesaurus. */
export function kindsOf(stems: readonly string[], language: string): ReadonlySet<string> {
  return allIn(tableOf(KINDS, primaryLanguage(language)), stems);
}

function allIn(table: MeaningTable, stems: readonly string[]): ReadonlySet<string> {
  return new Set(stems.flatMap((_, at) => beginningAt(table, stems, at)));
}

/**
 * For each word of a question its own meanings and those of the phrase that it begins, of customer service and of everyday
 * life.
 *
 * @param words folded
 * @param stems their stems (`stemOf`)
 * @param language BCP-47 tag; only its first part counts
 */
export function meaningsAt(words: readonly string[], stems: readonly string[], language: string): string[][] {
  const tag = primaryLanguage(language);
  const [service, everyday] = [tableOf(WORDS, tag), tableOf(MATTERS, tag)];
  // A word that stands in the table means that, and not also what others of its stem mean: "news" and "new".
  const everydayAt = (at: number): readonly string[] => {
    const word = words[at] ?? '';
    const own =
      everyday.byWord.get(word) ?? (COMPOUNDING.has(tag) ? partsOf(word, tag, everyday) : undefined);
    return own === undefined
      ? beginningAt(everyday, stems, at)
      : [...own, ...beginningAt(everyday, stems, at, 2)];
  };
  return stems.map((_, at) => [
    ...new Set(beginningAt(service, stems, at)),
    ...new Set(everydayAt(at).map(meaning => `~${meaning}`)),
  ]);
}

/** Languages that write two words as one ("levertermijn"), and what may stand between them. */
const COMPOUNDING: ReadonlyMap<string, RegExp> = new Map([['nl', /^(?:s|e|en)$/]]);
const SHORTEST_PART = 4;

// The meanings of a word's two parts, if it is one of two that are known; of all ways to part it the one with the longest head.
function partsOf(word: string, tag: string, table: MeaningTable): readonly string[] | undefined {
  const known = (part: string): readonly string[] =>
    part.length < SHORTEST_PART
      ? []
      : (table.byWord.get(part) ?? table.byPhrase.get(stemOf(part, tag)) ?? []);
  if (known(word).length > 0) return undefined;
  for (let from = SHORTEST_PART; from <= word.length - SHORTEST_PART; from += 1) {
    const head = known(word.slice(from));
    if (head.length === 0) continue;
    for (const link of [0, 1, 2]) {
      const between = word.slice(from - link, from);
      const first =
        link > 0 && COMPOUNDING.get(tag)?.test(between) !== true ? [] : known(word.slice(0, from - link));
      if (first.length > 0) return [...first, ...head];
    }
  }
  return undefined;
}

function beginningAt(
  { byPhrase, longest }: MeaningTable,
  stems: readonly string[],
  from: number,
  least = 1,
): string[] {
  const found: string[] = [];
  for (let length = least; length <= Math.min(longest, stems.length - from); length += 1)
    found.push(...(byPhrase.get(stems.slice(from, from + length).join(' ')) ?? []));
  return found;
}

function tableOf(words: Tables, tag: string): MeaningTable {
  const known = tables.get(words)?.get(tag);
  if (known !== undefined) return known;
  const byPhrase = new Map<string, string[]>();
  const byWord = new Map<string, string[]>();
  let longest = 0;
  for (const [meaning, list] of Object.entries(words[tag] ?? {})) {
    for (const entry of fold(list).split(' ')) {
      const stems = entry.split('_').map(word => stemOf(word, tag));
      longest = Math.max(longest, stems.length);
      const phrase = stems.join(' ');
      const meanings = byPhrase.get(phrase) ?? [];
      if (!meanings.includes(meaning)) byPhrase.set(phrase, [...meanings, meaning]);
      byWord.set(entry, [...(byWord.get(entry) ?? []), meaning]);
    }
  }
  const table = { byPhrase, longest, byWord };
  if (tag in words) tables.get(words)?.set(tag, table);
  return table;
}
