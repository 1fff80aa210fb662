/**
 * Discovery: complaints that fit no cause yet, gathered into groups that keep their names from week to week.
 *
 * A sentence is its stems without everyday words, weighted by how rare they are among the sentences (tf-idf). It joins a
 * group it already knows if it is like enough (cosine); of the rest, the sentence with the most likenesses in other
 * calls founds a group with them, and so on. What is like what does not depend on chance; only which sentences are
 * looked at does, where there are too many, and that is drawn by the seed. A group's id is made of what founded it and
 * stays, while its words follow what callers say.
 */
import { createHash } from 'node:crypto';
import { SPOKEN_LANGUAGES, spokenLanguage } from '../../language/spoken-languages.js';
import { stemOf, wordsOf } from '../../language/stems.js';
import { keyPhrase } from './key-phrase.js';
import type { LooseSentence } from './loose-sentence.js';
import { primaryLanguage } from '../../language/tag.js';

/** A group that is kept between runs. */
export interface Group {
  readonly id: string;
  readonly language: string;
  /** The group's key phrase when it was found; it stays. */
  readonly name: string;
  /** Its heaviest stems. */
  readonly stems: Readonly<Record<string, number>>;
}

/** A group with the sentences of this run. */
export interface FoundGroup extends Group {
  readonly isNew: boolean;
  readonly sentences: readonly LooseSentence[];
}

/** How to discover. */
export interface DiscoverOptions {
  readonly seed?: number;
  /** A group of fewer calls is chance; 3 by default. */
  readonly leastCalls?: number;
  /** Of more sentences in a language than this, so many are drawn; 4,000 by default. */
  readonly mostSentences?: number;
}

const LIKE = 0.3;
const MOST_SENTENCES = 4_000;
const KEPT_STEMS = 20;
/** How much this week's words move a known group's. */
const DRIFT = 0.3;

type Vector = ReadonlyMap<string, number>;

interface Placed {
  readonly sentence: LooseSentence;
  readonly vector: Vector;
}

/** Groups sentences, the largest group first; known groups that nothing joined are kept, without sentences. */
export function discover(
  sentences: readonly LooseSentence[],
  known: readonly Group[],
  { seed = 1, leastCalls = 3, mostSentences = MOST_SENTENCES }: DiscoverOptions = {},
): FoundGroup[] {
  const languages = [...new Set([...sentences, ...known].map(s => s.language))].sort();
  const found = languages.flatMap(language => {
    const own = draw(
      sentences.filter(s => s.language === language),
      seed,
      mostSentences,
    );
    return inLanguage(
      vectors(own),
      known.filter(g => g.language === language),
      language,
      leastCalls,
    );
  });
  return found.sort((a, b) => callsOf(b.sentences) - callsOf(a.sentences) || (a.id < b.id ? -1 : 1));
}

function inLanguage(
  placed: readonly Placed[],
  known: readonly Group[],
  language: string,
  leastCalls: number,
): FoundGroup[] {
  const joined = new Map<string, Placed[]>(known.map(g => [g.id, []]));
  const centres = known.map(g => [g.id, ofLengthOne(new Map(Object.entries(g.stems)))] as const);
  const loose = placed.filter(one => {
    let [nearest, most]: [string | undefined, number] = [undefined, LIKE];
    for (const [id, centreOf] of centres) {
      const like = cosine(one.vector, centreOf);
      if (like >= most) [nearest, most] = [id, like];
    }
    if (nearest !== undefined) joined.get(nearest)!.push(one);
    return nearest === undefined;
  });
  const old = known.map(g => {
    const members = joined.get(g.id)!;
    const stems = members.length === 0 ? g.stems : mixed(g.stems, centre(members));
    return { ...g, stems, isNew: false, sentences: members.map(m => m.sentence) };
  });
  return [...old, ...founded(loose, language, leastCalls)];
}

/** Founds groups among sentences that belong to none, the largest first. */
function founded(loose: readonly Placed[], language: string, leastCalls: number): FoundGroup[] {
  const likes = likenesses(loose);
  const free = new Set(loose.keys());
  const groups: FoundGroup[] = [];
  // Sizes only fall as sentences are taken: a candidate is counted again only when it comes to the top.
  const queue = likes.map((near, i) => ({ i, calls: callsAt(near, loose) }));
  queue.sort((x, y) => x.calls - y.calls || y.i - x.i);
  for (let top = queue.pop(); top !== undefined && top.calls >= leastCalls; top = queue.pop()) {
    if (!free.has(top.i)) continue;
    const near = likes[top.i]!.filter(j => free.has(j));
    const calls = callsAt(near, loose);
    if (calls < top.calls) {
      insert(queue, { i: top.i, calls });
      continue;
    }
    for (const j of near) free.delete(j);
    groups.push(
      group(
        near.map(j => loose[j]!),
        language,
      ),
    );
  }
  return groups;
}

