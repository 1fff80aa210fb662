/** Parts recognised words into sentences where nobody wrote stops. */
import { fold } from './fold.js';
import { compilePhrases } from './patterns.js';
import type { PhraseSet } from './patterns.js';
import type { SentencePhrases } from './sentence-phrases.js';
import { splitWords } from './words.js';
import { en } from './en/sentences.js';
import { fr } from './fr/sentences.js';
import { nl } from './nl/sentences.js';

const PHRASES: Readonly<Record<string, SentencePhrases>> = { en, fr, nl };

/** How a language parts and writes its sentences; nothing for one that is not known. */
export function sentencePhrases(language: string): SentencePhrases | undefined {
  return PHRASES[language];
}

/** One sentence: words `from` to before `to`. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  /** The word after which a comma stands, as an answer or address comes first ("yes, please"), or nothing. */
  readonly commaAfter?: number;
  readonly asks: boolean;
}

interface Grammar {
  readonly starts: PhraseSet;
  readonly mayStart: PhraseSet;
  readonly before: PhraseSet;
  readonly asks: PhraseSet;
  readonly interrogatives: ReadonlySet<string>;
  readonly leadsOn: ReadonlySet<string>;
  readonly never: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly binds: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
}

const grammars = new Map<string, Grammar>();

function grammarOf(language: string): Grammar | undefined {
  const data = PHRASES[language];
  if (data === undefined) return undefined;
  const known = grammars.get(language);
  if (known !== undefined) return known;
  const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold));
  const grammar: Grammar = {
    starts: compilePhrases(data.starts, {}),
    mayStart: compilePhrases(data.mayStart, {}),
    before: compilePhrases(data.before, {}),
    asks: compilePhrases(data.asks, {}),
    interrogatives: set(data.interrogatives),
    leadsOn: set(data.leadsOn),
    never: set(data.never),
    after: set(data.after),
    binds: set(data.binds),
    conditions: set(data.conditions),
  };
  grammars.set(language, grammar);
  return grammar;
}

/** A question's first words, before its verb: "how old", "what street". */
const ASKED_BY = 3;
/** From so long a silence within a turn on, what may begin a sentence does. */
const PAUSE_MS = 250;

/**
 * The sentences of a turn.
 *
 * @param words as recognised, without stops
 * @param language a primary subtag; the words of one that is not known are one sentence
 * @param pausesMs silence before each word, in milliseconds, where times are known
 */
export function sentencesIn(
  words: readonly string[],
  language: string,
  pausesMs: readonly number[] = [],
): Sentence[] {
  const grammar = grammarOf(language);
  if (words.length === 0) return [];
  if (grammar === undefined) return [{ from: 0, to: words.length, asks: false }];
  const tokens = words.flatMap((raw, word) => splitWords(raw).map(text => ({ text, word })));
  const turn = { tokens, texts: tokens.map(t => t.text), grammar };
  const begins = [0];
  for (let at = 1; at < tokens.length; at++) {
    const { word } = tokens[at]!;
    if (word === tokens[at - 1]!.word) continue;
    if (beginsAt(turn, at, (pausesMs[word] ?? 0) >= PAUSE_MS, begins.at(-1)!)) begins.push(at);
  }
  return begins.map((first, i) => sentenceOf(turn, first, begins[i + 1], words.length));
}

interface Turn {
  readonly tokens: readonly { readonly text: string; readonly word: number }[];
  readonly texts: readonly string[];
  readonly grammar: Grammar;
}

/** Whether a sentence begins at token `at`; the one before it began at `first`. */
function beginsAt(turn: Turn, at: number, pause: boolean, first: number): boolean {
  const { texts, grammar } = turn;
  const last = fold(texts[at - 1]!);
  if (grammar.never.has(last)) return false;
  // "okay" and "thank you" go with what follows, by a comma.
  const answer = answerAt(texts, first, grammar);
  if (answer > 0 && first + answer === at) return grammar.before.match(texts, at) > 0 && pause;
  if (at < first + answer + beginning(texts, first + answer, grammar)) return false;
  const here = fold(texts[at]!);
  if (grammar.after.has(here) && grammar.starts.match(texts, at) <= 1) return false;
  // The first that could begin a sentence after "if ..." is what follows from it.
  if (conditional(turn, first + answer, at)) return false;
  const led = grammar.leadsOn.has(last) || asksSince(texts, Math.max(first, at - ASKED_BY), at, grammar);
  return beginning(texts, at, grammar) > 0 && (!led || pause);
}

/** How many words from `at` on stand before a sentence, as "okay" does; 0 of "thanks for waiting". */
function answerAt(texts: readonly string[], at: number, { before, binds }: Grammar): number {
  const length = before.match(texts, at);
  return binds.has(fold(texts[at + length] ?? '')) ? 0 : length;
}

/** How many words from `at` on are the way a sentence begins. */
function beginning(texts: readonly string[], at: number, { starts, mayStart }: Grammar): number {
  return Math.max(starts.match(texts, at), mayStart.match(texts, at));
}

function conditional({ texts, grammar }: Turn, first: number, at: number): boolean {
  if (!grammar.conditions.has(fold(texts[first] ?? ''))) return false;
  // The condition has a subject of its own right behind its word.
  return !texts
    .slice(first + 2, at)
    .some(
      (_, i) =>
        beginning(texts, first + 2 + i, grammar) > 0 && !grammar.leadsOn.has(fold(texts[first + 1 + i]!)),
    );
}

/** True if a word that asks stands just before: "what street are you on" is one question. */
function asksSince(texts: readonly string[], from: number, at: number, { interrogatives }: Grammar): boolean {
  return texts.slice(from, at).some(word => interrogatives.has(fold(word)));
}

function sentenceOf(
  { tokens, texts, grammar }: Turn,
  first: number,
  after: number | undefined,
  words: number,
): Sentence {
  const from = first === 0 ? 0 : tokens[first]!.word;
  const to = after === undefined ? words : tokens[after]!.word;
  const answer = answerAt(texts, first, grammar);
  const next = tokens[first + answer];
  const rest = next !== undefined && next.word < to ? first + answer : first;
  const asks = grammar.asks.match(texts, rest) > 0;
  if (answer === 0 || rest === first) return { from, to, asks };
  return { from, to, asks, commaAfter: next!.word - 1 };
}
