/**
 * The sentiment of a sentence from its words, in three languages.
 *
 * Every valued phrase or word counts with its value, turned by a negation before it in the same clause, raised or
 * lowered by a word of degree; the sum s becomes s / sqrt(s^2 + 0.5), so that it stays within -1 and 1 and a second
 * angry word adds less than the first (the form of Hutto and Gilbert 2014).
 */
import { compilePhrases } from '../../language/patterns.js';
import type { PhraseSet } from '../../language/patterns.js';
import { sentimentData } from '../../language/sentiment.js';
import type { SentimentData } from '../../language/sentiment.js';
import { fold } from '../../language/fold.js';
import { splitWords } from '../../language/words.js';

/** How a sentence sounds by its words. */
export interface Sentiment {
  /** -1 (very negative) to 1 (very positive); 0 where no word speaks. */
  readonly score: number;
  readonly label: SentimentLabel;
  /** What spoke: words `from` to before `to` of `splitWords(text)` with the value they counted with. */
  readonly parts: readonly SentimentPart[];
}

/** The three classes of sentiment. */
export type SentimentLabel = 'negative' | 'neutral' | 'positive';

/** A valued stretch of words. */
export interface SentimentPart {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** Scores from here on, and below its negative, are called positive and negative. */
const LEAST_SENTIMENT = 0.25;
const HALF = 0.5;
const NEGATION_REACH = 3;
const NEGATED = -0.6;
const BOOST = 1.4;
const DAMP = 0.6;
/** Words that are looked at; what lies beyond is left out. */
const MOST_WORDS = 400;

interface Compiled extends SentimentData {
  readonly sets: readonly { readonly value: number; readonly set: PhraseSet }[];
}

const compiled = new Map<SentimentData, Compiled>();

/**
 * The sentiment of a sentence.
 *
 * @param language BCP-47 tag; in a language without data every sentence is neutral
 */
export function sentimentOf(text: string, language: string): Sentiment {
  const data = dataOf(language);
  if (data === undefined) return { score: 0, label: 'neutral', parts: [] };
  const parts = partsOf(splitWords(text).slice(0, MOST_WORDS), data);
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const score = sum / Math.sqrt(sum * sum + HALF);
  return { score, label: labelOf(score), parts };
}

/** The class of a score. */
export function labelOf(score: number): SentimentLabel {
  return score >= LEAST_SENTIMENT ? 'positive' : score <= -LEAST_SENTIMENT ? 'negative' : 'neutral';
}

function dataOf(language: string): Compiled | undefined {
  const data = sentimentData(language);
  if (data === undefined) return undefined;
  let ready = compiled.get(data);
  if (ready === undefined) {
    const sets = data.phrases.map(([value, patterns]) => ({ value, set: compilePhrases(patterns) }));
    compiled.set(data, (ready = { ...data, sets }));
  }
  return ready;
}

function partsOf(words: readonly string[], data: Compiled): SentimentPart[] {
  const parts: SentimentPart[] = [];
  const folded = words.map(fold);
  for (let at = 0; at < words.length;) {
    const { length, value } = valuedAt(words, folded, at, data);
    if (value !== 0) parts.push({ from: at, to: at + length, value: value * weight(folded, at, data) });
    at += length;
  }
  return parts;
}

/** The longest valued phrase that begins at a word, else the word's own value. */
function valuedAt(
  words: readonly string[],
  folded: readonly string[],
  at: number,
  data: Compiled,
): { length: number; value: number } {
  let [length, value] = [0, 0];
  for (const one of data.sets) {
    const found = one.set.match(words, at);
    if (found > length) [length, value] = [found, one.value];
  }
  return length > 0 ? { length, value } : { length: 1, value: data.general.get(folded[at]!) ?? 0 };
}

/** What the words before a phrase make of it. */
function weight(folded: readonly string[], at: number, data: Compiled): number {
  let factor = 1;
  for (let i = at - 1; i >= Math.max(0, at - NEGATION_REACH); i--) {
    const word = folded[i]!;
    if (data.breaks.has(word)) break;
    if (data.negators.has(word)) return factor * NEGATED;
    if (data.boosters.has(word)) factor *= BOOST;
    else if (data.dampers.has(word)) factor *= DAMP;
  }
  return factor;
}
