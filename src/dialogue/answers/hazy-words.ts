/** Words of a turn that a recogniser hardly understood: what they ask, or of what, may be anything. */
import { commonWords } from '../../language/common-words.js';
import { spokenQuantities } from '../../language/spoken-numbers.js';
import { tokenize } from '../../language/tokens.js';
import { IN, isTalk } from './phrase-words.js';
import type { HeardWord } from './sureness.js';

/** A word less sure than this was more likely another. */
const HAZY_CONFIDENCE = 0.5;
/** A word less sure than this was hardly ever said. */
const LOST_CONFIDENCE = 0.3;
/** Of so many words what is asked is lost with them, if one is longer than "of" and "the". */
const MANY_LOST = 2;
const LEAST_LONG = 4;
/** The short ones are articles and the like. */
const LEAST_TELLING = 3;

/** What the words that were hardly understood leave open. */
export interface Haze {
  /** Folded words that are none of those that stand in any sentence, and numbers. */
  readonly words: readonly string[];
  /** Something of a turn was lost with which another thing may have been named, or asked. */
  readonly isThick: boolean;
  /** Folded words that may be others. */
  readonly unsure: readonly string[];
}

/**
 * What a recogniser hardly understood of a turn.
 *
 * @param sureConfidence words less sure than this may be others
 */
export function hazeOf(heard: readonly HeardWord[], language: string, sureConfidence: number): Haze {
  const common = commonWords(language);
  const isTelling = (word: string): boolean =>
    isAmount(word, language) || (word.length >= LEAST_TELLING && !common.has(word) && !isTalk(word));
  const hazy = heard.filter(({ confidence }) => confidence < HAZY_CONFIDENCE).flatMap(folded);
  const lost = heard.filter(({ confidence }) => confidence < LOST_CONFIDENCE).flatMap(folded);
  const isLong = (word: string): boolean => word.length >= LEAST_LONG;
  // "In moeder", which was "in poeder": the one that is meant may be another.
  const isKindLost = heard.some(
    ({ word, confidence }, at) =>
      confidence < LOST_CONFIDENCE && isLong(word) && IN.has(folded(heard[at - 1] ?? NO_WORD)[0] ?? ''),
  );
  return {
    words: hazy.filter(isTelling),
    isThick:
      isKindLost ||
      hazy.length * 2 > heard.length ||
      lost.some(word => numberIn(word, language)) ||
      (lost.length >= MANY_LOST && lost.some(isLong)),
    unsure: heard.filter(({ confidence }) => confidence < sureConfidence).flatMap(folded),
  };
}

/** True if what is meant without being named may be something else. */
export function isHazy(haze: Haze | undefined): boolean {
  return haze !== undefined && (haze.isThick || haze.words.length > 0);
}

/** The words of a turn without those that were hardly understood, folded. */
export function clearWords(heard: readonly HeardWord[]): string {
  return heard
    .filter(({ confidence }) => confidence >= LOST_CONFIDENCE)
    .flatMap(folded)
    .join(' ');
}

const NO_WORD: HeardWord = { word: '', confidence: 1 };

function folded({ word }: HeardWord): string[] {
  return tokenize(word).map(({ value }) => value);
}

// "Un" is an article, too.
function isAmount(word: string, language: string): boolean {
  const value = numberIn(word, language);
  return value !== undefined && value !== '1';
}

function numberIn(word: string, language: string): string | undefined {
  return spokenQuantities(language).find(tokenize(word))[0]?.value;
}