interface Candidate {
  readonly i: number;
  readonly calls: number;
}

/** Puts a candidate where it belongs in a queue whose last is the best. */
function insert(queue: Candidate[], one: Candidate): void {
  let [low, high] = [0, queue.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = queue[middle]!;
    if (other.calls < one.calls || (other.calls === one.calls && other.i > one.i)) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, one);
}

function group(members: readonly Placed[], language: string): FoundGroup {
  const stems = centre(members);
  const heavy = Object.keys(stems).slice(0, 5).sort().join(' ');
  const id = `found-${createHash('sha1').update(`${language} ${heavy}`).digest('hex').slice(0, 8)}`;
  const sentences = members.map(m => m.sentence);
  return { id, language, name: keyPhrase(sentences, stems), stems, isNew: true, sentences };
}

/** For each sentence, those that are like it, itself with them; by way of the stems they share. */
function likenesses(placed: readonly Placed[]): number[][] {
  const holders = new Map<string, [index: number, weight: number][]>();
  placed.forEach(({ vector }, i) => {
    for (const [stem, weight] of vector) {
      const list = holders.get(stem);
      if (list === undefined) holders.set(stem, [[i, weight]]);
      else list.push([i, weight]);
    }
  });
  const sums = new Float64Array(placed.length);
  return placed.map(({ vector }) => {
    sums.fill(0);
    for (const [stem, weight] of vector)
      for (const [j, other] of holders.get(stem)!) sums[j]! += weight * other;
    const near: number[] = [];
    sums.forEach((like, j) => {
      if (like >= LIKE) near.push(j);
    });
    return near;
  });
}

const callsAt = (places: readonly number[], loose: readonly Placed[]): number =>
  callsOf(places.map(i => loose[i]!.sentence));

function callsOf(sentences: readonly LooseSentence[]): number {
  return new Set(sentences.map(s => s.callId)).size;
}

/** In an order that depends on the texts alone, so that the order of calls does not matter. */
function draw(sentences: readonly LooseSentence[], seed: number, most: number): LooseSentence[] {
  const key = (s: LooseSentence): string =>
    createHash('sha1').update(`${seed} ${s.callId} ${s.text}`).digest('hex');
  const drawn = sentences
    .map(s => [key(s), s] as const)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([, s]) => s);
  return drawn.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.callId < b.callId ? -1 : 1));
}

function vectors(sentences: readonly LooseSentence[]): Placed[] {
  const stems = sentences.map(s => contentStems(s));
  const frequency = new Map<string, number>();
  for (const own of stems)
    for (const stem of new Set(own)) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  return sentences.map((sentence, i) => {
    const vector = new Map<string, number>();
    for (const stem of new Set(stems[i]!))
      vector.set(stem, Math.log((1 + sentences.length) / (1 + frequency.get(stem)!)) + 1);
    return { sentence, vector: ofLengthOne(vector) };
  });
}

const NONE: ReadonlySet<string> = new Set();

/** The stems that say what a sentence is about. */
function contentStems({ text, language }: Pick<LooseSentence, 'text' | 'language'>): string[] {
  const key = primaryLanguage(language);
  const common = SPOKEN_LANGUAGES.includes(key) ? spokenLanguage(key).cues.functionWords : NONE;
  return wordsOf(text, key)
    .filter(word => word.length > 2 && !common.has(word))
    .map(word => stemOf(word, key));
}

function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [stem, weight] of small) dot += weight * (large.get(stem) ?? 0);
  return dot;
}

function ofLengthOne(vector: Vector): Vector {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  const length = Math.sqrt(sum) || 1;
  return new Map([...vector].map(([stem, weight]) => [stem, weight / length]));
}

/** The mean of vectors, its heaviest stems first. */
function centre(members: readonly Placed[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { vector } of members)
    for (const [stem, weight] of vector) sums.set(stem, (sums.get(stem) ?? 0) + weight / members.length);
  return heaviest(sums);
}

function mixed(
  old: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): Record<string, number> {
  const sums = new Map<string, number>();
  for (const [stem, weight] of Object.entries(old)) sums.set(stem, (1 - DRIFT) * weight);
  for (const [stem, weight] of Object.entries(now)) sums.set(stem, (sums.get(stem) ?? 0) + DRIFT * weight);
  return heaviest(sums);
}

function heaviest(sums: ReadonlyMap<string, number>): Record<string, number> {
  const sorted = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return Object.fromEntries(sorted.slice(0, KEPT_STEMS));
}
