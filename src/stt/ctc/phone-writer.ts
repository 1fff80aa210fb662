/** How the chain of a path becomes tokens with times: over phones, with names in letters between them. */
import type { TimedToken } from '../decoder/words.js';
import { NOTHING } from './links.js';
import type { Link } from './links.js';
import { NO_WORD } from './names.js';
import { columnsOf } from './tokens.js';
import type { Phones, Tokens } from './tokens.js';
import { runOf } from './writer.js';
import type { Heard, LetterWriter, Writer } from './writer.js';

/** Each word of the graph is a token, and so is each letter of a name. */
export class PhoneWriter implements Writer {
  readonly #tokens: Tokens;
  readonly #phones: Phones;
  readonly #frameMs: number;
  readonly #words: readonly string[];
  readonly #letters: LetterWriter;

  /** @param letters writes names */
  constructor(
    tokens: Tokens,
    phones: Phones,
    frameMs: number,
    words: readonly string[],
    letters: LetterWriter,
  ) {
    this.#tokens = tokens;
    this.#phones = phones;
    this.#frameMs = frameMs;
    this.#words = words;
    this.#letters = letters;
  }

  /** A word that has not ended is written if it is known which it will be, without the space of one that has. */
  write(links: readonly Link[], heard: Heard): TimedToken[] {
    const written: TimedToken[] = [];
    for (let begin = 0, end = 0; begin < links.length; begin = end) {
      if (this.#isLetter(links[begin]!)) {
        while (end < links.length && this.#isLetter(links[end]!)) end++;
        const until = links[end]?.frame ?? heard.frames;
        written.push(...this.#letters.write(links.slice(begin, end), heard, until));
        continue;
      }
      do end++;
      while (end < links.length && !links[end - 1]!.ends);
      const word = this.#word(links, begin, end, heard);
      if (word !== undefined) written.push(word);
    }
    return written;
  }

  settled(newest: Link | undefined): number {
    let count = 0;
    for (let link = newest; link !== undefined; link = link.before)
      if (this.#isLetter(link) || (link.ends && link.word !== NO_WORD)) count++;
    return count;
  }

  #isLetter({ id }: Link): boolean {
    return id !== NOTHING && id < this.#tokens.text.length;
  }

  /** The word of the links from `begin` to before `end`; undefined if it is not known, or nothing was said. */
  #word(links: readonly Link[], begin: number, end: number, heard: Heard): TimedToken | undefined {
    const { word, ends } = links[end - 1]!;
    const text = this.#words[word];
    const said = links.slice(begin, end).filter(({ id }) => id !== NOTHING);
    if (text === undefined || said.length === 0) return undefined;
    const after = links.find(({ id }, i) => i >= end && id !== NOTHING)?.frame ?? heard.frames;
    const size = columnsOf(this.#tokens);
    const { blank, below } = this.#phones;
    const runs = said.map((link, i) => runOf(heard.rows, size, link, blank, said[i + 1]?.frame ?? after));
    return {
      text: ends ? `${text} ` : text,
      startMs: said[0]!.frame * this.#frameMs,
      endMs: (runs.at(-1)!.last + 1) * this.#frameMs,
      logProb: below + runs.reduce((sum, { logProb }) => sum + logProb, 0) / runs.length,
    };
  }
}
