/** `tokens.txt`: one token a line with its number, as sherpa-onnx writes and reads it. */
import { readFileSync } from 'node:fs';
import { invalid } from '../packs/packs.js';

/** The tokens of a CTC model: what it writes and, where it was taught them, the phones that it hears beside. */
export interface Tokens {
  /** What is written, by number. */
  readonly text: readonly string[];
  readonly blank: number;
  readonly phones?: Phones;
}

/** Columns of a network's output that hear phones. They come after those of what is written. */
export interface Phones {
  /** The phones' own blank, the last of all columns. */
  readonly blank: number;
  /** What each phone is called, from the first column on. */
  readonly text: readonly string[];
  /** By how many nats the phones' log-probabilities stand below the others. */
  readonly below: number;
}

const BLANKS = ['<blk>', '<eps>', '<blank>'];
const PHONES_BLANK = '/-/';

/** How many columns the network's output has. */
export function columnsOf({ text, phones }: Tokens): number {
  return phones === undefined ? text.length : phones.blank + 1;
}

/**
 * Reads the tokens of a pack.
 *
 * @param path the file
 * @param dir the pack's folder, for messages
 * @param phones where the phones begin and how low they stand, as `pack.json` says
 * @throws ParleyError PACK_INVALID if lines are not "token number", numbers repeat or have gaps, there is no blank, or the
 * phones are not where they should be
 */
export function readTokens(path: string, dir: string, phones?: { first: number; below: number }): Tokens {
  const all = readAll(path, dir);
  const text = all.slice(0, phones?.first);
  const blank = text.findIndex(token => BLANKS.includes(token));
  if (blank < 0) throw invalid(dir, `${path} has no blank token (${BLANKS.join(', ')})`);
  if (phones === undefined) return { text, blank };
  const last = all.length - 1;
  if (phones.first >= last)
    throw invalid(dir, `phones.first is ${phones.first}, but ${path} has ${all.length} tokens`);
  if (all[last] !== PHONES_BLANK)
    throw invalid(dir, `the last token of ${path} is not ${PHONES_BLANK}, the blank of the phones`);
  const heard = all.slice(phones.first, last).map(phone => phone.replaceAll('/', ''));
  return { text, blank, phones: { blank: last, below: phones.below, text: heard } };
}

function readAll(path: string, dir: string): string[] {
  const text: string[] = [];
  const lines = readFileSync(path, 'utf8').split('\n');
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    // A space is a token too: its line begins with it, or holds only the number.
    const match = /^(.*?)\s+(\d+)\s*$/.exec(line) ?? /^()(\d+)\s*$/.exec(line);
    if (match === null) throw invalid(dir, `line ${i + 1} of ${path} is not a token and a number`);
    const id = Number(match[2]);
    if (text[id] !== undefined) throw invalid(dir, `token number ${id} stands twice in ${path}`);
    text[id] = match[1] === '' ? ' ' : match[1]!;
  }
  for (let id = 0; id < text.length; id++) {
    if (text[id] === undefined) throw invalid(dir, `token number ${id} is missing in ${path}`);
  }
  return text;
}
