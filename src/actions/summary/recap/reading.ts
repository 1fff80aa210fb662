/** Reads one turn: its words, the kinds of phrases in it, and the clauses it falls into. */
import { compilePhrases } from '../../../language/patterns.js';
import type { PhraseSet } from '../../../language/patterns.js';
import { RECAP_PHRASES, alikeWords } from '../../../language/recap.js';
import { primaryLanguage } from '../../../language/tag.js';
import { fold } from '../../../language/fold.js';
import { splitWords } from '../../../language/words.js';
import { Recent } from './recent.js';

/** Kinds of phrases, in the order of the counts of a clause. */
export const KINDS = [
  'cue',
  'checkCue',
  'conclude',
  'done',
  'promise',
  'wanted',
  'agreed',
  'ask',
  'tag',
  'explain',
  'now',
  'offer',
  'closing',
  'opening',
  'ack',
  'sorry',
  'terms',
  'yes',
  'no',
  'correct',
  'thanks',
  'connect',
  'time',
] as const;
/** A kind of phrase. */
export type Kind = (typeof KINDS)[number];

/** A stretch of a turn that holds about one thought. Word positions count the turn's words between blanks. */
export interface Clause {
  readonly fromWord: number;
  /** Not in the clause. */
  readonly toWord: number;
  /** Words that count, fillers left out. */
  readonly words: number;
  readonly counts: Readonly<Record<Kind, number>>;
  /** Beginnings of the words that carry the matter. */
  readonly stems: readonly string[];
  /** Numbers, each as the pair of number words it is made of. */
  readonly values: readonly string[];
  /** True if a question mark ends it. */
  readonly asked: boolean;
}

/** A turn, read. */
export interface ReadTurn {
  readonly role: 'agent' | 'caller';
  readonly clauses: readonly Clause[];
  /** Words between blanks. */
  readonly length: number;
  readonly counts: Readonly<Record<Kind, number>>;
}

interface Lexicon {
  readonly sets: Readonly<Record<Kind, PhraseSet>>;
  readonly numbers: PhraseSet;
  readonly bids: PhraseSet;
  readonly fillers: ReadonlySet<string>;
  readonly stop: ReadonlySet<string>;
  readonly alike: (words: readonly string[]) => readonly string[];
}

interface Token {
  readonly text: string;
  readonly word: number;
}

// A live call is read anew whenever its agent has spoken, and nearly all of it was read before.
const REMEMBERED = 4096;
const languages = new Recent<string>(REMEMBERED);
const readings = new Recent<ReadTurn>(REMEMBERED);

const lexicons = new Map<string, Lexicon | undefined>();

function lexiconOf(language: string): Lexicon | undefined {
  if (!lexicons.has(language)) lexicons.set(language, buildLexicon(language));
  return lexicons.get(language);
}

function buildLexicon(language: string): Lexicon | undefined {
  const phrases = RECAP_PHRASES[language];
  if (phrases === undefined) return undefined;
  const sets = Object.fromEntries(KINDS.map(k => [k, compilePhrases(phrases[k], phrases.kinds)]));
  return {
    sets: sets as Record<Kind, PhraseSet>,
    numbers: compilePhrases(phrases.number, phrases.kinds),
    bids: compilePhrases(phrases.bids, phrases.kinds),
    fillers: new Set(phrases.fillers.map(fold)),
    stop: new Set(phrases.stop.map(fold)),
    alike: words => alikeWords(words, language),
  };
}

/** Languages whose phrases are known. */
function knownLanguages(): string[] {
  return Object.keys(RECAP_PHRASES);
}

/**
 * The known language a text is in: the expected one unless the small words of another are clearly more frequent.
 * An unknown expected language gives way to any known one that fits.
 */
export function languageOf(text: string, expected: string): string {
  return languages.get(`${expected} ${text}`, () => findLanguage(text, primaryLanguage(expected)));
}

