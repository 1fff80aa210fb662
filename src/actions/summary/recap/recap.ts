/**
 * Recap detection: where the agent sums the call up, from which word to which.
 *
 * Steps: turns are read into clauses with their kinds of phrases (`reading.ts`), every run of agent clauses is a
 * candidate (`spans.ts`), described by numbers (`features.ts`), scored by a small trained model (`model.ts`), and the
 * best are kept and joined (`detect.ts`). A language is a file of phrases in `language/`; the model knows none.
 *
 * Invariants:
 * R1 A recap consists of words of agent turns only, in the order they were said.
 * R2 Turn numbers are indices into the turns as they were given.
 * R3 Recaps do not overlap.
 */
import { spokenOrder } from '../conversation.js';
import type { Conversation, Turn } from '../conversation.js';
import { isConfirmed } from './confirm.js';
import { MAX_APART, detect } from './detect.js';
import type { FoundSpan } from './detect.js';
import { shippedModel } from './model.js';
import type { Weights } from './model.js';
import { sceneOf } from './scene.js';
import type { Scene } from './spans.js';

/** A stretch of one turn's words (counted between blanks); `toWord` is not in. */
export interface RecapPart {
  readonly turn: number;
  readonly fromWord: number;
  readonly toWord: number;
}

/** A recap found in a call. */
export interface Recap {
  /** First and last turn, both in. */
  readonly turns: readonly [number, number];
  readonly startMs: number;
  readonly endMs: number;
  /** The agent's words, as they were recognised. */
  readonly text: string;
  /** Probability that this is a recap. */
  readonly confidence: number;
  /** True if the caller agreed after it, or after its last part. */
  readonly confirmed: boolean;
  readonly parts: readonly RecapPart[];
}

/**
 * Finds the recaps of a conversation; none is the usual answer for a call without one.
 *
 * @param weights the model's weights; those that ship by default
 */
export function findRecaps(conversation: Conversation, weights?: Weights): Recap[] {
  const order = spokenOrder(conversation.turns);
  const turns = order.map(i => conversation.turns[i]!);
  const scene = sceneOf({ language: conversation.language, turns });
  return recapsOf(detect(scene, weights ?? shippedModel().whole), scene, turns, order);
}

/**
 * The recaps that found spans make up.
 *
 * @param turns the turns of the scene
 * @param order where each of them stands in the conversation as it was given
 */
export function recapsOf(
  found: readonly FoundSpan[],
  scene: Scene,
  turns: readonly Turn[],
  order: readonly number[],
): Recap[] {
  return joinParts(found).map(group => recapOf(group, scene, turns, order));
}

function joinParts(found: readonly FoundSpan[]): FoundSpan[][] {
  const groups: FoundSpan[][] = [];
  for (const span of found) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && span.first.turn - last.last.turn <= MAX_APART) groups.at(-1)!.push(span);
    else groups.push([span]);
  }
  return groups;
}

function partsOf(span: FoundSpan, scene: Scene): RecapPart[] {
  const parts: RecapPart[] = [];
  for (let turn = span.first.turn; turn <= span.last.turn; turn += 1) {
    const read = scene.turns[turn]!;
    if (read.role !== 'agent') continue;
    const fromWord = turn === span.first.turn ? read.clauses[span.first.clause]!.fromWord : 0;
    const toWord = turn === span.last.turn ? read.clauses[span.last.clause]!.toWord : read.length;
    if (toWord > fromWord) parts.push({ turn, fromWord, toWord });
  }
  return parts;
}

function recapOf(
  group: readonly FoundSpan[],
  scene: Scene,
  turns: readonly Turn[],
  order: readonly number[],
): Recap {
  const spoken = group.flatMap(span => partsOf(span, scene));
  const first = spoken[0]!;
  const last = spoken.at(-1)!;
  const given = spoken.map(p => ({ ...p, turn: order[p.turn]! }));
  const indices = given.map(p => p.turn);
  return {
    turns: [Math.min(...indices), Math.max(...indices)],
    startMs: timeAt(turns[first.turn]!, first.fromWord),
    endMs: timeAt(turns[last.turn]!, last.toWord),
    text: spoken.map(p => wordsOf(turns[p.turn]!).slice(p.fromWord, p.toWord).join(' ')).join(' '),
    confidence: Math.max(...group.map(s => s.confidence)),
    confirmed: isConfirmed(scene, last.turn, last.toWord),
    parts: given,
  };
}

/** A turn's words between blanks. */
export function wordsOf(turn: Turn): string[] {
  return turn.text.split(/\s+/).filter(w => w !== '');
}

/** When a word begins, taking letters to be said at an even pace. */
export function timeAt(turn: Turn, word: number): number {
  const words = wordsOf(turn);
  const letters = (list: readonly string[]): number => list.reduce((n, w) => n + w.length + 1, 0);
  const share = words.length === 0 ? 0 : letters(words.slice(0, word)) / letters(words);
  return Math.round(turn.startMs + share * Math.max(0, turn.endMs - turn.startMs));
}
