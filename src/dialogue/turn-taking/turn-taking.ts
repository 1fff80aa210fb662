/**
 * Turn-taking: when a caller who answers the machine has finished.
 *
 * Each rule is a file and judges alone; the first with a verdict decides (`RULES` in `turns.ts`). Times are of the audio, so
 * that a call means the same live and replayed.
 *
 * U1 While a value is begun and not whole the turn stays open over pauses; whole and valid it ends at once.
 * U2 Every wait ends: after `waitMs` without a word, after `holdMs` of silence inside a value, after `maxTurnMs` whatever
 *    is heard.
 * U3 A code of the operator's records ends with the last sign that one of them has.
 */
import type { Standing } from '../../records/records.js';
import type { Expectation, Speaking, Understanding } from '../../understanding/understanding.js';

/** What a turn is judged by. */
export interface TurnSoFar {
  /** All finals of the turn, joined; empty if nothing has been said. */
  readonly text: string;
  /** What is being said and has no final yet. */
  readonly partial: string;
  /** True while the line carries speech, or what is taken for it. */
  readonly speaking: boolean;
  /** When the machine began to listen. */
  readonly sinceMs: number;
  /** When the turn's first word was said; `sinceMs` before. */
  readonly startMs: number;
  /** End of the last word heard. */
  readonly lastWordMs: number;
  readonly nowMs: number;
  /** How far the recogniser is behind the line, beyond its usual delay: of that long nobody knows whether it was silent. */
  readonly behindMs: number;
  readonly waitMs: number;
  readonly expecting: Expectation | undefined;
}

/** What rules work with. */
export interface TurnTools extends Pick<Understanding, 'completeness' | 'unfinished' | 'begun'> {
  readonly speaking: Speaking;
  /** What the operator's records say to the code that is being said; nothing if they are not asked. */
  readonly standing?: ((text: string, expecting: Expectation) => Standing | undefined) | undefined;
  /** Longest silence inside a value. */
  readonly holdMs: number;
  readonly maxTurnMs: number;
}

/** One rule. */
export interface TurnRule {
  readonly name: string;
  /** `end` ends the turn, `hold` keeps it open; nothing leaves it to the next rule. */
  judge(turn: TurnSoFar, tools: TurnTools): 'end' | 'hold' | undefined;
}
