/**
 * Whether a part of a name is enough where every word of a turn was surely heard: all that was said is of the name, and what
 * was left out tells no other kind of thing. "VapoRub" is of "Vicks VapoRub jar", and "bloeddrukmeter" of "Omron M3
 * bloeddrukmeter"; "cover" may be of many things beside a "phone cover", and "Kenwood" is no mixer yet.
 */
import { commonWords } from '../../language/common-words.js';
import { coloursIn } from './colours.js';
import { cuesOf } from './cues.js';
import { isAskedForm } from './dimensions.js';
import { isForm, isQuality, sameForm } from './form-words.js';
import { ARTICLES, LINKS, isPraise, isTalk } from './phrase-words.js';
import { isSameWord } from './same-words.js';
import { isUnit } from './sizes.js';
import { isSaidAnyway } from './talk-of-callers.js';
import { isCommonThing, isContainer } from './what-follows.js';

/** A word shorter than this may be anything. */
const LEAST_LETTERS = 4;
/** The rest of another word: "zo'n", "l'". */
const ELIDED = new Set(['n', 'l', 'd', 't']);
/** Parts of a name of which two were said. */
const ENOUGH = 2;

/** What was taken for a name, and the names it is held against. */
interface Taken {
  /** Folded words, those of numbers left blank. */
  readonly words: readonly string[];
  /** All words of the name and of its aliases, in their order, without numbers. */
  readonly phrases: readonly (readonly string[])[];
  /** How many of them were said in their order; 0 if two are swapped. */
  readonly inOrder: number;
  /** Every word of the name or of one of its aliases was said. */
  readonly complete: boolean;
  /** A number of the name was said. */
  readonly numbered: boolean;
  readonly language: string;
  readonly isOrdinary: (word: string) => boolean;
}

/** True if what was taken for a name can hardly be anything else's. */
export function isPlainlySaid(taken: Taken): boolean {
  const { words, phrases, inOrder, complete, numbered, language } = taken;
  const common = commonWords(language);
  const own = phrases.flat();
  const isOwn = (word: string): boolean =>
    own.some(w => w === word || isSameWord(w, word) || sameForm(w, word));
  const isLoose = (word: string, at: number): boolean =>
    word === '' ||
    (isUnit(word) && words[at - 1] === '') ||
    ARTICLES.has(word) ||
    LINKS.has(word) ||
    isSaidAnyway(word) ||
    ELIDED.has(word) ||
    (common.has(word) && !isCommonThing(word, language));
  if (inOrder === 0 || !words.every((word, at) => isOwn(word) || isLoose(word, at))) return false;
  if (complete) return true;
  const said = [...new Set(words.filter(word => isOwn(word) && tells(word, taken)))];
  if (said.length >= ENOUGH) return true;
  const [word = ''] = said;
  if (word.length < LEAST_LETTERS) return false;
  const [name = []] = phrases;
  // "Farine T65": a noun and a number of it.
  if (numbered && taken.isOrdinary(word)) return true;
  return name.some(w => isSameWord(w, word) || sameForm(w, word)) && isEnough(word, name, taken);
}

/** True for a word that may tell what a thing is: none of what many things are, come in or come as. */
function tells(word: string, { language }: Taken): boolean {
  return (
    word.length > 2 &&
    !ARTICLES.has(word) &&
    !LINKS.has(word) &&
    !isForm(word) &&
    !isAskedForm(word) &&
    !isQuality(word) &&
    coloursIn([word]).size === 0 &&
    !isContainer(word) &&
    !cuesOf(language).counted.test(word) &&
    !isPraise(word) &&
    !isTalk(word)
  );
}

// One word of a name, as it stands among the others.
function isEnough(word: string, name: readonly string[], taken: Taken): boolean {
  const { language, isOrdinary } = taken;
  const at = name.findIndex(w => isSameWord(w, word) || sameForm(w, word));
  const isNoun = (w = ''): boolean => isOrdinary(w) && tells(w, taken);
  const before = name.slice(0, at).filter(w => tells(w, taken));
  if (language === 'fr') {
    // "Terreau Or Brun", but neither "chaise" of "chaise de jardin" nor the maker behind a noun.
    const [next = ''] = name.slice(at + 1);
    return before.length === 0 && !LINKS.has(next) && !isNoun(next);
  }
  // "Pindakaas" of "Calvé pindakaas", but not "table" of "garden table".
  if (before.some(isNoun)) return false;
  // "Rioja" of "Rioja Campo Viejo"; whoever says "Kenwood" of "Kenwood mixer" said no more than the maker.
  const rest = name.slice(at + 1);
  return before.length > 0 || isOrdinary(word) ? !isNoun(rest[0]) || before.length > 0 : !rest.some(isNoun);
}
