/** A progress bar on standard error, only where a person looks at it. */
import { Presets, SingleBar } from 'cli-progress';

/** Shows named steps with the share done. */
export interface Progress {
  readonly update: (step: string, done: number) => void;
  readonly end: () => void;
}

/** A bar, or nothing when standard error is no terminal or `quiet` is set. */
export function progressBar(quiet = false): Progress {
  if (quiet || !process.stderr.isTTY) return { update: () => undefined, end: () => undefined };
  const bar = new SingleBar(
    { format: '{bar} {percentage} % {step}', stream: process.stderr, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(1, 0, { step: '' });
  return { update: (step, done) => bar.update(done, { step }), end: () => bar.stop() };
}
