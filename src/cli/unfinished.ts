/** Files that a command is still writing: whoever interrupts it finds none of them. */
import { rmSync } from 'node:fs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does work that writes files under names of their own until they are whole.
 *
 * @param files removed when a signal ends the program in the midst of the work
 */
export async function unfinished<T>(files: readonly string[], work: () => Promise<T>): Promise<T> {
  const listen = (): void => SIGNALS.forEach(signal => process.once(signal, onSignal));
  const stopListening = (): void => SIGNALS.forEach(signal => process.off(signal, onSignal));
  const onSignal = (signal: NodeJS.Signals): void => {
    stopListening();
    for (const file of files) rmSync(file, { force: true });
    // Once more, now that nobody listens: the shell is to see what ended the program.
    process.kill(process.pid, signal);
  };
  listen();
  try {
    return await work();
  } finally {
    stopListening();
  }
}
