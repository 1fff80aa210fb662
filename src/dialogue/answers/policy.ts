/** What the turn before left behind, and what a turn leads to: the values that the conversation's rules pass on. */
import type { Outcome, Spoken } from './answers.js';
import type { Question } from './facts.js';
import type { Sentence } from './sentence.js';

/** Products to answer about. */
export interface Target {
  readonly skus: readonly string[];
  /** Products of which one is meant, and it is not clear which. */
  readonly unclear: readonly string[];
  readonly family: readonly string[];
  readonly question: Question;
  /** How well the worst heard of the names fits, 0 to 1; 1 if none was named. */
  readonly likeness: number;
}

/** Products that a turn means without naming them; one is clear, and of several which one is asked, unless all are meant. */
export function targetOf(
  skus: readonly string[],
  { family, question }: Pick<Target, 'family' | 'question'>,
  isAll = false,
): Target {
  const [clear, unclear] = isAll || skus.length === 1 ? [skus, []] : [[], skus];
  return { skus: clear, unclear, family, question, likeness: 1 };
}

/** What a conversation remembers between turns. */
export interface Memory {
  language: string;
  /** Products spoken of last. */
  focus: readonly string[];
  /** Products of the same name as those in focus. */
  family: readonly string[];
  /** Products whose names have more in common with those in focus than not: of them the rest of the name may be left out. */
  kin: readonly string[];
  /** Products of the kind of those in focus, where the next one is asked for: their makers tell which. */
  alike: readonly string[];
  /** What was asked last. */
  question: Question;
  /** Products that the caller was asked to choose from. */
  pending: readonly string[];
  /** Products named beside those to choose from: they are told of with the one chosen. */
  kept: readonly string[];
  /** What was read out to choose from last, for whoever wants the other one after all. */
  offered: readonly string[];
  /** What the caller was asked to confirm, having been heard badly. */
  confirming: Target | undefined;
  /** Products that the caller said no to since one was told of. */
  denied: readonly string[];
  /** Products that the turn before was heard to name without proof, to ask after if it happens again. */
  unheard: string;
  /** Names not found lately, to notice a caller who insists. */
  strangers: readonly string[];
  /** Turns that failed, one after the other. */
  failed: number;
  slower: boolean;
  last: Plan | undefined;
}

/** What a turn leads to, before it is put into words. */
export interface Plan {
  readonly outcome: Outcome;
  readonly skus: readonly string[];
  readonly spoken: readonly Spoken[];
  /** The turn brought the caller no further. */
  readonly failed?: boolean;
  readonly ends?: boolean;
}

/** A memory without anything in it. */
export function emptyMemory(language: string): Memory {
  return {
    language,
    focus: [],
    family: [],
    kin: [],
    alike: [],
    question: { ask: 'availability', wanted: null },
    pending: [],
    kept: [],
    offered: [],
    confirming: undefined,
    denied: [],
    unheard: '',
    strangers: [],
    failed: 0,
    slower: false,
    last: undefined,
  };
}

/** Gives up a choice that was asked for: what was not chosen is not what is spoken of either. */
export function forgetUnchosen(memory: Memory): void {
  if (memory.pending.length > 0) memory.focus = [];
  memory.pending = [];
  memory.kept = [];
}

type Bare = {
  [I in Sentence['id']]: Extract<Sentence, { id: I }>['slots'] extends { product: string } ? never : I;
}[Sentence['id']];

/** A plan of one sentence that states nothing about a product. */
export function plain(
  outcome: Outcome,
  id: Exclude<Bare, 'clarify' | 'confirm' | 'confirmFirst' | 'faq'>,
  extra: Pick<Plan, 'failed' | 'ends'> = {},
): Plan {
  return { outcome, skus: [], spoken: [{ sentence: { id, slots: {} } as Sentence }], ...extra };
}
