/**
 * What a thing is made for so many of: a tent for two, a table of six seats, four seasons, twelve cups. Names often write the
 * number out; who asks for the two person one is told nothing of the one for four.
 */
import type { HeardNumber, SpokenNumbers } from '../../language/spoken-numbers.js';
import type { Token } from '../../language/tokens.js';
import { cuesOf } from './cues.js';
import { ARTICLES, FOR, isTalk } from './phrase-words.js';
import { ONE_TO_TWELVE, ZERO } from './written-numbers.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** All of these are one. */
const PERSONS = set(
  'person persons people man men adult adults seater seaters seat seats sitter personne personnes place places persoon personen persoons mans zits zitter',
);
/** What a Dutch word for such a thing ends with: "vierpersoons". */
const COMPOUND =
  /^([a-z]+?)(persoons|zits|delig|deurs|pits|kops|laags|wielig|deks|armig|voudig|sporen|gangs|vaks)/;
const BEHIND = set('one ones please then instead graag alstublieft');

/** The kind of what is counted: the singular, and one word for all that people are called. */
function kindOf(word: string): string {
  if (PERSONS.has(word)) return 'person';
  return word.length > 3 ? word.replace(/(?:s|x)$/, '') : word;
}

/** Which number a word is, or begins with. */
function numberIn(word: string): string | undefined {
  const nth = ONE_TO_TWELVE.findIndex(words => words.has(word));
  return nth < 0 ? undefined : String(nth + 1);
}

interface Count {
  readonly value: string;
  readonly kind: string;
  readonly isWritten: boolean;
}

function countsIn(name: readonly Token[], spoken: SpokenNumbers, language: string): Count[] {
  const numbers = spoken.find(name);
  // "Class thirty-seven locomotive" and "oh nine six battery" count nothing.
  const isAlone = (at: number): boolean =>
    !ZERO.has(name[at - 1]?.value ?? '') &&
    numbers.some(n => n.from === at && n.to === at + 1 && numbers.every(m => m.to !== at));
  return name.flatMap(({ kind, value }, i): Count[] => {
    const compound = compoundIn(value);
    if (compound !== undefined) return [{ ...compound, isWritten: true }];
    const next = name[i + 1];
    const isNoun =
      next?.kind === 'word' &&
      next.value.length > 2 &&
      !ARTICLES.has(next.value) &&
      !FOR.has(next.value) &&
      !cuesOf(language).counted.test(next.value) &&
      (PERSONS.has(next.value) || !isTalk(next.value));
    if (!isNoun || !isAlone(i)) return [];
    if (kind === 'number') return [{ value, kind: kindOf(next.value), isWritten: false }];
    const number = numberIn(value);
    return number === undefined || (number === '1' && !PERSONS.has(next.value))
      ? []
      : [{ value: number, kind: kindOf(next.value), isWritten: true }];
  });
}

function compoundIn(word: string): { readonly value: string; readonly kind: string } | undefined {
  const [, number = '', noun = ''] = COMPOUND.exec(word) ?? [];
  const value = numberIn(number);
  return value === undefined ? undefined : { value, kind: kindOf(noun) };
}

/** The counts of a table. */
export class Counts {
  readonly #kinds: ReadonlySet<string>;

  constructor(
    names: readonly (readonly Token[])[],
    private readonly spoken: SpokenNumbers,
    private readonly language: string,
  ) {
    const all = names.flatMap(name => countsIn(name, spoken, language));
    // "500 pieces" is a number with what it counts already.
    const isKind = ({ kind, isWritten }: Count): boolean => isWritten || kind === 'person';
    this.#kinds = new Set(all.filter(isKind).map(({ kind }) => kind));
  }

  /** What a name counts, each as one value. */
  of(name: readonly Token[]): string[] {
    return countsIn(name, this.spoken, this.language).flatMap(({ value, kind }) =>
      this.#kinds.has(kind) ? [countOf(value, kind)] : [],
    );
  }

  /** What a turn counts of it, whatever the number. */
  find(tokens: readonly Token[], numbers: readonly HeardNumber[]): HeardNumber[] {
    if (this.#kinds.size === 0) return [];
    return numbers.flatMap(({ value, from, to }) => {
      const kind = kindOf(tokens[to]?.value ?? '');
      if (this.#kinds.has(kind)) return [{ value: countOf(value, kind), from, to }];
      // "And the one for six".
      const isEnd = tokens[to] === undefined || BEHIND.has(tokens[to].value);
      const isFor = isEnd && FOR.has(tokens[from - 1]?.value ?? '') && this.#kinds.has('person');
      return isFor ? [{ value: countOf(value, 'person'), from, to }] : [];
    });
  }
}

/** So many of a kind, as one value: "4:person". */
export function countOf(value: string, kind: string): string {
  return `${value}:${kind}`;
}

/** The kind of which a value counts so many; nothing if it is a plain number. */
export function countedKind(value: string): string | undefined {
  return /:(.+)$/.exec(value)?.[1];
}
