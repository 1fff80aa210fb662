/** What the numbers in a product's name are: sizes, strengths, models, volumes. */
import type { Token } from '../../language/tokens.js';
import type { Cut } from './cut.js';
import { sameForm } from './form-words.js';
import { isSameWord } from './same-words.js';
import { KINDS, measureUnit, unitIn } from './sizes.js';
import { ONE_TO_TWELVE } from './written-numbers.js';

/** One to six. */
const SMALL = ONE_TO_TWELVE.slice(0, 6);

/** True if a number with this word after it stands in a product's name: "pieces", of "puzzle 500 pieces". */
export function isSizedIn({ name, aliases }: Cut, word: string): boolean {
  // "Nokia 2660 flip phone", also called "Nokia flip phone", comes in no size.
  const isWithout = ({ kind, value }: Token, before?: Token): boolean =>
    kind === 'word' && isSameWord(word, value) && before?.kind !== 'number';
  if (aliases.some(alias => alias.some((token, i) => isWithout(token, alias[i - 1])))) return false;
  return name.some((token, i) => isBehindNumber(token, name[i - 1]) && isSameWord(word, token.value));
}

/** What is written behind a number that says the place in a row: "1er âge", "2nd milk", "3de deel". */
const ORDINAL = new Set('er re ere e eme ieme nd nde st rd th ste de'.split(' '));

/** The place in a row that a product's name says: 2, of "Calisma 2e âge"; nothing if it says none. */
export function ordinalIn({ name }: Cut): number | undefined {
  const at = name.findIndex(
    ({ kind, end }, i) =>
      kind === 'number' && ORDINAL.has(name[i + 1]?.value ?? '') && name[i + 1]!.start === end,
  );
  return at < 0 ? undefined : Number(name[at]!.value);
}

/** True if a product's name says what it comes with: "with 2 batteries". */
export function isEquipped({ name }: Cut): boolean {
  return name.some(({ value }) => EQUIPPED.has(value));
}

const EQUIPPED = new Set(
  'with including incl plus kit set bundle avec inclus coffret met inclusief compleet'.split(' '),
);

/** True for a word of a name right behind a number; "2.5, box of 10" is no box of two and a half. */
export function isBehindNumber({ kind, start }: Token, before: Token | undefined): boolean {
  return kind === 'word' && before?.kind === 'number' && start - before.end <= 1;
}

/** True if a product's name says how much of it there is: "25 kg". */
export function isMeasured({ name }: Cut): boolean {
  return name.some(({ kind }) => kind === 'unit');
}

const DOSES = new Set('mg milligram mcg ug µg microgram micrograms microgrammes microgram'.split(' '));

/** True if a product's name says how strong it is: "100 micrograms". */
export function isDosed({ name }: Cut): boolean {
  return name.some(({ value }, i) => DOSES.has(value) && name[i - 1]?.kind === 'number');
}

/** True if a product's name has a unit of the kind of this one: litres and centilitres, metres and centimetres. */
export function isMeasuredLike({ name }: Cut, unit: string): boolean {
  const kind = KINDS.find(units => unit in units);
  const isLoose = name.some(({ value }) => value === 'per');
  return kind !== undefined && !isLoose && name.some(token => unitIn(token) in kind);
}

/** True if the numbers in a product's name are of no measure: those of volumes. */
export function isNumbered(cut: Cut): boolean {
  return cut.numbers.size > 0 && !isMeasured(cut);
}

/** True if a product's name has a number that no unit follows: "Galaxy S24", "factor 30". */
export function isModel({ name }: Cut): boolean {
  return name.some(({ kind }, i) => kind === 'number' && name[i + 1]?.kind !== 'unit');
}

/** True if a letter stands right before a number in a product's name: the A of "Galaxy A55". */
export function isModelOf({ name }: Cut, letter: string): boolean {
  if (letter.length !== 1) return false;
  return name.some(({ value, end }, i) => {
    const next = name[i + 1];
    return value === letter && next?.kind === 'number' && next.start === end;
  });
}

/** True if in a product's name a number that no unit follows stands right behind this word: "Flip 6", "tome 12". */
export function isNumberedBehind({ name }: Cut, word: string): boolean {
  return name.some(
    ({ kind, value }, i) =>
      kind === 'word' &&
      value === word &&
      name[i + 1]?.kind === 'number' &&
      measureUnit(name[i + 2]) === undefined,
  );
}

/** True if a product's name counts what this word is in another number: "for two bicycles". */
export function isOfOtherCount({ phrases: [name = []] }: Cut, value: string, word: string): boolean {
  return name.some((w, i) => {
    const count = SMALL.findIndex(numbers => numbers.has(name[i - 1] ?? ''));
    return count >= 0 && (isSameWord(word, w) || sameForm(word, w)) && String(count + 1) !== value;
  });
}
