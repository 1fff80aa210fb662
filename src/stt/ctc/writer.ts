/** How the chain of a path becomes tokens with times: over letters. */
import type { TimedToken } from '../decoder/words.js';
import type { Link } from './links.js';
import { letterLoss } from './loss.js';
import { NO_WORD } from './names.js';
import type { Names } from './names.js';
import { columnsOf } from './tokens.js';
import type { Tokens } from './tokens.js';

/** The longest stretch of frames that counts as one token's. */
const LONGEST_RUN = 4;

/** What a search has heard. */
export interface Heard {
  /** A row of one log-probability a column for every frame. */
  readonly rows: Float32Array;
  readonly frames: number;
}

/** Writes what a path said. */
export interface Writer {
  /** @param links a chain, oldest first */
  write(links: readonly Link[], heard: Heard): TimedToken[];
  /** How many tokens a chain up to a link is, however the path goes on. */
  settled(newest: Link | undefined): number;
}

/** A token's frames and the highest log-probability in them. */
export interface Run {
  readonly last: number;
  readonly logProb: number;
}

/**
 * The frames after a token's first that are still its own.
 *
 * @param id the token's column
 * @param blank the column of its blank: where that is likelier, the token is over
 * @param next frame of what was said next
 */
export function runOf(
  rows: Float32Array,
  size: number,
  { id, frame }: Link,
  blank: number,
  next: number,
): Run {
  let [last, logProb] = [frame, rows[frame * size + id]!];
  for (let f = frame + 1; f < Math.min(next, frame + LONGEST_RUN); f++) {
    const said = rows[f * size + id]!;
    if (said < rows[f * size + blank]!) break;
    last = f;
    logProb = Math.max(logProb, said);
  }
  return { last, logProb };
}

/** Each letter said is a token. */
export class LetterWriter implements Writer {
  readonly #tokens: Tokens;
  readonly #frameMs: number;
  readonly #names: Names | undefined;
  readonly #space: number;

  constructor(tokens: Tokens, frameMs: number, names: Names | undefined) {
    this.#tokens = tokens;
    this.#frameMs = frameMs;
    this.#names = names;
    this.#space = tokens.text.indexOf(' ');
  }

  /** @param until frame of what was said after the last link */
  write(links: readonly Link[], heard: Heard, until = heard.frames): TimedToken[] {
    const nextOf = (i: number): number => links[i + 1]?.frame ?? until;
    const timed = links.map((link, i) => this.#timed(link, nextOf(i), heard));
    if (this.#names === undefined) return timed;
    for (const [i, { word }] of links.entries()) if (word !== NO_WORD) this.#writeName(timed, i, word);
    this.#weighNames(links, timed, heard, nextOf);
    return timed;
  }

  settled(newest: Link | undefined): number {
    return newest?.count ?? 0;
  }

  /** Says of every letter of a word that was expected what speaks against it, whichever way it was found. */
  #weighNames(
    links: readonly Link[],
    timed: TimedToken[],
    heard: Heard,
    nextOf: (i: number) => number,
  ): void {
    const { text, blank } = this.#tokens;
    const rows = { values: heard.rows, size: columnsOf(this.#tokens), letters: text.length, blank };
    for (let begin = 0, end = 0; begin < links.length; begin = end + 1) {
      end = links.findIndex(({ id }, i) => i >= begin && id === this.#space);
      if (end < 0) end = links.length;
      const word = timed.slice(begin, end).map(token => token.text);
      if (!this.#names!.written.has(word.join(''))) continue;
      for (let i = begin; i < end; i++) {
        const { id, frame } = links[i]!;
        timed[i] = { ...timed[i]!, loss: letterLoss(rows, id, frame, nextOf(i)) };
      }
    }
  }

  /** Writes a name as the vocabulary does over the letters before its space, whichever way it was heard. */
  #writeName(timed: TimedToken[], end: number, word: number): void {
    let begin = end;
    while (begin > 0 && timed[begin - 1]!.text !== ' ') begin--;
    const text = this.#names!.text[word]!;
    const heard = end - begin;
    for (let i = 0; i < heard; i++) {
      const piece = text.slice(
        Math.ceil((i * text.length) / heard),
        Math.ceil(((i + 1) * text.length) / heard),
      );
      timed[begin + i] = { ...timed[begin + i]!, text: piece };
    }
  }

  #timed(link: Link, next: number, { rows }: Heard): TimedToken {
    const { blank, text } = this.#tokens;
    const { last, logProb } = runOf(rows, columnsOf(this.#tokens), link, blank, next);
    const [startMs, endMs] = [link.frame * this.#frameMs, (last + 1) * this.#frameMs];
    return { text: text[link.id] ?? '', startMs, endMs, logProb };
  }
}
