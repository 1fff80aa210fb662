/** `tokens.txt`: one token a line with its number, as sherpa-onnx writes and reads it. */
import { readFileSync } from 'node:fs';
import { invalid } from '../packs/packs.js';

/** The tokens of a CTC model. */
export interface Tokens {
  /** Text by number. */
  readonly text: readonly string[];
  readonly blank: number;
}

const BLANKS = ['<blk>', '<eps>', '<blank>'];

/**
 * Reads the tokens of a pack.
 *
 * @param path the file
 * @param dir the pack's folder, for messages
 * @throws ParleyError PACK_INVALID if lines are not "token number", numbers repeat or have gaps, or there is no blank
 */
export function readTokens(path: string, dir: string): Tokens {
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
  const blank = text.findIndex(token => BLANKS.includes(token));
  if (blank < 0) throw invalid(dir, `${path} has no blank token (${BLANKS.join(', ')})`);
  return { text, blank };
}
