/**
 * The texts that signals are learnt from: `training/signals/LANGUAGE.txt`. A line is one way to put a matter, with choices
 * in round brackets and parts that may be missing in square ones; it stands for many turns, and is held out as a whole.
 */
import { readFileSync } from 'node:fs';
import { splitWords } from '../../language/words.js';
import { seededRandom, type Random } from '../../understanding/intents/random.js';

/** One turn, its section and the line it comes from. */
export interface Sample {
  readonly pieces: readonly string[];
  readonly section: string;
  /** Turns of one line are learnt from or held out together. */
  readonly line: string;
  readonly weight: number;
}

const FOLDER = new URL('../../../training/signals/', import.meta.url);
/** Turns drawn of a line. */
const DRAWN = 9;

/** Turns of a language, drawn by a fixed seed. */
export function writtenSamples(language: string, seed: number): Sample[] {
  const random = seededRandom(seed);
  const samples: Sample[] = [];
  let section = '';
  for (const line of readFileSync(new URL(`${language}.txt`, FOLDER), 'utf8').split('\n')) {
    if (line.startsWith('== ')) section = line.slice(3).trim();
    else if (line.trim() !== '') samples.push(...drawn(line.trim(), section, random));
  }
  return samples;
}

function drawn(line: string, section: string, random: Random): Sample[] {
  const texts = new Set<string>();
  for (let i = 0; i < 3 * DRAWN && texts.size < DRAWN; i += 1) texts.add(rendered(line, random));
  // A line of many turns says more than one of few, but not as much more.
  const weight = Math.sqrt(texts.size) / texts.size;
  return [...texts].map(text => ({ pieces: splitWords(text), section, line, weight }));
}

/** First words of turns, which mean nothing yet: without them a machine takes how its turns begin for what they say. */
export function beginnings(samples: readonly Sample[]): Sample[] {
  const texts = new Set<string>();
  for (const { pieces } of samples)
    for (const share of [4, 3]) {
      const length = Math.floor(pieces.length / share);
      if (length > 0) texts.add(pieces.slice(0, length).join(' '));
    }
  return [...texts].map(text => ({ pieces: text.split(' '), section: 'begun', line: text, weight: 0.5 }));
}

/** One turn of a line: innermost brackets first. */
function rendered(line: string, random: Random): string {
  const inner = /\(([^()[\]]*)\)|\[([^()[\]]*)\]/;
  let text = line;
  for (let found = inner.exec(text); found !== null; found = inner.exec(text)) {
    const options = (found[1] ?? found[2] ?? '').split('|');
    const missing = found[1] === undefined && random() < 0.5;
    const chosen = missing ? '' : options[Math.floor(random() * options.length)]!;
    text = text.slice(0, found.index) + chosen + text.slice(found.index + found[0].length);
  }
  return text.replace(/\s+/g, ' ').trim();
}
