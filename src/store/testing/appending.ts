/** A process of its own that appends to a store, as a service does. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const APPENDER = fileURLToPath(new URL('appender.js', import.meta.url));

/** Calls that the process has going. */
export const APPENDED_CALLS = 20;

/** A process that appends, and what it was told is durable. */
export interface Appending {
  readonly child: ChildProcess;
  /** Kills it; resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** The number of the last event acknowledged so far, by call. */
  readonly acknowledged: () => ReadonlyMap<string, number>;
}

/** Starts a process that appends to `file`; resolves once it has acknowledged `lines` events. */
export async function appending(file: string, lines: number): Promise<Appending> {
  const child = fork(APPENDER, [file, String(APPENDED_CALLS)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const closed = once(child, 'close');
  let output = '';
  child.stdout!.setEncoding('utf8');
  for await (const text of child.stdout!.iterator({ destroyOnReturn: false }) as AsyncIterable<string>) {
    output += text;
    if (output.split('\n').length > lines) break;
  }
  child.stdout!.on('data', (text: string) => (output += text));
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await closed;
  };
  return { child, kill, acknowledged: () => lastOf(output) };
}

function lastOf(output: string): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const line of output.split('\n').slice(0, -1)) {
    const [callId = '', seq] = line.split(' ');
    last.set(callId, Number(seq));
  }
  return last;
}
