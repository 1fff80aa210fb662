/** Waits that end. */

/** What a promise gives, or `otherwise` if it takes longer than `limitMs`. */
export async function within<T>(promise: Promise<T>, limitMs: number, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>(resolve => {
    timer = setTimeout(() => resolve(otherwise), limitMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Something that happens once. */
export interface Signalled {
  readonly promise: Promise<boolean>;
  done(): void;
}

/** A promise of true, kept by calling `done`. */
export function signalled(): Signalled {
  let done: () => void = () => undefined;
  const promise = new Promise<boolean>(resolve => {
    done = () => resolve(true);
  });
  return { promise, done };
}
