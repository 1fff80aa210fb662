/**
 * What a network writes for the letters of names it never heard: how `src/stt/ctc/confusions.ts` was measured.
 *
 * Each clip's text is aligned with the network's letters (Viterbi over the text's letters with blanks between them), and
 * what the network thought within its names is counted against what was said. The names, voices and sentences are those
 * for tuning.
 */
import { readTokens } from '../../stt/ctc/tokens.js';
import { openCtcEngine } from '../../stt/ctc/engine.js';
import type { CtcDecoder } from '../../stt/ctc/greedy.js';
import { CtcStream } from '../../stt/ctc/stream.js';
import { findPack, packFile } from '../../stt/packs/packs.js';
import { overTheTelephone } from '../wer/telephone.js';
import { englishList } from './english-list.js';
import { seeded } from './random.js';
import { SPEAKERS, speakNames } from './spoken-names.js';
import type { SpokenName } from './spoken-names.js';

/** Rows of log-probabilities of one clip, one number a token. */
export interface Posteriors {
  readonly clip: SpokenName;
  readonly rows: readonly Float32Array[];
}

const [NAMES, SEED, LIST_SEED] = [300, 777, 55];
const RATE_HZ = 8000;
const CHUNK_SAMPLES = 2400;

/** Speaks names of our own making, and counts what the embedded pack of a language makes of them. */
export async function measureConfusions(language: string): Promise<string> {
  const pack = findPack(`${language}-8k`, {});
  const tokens = readTokens(packFile(pack, 'tokens'), pack.dir, pack.manifest.phones);
  const speakers = SPEAKERS.tuning[language]!;
  const list = englishList(16_000, LIST_SEED);
  const spoken = await speakNames(list, language, speakers, NAMES, seeded(SEED));
  const { clips } = overTheTelephone({ kind: 'names', description: '', clips: spoken });
  const engine = await openCtcEngine(pack);
  const options = { language, sampleRateHz: RATE_HZ, hotwords: [], graph: 'none' };
  const stateSize = (engine.createStream(options) as CtcStream).state.length;
  const shape = { sampleRateHz: RATE_HZ, chunkSamples: CHUNK_SAMPLES, stateSize };
  const heard: Posteriors[] = [];
  for (const [i, clip] of spoken.entries()) {
    const rows = new Rows(tokens.text.length);
    const stream = new CtcStream(pack, shape, rows, options);
    stream.accept(clips[i]!.samples);
    stream.flush();
    while (stream.ready()) await engine.decode([stream]);
    heard.push({ clip, rows: rows.rows });
  }
  return confusionsOf(heard, tokens.text, tokens.blank);
}

/** Keeps what the network says and decodes nothing. */
class Rows implements CtcDecoder {
  readonly rows: Float32Array[] = [];

  /** @param letters how many columns there are before those of phones, which are left out */
  constructor(readonly letters: number) {}

  push(logProbs: Float32Array, frames: number): void {
    const size = logProbs.length / frames;
    for (let t = 0; t < frames; t += 1) this.rows.push(logProbs.slice(t * size, t * size + this.letters));
  }

  tokens(): [] {
    return [];
  }

  settledTokens(): number {
    return 0;
  }

  end(): void {
    // There is nothing to decide.
  }

  fork(): Rows {
    const copy = new Rows(this.letters);
    copy.rows.push(...this.rows);
    return copy;
  }
}

/** Least share that is worth a place in the table. */
const LEAST_SHARE = 0.02;
/** Shorter words are the language's own. */
const SHORTEST_NAME = 5;

/**
 * Counts.
 *
 * @param tokens the pack's tokens
 * @param blank number of the blank
 * @returns one line a token: the token, and the tokens that were said where it was heard, with their share in hundredths
 */
export function confusionsOf(clips: readonly Posteriors[], tokens: readonly string[], blank: number): string {
  const counts = tokens.map(() => new Float64Array(tokens.length));
  for (const { clip, rows } of clips) count(clip, rows, { tokens, blank, counts });
  const nameOf = (id: number): string => (id === blank ? '_' : tokens[id] === ' ' ? '-' : tokens[id]!);
  return counts
    .map((row, heard) => {
      const sum = row.reduce((a, b) => a + b, 0);
      const shares = Array.from(row, (n, said) => ({ said, share: sum === 0 ? 0 : n / sum }))
        .filter(({ share }) => share >= LEAST_SHARE)
        .sort((a, b) => b.share - a.share);
      return `${nameOf(heard)} ${shares.map(({ said, share }) => `${nameOf(said)}${Math.round(100 * share)}`).join(' ')}`;
    })
    .filter(line => line.includes(' ') && /\d/.test(line))
    .join('\n');
}

interface Counting {
  readonly tokens: readonly string[];
  readonly blank: number;
  readonly counts: readonly Float64Array[];
}

function count(clip: SpokenName, rows: readonly Float32Array[], { tokens, blank, counts }: Counting): void {
  const text = ` ${clip.text.normalize('NFC').replace(/[^\p{L}' ]/gu, '')} `;
  const ids = Array.from(text, letter => idOf(letter, tokens));
  if (ids.includes(-1)) return;
  const inName = namesOf(text, clip.meant.name);
  for (const [t, place] of alignment(ids, rows, blank).entries()) {
    const row = rows[t]!;
    const letter = Math.floor((place - 1) / 2);
    const said = place % 2 === 1 ? ids[letter]! : blank;
    if (inName[letter] !== 1 || (said === blank && inName[letter + 1] !== 1)) continue;
    for (const [heard, logProb] of row.entries()) counts[heard]![said]! += Math.exp(logProb);
  }
}

function idOf(letter: string, tokens: readonly string[]): number {
  const id = tokens.indexOf(letter);
  return id >= 0 ? id : tokens.indexOf(letter.normalize('NFD').charAt(0));
}

/** 1 for the letters of the text that belong to words of the name. */
function namesOf(text: string, name: string): Uint8Array {
  const words = new Set(
    name
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter(word => word.length >= SHORTEST_NAME),
  );
  const marks = new Uint8Array(text.length);
  for (const match of text.matchAll(/[^ ]+/g)) {
    if (words.has(match[0])) marks.fill(1, match.index, match.index + match[0].length);
  }
  return marks;
}

/** For each row its place in "blank letter blank letter ... blank", by the likeliest way through. */
function alignment(ids: readonly number[], rows: readonly Float32Array[], blank: number): Int32Array {
  const places = [blank, ...ids.flatMap(id => [id, blank])];
  const steps: Uint8Array[] = [];
  let costs = new Float64Array(places.length).fill(Infinity);
  // The text's own first space need not be heard.
  for (let place = 0; place < 4; place += 1) costs[place] = 0;
  for (const row of rows) {
    const next = new Float64Array(places.length);
    const step = new Uint8Array(places.length);
    for (const [place, id] of places.entries()) {
      let [best, by] = [costs[place]!, 0];
      if (place > 0 && costs[place - 1]! < best) [best, by] = [costs[place - 1]!, 1];
      const skips = place > 1 && id !== blank && id !== places[place - 2];
      if (skips && costs[place - 2]! < best) [best, by] = [costs[place - 2]!, 2];
      next[place] = best - row[id]!;
      step[place] = by;
    }
    costs = next;
    steps.push(step);
  }
  let place = places.length - 1;
  for (let last = place; last >= places.length - 4; last -= 1) if (costs[last]! < costs[place]!) place = last;
  const found = new Int32Array(rows.length);
  for (let t = rows.length - 1; t >= 0; t -= 1) {
    found[t] = place;
    place -= steps[t]![place]!;
  }
  return found;
}
