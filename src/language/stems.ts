/**
 * Words and their stems, per language.
 *
 * A language is data here: a stemmer from `natural` (by sub-path, so that its database drivers are never loaded), whether
 * an apostrophe ends a word, and the sounds people make while they think. A language without an entry is split into
 * words and keeps them whole.
 */
import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import dutch from 'natural/lib/natural/stemmers/porter_stemmer_nl.js';
import { fold } from './fold.js';
import { primaryLanguage } from './tag.js';

interface WordRules {
  readonly stem: (word: string) => string;
  /** True where the apostrophe marks an elision (`l'adresse` is two words). */
  readonly elides: boolean;
  /** Sounds of hesitation, accents folded. */
  readonly fillers: ReadonlySet<string>;
}

const RULES: Readonly<Record<string, WordRules>> = {
  en: {
    stem: word => english.stem(word),
    elides: false,
    fillers: new Set(['uh', 'um', 'uhm', 'er', 'erm', 'hm', 'hmm', 'mm', 'mhm', 'ah', 'eh']),
  },
  fr: {
    stem: word => french.stem(word),
    elides: true,
    fillers: new Set(['euh', 'heu', 'hum', 'hm', 'hein', 'bah', 'ben', 'ah', 'eh']),
  },
  nl: {
    stem: word => dutch.stem(word),
    elides: false,
    fillers: new Set(['eh', 'ehm', 'uh', 'uhm', 'euh', 'hm', 'hmm', 'ah', 'tja']),
  },
};

const OTHER: WordRules = { stem: word => word, elides: false, fillers: new Set() };
const WORD = /\p{L}+(?:'\p{L}+)*|\p{N}+/gu;
const ELIDED_WORD = /\p{L}+|\p{N}+/gu;

/**
 * The words of a sentence, folded, without sounds of hesitation.
 *
 * @param text what was said or typed
 * @param language BCP-47 tag; only its first part counts
 */
export function wordsOf(text: string, language: string): string[] {
  const words = allWordsOf(text, language);
  const spoken = words.filter(word => !isHesitation(word, language));
  // A turn that is nothing but hesitation keeps its sounds: it is still something said.
  return spoken.length > 0 ? spoken : words;
}

/** As `wordsOf`, with the sounds of hesitation. */
export function allWordsOf(text: string, language: string): string[] {
  return fold(text).match(rulesOf(language).elides ? ELIDED_WORD : WORD) ?? [];
}

/** True for a sound that people of the language make while they think. */
export function isHesitation(word: string, language: string): boolean {
  return rulesOf(language).fillers.has(word);
}

/** Languages whose words are known by more than their letters. */
export const LANGUAGES: readonly string[] = Object.keys(RULES);

/** Stems found lately, by language: a stemmer takes a dozen passes over a word, and speech is made of few words. */
const stems = new Map<string, Map<string, string>>();
const MOST_STEMS = 20_000;

/** The stem of a folded word; the word itself where the language has no stemmer or the stemmer leaves nothing. */
export function stemOf(word: string, language: string): string {
  const primary = primaryLanguage(language);
  const rules = RULES[primary];
  if (rules === undefined) return word;
  const known = stems.get(primary) ?? new Map<string, string>();
  const before = known.get(word);
  if (before !== undefined) return before;
  const stem = rules.stem(word) || word;
  if (known.size >= MOST_STEMS) known.clear();
  stems.set(primary, known.set(word, stem));
  return stem;
}

function rulesOf(language: string): WordRules {
  return RULES[primaryLanguage(language)] ?? OTHER;
}
