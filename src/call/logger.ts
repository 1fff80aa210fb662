/** What stages need of a log. No caller's words, names or numbers go into it. */

type Write = (fields: object, message: string) => void;

/** A log with levels; pino fits. */
export interface Logger {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}

const nothing: Write = () => undefined;

/** A log that keeps nothing. */
export const silentLogger: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };
