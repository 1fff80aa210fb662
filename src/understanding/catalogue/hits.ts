/** Which words of the names were heard, where, and how surely. */
import type { NearlyHeard } from '../../call/events.js';
import { LEAST_SIMILARITY } from './align.js';
import type { Aligner } from './align.js';
import type { Candidates } from './candidates.js';
import type { Context } from './context.js';
import { foldWord } from '../../language/fold.js';
import type { HeardSentence } from './heard.js';
import type { Lexicon, LexiconWord } from './lexicon.js';
import { BROAD_CLASS } from './symbols.js';

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
  /** Of a word that was nearly heard: how much it speaks for a name, instead of what the word itself would if it was heard. */
  readonly force?: number;
}

const MOST_ALIGNED = 500;
// A word with more of its sound classes wrong than this share is not worth aligning.
const MOST_WRONG = 0.5;
// What the share of grams heard adds to the promise of a word, and what being short and everyday words take away.
const GRAM_TRUST = 0.3;
const SHORT_LOSS = 0.3;
const DOUBT_LOSS = 0.2;
const ALL_ORDINARY = 0.95;
const LEAST_SHARE_OF_ORDINARY = 0.4;
// The alignment may end so many sounds before or after the rough place.
const SLACK = 4;
// Everyday words that sound like a name count for less: the caller most often meant the everyday word.
const MOST_DOUBT = 0.4;
// What was nearly heard is so much less alike, and as much again for each nat by which something else was likelier.
const NEARLY = 0.02;
const NEAR_LOSS = 0.01;

/** Finds words of the lexicon in a sentence, each at its best place. */
export function findHits(search: Search): Map<number, Hit> {
  const { heard, lexicon } = search;
  const hits = new Map<number, Hit>();
  const spelled = [...spelledHits(heard, lexicon)];
  for (const hit of nearHits(search, spelled)) hits.set(hit.word, hit);
  for (const hit of spelled) hits.set(hit.word, hit);
  const candidates = promising(search, hits);
  candidates.forEachOfBest(MOST_ALIGNED, at => {
    const id = candidates.words[at]!;
    const stretch = [candidates.first[at]!, candidates.last[at]!] as const;
    const hit = soundHit(id, lexicon.words[id]!, search, stretch);
    if (hit) hits.set(id, hit);
  });
  return hits;
}

// What grams point to, sieved by a rough distance: aligning all of it would take most of the time.
function promising({ heard, lexicon, context }: Search, known: ReadonlyMap<number, unknown>): Candidates {
  const doubts = doubtsBefore(heard, context);
  const { sieve, candidates, soughtLengths } = lexicon;
  const { sounds } = heard;
  const classes = sounds.map(sound => BROAD_CLASS[sound]!);
  candidates.clear();
  lexicon.forEachCandidate(sounds, (id, from, to, share) => {
    const length = soughtLengths[id]!;
    if (length === 0) return;
    const doubt = (doubts[to]! - doubts[from]!) / (to - from);
    // Only everyday words: what is not very like them is not worth a look.
    if (doubt > ALL_ORDINARY && share < LEAST_SHARE_OF_ORDINARY) return;
    if (known.has(id)) return;
    // The rest of the word lies near the grams that were heard.
    sieve.look(id, classes, Math.max(0, from - length + 1), Math.min(sounds.length, to + length - 1));
    if (sieve.distance > MOST_WRONG * length) return;
    const alike = 1 - sieve.distance / length + GRAM_TRUST * share;
    const promise = alike - SHORT_LOSS * Math.exp(-length / 5) - DOUBT_LOSS * doubt;
    const first = Math.max(0, sieve.firstEnd - length - SLACK);
    candidates.add(id, promise, first, Math.min(sounds.length, sieve.lastEnd + SLACK));
  });
  return candidates;
}

// For each sound the doubts of all sounds before it, added up.
function doubtsBefore({ tokenOfSound }: HeardSentence, { doubts }: Context): Float32Array {
  const sums = new Float32Array(tokenOfSound.length + 1);
  for (const [i, token] of tokenOfSound.entries()) sums[i + 1] = sums[i]! + doubts[token]!;
  return sums;
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

// Words of names that a recogniser nearly heard, each where it was nearest.
function nearHits({ heard, lexicon, context, nearly }: Search, spelled: readonly Hit[]): Iterable<Hit> {
  const hits = new Map<number, Hit>();
  for (const { text, from, to, cost } of nearly) {
    const word = lexicon.find(foldWord(text));
    const stretch = [heard.tokenOfWord(from), heard.tokenOfWord(to)] as const;
    if (word === undefined || stretch[1] <= stretch[0]) continue;
    const doubt = MOST_DOUBT * doubtOf(heard, context, stretch, 1);
    const similarity = similarityOf(cost) - doubt;
    if (similarity <= (hits.get(word)?.similarity ?? LEAST_SIMILARITY)) continue;
    // How likely each is was said by its cost: a long name is no surer than the short one that was heard there.
    const there = spelled.filter(hit => hit.from < stretch[1] && hit.to > stretch[0]);
    const forces = there.map(hit => lexicon.words[hit.word]!).filter(({ common }) => !common);
    const force = Math.max(...forces.map(known => known.force));
    const own = lexicon.words[word]!.force;
    hits.set(word, {
      ...hitOfTokens(heard, word, similarity, ...stretch),
      force: forces.length === 0 ? own : force,
    });
  }
  return hits.values();
}

/** How alike what was nearly heard counts as, before everyday words cast doubt on it. */
export function similarityOf(cost: number): number {
  return 1 - NEARLY - NEAR_LOSS * Math.max(0, cost);
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
  /** Names that were nearly heard. */
  readonly nearly: readonly NearlyHeard[];
}

/** How a word is looked for where the rest of its name was heard. */
export interface Expectation {
  /** What share of the doubt that everyday words cast counts. */
  readonly trust: number;
  /** The least likeness that is a hit. */
  readonly least: number;
  /** The name's word before it ends where the stretch begins. */
  readonly opens: boolean;
}

const UNEXPECTED: Expectation = { trust: 1, least: LEAST_SIMILARITY, opens: false };

/**
 * Finds a word by its sounds in a stretch of the sentence.
 *
 * @returns nothing if the likeness is below what is expected, one half without an expectation
 */
export function soundHit(
  id: number,
  word: LexiconWord,
  { heard, aligner, context }: Search,
  stretch: readonly [number, number],
  expectation = UNEXPECTED,
): Hit | undefined {
  const { similarity, from, to } = aligner.align(word.sounds, heard, ...stretch, expectation);
  if (similarity < expectation.least || to <= from) return undefined;
  const first = heard.tokenOfSound[from] ?? 0;
  const end = (heard.tokenOfSound[to - 1] ?? 0) + 1;
  const doubt = MOST_DOUBT * doubtOf(heard, context, [first, end], expectation.trust);
  return { word: id, similarity: similarity - doubt, from: first, to: end, firstSound: from, endSound: to };
}

// By their share of the letters. Numbers and units are only themselves, whatever is expected.
function doubtOf(
  heard: HeardSentence,
  { doubts, unitTokens, numberTokens }: Context,
  [from, to]: readonly [number, number],
  trust: number,
): number {
  let [doubt, all] = [0, 0];
  for (let i = from; i < to; i += 1) {
    const { length } = heard.tokens[i]!.value;
    all += length;
    doubt += length * doubts[i]! * (unitTokens.has(i) || numberTokens.has(i) ? 1 : trust);
  }
  return all === 0 ? 0 : doubt / all;
}
