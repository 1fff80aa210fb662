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

/** Shows how many things are done. */
export interface CountProgress {
  readonly update: (done: number, all: number) => void;
  readonly end: () => void;
}

/** Begins to count: a bar on a terminal, a line each tenth of it elsewhere. */
export function showCount(what: string): CountProgress {
  if (!process.stderr.isTTY) {
    let tenths = 0;
    const update = (done: number, all: number): void => {
      const now = Math.floor((done * 10) / Math.max(1, all));
      if (now > tenths) process.stderr.write(`${done} of ${all} ${what}\n`);
      tenths = now;
    };
    return { update, end: () => {} };
  }
  const format = `{bar} {value}/{total} ${what}, {eta_formatted} left`;
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true });
  bar.start(1, 0);
  return {
    update: (done, all) => {
      bar.setTotal(all);
      bar.update(done);
    },
    end: () => bar.stop(),
  };
}

const TOLD_EVERY = 1000;

/**
 * Passes things on and shows how many have gone by, where nobody knows how many will: a counter on a terminal, a line each
 * thousand elsewhere.
 */
export async function* counted<T>(things: AsyncIterable<T>, what: string): AsyncGenerator<T> {
  const isTerminal = process.stderr.isTTY;
  const format = `{value} ${what} read, {duration_formatted}`;
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true });
  let count = 0;
  if (isTerminal) bar.start(0, 0);
  try {
    for await (const thing of things) {
      yield thing;
      count += 1;
      if (isTerminal) bar.update(count);
      else if (count % TOLD_EVERY === 0) process.stderr.write(`${count} ${what} read\n`);
    }
  } finally {
    bar.stop();
  }
}

/** Shows how far a download is. */
export interface DownloadProgress {
  readonly update: (bytes: number, of: number | undefined) => void;
  readonly end: () => void;
}

/** Begins to show a download: a bar on a terminal, a line each tenth of it elsewhere. */
export function showDownload(name: string): DownloadProgress {
  const share = (bytes: number, of: number | undefined): number => (of === undefined ? 0 : bytes / of);
  const size = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
  if (!process.stderr.isTTY) {
    let tenths = 0;
    return {
      update: (bytes, of) => {
        const now = Math.floor(share(bytes, of) * 10);
        if (now > tenths) process.stderr.write(`${name}: ${now * 10} % of ${size(of ?? bytes)}\n`);
        tenths = Math.max(now, tenths % 10);
      },
      end: () => {},
    };
  }
  const format = `${name} {bar} {percentage} % {done} of {all}, {eta_formatted} left`;
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true });
  bar.start(1, 0, { done: '0', all: '?' });
  return {
    update: (bytes, of) =>
      bar.update(share(bytes, of), { done: size(bytes), all: of === undefined ? '?' : size(of) }),
    end: () => bar.stop(),
  };
}
