/**
 * Turns of the event loop for work that nobody waits for.
 *
 * A turn has one piece of such work. Between two the loop takes in what has come and sends what is ready, so that words of one
 * call do not wait until others' have been looked through.
 */
const waiting: (() => void)[] = [];

/** Resolves in a turn of its own. */
export function ownTurn(): Promise<void> {
  return new Promise(resolve => {
    waiting.push(resolve);
    // One that is asked for within a turn comes after the loop has been round.
    if (waiting.length === 1) setImmediate(next);
  });
}

function next(): void {
  waiting[0]?.();
  waiting.shift();
  if (waiting.length > 0) setImmediate(next);
}
