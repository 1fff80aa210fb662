/** Progress on standard error: a bar on a terminal, nothing where standard error is a file or a pipe. */
import { SingleBar } from 'cli-progress';

/** Shows how far a run over files is. */
export interface Progress {
  readonly heard: (ms: number) => void;
  readonly fileDone: () => void;
  readonly end: () => void;
}

/** Begins to show progress. */
export function showProgress(files: number): Progress {
  if (!process.stderr.isTTY) return { heard: () => {}, fileDone: () => {}, end: () => {} };
  const format = '{bar} {value}/{total} files, {minutes} min of audio, {duration_formatted}';
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true });
  let heardMs = 0;
  const minutes = (): { minutes: string } => ({ minutes: (heardMs / 60_000).toFixed(1) });
  bar.start(files, 0, minutes());
  return {
    heard: ms => {
      heardMs += ms;
      bar.update(minutes());
    },
    fileDone: () => bar.increment(1, minutes()),
    end: () => bar.stop(),
  };
}
