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
  /** It is the whole of a name, and else one of its words. */
  readonly whole: boolean;
  /** It was held against sounds, and else against letters. */
  readonly bySound: boolean;
}

/** A look-up hears of so many words of names at most, and of so many whole ones. */
const [MOST_WORDS, MOST_WHOLE] = [40, 20];

/** The names that are not what was heard, each with the words it stands for, the likeliest first. */
export function nearlyHeard(words: readonly EngineWord[], names: readonly NameHeard[]): NearlyHeard[] {
  const nearly: Record<'words' | 'whole', NearlyHeard[]> = { words: [], whole: [] };
  for (const { text, startMs, endMs, cost, whole, bySound } of names) {
    const isInside = ({ startMs: start, endMs: end }: EngineWord): boolean =>
      start + end > 2 * startMs && start + end < 2 * endMs;
    const from = words.findIndex(isInside);
    if (from < 0) continue;
    const to = words.findLastIndex(isInside) + 1;
    if (!whole && to === from + 1 && words[from]!.word === text) continue;
    const near = { text, from, to, cost: Math.round(cost * 100) / 100 };
    nearly[whole ? 'whole' : 'words'].push(bySound ? { ...near, bySound } : near);
  }
  return [...likeliest(nearly.words, MOST_WORDS), ...likeliest(nearly.whole, MOST_WHOLE)].sort(byCost);
}

function likeliest(nearly: NearlyHeard[], most: number): NearlyHeard[] {
  return nearly.sort(byCost).slice(0, most);
}

function byCost(a: NearlyHeard, b: NearlyHeard): number {
  return a.cost - b.cost;
}