function findLanguage(text: string, primary: string): string {
  const words = splitWords(text).map(fold);
  const share = (language: string): number => {
    const stop = lexiconOf(language)!.stop;
    return words.filter(w => w.length > 1 && stop.has(w)).length / Math.max(1, words.length);
  };
  const own = lexiconOf(primary) === undefined ? 0.1 : share(primary);
  const best = knownLanguages()
    .map(language => ({ language, share: share(language) }))
    .sort((a, b) => b.share - a.share)[0]!;
  if (best.language === primary || words.length < 6) return primary;
  return best.share > 0.25 && best.share > own + 0.15 ? best.language : primary;
}

// Fillers go, and so does a word said twice in a row, unless it is a figure.
function tokensOf(words: readonly string[], lexicon: Lexicon | undefined): Token[] {
  const tokens: Token[] = [];
  words.forEach((raw, word) => {
    for (const text of splitWords(raw)) {
      const last = tokens.at(-1)?.text;
      const again = last === text && lexicon?.numbers.match([text], 0) === 0 && !/\d/.test(text);
      if (!again && lexicon?.fillers.has(fold(text)) !== true) tokens.push({ text, word });
    }
  });
  const texts = lexicon?.alike(tokens.map(t => t.text)) ?? [];
  return tokens.map((token, i) => ({ ...token, text: texts[i] ?? token.text }));
}

const NONE = Object.fromEntries(KINDS.map(k => [k, 0])) as Record<Kind, number>;
const noCounts = (): Record<Kind, number> => ({ ...NONE });

/** Where each kind of phrase begins: position to kinds; and where a clause may begin. */
function findHits(
  texts: readonly string[],
  lexicon: Lexicon | undefined,
): { starts: Map<number, Kind[]>; cuts: Set<number> } {
  const starts = new Map<number, Kind[]>();
  const cuts = new Set<number>([0]);
  const over = overruled(texts, lexicon);
  for (const kind of lexicon === undefined ? [] : KINDS) {
    for (let at = 0; at < texts.length;) {
      const length = lexicon!.sets[kind].match(texts, at);
      if (length === 0 || over.get(at)?.has(kind) === true) {
        at += 1;
        continue;
      }
      starts.set(at, [...(starts.get(at) ?? []), kind]);
      if (!PASSIVE.has(kind)) cuts.add(at);
      if (ENDING.has(kind)) cuts.add(at + length);
      at += kind === 'done' || kind === 'promise' ? Math.min(length, 2) : length;
    }
  }
  return { starts, cuts };
}

/**
 * Kinds that say nothing where they begin: in "wordt vrijdag teruggestort" the last word is not done yet, "die heeft u
 * vrijdag" asks nothing, and "could you clear the cupboard" or "please hang on to it" bid the caller do something.
 */
function overruled(texts: readonly string[], lexicon: Lexicon | undefined): Map<number, ReadonlySet<Kind>> {
  const over = new Map<number, ReadonlySet<Kind>>();
  for (let at = 0; lexicon !== undefined && at < texts.length; at += 1) {
    const promised = lexicon.sets.promise.match(texts, at);
    if (promised > 2) over.set(at + promised - 1, DONE);
    if (promised > lexicon.sets.ask.match(texts, at) && fronted(texts, at, lexicon)) over.set(at, ASKS);
    const bidden = promised > 0 ? lexicon.bids.match(texts, at) : 0;
    for (let word = at; word < at + bidden; word += 1) over.set(word, BIDDEN);
  }
  return over;
}

/** True if something stands before a verb that begins questions otherwise: "die | heeft u vrijdag", not "goed | heeft u vrijdag". */
function fronted(texts: readonly string[], at: number, { sets }: Lexicon): boolean {
  return at > 0 && sets.ack.match(texts, at - 1) + sets.conclude.match(texts, at - 1) === 0;
}

const DONE: ReadonlySet<Kind> = new Set(['done']);
const ASKS: ReadonlySet<Kind> = new Set(['ask']);
const BIDDEN: ReadonlySet<Kind> = new Set(['done', 'ask', 'offer', 'explain', 'now', 'correct']);

