/**
 * Recap detection: where the agent sums the call up, from which word to which.
 *
 * Steps: turns are read into clauses with their kinds of phrases (`reading.ts`), every run of agent clauses is a
 * candidate (`spans.ts`), described by numbers (`features.ts`), scored by a small trained model (`model.ts`), and the
 * best are kept and joined (`detect.ts`); a sentence or two that conclude a call hold too little for the model and are told by
 * their form (`concluding.ts`). A language is a file of phrases in `language/`; the model knows none.
 *
 * Invariants:
 * R1 A recap consists of words of agent turns only, in the order they were said.
 * R2 Turn numbers are indices into the turns as they were given.
 * R3 Recaps do not overlap.
 */
import type { Conversation, Turn } from '../conversation.js';
import { orConclusion } from './concluding.js';
import { isConfirmed } from './confirm.js';
import { atOnce } from '../steps.js';
import type { Steps } from '../steps.js';
import { MAX_APART, detectInSteps } from './detect.js';
import type { FoundSpan } from './detect.js';
import { shippedModel } from './model.js';
import type { Weights } from './model.js';
import { GrowingScene } from './scene.js';
import type { Scene } from './spans.js';
import { spokenTurns, wordsIn } from './spoken.js';
import type { SpokenTurn } from './spoken.js';

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
 * Finds the recaps of a conversation; none is the usual answer for a call without one. Turns that an end-pointer
 * cut are read joined.
 *
 * @param weights the model's weights; those that ship by default
 */
export function findRecaps(conversation: Conversation, weights?: Weights): Recap[] {
  return atOnce(recapsInSteps(conversation, weights));
}

/** As `findRecaps`, turn by turn. */
export function* recapsInSteps(conversation: Conversation, weights?: Weights): Steps<Recap[]> {
  const spoken = spokenTurns(conversation.turns);
  const scene = new GrowingScene(conversation.language);
  for (const { turn } of spoken) {
    scene.add(turn.role, turn.text);
    yield;
  }
  const model = weights ?? shippedModel().whole;
  const found = orConclusion(yield* detectInSteps(scene, model), scene, model);
  return recapsOf(found, scene, spoken, conversation.turns);
}

/**
 * The recaps that found spans make up.
 *
 * @param spoken the turns of the scene
 * @param given the turns of the conversation as they were given
 */
export function recapsOf(
  found: readonly FoundSpan[],
  scene: Scene,
  spoken: readonly SpokenTurn[],
  given: readonly Turn[],
): Recap[] {
  return joinParts(found).map(group => recapOf(group, scene, spoken, given));
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

/** A part of a spoken turn as parts of the turns that were given. */
function givenParts({ turn, fromWord, toWord }: RecapPart, spoken: readonly SpokenTurn[]): RecapPart[] {
  const { pieces } = spoken[turn]!;
  return pieces.flatMap((piece, i): RecapPart[] => {
    const from = Math.max(fromWord, piece.fromWord);
    const to = Math.min(toWord, pieces[i + 1]?.fromWord ?? Infinity);
    if (from >= to) return [];
    return [{ turn: piece.index, fromWord: from - piece.fromWord, toWord: to - piece.fromWord }];
  });
}

function recapOf(
  group: readonly FoundSpan[],
  scene: Scene,
  spoken: readonly SpokenTurn[],
  given: readonly Turn[],
): Recap {
  const inScene = group.flatMap(span => partsOf(span, scene));
  const end = inScene.at(-1)!;
  const parts = inScene.flatMap(part => givenParts(part, spoken));
  const first = parts[0]!;
  const last = parts.at(-1)!;
  const indices = parts.map(p => p.turn);
  return {
    turns: [Math.min(...indices), Math.max(...indices)],
    startMs: timeAt(given[first.turn]!, first.fromWord),
    endMs: timeAt(given[last.turn]!, last.toWord),
    text: parts.map(p => wordsOf(given[p.turn]!).slice(p.fromWord, p.toWord).join(' ')).join(' '),
    confidence: Math.max(...group.map(s => s.confidence)),
    confirmed: isConfirmed(scene, end.turn, end.toWord),
    parts,
  };
}

/** A turn's words between blanks. */
export function wordsOf(turn: Turn): string[] {
  return wordsIn(turn.text);
}

/** When a word begins, taking letters to be said at an even pace. */
export function timeAt(turn: Turn, word: number): number {
  const words = wordsOf(turn);
  const letters = (list: readonly string[]): number => list.reduce((n, w) => n + w.length + 1, 0);
  const share = words.length === 0 ? 0 : letters(words.slice(0, word)) / letters(words);
  return Math.round(turn.startMs + share * Math.max(0, turn.endMs - turn.startMs));
}
