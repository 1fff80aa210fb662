/** Colours, which tell products apart wherever they are said: who wants a red helmet is told nothing of a blue one. */
import { isDeterminer } from './phrase-words.js';

const COLOURS = [
  'black noir noire noirs noires zwart zwarte',
  'white blanc blanche blancs blanches wit witte',
  'red rouge rouges rood rode',
  'blue bleu bleue bleus bleues blauw blauwe',
  'green vert verte verts vertes groen groene',
  'yellow jaune jaunes geel gele',
  'grey gray gris grise grises grijs grijze',
  'brown brun brune bruns brunes marron bruin bruine',
  'pink roze',
  'purple violet violette violets violettes mauve paars paarse',
  'beige',
];
const COLOUR_OF = new Map(
  COLOURS.flatMap((group, nth) => group.split(' ').map(word => [word, nth] as const)),
);
/** Words that are as often fruit, flavours or metals: colours where a thing is wanted in them, and in names. */
const SHADES = [
  'rose roses',
  'orange oranges oranje',
  'turquoise',
  'gold or goud gouden dore doree',
  'silver argent argente argentee zilver zilveren',
  'navy marine donkerblauw',
  'cream creme ecru',
  'tan camel cognac',
];
const SHADE_OF = new Map(
  SHADES.flatMap((group, nth) => group.split(' ').map(word => [word, COLOURS.length + nth] as const)),
);
/** How many words on, a colour still belongs to the name beside it. */
const REACH = 2;

/** The colours among some folded words, each the same in every language. */
export function coloursIn(words: Iterable<string>): ReadonlySet<number> {
  return new Set([...words].flatMap(word => COLOUR_OF.get(word) ?? []));
}

/** The same with words that are as often something else, for names and for what is wanted "in" them. */
export function shadesIn(words: Iterable<string>): ReadonlySet<number> {
  return new Set([...words].flatMap(word => COLOUR_OF.get(word) ?? SHADE_OF.get(word) ?? []));
}

/** Where in a turn a name stands, and what may stand between two names. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly conjunctions: ReadonlySet<string>;
}

/** The colours said of the thing at a place of a turn: beside it, or "in green" anywhere after it. */
export function coloursBeside(
  words: readonly string[],
  { from, to, conjunctions }: Place,
): ReadonlySet<number> {
  const before = words.slice(Math.max(0, from - REACH), from);
  const after = words.slice(to);
  const start = before.findLastIndex(word => conjunctions.has(word)) + 1;
  const end = after.findIndex(word => conjunctions.has(word));
  const own = end < 0 ? after : after.slice(0, end);
  const said = [...before.slice(start), ...words.slice(from, to), ...own.slice(0, REACH)];
  return new Set([...coloursIn(said), ...coloursAsked(own, conjunctions)]);
}

/** The colours in which a thing is wanted: "in green", "en vert", "in het groen". */
export function coloursAsked(
  words: readonly string[],
  conjunctions: ReadonlySet<string>,
): ReadonlySet<number> {
  // "En" is French for "in", and Dutch for "and".
  const isIn = (word = ''): boolean => word === 'in' || (word === 'en' && !conjunctions.has(word));
  const isAsked = (i: number): boolean =>
    isIn(words[i - 1]) || (words[i - 1] === 'het' && words[i - 2] === 'in');
  return shadesIn(words.filter((_, i) => isAsked(i)));
}

/** The colours of the one that is asked for without its name: "the white one", "et le noir", "de witte". */
export function coloursOfOne(words: readonly string[]): ReadonlySet<number> {
  const isLast = (i: number): boolean => i === words.length - 1 && isDeterminer(words[i - 1] ?? '');
  return coloursIn(words.filter((_, i) => /^ones?$/.test(words[i + 1] ?? '') || isLast(i)));
}

/** True if a thing of some colours is not one of the colours said: one is said that it has not, and it has one not said. */
export function isOtherColour(own: ReadonlySet<number>, said: ReadonlySet<number>): boolean {
  return [...said].some(colour => !own.has(colour)) && [...own].some(colour => !said.has(colour));
}
