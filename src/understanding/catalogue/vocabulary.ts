/**
 * Which words a language has: the everyday ones, and all others that a dictionary knows with their inflections.
 *
 * A recogniser that mis-hears a name often writes real words, so a dictionary word is no proof that no name was said; it
 * only asks for closer likeness than a string that is no word of the language at all.
 */
import { readFileSync } from 'node:fs';
import { commonWords } from '../../language/common-words.js';
import { foldWord } from '../../language/fold.js';

/** The words of one language. */
export interface Vocabulary {
  /** How much doubt a heard word casts on its being a mis-heard name: 0 none, 0.5 a dictionary word, 1 an everyday word. */
  doubt(folded: string): number;
  /** A word of everyday speech. */
  isCommon(folded: string): boolean;
  /** Reads the dictionary now. */
  prepare(): void;
}

// Inflected endings and what the dictionary's form ends in instead; tried in order on words that are not listed as such.
const ENDINGS: Readonly<Record<string, string>> = {
  en: "s: es: 's: ed: ed:e d: ing: ing:e er: er:e ers: ers:e est: ies:y ied:y ier:y ly: ful: less: ness: ment: ments: able: ation:e ations:e",
  fr: 's: x: es: es:e e: ee:er ees:er es:er ant:er ait:er ais:er aient:er ions:er iez:er ons:er ez:er ent:er e:er era:er erai:er erait:er eront:er erez:er erons:er eraient:er ent:ir it:ir is:ir issant:ir issent:ir issons:ir issez:ir i:ir ie:ir irait:ir ira:ir aux:al ales:al trice:teur trices:teur euse:eur euses:eur ment: ement:',
  nl: 's: en: e: e:en t:en te:en ten:en de:en den:en d:en t: er: ers: je: jes: tje: tjes: ere: ste: st: heid:',
};

const loaded = new Map<string, Vocabulary>();

/**
 * The vocabulary of a language. Its Hunspell list is read when the first doubt is asked for, once a process (about
 * 100 ms); `prepare` does it before a call needs it. A language without a list has no words, and so casts no doubt.
 */
export function vocabularyOf(language: string): Vocabulary {
  let vocabulary = loaded.get(language);
  if (vocabulary === undefined) {
    vocabulary = new ListedWords(commonWords(language), language, endingsOf(language));
    loaded.set(language, vocabulary);
  }
  return vocabulary;
}

class ListedWords implements Vocabulary {
  #listed: ReadonlySet<string> | undefined;

  constructor(
    readonly common: ReadonlySet<string>,
    readonly language: string,
    readonly endings: readonly (readonly [string, string])[],
  ) {}

  prepare(): void {
    this.#listed ??= readDictionary(this.language);
  }

  isCommon(folded: string): boolean {
    return this.common.has(folded);
  }

  doubt(folded: string): number {
    if (this.common.has(folded)) return 1;
    return this.#isListed(folded) ? 0.5 : 0;
  }

  #isListed(folded: string): boolean {
    const listed = (this.#listed ??= readDictionary(this.language));
    if (listed.has(folded)) return true;
    return this.endings.some(([ending, instead]) => {
      if (!folded.endsWith(ending) || folded.length - ending.length < 3) return false;
      const stem = folded.slice(0, -ending.length);
      return listed.has(stem + instead) || (isDoubled(stem) && listed.has(stem.slice(0, -1) + instead));
    });
  }
}

// "planned", "stoppen"
function isDoubled(stem: string): boolean {
  return stem.length > 3 && stem.at(-1) === stem.at(-2);
}

function endingsOf(language: string): [string, string][] {
  const text = ENDINGS[language] ?? '';
  return text.split(' ').map(pair => [pair.split(':')[0] ?? '', pair.split(':')[1] ?? '']);
}

// Lines are `word/flags`; names (capitals) are left out, for product names may be among them.
function readDictionary(language: string): Set<string> {
  const words = new Set<string>();
  if (!(language in ENDINGS)) return words;
  const file = new URL('index.dic', import.meta.resolve(`dictionary-${language}`));
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const first = line.charCodeAt(0);
    if (first < 97) continue;
    const cut = line.indexOf('/');
    words.add(foldWord((cut < 0 ? line : line.slice(0, cut)).replaceAll('ĳ', 'ij')));
  }
  return words;
}
