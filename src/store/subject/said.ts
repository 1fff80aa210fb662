/** What was said in a packed call, searched as bytes and taken apart turn by turn as it is asked for. */
import type { Role } from '../../call/audio.js';
import type { Needle, SubjectWord, WordNeedle } from './subject.js';
import { BREAK, tokenOf, wordOf, wordsOfText } from './tokens.js';

/**
 * The words of a call as they are kept: the turns of each side as one text (UTF-8), begins and ends of all words.
 */
export interface PackedWords {
  readonly caller: Uint8Array;
  readonly agent: Uint8Array;
  readonly times: Int32Array;
}

/** Which side says a turn, and how many words it has. */
export interface TurnCounts {
  readonly turns: number;
  roleOf(turn: number): Role;
  wordsOf(turn: number): number;
}

/** The turns of one side: their numbers in the call, and where they begin in its text. */
interface Side {
  readonly text: Buffer;
  readonly turns: readonly number[];
  readonly starts: readonly number[];
}

const ROLES: readonly Role[] = ['caller', 'agent'];
const BREAK_BYTES = Buffer.from(BREAK);
const [SPACE, SIGN_1, SIGN_2, SIGN_3] = BREAK_BYTES as unknown as readonly [number, number, number, number];

/** The words of one call. */
export class Said {
  readonly #words: (readonly SubjectWord[] | undefined)[] = [];
  #sides: Readonly<Record<Role, Side>> | undefined;
  #firsts: readonly number[] | undefined;

  constructor(
    private readonly packed: PackedWords,
    private readonly counts: TurnCounts,
  ) {}

  /** The words of a turn. */
  wordsOf(turn: number): readonly SubjectWord[] {
    return (this.#words[turn] ??= this.#read(turn));
  }

  /** The turns in whose text something stands, in order; `needle` as `needleOf` or `wordNeedle` makes it. */
  turnsWith(role: Role | undefined, needle: Needle): readonly number[] {
    if (role !== undefined) return this.#find(role, needle);
    const found = ROLES.flatMap(side => this.#find(side, needle));
    return found.sort((a, b) => a - b);
  }

  #find(role: Role, needle: Needle): number[] {
    if (!(needle instanceof Uint8Array)) return this.#findWord(role, needle);
    const text = asBuffer(this.packed[role]);
    let at = text.indexOf(needle);
    if (at < 0) return [];
    const { turns, starts } = this.#bySide()[role];
    const found: number[] = [];
    for (let i = 0; at >= 0; at = i < turns.length ? text.indexOf(needle, starts[i]) : -1) {
      while (i < turns.length && starts[i]! <= at) i += 1;
      found.push(turns[i - 1]!);
    }
    return found;
  }

  #findWord(role: Role, { begins, isMeant }: WordNeedle): number[] {
    const text = asBuffer(this.packed[role]);
    const inText = Buffer.concat([BREAK_BYTES.subarray(-1), begins]);
    const after = (from: number): number => text.indexOf(inText, from) + 1;
    let at = begins.equals(text.subarray(0, begins.length)) ? 0 : after(0) || -1;
    if (at < 0) return [];
    const { turns, starts } = this.#bySide()[role];
    const found: number[] = [];
    for (let i = 0; at >= 0;) {
      const end = text.indexOf(SPACE, at);
      let next = at;
      if (isMeant(text.toString('utf8', at, end < 0 ? undefined : end))) {
        while (i < turns.length && starts[i]! <= at) i += 1;
        found.push(turns[i - 1]!);
        if (i === turns.length) break;
        next = starts[i]! - 1;
      }
      at = after(next) || -1;
    }
    return found;
  }

  #bySide(): Readonly<Record<Role, Side>> {
    if (this.#sides !== undefined) return this.#sides;
    const turns: Record<Role, number[]> = { caller: [], agent: [] };
    for (let turn = 0; turn < this.counts.turns; turn++) turns[this.counts.roleOf(turn)].push(turn);
    const side = (role: Role): Side => {
      const text = asBuffer(this.packed[role]);
      return { text, turns: turns[role], starts: startsOf(text) };
    };
    return (this.#sides = { caller: side('caller'), agent: side('agent') });
  }

  #read(turn: number): readonly SubjectWord[] {
    const { text, turns, starts } = this.#bySide()[this.counts.roleOf(turn)];
    const place = turns.indexOf(turn);
    const next = starts[place + 1];
    const said = text.toString(
      'utf8',
      starts[place],
      next === undefined ? undefined : next - BREAK_BYTES.length,
    );
    const { times } = this.packed;
    let at = 2 * this.#firstOf(turn);
    return (wordsOfText(said)[0] ?? []).map(word => {
      at += 2;
      return { text: word, startMs: times[at - 2]!, endMs: times[at - 1]! };
    });
  }

  /** Number of the turn's first word in the call. */
  #firstOf(turn: number): number {
    if (this.#firsts === undefined) {
      const firsts: number[] = [];
      for (let words = 0, i = 0; i < this.counts.turns; words += this.counts.wordsOf(i), i++)
        firsts.push(words);
      this.#firsts = firsts;
    }
    return this.#firsts[turn]!;
  }
}

/** Where the turns of a text begin. */
function startsOf(text: Uint8Array): number[] {
  const starts = [0];
  // Looked for by hand: a call into the search for each of a few dozen turns would take longer than the text is long.
  const { length } = text;
  for (let at = 1; at < length; at++) {
    if (text[at] !== SIGN_1 || text[at + 1] !== SIGN_2 || text[at + 2] !== SIGN_3) continue;
    if (text[at - 1] === SPACE && text[at + 3] === SPACE) starts.push(at + 4);
  }
  return starts;
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/**
 * The longest stretch that every turn with these words must have in its text, or nothing if there is none. Words are
 * folded; `*` and `?` are wildcards, a leading `~` compares stems.
 */
export function needleOf(words: readonly string[]): Uint8Array | undefined {
  if (words.includes('')) return undefined;
  const parts = words
    .map(word => (word.startsWith('~') ? '*' : word))
    .join(' ')
    .split(/[*?]+/);
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a), '');
  if (longest === '') return undefined;
  return Buffer.from(
    longest
      .split(' ')
      .map(piece => (piece === '' ? '' : tokenOf(piece)))
      .join(' '),
  );
}

/** Words that have been looked at that are remembered. */
const MOST_KNOWN = 50_000;

/**
 * What turns are looked for by that have a word of some kind: each word is tested once, however often it is said.
 *
 * @param begins what all words of that kind begin with, folded; not empty
 * @param isMeant tests a word, folded
 */
export function wordNeedle(begins: string, isMeant: (word: string) => boolean): Needle {
  const known = new Map<string, boolean>();
  const isMeantToken = (token: string): boolean => {
    let meant = known.get(token);
    if (meant === undefined) {
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(token, (meant = isMeant(wordOf(token))));
    }
    return meant;
  };
  return { begins: Buffer.from(tokenOf(begins)), isMeant: isMeantToken };
}
