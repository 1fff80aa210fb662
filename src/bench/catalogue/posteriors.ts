/** Names of our own making in sentences, and what a network makes of them: for tables of what it confuses. */
import { readTokens } from '../../stt/ctc/tokens.js';
import type { Tokens } from '../../stt/ctc/tokens.js';
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

const LIST_SEED = 55;
const RATE_HZ = 8000;
const CHUNK_SAMPLES = 2400;

/** Speaks names with the voices and sentences for tuning, and keeps what the embedded pack of a language makes of them. */
export async function hearNames(
  language: string,
  names: number,
  seed: number,
): Promise<{ readonly tokens: Tokens; readonly heard: readonly Posteriors[] }> {
  const pack = findPack(`${language}-8k`, {});
  const tokens = readTokens(packFile(pack, 'tokens'), pack.dir, pack.manifest.phones);
  const speakers = SPEAKERS.tuning[language]!;
  const list = englishList(16_000, LIST_SEED);
  const spoken = await speakNames(list, language, speakers, names, seeded(seed));
  const { clips } = overTheTelephone({ kind: 'names', description: '', clips: spoken });
  const engine = await openCtcEngine(pack);
  const options = { language, sampleRateHz: RATE_HZ, hotwords: [], graph: 'none' };
  const stateSize = (engine.createStream(options) as CtcStream).state.length;
  const shape = { sampleRateHz: RATE_HZ, chunkSamples: CHUNK_SAMPLES, stateSize };
  const heard: Posteriors[] = [];
  for (const [i, clip] of spoken.entries()) {
    const rows = new Rows();
    const stream = new CtcStream(pack, shape, rows, options);
    stream.accept(clips[i]!.samples);
    stream.flush();
    while (stream.ready()) await engine.decode([stream]);
    heard.push({ clip, rows: rows.rows });
  }
  return { tokens, heard };
}

/** Keeps what the network says and decodes nothing. */
class Rows implements CtcDecoder {
  readonly rows: Float32Array[] = [];

  push(logProbs: Float32Array, frames: number): void {
    const size = logProbs.length / frames;
    for (let t = 0; t < frames; t += 1) this.rows.push(logProbs.slice(t * size, (t + 1) * size));
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
    const copy = new Rows();
    copy.rows.push(...this.rows);
    return copy;
  }
}

/** Shorter words are the language's own. */
const SHORTEST_NAME = 5;

/** 1 for the letters of the text that belong to words of the name. */
export function namesOf(text: string, name: string): Uint8Array {
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
export function alignment(
  ids: readonly number[],
  rows: readonly ArrayLike<number>[],
  blank: number,
): Int32Array {
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
