/**
 * What was opened and must be closed again: all of it, also where something else fails on the way. Part of the wiring of
 * `app.ts`.
 */

/** Closes one thing. */
export type Closing = () => unknown;

/**
 * Closes one thing after the other, and goes on where one fails: the rest must not stay open for it.
 *
 * @throws what the first that failed threw, once all were tried
 */
export async function closeInTurn(closings: readonly Closing[]): Promise<void> {
  const failures: unknown[] = [];
  for (const close of closings) {
    try {
      await close();
    } catch (thrown) {
      failures.push(thrown);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/** What is open so far. */
export class Opened {
  readonly #closings: Closing[] = [];

  /** Has something that was opened closed with the rest. */
  add(close: Closing): void {
    this.#closings.push(close);
  }

  /**
   * Closes what was opened last first, once.
   *
   * @throws as `closeInTurn` does
   */
  close(): Promise<void> {
    return closeInTurn(this.#closings.splice(0).toReversed());
  }
}

/** Opens several things; where one does not come up, those before it are closed, or half of them would go on. */
export async function opening<T>(open: (opened: Opened) => Promise<T>): Promise<T> {
  const opened = new Opened();
  try {
    return await open(opened);
  } catch (thrown) {
    // What is told is why nothing came up, and not what that broke.
    await opened.close().catch(() => undefined);
    throw thrown;
  }
}
