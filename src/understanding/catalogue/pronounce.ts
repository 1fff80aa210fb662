/**
 * From spelling to phoneme-like symbols, by rules of the language.
 *
 * A rule is one piece of text, `left(graph)right=sounds`: `graph` is said as `sounds` between letters of the classes
 * `left` and `right`. A class is empty (anything), `_` (the word's edge), `[abc]` or `[^abc]` (one letter; the edge counts
 * as a letter `_`). The first rule that fits wins, and only the rules for the letter at hand are tried. Spelling is folded
 * first (`é` and `e` are one letter), since recognisers and price lists disagree about accents.
 */
import { foldWord } from '../../language/fold.js';
import { DUTCH_RULES } from './pronounce-nl.js';
import { ENGLISH_RULES } from './pronounce-en.js';
import { FRENCH_RULES } from './pronounce-fr.js';
import { SYMBOLS, symbolId } from './symbols.js';
import { spelledOut } from './letters.js';

/** Whether a letter, by its code, belongs. */
type LetterClass = (letter: number) => boolean;

interface Rule {
  readonly graph: string;
  readonly fitsLeft: LetterClass;
  readonly fitsRight: LetterClass;
  readonly sounds: Uint8Array;
}

/** By the code of the first letter of what they are for. */
type Rules = readonly (readonly Rule[] | undefined)[];

const EDGE = '_'.charCodeAt(0);

const TABLES: Readonly<Record<string, Rules>> = {
  en: compile(ENGLISH_RULES),
  fr: compile(FRENCH_RULES),
  nl: compile(DUTCH_RULES),
};

/**
 * The symbols of one folded word (letters a-z only; see `foldWord`), as numbers of `SYMBOLS`.
 *
 * A word without a vowel of at most four letters is read letter by letter: `LP` is said "el pee".
 */
export function pronounce(word: string, language: string): Uint8Array {
  if (word.length <= 4 && !/[aeiouy]/.test(word)) {
    return concat(word.split('').map(letter => read(spelledOut(letter, language), language)));
  }
  return read(word, language);
}

/** The symbols of one word as it is written, one character a sound. */
export function soundsOf(word: string, language: string): string {
  return Array.from(pronounce(foldWord(word), language), id => SYMBOLS[id]).join('');
}

/** As `pronounce`, for a word a recogniser wrote: only a single letter is a letter's name, more are a word cut short. */
export function pronounceHeard(word: string, language: string): Uint8Array {
  return word.length === 1 ? pronounce(word, language) : read(word, language);
}

// The sounds of one word while it is read.
let reading = new Uint8Array(64);

function read(word: string, language: string): Uint8Array {
  const rules = TABLES[language] ?? TABLES['en']!;
  let [at, count, last] = [0, 0, -1];
  while (at < word.length) {
    const rule = ruleAt(rules, word, at);
    if (rule === undefined) {
      at += 1;
      continue;
    }
    if (count + rule.sounds.length > reading.length) {
      const longer = new Uint8Array(2 * reading.length);
      longer.set(reading);
      reading = longer;
    }
    // Doubled sounds are one.
    for (const sound of rule.sounds) if (sound !== last) reading[count++] = last = sound;
    at += rule.graph.length;
  }
  return reading.slice(0, count);
}

function ruleAt(rules: Rules, word: string, at: number): Rule | undefined {
  const candidates = rules[word.charCodeAt(at)];
  if (candidates === undefined) return undefined;
  const left = at === 0 ? EDGE : word.charCodeAt(at - 1);
  for (const rule of candidates) {
    const { length } = rule.graph;
    if (!rule.fitsLeft(left) || !(length === 1 || word.startsWith(rule.graph, at))) continue;
    if (rule.fitsRight(at + length < word.length ? word.charCodeAt(at + length) : EDGE)) return rule;
  }
  return undefined;
}

function compile(text: string): Rules {
  const rules: Rule[][] = [];
  for (const piece of text.split(/\s+/).filter(Boolean)) {
    const [, left = '', graph = '', right = '', sounds = ''] = /^(.*)\((.+)\)(.*)=(.*)$/.exec(piece) ?? [];
    (rules[graph.charCodeAt(0)] ??= []).push({
      graph,
      fitsLeft: letterClass(left),
      fitsRight: letterClass(right),
      sounds: Uint8Array.from(sounds, symbolId),
    });
  }
  return rules;
}

function letterClass(text: string): LetterClass {
  if (text === '') return () => true;
  const isOther = text.startsWith('[^');
  const letters = new Set(Array.from(isOther ? text.slice(2, -1) : text, letter => letter.charCodeAt(0)));
  return isOther ? letter => !letters.has(letter) : letter => letters.has(letter);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap(part => [...part]));
}
