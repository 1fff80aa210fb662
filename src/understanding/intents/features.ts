/**
 * What a sentence looks like to the classifier: a bag of hashed features in six groups.
 *
 * Words and stems say what is meant, pieces of words survive spelling mistakes and mis-heard endings, neighbours keep some
 * of the order, and pairs of words anywhere near each other what is asked of what. Meanings and kinds (`language/meanings.ts`) are
 * shared by words that no example brought together. Hashes are 32 bits wide; two features that share one are treated as one.
 */
import { readingsOf } from '../../language/corrections.js';
import { kindsOf, meaningsOf } from '../../language/meanings.js';
import { wordsMeant } from '../../language/retractions.js';
import { stemOf } from '../../language/stems.js';

/** The groups; each is brought to length one before they are put together. */
export const GROUPS = ['word', 'piece', 'neighbours', 'company', 'meaning', 'kind'] as const;

const [WORD, PIECE, NEIGHBOURS, COMPANY, MEANING, KIND] = [0, 1, 2, 3, 4, 5];
const MAX_TEXT = 4_000;
const MAX_WORDS = 256;
const MAX_WORD_LENGTH = 40;
const PIECE_LENGTHS = [3, 4, 5];
const COMPANY_REACH = 10;

/** The features of one sentence, each once: hash, how often, and group. A few bytes each, so that many sentences fit. */
export interface Bag {
  readonly hashes: Uint32Array;
  readonly counts: Uint8Array;
  readonly groups: Uint8Array;
  /** How many words there were. */
  readonly words: number;
}

/** Features being counted: 256 times the group plus the count, by hash. */
type Tally = Map<number, number>;

/**
 * The features of a sentence. What lies beyond 256 words is not looked at.
 *
 * @param text what was said or typed
 * @param language BCP-47 tag
 */
export function featuresOf(text: string, language: string): Bag {
  return featuresOfWords(wordsMeant(text.slice(0, MAX_TEXT), language), language);
}

/**
 * The features of each way to take a sentence in which the speaker may have corrected himself (`readingsOf`), as said first; of
 * any other sentence those that `featuresOf` finds.
 *
 * @param text what was said or typed
 * @param language BCP-47 tag
 */
export function readingFeatures(text: string, language: string): readonly Bag[] {
  return readingsOf(text.slice(0, MAX_TEXT), language).map(words => featuresOfWords(words, language));
}

function featuresOfWords(meant: readonly string[], language: string): Bag {
  const words = meant.slice(0, MAX_WORDS).map(word => word.slice(0, MAX_WORD_LENGTH));
  const tally: Tally = new Map();
  const stems = words.map(word => stemOf(word, language));
  words.forEach((word, i) => {
    add(tally, WORD, hashOf(word, 1));
    add(tally, WORD, hashOf(stems[i] ?? word, 2));
    addPieces(tally, ` ${word} `);
  });
  addNeighbours(tally, stems);
  addCompany(tally, stems);
  for (const meaning of meaningsOf(stems, language)) add(tally, MEANING, hashOf(meaning, 7));
  for (const kind of kindsOf(stems, language)) add(tally, KIND, hashOf(kind, 7));
  const cells = [...tally.values()];
  return {
    hashes: Uint32Array.from(tally.keys()),
    counts: Uint8Array.from(cells, cell => cell & 255),
    groups: Uint8Array.from(cells, cell => cell >> 8),
    words: words.length,
  };
}

function addPieces(tally: Tally, padded: string): void {
  for (const length of PIECE_LENGTHS) {
    if (padded.length < length) break;
    for (let start = 0; start + length <= padded.length; start += 1) {
      add(tally, PIECE, hashOf(padded, 3, start, start + length));
    }
  }
}

function addNeighbours(tally: Tally, stems: readonly string[]): void {
  const hashes = ['^', ...stems, '$'].map(stem => hashOf(stem, 4));
  for (let i = 0; i + 1 < hashes.length; i += 1) {
    add(tally, NEIGHBOURS, mix(hashes[i]!, hashes[i + 1]!, 5));
  }
}

// Two words in one sentence, whichever comes first: "refund ... card" and "card ... refund" ask for the same.
function addCompany(tally: Tally, stems: readonly string[]): void {
  const hashes = stems.map(stem => hashOf(stem, 4));
  for (let i = 0; i < hashes.length; i += 1) {
    for (let j = i + 1; j < Math.min(hashes.length, i + 1 + COMPANY_REACH); j += 1) {
      const [a, b] = [hashes[i]!, hashes[j]!];
      add(tally, COMPANY, a < b ? mix(a, b, 6) : mix(b, a, 6));
    }
  }
}

function add(tally: Tally, group: number, hash: number): void {
  const cell = tally.get(hash) ?? group << 8;
  if ((cell & 255) < 255) tally.set(hash, cell + 1);
}

/** FNV-1a over UTF-16 code units, then Murmur3's finaliser for the low bits that tables use. */
export function hashOf(text: string, kind: number, start = 0, end = text.length): number {
  let hash = 0x811c9dc5 ^ kind;
  hash = Math.imul(hash, 0x01000193);
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finish(hash);
}

function mix(a: number, b: number, kind: number): number {
  return finish(Math.imul(a ^ kind, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77) ^ (b >>> 15));
}

function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
