/**
 * Finds the phrases of signals in one utterance, and leaves out those that are denied ("I am not saying I want to
 * leave"), supposed ("what if I cancel") or someone else's words ("my neighbour said he would complain").
 */
import { compilePhrases } from '../../language/patterns.js';
import type { PhraseSet } from '../../language/patterns.js';
import { signalWords } from '../../language/signals.js';
import type { SignalPhrases, SignalSide, SignalWords } from '../../language/signals.js';
import type { SpokenWords } from './spoken-words.js';

/** A phrase that was found: pieces `from` to before `to`. */
export interface PhraseHit {
  readonly signal: string;
  readonly detail?: string;
  readonly score: number;
  readonly from: number;
  readonly to: number;
}

/** How far before a phrase a negation is looked for, in words. */
const NEGATION_REACH = 3;
/** How far before a phrase someone else's words may be announced, in words. */
const REPORT_REACH = 6;
/** What only counts if the caller says it of himself. A doctor's word about an illness counts, and so does a repetition. */
const OWN_WORDS = new Set(['complaint', 'leaving', 'escalation', 'satisfied']);
/** What is no signal if it is only supposed. */
const MEANT = new Set(['complaint', 'leaving', 'escalation', 'satisfied', 'vulnerable', 'repeat']);

interface Compiled {
  readonly words: SignalWords;
  readonly rules: Readonly<Record<SignalSide, readonly (SignalPhrases & { readonly set: PhraseSet })[]>>;
  readonly denials: PhraseSet;
  readonly suppositions: PhraseSet;
  readonly reports: PhraseSet;
}

const compiled = new Map<SignalWords, Compiled>();

/**
 * The phrases of one side's signals, in order; of one signal and kind no two overlap.
 *
 * @param language BCP-47 tag; nothing is found in a language without data
 */
export function findPhrases(said: SpokenWords, language: string, side: SignalSide): PhraseHit[] {
  const words = signalWords(language);
  if (words === undefined || said.pieces.length === 0) return [];
  const data = compile(words);
  const context = side === 'caller' ? contextOf(said, data) : undefined;
  return data.rules[side].flatMap(rule => hitsOf(rule, said, data, context));
}

function compile(words: SignalWords): Compiled {
  let ready = compiled.get(words);
  if (ready === undefined) {
    const sets = (rules: readonly SignalPhrases[]): (SignalPhrases & { set: PhraseSet })[] =>
      rules.map(rule => ({ ...rule, set: compilePhrases(rule.patterns) }));
    ready = {
      words,
      rules: { caller: sets(words.caller), agent: sets(words.agent) },
      denials: compilePhrases(words.denials),
      suppositions: compilePhrases(words.suppositions),
      reports: compilePhrases(words.reports),
    };
    compiled.set(words, ready);
  }
  return ready;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Context {
  readonly denials: readonly Stretch[];
  readonly suppositions: readonly Stretch[];
  readonly reports: readonly Stretch[];
}

function contextOf({ pieces }: SpokenWords, data: Compiled): Context {
  const all = (set: PhraseSet): Stretch[] =>
    pieces.flatMap((_, from) => {
      const length = set.match(pieces, from);
      return length > 0 ? [{ from, to: from + length }] : [];
    });
  return { denials: all(data.denials), suppositions: all(data.suppositions), reports: all(data.reports) };
}

function hitsOf(
  rule: SignalPhrases & { readonly set: PhraseSet },
  said: SpokenWords,
  data: Compiled,
  context: Context | undefined,
): PhraseHit[] {
  const hits: PhraseHit[] = [];
  const { signal, detail, score } = rule;
  for (let at = 0; at < said.pieces.length;) {
    const length = rule.set.match(said.pieces, at);
    if (length > 0 && (context === undefined || stands(signal, at, said, data, context)))
      hits.push({ signal, score, from: at, to: at + length, ...(detail !== undefined && { detail }) });
    at += Math.max(1, length);
  }
  return hits;
}

/** False where the words before a phrase take it back. */
function stands(signal: string, at: number, said: SpokenWords, data: Compiled, context: Context): boolean {
  const before = (list: readonly Stretch[], reach: number): boolean =>
    list.some(s => s.from < at && s.to >= at - reach && s.to <= at + 1);
  if (before(context.denials, 1)) return false;
  if (MEANT.has(signal) && before(context.suppositions, 1)) return false;
  if (OWN_WORDS.has(signal) && isReported(at, said, data, context)) return false;
  return !isNegated(at, said, data.words);
}

/**
 * True where denial, supposition or someone else's words open a stretch of words or come right before it: for what was not
 * found by a phrase, so that the place of its first word says less.
 */
export function isTakenBack(signal: string, said: SpokenWords, language: string, from: number): boolean {
  const words = signalWords(language);
  if (words === undefined) return false;
  const data = compile(words);
  const { denials, suppositions, reports } = contextOf(said, data);
  const opens = (list: readonly Stretch[], reach: number): boolean =>
    list.some(s => s.from <= from + 1 && s.to >= from - 1 && s.to <= from + reach);
  if (opens(denials, 4)) return true;
  if (MEANT.has(signal) && opens(suppositions, 1)) return true;
  return OWN_WORDS.has(signal) && opens(reports, 4);
}

function isReported(at: number, { folded }: SpokenWords, { words }: Compiled, { reports }: Context): boolean {
  return reports.some(
    ({ from, to }) =>
      from < at &&
      to <= at + 1 &&
      at - to <= REPORT_REACH &&
      !folded.slice(to, at).some(word => words.breaks.has(word)),
  );
}

function isNegated(
  at: number,
  { folded }: SpokenWords,
  { negators, subjects, breaks }: SignalWords,
): boolean {
  if (subjects.has(folded[at] ?? '')) return false;
  for (let i = at - 1; i >= Math.max(0, at - NEGATION_REACH); i--) {
    const word = folded[i] ?? '';
    if (breaks.has(word) || subjects.has(word)) return false;
    if (negators.has(word)) return true;
  }
  return false;
}
