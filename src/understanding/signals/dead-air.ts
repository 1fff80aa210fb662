/**
 * Dead air: neither side says anything for long.
 *
 * Finals of the two sides come late and not in order, so a silence is only certain when no utterance that is still
 * open can lie in it: after the longest an utterance may last.
 */

/** A silence of both sides. */
export interface Silence {
  readonly startMs: number;
  readonly endMs: number;
}

/** An utterance is closed after this time at the latest, with a margin for its recognition. */
const LONGEST_UTTERANCE_MS = 25_000;

/** Watches for silences of both sides. */
export class DeadAir {
  /** Stretches of speech, joined, in order of time; old ones are dropped once they are judged. */
  private spoken: { startMs: number; endMs: number }[] = [];

  /** @param leastMs silences from this length on are told */
  constructor(private readonly leastMs: number) {}

  /** Takes an utterance and returns the silences that became certain by it; `nowMs` is how far the call has come. */
  push(startMs: number, endMs: number, nowMs: number): Silence[] {
    this.add(startMs, endMs);
    return this.certain(nowMs - LONGEST_UTTERANCE_MS);
  }

  /** The silences left when the call ends. The time before the first and after the last word is not dead air. */
  end(): Silence[] {
    return this.certain(Infinity);
  }

  private add(startMs: number, endMs: number): void {
    const apart = this.spoken.filter(s => s.endMs < startMs || s.startMs > endMs);
    const touching = this.spoken.filter(s => s.endMs >= startMs && s.startMs <= endMs);
    const joined = {
      startMs: Math.min(startMs, ...touching.map(s => s.startMs)),
      endMs: Math.max(endMs, ...touching.map(s => s.endMs)),
    };
    this.spoken = [...apart, joined].sort((a, b) => a.startMs - b.startMs);
  }

  /** Judges gaps that ended before `untilMs`, and forgets what lies before them. */
  private certain(untilMs: number): Silence[] {
    const found: Silence[] = [];
    while (this.spoken.length > 1 && this.spoken[1]!.startMs <= untilMs) {
      const [before, after] = [this.spoken[0]!, this.spoken[1]!];
      if (after.startMs - before.endMs >= this.leastMs)
        found.push({ startMs: before.endMs, endMs: after.startMs });
      this.spoken.shift();
    }
    return found;
  }
}
