/** Clauses that say what a value was that the speaker takes back: "no wait, that's the old one, it's ...". */
import type { Utterance } from './utterance.js';

/** Words such a clause may have before the value that was meant is led in. */
const MOST_WORDS = 6;

/** Where such a clause ends, and whether it takes back by itself. */
interface Aside {
  readonly to: number;
  /** Where the words begin that lead in what was meant. */
  readonly resumed: number;
  /** True if it says that the value is old or wrong. */
  readonly outdated: boolean;
}

/** The clause at a position; one that holds a number or a day says the value itself, and is none. */
export function asideAt(u: Utterance, at: number): Aside | undefined {
  const { opens, first, outdated, resumes } = u.language.cues.asides;
  const start = opens.match(u.keys, at)?.to;
  const begins = u.keys[start ?? at] ?? '';
  if (start === undefined || !(first.has(begins) || outdated.has(begins))) return undefined;
  let old = false;
  for (let next = start; next < Math.min(u.keys.length, start + MOST_WORDS); next++) {
    const resumed = next > start ? resumes.match(u.keys, next) : undefined;
    if (resumed !== undefined) return { to: resumed.to, resumed: next, outdated: old };
    if (holdsValue(u, next)) return undefined;
    old ||= outdated.has(u.keys[next] ?? '');
  }
  return undefined;
}

function holdsValue(u: Utterance, at: number): boolean {
  const { weekdays } = u.language.calendar;
  const one = u.language.cues.ones.has(u.keys[at] ?? '');
  return (
    (!one && u.numbersAt(at).length > 0) ||
    u.ordinalsAt(at).length > 0 ||
    weekdays.match(u.keys, at) !== undefined
  );
}
