/** Sides and seasons of which a thing has one: who asks for the front mudguard is told nothing of the rear one. */
import type { Run } from './clause.js';
import { ARTICLES, FOR } from './phrase-words.js';
import { placesIn } from './place-words.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Of what has a word of the one in its name, a word of the other makes another product. */
const OPPOSITES = [
  ['plus', 'moins minus'],
  ['avec with met', 'sans without zonder'],
  ['sec dry', 'doux sweet'],
  ['men homme hommes heren', 'women femme femmes dames'],
  ['front avant voor voorste', 'rear back arriere achter achterste'],
  ['left gauche linker linkse links', 'right droit droite rechter rechtse rechts'],
  ['upper top haut haute boven bovenste', 'lower bottom bas basse onder onderste'],
  ['inner indoor interieur interieure binnen', 'outer outdoor exterieur exterieure buiten'],
  ['summer ete zomer', 'winter hiver'],
  ['day jour dag', 'night nuit nacht'],
  ['single simple enkel enkele', 'double dubbel dubbele'],
  ['whole full entier entiere volle', 'skimmed semi ecreme magere halfvolle'],
].map(pair => pair.map(set));
/** Said behind a name they are of something else: "have you any left". */
const NOT_BEHIND = set('left right back top');
/** How many words before or behind a name say which one is meant. */
const REACH = 2;
const LEAST_LETTERS = 3;

/** A name as it was heard, among the words of a turn. */
interface HeardName {
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly clause: Run;
  readonly forms: readonly (readonly string[])[];
  readonly language: string;
}

/** True if the opposite of a word of the name is said of the thing: "garde-boue avant", of a rear one. */
export function isOpposite(name: HeardName): boolean {
  const { words, from, to, clause, forms, language } = name;
  const [own = []] = forms;
  const [first, end] = [
    language === 'fr' ? from : Math.max(clause[0], from - REACH),
    to + (language === 'fr' || FOR.has(words[to] ?? '') ? REACH + 1 : 1),
  ];
  const near = words.slice(first, end);
  const isOf = (word: string, at: number): boolean =>
    OPPOSITES.some(pair =>
      pair.some((side, nth) => {
        const other = pair[1 - nth]!;
        const isSide = side.has(word) && own.some(w => other.has(w));
        return isSide && !own.includes(word) && !near.some(w => other.has(w)) && isPlace(words, at, name);
      }),
    );
  return near.some((word, i) => isOf(word, first + i) || own.some(w => areCompounds(word, w)));
}

// "Voor" is "for" and "avant" is "before", too.
function isPlace(words: readonly string[], at: number, { to, language }: HeardName): boolean {
  const word = words[at] ?? '';
  // "For the right", and not "any left".
  const isSide = ARTICLES.has(words[at - 1] ?? '');
  if (at >= to && language === 'en' && NOT_BEHIND.has(word) && !isSide) return false;
  // Right before a name it is "for", and a name that has it is written in one word.
  if (word === 'voor' && at < to) return false;
  return word === 'back' || placesIn(words.slice(at, at + 2)).includes(word);
}

// "Voorlicht" and "achterlicht".
function areCompounds(a: string, b: string): boolean {
  const isRest = (one: string, other: string): boolean =>
    a.startsWith(one) &&
    b.startsWith(other) &&
    a.length - one.length >= LEAST_LETTERS &&
    a.slice(one.length) === b.slice(other.length);
  return OPPOSITES.some(([left, right]) =>
    [...left!].some(one => [...right!].some(other => isRest(one, other) || isRest(other, one))),
  );
}
