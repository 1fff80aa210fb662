/** Runs the command line with nothing but the settings given: as a process, as people do, or within the test's own. */
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { run } from '../cli/cli.js';

const MAIN = fileURLToPath(new URL('../main.js', import.meta.url));

/** What a command left behind. */
export interface Ran {
  readonly code: number;
  /** Its standard output. */
  readonly out: string;
  /** Its standard error. */
  readonly err: string;
}

/** What a command finds around it. */
export interface Surroundings {
  /** The whole environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The working folder; an empty one by default. */
  readonly cwd?: string;
  /** What stands on standard input, to its end. */
  readonly input?: string;
}

/** Runs `parley ARGS` in a process of its own, to its end. */
export function runParley(args: readonly string[], around: Surroundings = {}): Promise<Ran> {
  const { env = {}, cwd = tmpdir(), input = '' } = around;
  return new Promise(resolve => {
    const child = execFile(
      process.execPath,
      [MAIN, ...args],
      { env, cwd, maxBuffer: 2 ** 28 },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err }),
    );
    // A command that has failed reads no more.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `parley ARGS` within this process: the same code without the second that a process takes to start. One at a time,
 * because a process has one environment and one standard output. That a command also ends by itself, and what the shell
 * gets, only `runParley` shows: a file of tests has at least one with it.
 */
export function runHere(args: readonly string[], around: Surroundings = {}): Promise<Ran> {
  const ran = last.then(() => captured(args, around));
  last = ran.catch(() => undefined);
  return ran;
}

async function captured(args: readonly string[], around: Surroundings): Promise<Ran> {
  const { env = {}, cwd = tmpdir(), input = '' } = around;
  const { stdout, stderr, env: envBefore } = process;
  const [out, err] = [catching(stdout), catching(stderr)];
  const cwdBefore = process.cwd();
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin')!;
  try {
    process.env = { ...env };
    process.chdir(cwd);
    Object.defineProperty(process, 'stdin', {
      value: Readable.from([Buffer.from(input)]),
      configurable: true,
    });
    return { code: await run(args), out: out.stop(), err: err.stop() };
  } finally {
    out.stop();
    err.stop();
    Object.defineProperty(process, 'stdin', stdin);
    process.chdir(cwdBefore);
    process.env = envBefore;
  }
}

/** Keeps what is written to a stream instead of writing it, until told to stop. */
function catching(stream: NodeJS.WriteStream): { stop: () => string } {
  const chunks: Buffer[] = [];
  const own = Object.getOwnPropertyDescriptor(stream, 'write');
  stream.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    chunks.push(Buffer.from(chunk as string));
    const done = rest.find(argument => typeof argument === 'function');
    if (done !== undefined) queueMicrotask(done as () => void);
    return true;
  }) as typeof stream.write;
  return {
    stop: () => {
      if (own === undefined) Reflect.deleteProperty(stream, 'write');
      else Object.defineProperty(stream, 'write', own);
      return Buffer.concat(chunks).toString();
    },
  };
}
