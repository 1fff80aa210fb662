/** A real server that speaks MongoDB's protocol, for tests: our own small program around FerretDB (scripts/ferretdb). */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const folder = fileURLToPath(new URL('../../../scripts/ferretdb/', import.meta.url));
const program = join(folder, 'build', 'parley-ferretdb');

/** A server that runs. */
export interface FerretServer {
  /** Connection string without a database. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts a server on an empty folder, building it first if that has not been done (`.ci/run` does it).
 *
 * @returns a sentence if it cannot be had: Go is missing, or its modules cannot be fetched
 */
export async function startFerretServer(): Promise<FerretServer | string> {
  if (!existsSync(program)) {
    try {
      await promisify(execFile)('go', ['build', '-o', program, '.'], { cwd: folder, timeout: 200_000 });
    } catch (thrown) {
      const { code, stderr } = thrown as { code?: string; stderr?: string };
      if (code === 'ENOENT') return 'Go is not on this machine';
      return `the server could not be built: ${stderr?.trim().split('\n').at(-1) ?? String(code)}`;
    }
  }
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
