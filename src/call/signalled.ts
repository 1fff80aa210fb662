/** Waiting for something that happens once. */

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
