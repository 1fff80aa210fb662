/** Which words of the names were heard, where, and how surely. */
import { LEAST_SIMILARITY } from './align.js';
import type { Aligner } from './align.js';
import type { Context } from './context.js';
import type { HeardSentence } from './heard.js';
import type { Lexicon, LexiconWord } from './lexicon.js';

/** One word of the names, found in the sentence. */
export interface Hit {
  /** Number in the lexicon. */
  readonly word: number;
  /** 0 to 1, after the guards. */
  readonly similarity: number;
  /** First token. */
  readonly from: number;
  /** The token after the last. */
  readonly to: number;
  /** First sound. */
  readonly firstSound: number;
  /** The sound after the last. */
  readonly endSound: number;
}

const MOST_CANDIDATES = 1_200;
// Everyday words that sound like a name count for less: the caller most often meant the everyday word.
const MOST_DOUBT = 0.4;

/** Finds words of the lexicon in a sentence, each at its best place. */
export function findHits(
  heard: HeardSentence,
  lexicon: Lexicon,
  aligner: Aligner,
  context: Context,
): Map<number, Hit> {
  const hits = new Map<number, Hit>();
  for (const hit of spelledHits(heard, lexicon)) hits.set(hit.word, hit);
  for (const { word: id, from, to } of lexicon.candidates(heard.sounds, MOST_CANDIDATES)) {
    const word = lexicon.words[id];
    // A common or very short word of a name is only ever itself: it would sound like half the sentence.
    if (word === undefined || hits.has(id) || word.common || word.sounds.length < 3) continue;
    // The rest of the word lies near the grams that were heard.
    const reach = word.sounds.length + 3;
    const stretch = [Math.max(0, from - reach), Math.min(heard.sounds.length, to + reach)] as const;
    const hit = soundHit(id, word, { heard, lexicon, aligner, context }, stretch);
    if (hit) hits.set(id, hit);
  }
  return hits;
}

// The same spelling as one token, or as two that the recogniser split.
function* spelledHits(heard: HeardSentence, lexicon: Lexicon): Generator<Hit> {
  for (const [i, token] of heard.tokens.entries()) {
    if (token.kind === 'number') continue;
    const next = heard.tokens[i + 1];
    const pair = next?.kind === 'word' ? lexicon.find(token.value + next.value) : undefined;
    const single = lexicon.find(token.value);
    if (pair !== undefined) yield hitOfTokens(heard, pair, 0.98, i, i + 2);
    if (single !== undefined) yield hitOfTokens(heard, single, 1, i, i + 1);
  }
}

function hitOfTokens(heard: HeardSentence, word: number, similarity: number, from: number, to: number): Hit {
  return {
    word,
    similarity,
    from,
    to,
    firstSound: heard.soundOfToken(from),
    endSound: heard.soundOfToken(to),
  };
}

/** What a search for words by their sounds needs. */
export interface Search {
  readonly heard: HeardSentence;
  readonly lexicon: Lexicon;
  readonly aligner: Aligner;
  readonly context: Context;
}

/**
 * Finds a word by its sounds in a stretch of the sentence.
 *
 * @returns nothing if the likeness is below one half
 */
export function soundHit(
  id: number,
  word: LexiconWord,
  { heard, lexicon, aligner, context }: Search,
  stretch: readonly [number, number],
): Hit | undefined {
  const { similarity, from, to } = aligner.align(word.sounds, heard, ...stretch);
  if (similarity < LEAST_SIMILARITY || to <= from) return undefined;
  const first = heard.tokenOfSound[from] ?? 0;
  const end = (heard.tokenOfSound[to - 1] ?? 0) + 1;
  const doubt = MOST_DOUBT * doubtOf(heard, lexicon, context, first, end);
  return { word: id, similarity: similarity - doubt, from: first, to: end, firstSound: from, endSound: to };
}

// Everyday words, numbers and units cast full doubt, other dictionary words half, by their share of the letters.
function doubtOf(heard: HeardSentence, lexicon: Lexicon, context: Context, from: number, to: number): number {
  let [doubt, all] = [0, 0];
  for (let i = from; i < to; i += 1) {
    const token = heard.tokens[i]!;
    const letters = token.value.length;
    all += letters;
    const plain = token.kind !== 'word' || context.unitTokens.has(i);
    doubt += letters * (plain ? 1 : lexicon.vocabulary.doubt(token.value));
  }
  return all === 0 ? 0 : doubt / all;
}
