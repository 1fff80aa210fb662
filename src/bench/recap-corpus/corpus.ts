/**
 * The recap corpus: generated conversations with recaps, by command and seed the same everywhere.
 *
 * Held out: methods C and D on the trades pharmacy, public, software and delivery. Trained on: methods A and B on
 * the other six. So neither a trade nor a method of the one part is in the other, and no recap wording is shared.
 */
import { seededChance } from './random.js';
import type { Chance } from './random.js';
import type { Style } from './render.js';
import { readBank, readMonologues, readScenarios, readScripts } from './sources.js';
import type { Bank, Scenario, Script } from './sources.js';
import { compose } from './compose.js';
import { perform } from './script.js';
import { talk } from './talk.js';
import { disturb, drawNoise } from './noise.js';
import type { Draft } from './draft.js';

export const CORPUS_LANGUAGES = ['en', 'fr', 'nl'] as const;
/** Calls of each language; 36 are one round of parts, methods and recaps, so that thirds are exact. */
export const CALLS_PER_LANGUAGE = 252;
/** The fewest and the most turns of a call. */
export const TURNS = [10, 60] as const;
const TRAIN_TRADES = ['energy', 'telecom', 'bank', 'insurance', 'travel', 'retail'] as const;
const HELD_OUT_TRADES = ['pharmacy', 'public', 'software', 'delivery'] as const;

/** A stretch of one turn's words that belongs to a recap; `toWord` is not in. */
export interface RecapPart {
  readonly turn: number;
  readonly fromWord: number;
  readonly toWord: number;
}

/** One turn, as `parley recap` reads it. */
export interface CorpusTurn {
  readonly role: 'agent' | 'caller';
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** One conversation with its labels. */
export interface LabelledCall {
  readonly id: string;
  readonly language: string;
  readonly method: 'a' | 'b' | 'c' | 'd' | 'n';
  readonly trade: string;
  readonly topic: string;
  readonly part: 'train' | 'held-out';
  readonly turns: readonly CorpusTurn[];
  readonly recap?: {
    readonly parts: readonly RecapPart[];
    readonly cue: boolean;
    readonly confirmed: boolean;
    readonly fields: Readonly<Record<string, string>>;
  };
}

/** What to generate. */
export interface CorpusOptions {
  readonly seed: number;
  /** Conversations a language. */
  readonly perLanguage: number;
}

interface Texts {
  readonly bank: Bank;
  readonly scenarios: Readonly<Record<'a' | 'b' | 'd', readonly Scenario[]>>;
  readonly scripts: readonly Script[];
}

function readTexts(language: string): Texts {
  return {
    bank: readBank(language),
    scenarios: {
      a: readScenarios(language, 'a'),
      b: readScenarios(language, 'b'),
      d: readScenarios(language, 'd'),
    },
    scripts: readScripts(language),
  };
}

/** Generates the corpus. */
export function generateCorpus(options: CorpusOptions): LabelledCall[] {
  return CORPUS_LANGUAGES.flatMap(language => {
    const texts = readTexts(language);
    const salt = options.seed * 961 + language.charCodeAt(0) * 31 + language.charCodeAt(1);
    const chance = seededChance(salt);
    return Array.from({ length: options.perLanguage }, (_, i) => makeCall(texts, language, i, chance));
  });
}

// A call that comes out too short or too long is drawn again from a chance of its own: the others stay as they are.
function makeCall(texts: Texts, language: string, index: number, chance: Chance): LabelledCall {
  const [fewest, most] = TURNS;
  const again = seededChance(index);
  let call = drawCall(texts, language, index, chance);
  while (call.turns.length < fewest || call.turns.length > most)
    call = drawCall(texts, language, index, again);
  return call;
}

// Of three calls two train and one is held out; of three of either kind one has no recap.
function drawCall(texts: Texts, language: string, index: number, chance: Chance): LabelledCall {
  const heldOut = index % 3 === 2;
  const method = heldOut
    ? (['c', 'd'] as const)[Math.floor(index / 3) % 2]!
    : (['a', 'b'] as const)[index % 3]!;
  const trades: readonly string[] = heldOut ? HELD_OUT_TRADES : TRAIN_TRADES;
  const trade = trades[Math.floor(index / 6) % trades.length]!;
  const withRecap = (Math.floor(index / 6) + Math.floor(index / 36)) % 3 !== 2;
  const style = chance.pick<Style>(['spoken', 'spoken', 'spoken', 'figures', 'written']);
  const common = {
    language,
    bank: texts.bank,
    chance,
    style,
    withRecap,
    length: chance.int(10, chance.is(0.5) ? 26 : 60),
  };
  const draft =
    method === 'c'
      ? perform({ ...common, script: chance.pick(texts.scripts.filter(s => s.trade === trade)) })
      : compose({ ...common, method, scenarios: texts.scenarios[method].filter(s => s.trade === trade) });
  const head = {
    id: `${language}-${method}-${index}`,
    language,
    method,
    trade,
    topic: '',
    part: heldOut ? 'held-out' : 'train',
  } as const;
  return { ...head, ...finish(draft, language, style, chance) };
}

/**
 * Calls without a recap, short or full of explaining, to train on besides the corpus. No test counts them.
 *
 * @param perLanguage how many of each language
 */
export function generateOthers(options: CorpusOptions): LabelledCall[] {
  return CORPUS_LANGUAGES.flatMap(language => {
    const chance = seededChance(options.seed * 131 + language.charCodeAt(0));
    const lines = readMonologues(language);
    const bank = readBank(language);
    return Array.from({ length: options.perLanguage }, (_, i): LabelledCall => {
      const style = chance.pick<Style>(['spoken', 'spoken', 'spoken', 'figures', 'written']);
      const draft = talk(lines, bank, language, style, chance);
      const head = {
        id: `${language}-n-${i}`,
        language,
        method: 'n',
        trade: 'other',
        topic: '',
        part: 'train',
      } as const;
      return { ...head, ...finish(draft, language, style, chance) };
    });
  });
}

function finish(
  draft: Draft,
  language: string,
  style: Style,
  chance: Chance,
): Pick<LabelledCall, 'turns' | 'recap'> {
  const level = drawNoise(chance);
  const turns = draft.turns.map(t => disturb(t, language, style, level, chance));
  let clock = 400;
  const timed = turns.map(t => {
    const startMs = clock + chance.int(-150, 900);
    const endMs = startMs + 250 + t.words.length * chance.int(240, 380);
    clock = endMs;
    return { role: t.role, text: t.words.map(w => w.text).join(' '), startMs: Math.max(0, startMs), endMs };
  });
  const parts = turns.flatMap((t, turn): RecapPart[] => {
    const fromWord = t.words.findIndex(w => w.recap);
    return fromWord < 0 ? [] : [{ turn, fromWord, toWord: t.words.findLastIndex(w => w.recap) + 1 }];
  });
  if (parts.length === 0) return { turns: timed };
  return { turns: timed, recap: { parts, cue: draft.cue, confirmed: draft.confirmed, fields: draft.fields } };
}
