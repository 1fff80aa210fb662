/** The words of a turn as expressions compare them. */
import type { CallEventOf } from '../../call/events.js';
import { wordsIn } from '../../language/elision.js';
import { fold } from '../../language/fold.js';
import type { SubjectWord } from './subject.js';

type Said = Pick<CallEventOf<'transcript.final'>, 'words' | 'text' | 'startMs' | 'endMs'>;

const WRITTEN = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/**
 * Folded, and each by itself of what is written as one. Of a text that somebody wrote nothing is known of single words: they are taken from the
 * text, with their share of its time.
 */
export function comparedWords({ words, text, startMs, endMs }: Said): SubjectWord[] {
  if (words.length > 0)
    return words.flatMap(word => parts(word.word.toWellFormed(), word.startMs, word.endMs));
  return [...text.toWellFormed().matchAll(WRITTEN)].flatMap(({ 0: word, index }) => {
    const at = (letters: number): number => Math.round(startMs + ((endMs - startMs) * letters) / text.length);
    return parts(word.replace(/['’-]+$/u, ''), at(index), at(index + word.length));
  });
}

function parts(word: string, startMs: number, endMs: number): SubjectWord[] {
  return wordsIn(fold(word)).map(text => ({ text, startMs, endMs }));
}
