/**
 * From spelling to phoneme-like symbols, by rules of the language.
 *
 * A rule is one piece of text, `left(graph)right=sounds`: `graph` is said as `sounds` between letters of the classes
 * `left` and `right`. A class is empty (anything), `_` (the word's edge), `[abc]` or `[^abc]` (one letter; the edge counts
 * as a letter `_`). The first rule that fits wins, and only the rules for the letter at hand are tried. Spelling is folded
 * first (`é` and `e` are one letter), since recognisers and price lists disagree about accents.
 */
import { DUTCH_RULES } from './pronounce-nl.js';
import { ENGLISH_RULES } from './pronounce-en.js';
import { FRENCH_RULES } from './pronounce-fr.js';
import { symbolId } from './symbols.js';
import { spelledOut } from './letters.js';

interface Rule {
  readonly graph: string;
  readonly fitsLeft: (letter: string) => boolean;
  readonly fitsRight: (letter: string) => boolean;
  readonly sounds: Uint8Array;
}

type Rules = ReadonlyMap<string, readonly Rule[]>;

const TABLES: Readonly<Record<string, Rules>> = {
  en: compile(ENGLISH_RULES),
  fr: compile(FRENCH_RULES),
  nl: compile(DUTCH_RULES),
};

/** Languages with pronunciation rules; another language is read by the English ones. */
export const PRONOUNCED_LANGUAGES: readonly string[] = Object.keys(TABLES);

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

/** As `pronounce`, for a word a recogniser wrote: only a single letter is a letter's name, more are a word cut short. */
export function pronounceHeard(word: string, language: string): Uint8Array {
  return word.length === 1 ? pronounce(word, language) : read(word, language);
}

function read(word: string, language: string): Uint8Array {
  const rules = TABLES[language] ?? TABLES['en'];
  const sounds: number[] = [];
  let at = 0;
  while (at < word.length) {
    const rule = rules?.get(word.charAt(at))?.find(r => fits(r, word, at));
    if (rule === undefined) {
      at += 1;
      continue;
    }
    for (const sound of rule.sounds) if (sounds.at(-1) !== sound) sounds.push(sound);
    at += rule.graph.length;
  }
  return Uint8Array.from(sounds);
}

function fits(rule: Rule, word: string, at: number): boolean {
  return (
    word.startsWith(rule.graph, at) &&
    rule.fitsLeft(at === 0 ? '_' : word.charAt(at - 1)) &&
    rule.fitsRight(word.charAt(at + rule.graph.length) || '_')
  );
}

function compile(text: string): Rules {
  const rules = new Map<string, Rule[]>();
  for (const piece of text.split(/\s+/).filter(Boolean)) {
    const [, left = '', graph = '', right = '', sounds = ''] = /^(.*)\((.+)\)(.*)=(.*)$/.exec(piece) ?? [];
    const first = graph.charAt(0);
    const known = rules.get(first) ?? [];
    known.push({
      graph,
      fitsLeft: letterClass(left),
      fitsRight: letterClass(right),
      sounds: Uint8Array.from(sounds, symbolId),
    });
    rules.set(first, known);
  }
  return rules;
}

function letterClass(text: string): (letter: string) => boolean {
  if (text === '') return () => true;
  if (text.startsWith('[^')) {
    const letters = text.slice(2, -1);
    return letter => !letters.includes(letter);
  }
  return letter => text.includes(letter);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap(part => [...part]));
}