// Kinds that do not begin a clause, and kinds after which one begins.
const PASSIVE = new Set<Kind>(['yes', 'no', 'thanks', 'time', 'correct', 'opening', 'sorry', 'terms']);
const ENDING = new Set<Kind>(['ack', 'tag']);

/** Reads a turn in a language (a primary subtag). */
export function readTurn(role: 'agent' | 'caller', text: string, language: string): ReadTurn {
  return readings.get(`${role} ${language} ${text}`, () => read(role, text, language));
}

function read(role: 'agent' | 'caller', text: string, language: string): ReadTurn {
  const lexicon = lexiconOf(language);
  const raw = text.split(/\s+/).filter(w => w !== '');
  const tokens = tokensOf(raw, lexicon);
  const texts = tokens.map(t => t.text);
  const { starts, cuts } = findHits(texts, lexicon);
  for (let i = 1; i < tokens.length; i += 1) {
    const before = tokens[i - 1]!.word;
    if (tokens[i]!.word !== before && /[.,;:?!…]$/.test(raw[before] ?? '')) cuts.add(i);
  }
  const bounds = [...new Set([...cuts].filter(c => c < tokens.length).map(c => wordStart(tokens, c)))].sort(
    (a, b) => a - b,
  );
  const clauses = bounds
    .map((from, i) => ({ from, to: bounds[i + 1] ?? tokens.length }))
    .map(({ from }, i, kept) =>
      clauseOf(from, kept[i + 1]?.from ?? tokens.length, { tokens, texts, starts, raw, lexicon }),
    );
  const counts = noCounts();
  for (const clause of clauses) for (const kind of KINDS) counts[kind] += clause.counts[kind];
  return { role, clauses: spread(clauses, raw.length), length: raw.length, counts };
}

/** The first token of the word that a token is in: a clause that begins with "expert" begins with "l'expert". */
function wordStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && tokens[start - 1]!.word === tokens[at]!.word) start -= 1;
  return start;
}

interface Material {
  readonly tokens: readonly Token[];
  readonly texts: readonly string[];
  readonly starts: ReadonlyMap<number, readonly Kind[]>;
  readonly raw: readonly string[];
  readonly lexicon: Lexicon | undefined;
}

function clauseOf(from: number, to: number, m: Material): Clause {
  const counts = noCounts();
  for (let i = from; i < to; i += 1) for (const kind of m.starts.get(i) ?? []) counts[kind] += 1;
  const last = m.tokens[to - 1]?.word ?? 0;
  return {
    fromWord: m.tokens[from]?.word ?? 0,
    toWord: last + 1,
    words: to - from,
    counts,
    ...matter(m.texts.slice(from, to), m.lexicon),
    asked: /\?/.test(m.raw[last] ?? ''),
  };
}

/** How much of a word's beginning stands for it. */
const STEM = 5;

function matter(
  texts: readonly string[],
  lexicon: Lexicon | undefined,
): { stems: string[]; values: string[] } {
  const stems: string[] = [];
  const values: string[] = [];
  let number = '';
  for (const text of texts) {
    const folded = fold(text);
    if (/\d/.test(folded)) values.push(folded);
    if (!/\d/.test(folded) && (lexicon?.numbers.match([text], 0) ?? 0) > 0) {
      if (number !== '') values.push(`${number} ${folded}`);
      else if (folded.length > 4) values.push(folded);
      number = folded;
      continue;
    }
    number = '';
    if (folded.length > 2 && !/\d/.test(folded) && lexicon?.stop.has(folded) !== true)
      stems.push(folded.slice(0, STEM));
  }
  return { stems, values };
}

// Every word of the turn belongs to a clause, fillers to the one before them.
function spread(clauses: readonly Clause[], words: number): Clause[] {
  return clauses.map((c, i) => ({
    ...c,
    fromWord: i === 0 ? 0 : c.fromWord,
    toWord: clauses[i + 1]?.fromWord ?? words,
  }));
}
