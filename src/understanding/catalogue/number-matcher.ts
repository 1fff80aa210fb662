/**
 * Compares the numbers of a name (strengths, sizes, models) with those said near it, in figures, words or mis-heard words.
 */
import type { Aligner } from './align.js';
import type { Form } from './forms.js';
import { soundsOfNumber } from './heard.js';
import type { HeardSentence } from './heard.js';
import type { Hit } from './hits.js';
import type { HeardNumber } from '../../language/spoken-numbers.js';

// Words before and after the name in which its numbers are looked for.
const BEFORE = 3;
const AFTER = 8;
const GAIN_PER_SOUND = 0.012;
const LEAST_SIMILARITY = 0.6;
const WRONG_NUMBER = 0.04;
const OTHER_NUMBER = 0.25;

/** What the numbers say about a form. */
export interface NumberEvidence {
  /** Positive if the form's numbers were said, negative if others were. */
  readonly gain: number;
  /** One of the form's numbers was said. */
  readonly matched: boolean;
  /** The token after the last that belongs to the name, numbers included. */
  readonly to: number;
}

interface Found {
  readonly similarity: number;
  readonly from: number;
  readonly to: number;
}

/** For one sentence: finds numbers of names in it, each looked for once. */
export class NumberMatcher {
  readonly #found = new Map<string, Found>();

  constructor(
    readonly aligner: Aligner,
    readonly numbers: readonly HeardNumber[],
  ) {}

  /** Compares a form whose words were heard from hit `first` to hit `last`. */
  compare(form: Form, heard: HeardSentence, first: Hit, last: Hit): NumberEvidence {
    const near = this.numbers.filter(n => n.to > first.from - BEFORE && n.from < last.to + AFTER);
    let [gain, end, matched] = [0, last.to, false];
    const unused = new Set(near);
    for (const value of form.numbers) {
      const said = near.find(n => n.value === value && unused.has(n));
      const found = said
        ? { similarity: 1, from: said.from, to: said.to }
        : this.#misheard(value, heard, last, near);
      if (found === undefined) gain -= 0.004;
      else {
        for (const n of near) if (n.from >= found.from && n.to <= found.to) unused.delete(n);
        gain += GAIN_PER_SOUND * this.#lengthOf(value, heard) * (found.similarity - 0.4);
        matched ||= found.similarity > 0.75;
        if (found.from >= last.to - 1 && found.from - end <= 2) end = Math.max(end, found.to);
      }
    }
    const others = [...unused].filter(n => n.from >= last.to && n.from < last.to + 3).length;
    if (form.numbers.length > 0) gain -= WRONG_NUMBER * others;
    return { gain, matched, to: end };
  }

  #lengthOf(value: string, heard: HeardSentence): number {
    return Math.max(2, soundsOf(value, heard.language).length);
  }

  #misheard(value: string, heard: HeardSentence, last: Hit, near: readonly HeardNumber[]): Found | undefined {
    const key = `${value} ${last.endSound}`;
    let found = this.#found.get(key);
    if (found === undefined) this.#found.set(key, (found = this.#align(value, heard, last)));
    if (found.similarity < LEAST_SIMILARITY) return undefined;
    // A number inside a longer one that was understood ("five" in "twenty five") was not said.
    const { from, to } = found;
    const understood = near.find(n => n.from <= from && n.to >= to);
    if (understood === undefined) return found;
    // "Cent" may have been "cinq": rather another number, but not for certain.
    const isWhole = understood.from === from && understood.to === to;
    return isWhole ? { ...found, similarity: found.similarity - OTHER_NUMBER } : undefined;
  }

  #align(value: string, heard: HeardSentence, last: Hit): Found {
    const end = heard.soundOfToken(last.to + AFTER);
    const found = this.aligner.align(soundsOf(value, heard.language), heard, last.endSound, end);
    const token = heard.tokenOfSound[found.from] ?? 0;
    const lastToken = heard.tokenOfSound[Math.max(found.from, found.to - 1)] ?? 0;
    return { similarity: found.similarity, from: token, to: lastToken + 1 };
  }
}

const sounds = new Map<string, Uint8Array>();

function soundsOf(value: string, language: string): Uint8Array {
  const key = `${language} ${value}`;
  let known = sounds.get(key);
  if (known === undefined) {
    // Names have a few thousand numbers at most; a list that keeps changing must not fill the memory.
    if (sounds.size > 20_000) sounds.clear();
    sounds.set(key, (known = soundsOfNumber(value, language)));
  }
  return known;
}
