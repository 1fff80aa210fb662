/** Makes a stretch of speech a sentence that can stand by itself: nothing that only leads to it, nothing that it does not end. */
import { sentencePhrases } from '../../../language/sentences.js';
import type { ReportPhrases } from '../../../language/report.js';
import { wordTests } from '../fields/word-tests.js';
import type { WordTests } from '../fields/word-tests.js';
import { withoutGreeting } from './greeting.js';

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}'’]/gu, '');

/**
 * A text from its first word that says something to its last: no greeting, no "and so", no name that is only called, no
 * "until" at its end. A text of nothing else stays as it is.
 */
export function tidy(text: string, language: string, phrases: ReportPhrases): string {
  const is = wordTests(language);
  const called = withoutGreeting(withoutName(text, language, is), phrases.greetings);
  let words = called.split(/\s+/).filter(w => w !== '');
  const unfinished = new Set(phrases.unfinished);
  // "That, an engineer ..." leads to a sentence too.
  const leads = (): boolean => words[0]!.endsWith(',') || is.leads(words, 0) > 0;
  while (words.length > 1 && unfinished.has(bare(words[0]!)) && leads()) words = words.slice(1);
  while (words.length > 1 && endsOpen(words.at(-1)!, unfinished)) words = words.slice(0, -1);
  return words.join(' ').replace(/[,;:]+$/, '');
}

/** A stop after a word closes it: "that's what I would." */
const endsOpen = (word: string, unfinished: ReadonlySet<string>): boolean =>
  !/[.?!…]$/.test(word) && unfinished.has(bare(word));

/** "Thank you, Mister Miller. Your card ..." begins with a name that is called out. */
function withoutName(text: string, language: string, is: WordTests): string {
  const titles = sentencePhrases(language)?.titles.replaceAll(' ', '|');
  if (titles === undefined) return text;
  const called = new RegExp(`^(?:${titles})[.]? \\p{L}[\\p{L}'’-]+[,.]? (?=\\p{L})`, 'iu').exec(text)?.[0];
  if (called === undefined) return text;
  const rest = text.slice(called.length).split(' ');
  // "Mister Miller called" is about him.
  return is.person(rest, 0) + is.article(rest, 0) > 0 ? rest.join(' ') : text;
}
