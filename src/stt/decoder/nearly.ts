/** Which of the words heard an expected name may have been, that a search nearly took for it. */
import type { NearlyHeard } from '../../call/events.js';
import type { EngineWord } from './engine.js';

/** A name that a search came to the end of: what was heard, or another. */
export interface NameHeard {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  /** By how many nats the cheapest path was cheaper then. */
  readonly cost: number;
}

/** A look-up hears of so many names at most. */
const MOST_NAMES = 40;

/** The names that are not what was heard, each with the words it stands for, the likeliest first. */
export function nearlyHeard(words: readonly EngineWord[], names: readonly NameHeard[]): NearlyHeard[] {
  const nearly: NearlyHeard[] = [];
  for (const { text, startMs, endMs, cost } of names) {
    const isInside = ({ startMs: start, endMs: end }: EngineWord): boolean =>
      start + end > 2 * startMs && start + end < 2 * endMs;
    const from = words.findIndex(isInside);
    if (from < 0) continue;
    const to = words.findLastIndex(isInside) + 1;
    if (to === from + 1 && words[from]!.word === text) continue;
    nearly.push({ text, from, to, cost: Math.round(cost * 100) / 100 });
  }
  return nearly.sort((a, b) => a.cost - b.cost).slice(0, MOST_NAMES);
}
