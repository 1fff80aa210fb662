/** Interruptions while the call goes on: each is told once, when both sides' speech it lies in has ended. */
import type { Role } from '../call/audio.js';
import { findInterruptions } from './between.js';
import type { Interruption } from './between.js';
import type { Stretch } from './track.js';

/** Speech this far back is not looked at any more; what is told later still is in the sums of the call. */
const LOOK_BACK_MS = 120_000;
/** A pause this short may still be bridged, and giving way is judged within a second. */
const SETTLING_MS = 1_500;

/** Watches the stretches of speech of both sides. */
export class LiveInterruptions {
  private told = new Set<string>();

  /** The interruptions that became certain; `heardMs` is how far both sides have been heard. */
  push(
    sides: readonly { readonly role: Role; readonly stretches: readonly Stretch[] }[],
    heardMs: number,
  ): Interruption[] {
    const over = sides.flatMap(({ role, stretches }) =>
      lately(stretches, heardMs - LOOK_BACK_MS)
        .filter(s => s.endMs <= heardMs - SETTLING_MS)
        .map(s => ({ ...s, role })),
    );
    over.sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
    const found = findInterruptions(over);
    const fresh = found.filter(cut => !this.told.has(keyOf(cut)));
    // What is no longer found has left the window: it need not be remembered.
    this.told = new Set(found.map(keyOf));
    return fresh;
  }
}

const keyOf = ({ by, startMs }: Interruption): string => `${by} ${startMs}`;

function lately(stretches: readonly Stretch[], fromMs: number): Stretch[] {
  let first = stretches.length;
  while (first > 0 && stretches[first - 1]!.startMs >= fromMs) first -= 1;
  return stretches.slice(first);
}
