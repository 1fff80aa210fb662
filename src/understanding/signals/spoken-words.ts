/** The words of an utterance as patterns see them, each with its place in the call. */
import { fold } from '../../language/fold.js';
import { splitWords } from '../../language/words.js';

/** A final as far as signals look at it. */
export interface SpokenUtterance {
  readonly utteranceId: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  readonly words: readonly { readonly word: string; readonly startMs: number; readonly endMs: number }[];
}

/** The words of an utterance, split as patterns are. */
export interface SpokenWords {
  /** Lower-case pieces (`don't` is `don`, `t`). */
  readonly pieces: readonly string[];
  /** The same, folded. */
  readonly folded: readonly string[];
  /** For each piece, its word's number in the utterance. */
  readonly wordOf: readonly number[];
}

/** The words that a conclusion rests on, with their numbers in the utterance and their time. */
export interface SpokenEvidence {
  readonly utteranceId: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  readonly fromWord: number;
  readonly toWord: number;
}

/** Pieces that are looked at; what lies beyond is left out. */
const MOST_PIECES = 400;

/** Splits the words of an utterance. Without word times the text is split and times are those of the utterance. */
export function spokenWords({ words, text }: SpokenUtterance): SpokenWords {
  const pieces: string[] = [];
  const wordOf: number[] = [];
  const spoken = words.length > 0 ? words.map(w => w.word) : text.split(/\s+/);
  for (const [number, word] of spoken.entries()) {
    if (pieces.length >= MOST_PIECES) break;
    for (const piece of splitWords(word)) {
      pieces.push(piece);
      wordOf.push(number);
    }
  }
  return { pieces, folded: pieces.map(fold), wordOf };
}

/** The evidence that pieces `from` to before `to` are. */
export function evidenceOf(
  said: SpokenUtterance,
  { wordOf }: SpokenWords,
  from: number,
  to: number,
): SpokenEvidence {
  const [fromWord, last] = [wordOf[from] ?? 0, wordOf[to - 1] ?? 0];
  const spoken = said.words.length > 0 ? said.words.map(w => w.word) : said.text.split(/\s+/);
  return {
    utteranceId: said.utteranceId,
    startMs: said.words[fromWord]?.startMs ?? said.startMs,
    endMs: said.words[last]?.endMs ?? said.endMs,
    text: spoken.slice(fromWord, last + 1).join(' '),
    fromWord,
    toWord: last + 1,
  };
}
