/** In which order the words of a name were said: swapped they make another one. */
import { ARTICLES } from './choosing.js';
import { coloursIn } from './colours.js';
import { isForm, sameForm } from './form-words.js';
import { likeness } from './likeness.js';
import { BY, DEFINITE, OF } from './phrase-words.js';
import { ALIKE, isSameWord } from './same-words.js';
import { isContainer } from './what-follows.js';

/** True if a word stands right before one that the name has before it: "table de garden" is no garden table; "tablets of Betadine" are Betadine tablets. */
export function isSwapped(
  form: readonly string[],
  places: readonly number[],
  words: readonly string[],
  isFree = false,
): boolean {
  // "De dakkoffer van Thule" and "the mouse, the wireless one" are in order.
  const isBehind = (place: number): boolean =>
    isFree && (BY.has(words[place - 1]!) || DEFINITE.has(words[place - 1]!));
  const isBefore = (place: number, j: number): boolean =>
    places[j] === place - 1 ||
    (places[j] === place - 2 &&
      ARTICLES.has(words[place - 1]!) &&
      !isForm(form[j]!) &&
      !isContainer(form[j]!));
  return places.some(
    (place, i) =>
      place > 0 && !isBehind(place) && places.some((other, j) => j > i && other >= 0 && isBefore(place, j)),
  );
}

/**
 * How many words of a name were said as they are written; none if two are swapped. A colour stands on either side of what has
 * it, and so does a maker: "sirop Toplexil", of Toplexil sirop.
 */
export function inOrder(
  form: readonly string[],
  words: readonly string[],
  isOrdinary: (word: string) => boolean,
): number {
  const own = form.filter(word => !ARTICLES.has(word));
  const isOf =
    (word: string): ((w: string) => boolean) =>
    w =>
      w === word || isSameWord(w, word) || sameForm(w, word);
  const isColour = (word: string): boolean => coloursIn([word]).size > 0;
  const others = own.filter(word => !isColour(word));
  const places = others.map(word => words.findIndex(isOf(word)));
  // What a word joins has an order of its own: "jus de grapes".
  const isJoined = (word: string): boolean =>
    [-1, 1].some(side => OF.has(form[form.indexOf(word) + side] ?? ''));
  const nouns = places.map((place, i) => (isOrdinary(others[i]!) || isJoined(others[i]!) ? place : -1));
  if (isSwapped(others, nouns, words, true)) return 0;
  const colours = own.filter(word => isColour(word) && words.some(isOf(word)));
  return places.filter(place => place >= 0).length + colours.length;
}

/** Where each word of a name was said; -1 where it was not. */
export function placesOf(name: readonly string[], words: readonly string[]): number[] {
  return name.map(word => words.findIndex(w => isSameWord(w, word) || likeness(w, word) >= ALIKE));
}
