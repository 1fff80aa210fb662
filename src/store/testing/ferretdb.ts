/** A real server that speaks MongoDB's protocol, for tests: our own small program around FerretDB (scripts/ferretdb). */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../scripts/ferretdb/build/parley-ferretdb', import.meta.url));

/** A server that runs. */
export interface FerretServer {
  /** Connection string without a database. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts a server on an empty folder.
 *
 * @returns a sentence if there is none: `npm test` builds it where there is Go, and says what is in the way
 */
export async function startFerretServer(): Promise<FerretServer | string> {
  if (!existsSync(program)) return 'scripts/ferretdb has not been built';
  const data = mkdtempSync(join(tmpdir(), 'parley-ferretdb-'));
  const child = spawn(program, [data], { stdio: ['pipe', 'pipe', 'ignore'] });
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const first = await Promise.race([
    new Promise<string>(resolve => createInterface({ input: child.stdout }).once('line', resolve)),
    exited.then(() => ''),
  ]);
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await exited;
    rmSync(data, { recursive: true, force: true });
  };
  if (first !== '') return { url: first, stop };
  await stop();
  return 'the server did not start';
}
