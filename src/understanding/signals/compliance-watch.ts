/** Follows the compliance rules through one call. */
import type { NewCallEvent } from '../../call/events.js';
import type { Role } from '../../call/audio.js';
import { rulesFor } from './compliance.js';
import type { CompiledRule, ComplianceRule } from './compliance.js';
import { evidenceOf } from './spoken-words.js';
import type { SpokenEvidence, SpokenUtterance, SpokenWords } from './spoken-words.js';

type Found = Extract<NewCallEvent, { kind: 'signal.found' }>;
type State = NonNullable<Found['state']>;

/** The longest time after which an utterance of a window may still come. */
const LATE_MS = 25_000;

interface Watched extends CompiledRule {
  /** Places the phrases were said, while they can still matter. */
  readonly places: SpokenEvidence[];
  done: boolean;
}

/** Watches one call. */
export class ComplianceWatch {
  private readonly watched: Watched[];
  private readonly spoke = new Set<Role>();

  constructor(rules: readonly ComplianceRule[], language: string) {
    this.watched = rulesFor(rules, language).map(one => ({ ...one, places: [], done: false }));
  }

  /** Takes an utterance; `nowMs` is how far the call has come. */
  push(role: Role, said: SpokenUtterance, words: SpokenWords, nowMs: number): Found[] {
    this.spoke.add(role);
    const found: Found[] = [];
    for (const one of this.watched.filter(w => !w.done && w.rule.by === role)) {
      for (const place of placesOf(one, said, words)) found.push(...this.judge(one, place, nowMs));
    }
    return [...found, ...this.passed(nowMs)];
  }

  /** What is decided only now that the call has ended. */
  end(durationMs: number): Found[] {
    const found: Found[] = [];
    for (const one of this.watched.filter(w => !w.done)) {
      const fromMs = durationMs - (one.rule.lastS ?? Infinity) * 1000;
      const place = one.places.find(p => p.endMs >= fromMs);
      const must = one.rule.must === 'say';
      if (place !== undefined) found.push(told(one, must ? 'said' : 'forbidden', durationMs, place));
      else if (must && this.spoke.has(one.rule.by)) found.push(told(one, 'missing', durationMs));
      one.done = true;
    }
    return found;
  }

  private judge(one: Watched, place: SpokenEvidence, nowMs: number): Found[] {
    const { firstS, lastS, must } = one.rule;
    if (one.done || (firstS !== undefined && place.startMs > firstS * 1000)) return [];
    // Whether the end of the call was near is known when it has ended; the latest places are enough for that.
    if (lastS !== undefined) {
      one.places.push(place);
      if (one.places.length > 1) one.places.shift();
      return [];
    }
    one.done = true;
    return [told(one, must === 'say' ? 'said' : 'forbidden', nowMs, place)];
  }

  /** Rules whose window has passed without their phrase. */
  private passed(nowMs: number): Found[] {
    const late = this.watched.filter(
      ({ done, rule }) =>
        !done && rule.firstS !== undefined && this.spoke.has(rule.by) && nowMs > rule.firstS * 1000 + LATE_MS,
    );
    return late.flatMap(one => {
      one.done = true;
      return one.rule.must === 'say' ? [told(one, 'missing', nowMs)] : [];
    });
  }
}

function placesOf({ set }: CompiledRule, said: SpokenUtterance, words: SpokenWords): SpokenEvidence[] {
  return words.pieces.flatMap((_, at) => {
    const length = set.match(words.pieces, at);
    return length > 0 ? [evidenceOf(said, words, at, at + length)] : [];
  });
}

function told({ rule }: CompiledRule, state: State, tMs: number, place?: SpokenEvidence): Found {
  const windowEndMs = rule.firstS === undefined ? tMs : Math.min(tMs, rule.firstS * 1000);
  return {
    kind: 'signal.found',
    tMs: Math.round(tMs),
    role: rule.by,
    signal: 'compliance',
    detail: rule.id,
    state,
    score: 1,
    startMs: Math.round(place?.startMs ?? windowEndMs),
    endMs: Math.round(place?.endMs ?? windowEndMs),
    evidence: place === undefined ? [] : [place],
  };
}
