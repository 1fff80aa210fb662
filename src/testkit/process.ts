/** Runs `parley serve` as a process of its own, with the real recogniser on a pack of tones and the real store. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeTonePack } from '../stt/testing/tone-pack.js';

const MAIN = fileURLToPath(new URL('../main.js', import.meta.url));

/** A folder for models and data that a test owns. */
export interface Workplace {
  readonly env: Record<string, string>;
  readonly dataDir: string;
  remove(): void;
}

/** Makes the folder, with the pack of tones in it. */
export function makeWorkplace(): Workplace {
  const dir = mkdtempSync(join(tmpdir(), 'parley-serve-'));
  const modelsDir = join(dir, 'models');
  const dataDir = join(dir, 'data');
  writeTonePack(modelsDir);
  const env = {
    PARLEY_MODELS_DIR: modelsDir,
    PARLEY_STT_PACK: 'tones-8k',
    PARLEY_STT_PROCESSES: '1',
    PARLEY_STORE_DATA_DIR: dataDir,
    PARLEY_SERVER_HTTP_PORT: '0',
    PARLEY_SERVER_GRPC_PORT: '0',
    PARLEY_LOG_LEVEL: 'warn',
    // On a busy machine a test may stand still for longer than a call may,
    // and its decoder may look overloaded.
    PARLEY_STT_REFUSE_AT: '100',
    PARLEY_LIMITS_MAX_IDLE_MS: '600000',
    PARLEY_LIMITS_PING_INTERVAL_MS: '600000',
  };
  return { env, dataDir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** A service process that is ready. */
export interface ServeProcess {
  readonly child: ChildProcess;
  readonly grpcAddress: string;
  readonly httpOrigin: string;
  readonly wsOrigin: string;
  /** The exit code, or the signal that ended it. */
  readonly exited: Promise<number | string>;
}

/** What a process that ended by itself left behind. */
export interface FailedStart {
  readonly code: number | string;
  readonly stderr: string;
}

/** Starts the service and waits until it says that it is ready. */
export async function startServe(
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<ServeProcess> {
  const child = spawn(process.execPath, [MAIN, 'serve', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const output = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('ready')) resolve(text);
    });
    void exited.then(code =>
      reject(Object.assign(new Error(`serve ended: ${code} ${stderr}`), { code, stderr })),
    );
  });
  const grpcAddress = /gRPC +(\S+)/.exec(output)?.[1] ?? '';
  const httpOrigin = /HTTP +(\S+)/.exec(output)?.[1] ?? '';
  return { child, grpcAddress, httpOrigin, wsOrigin: httpOrigin.replace(/^http/, 'ws'), exited };
}

/** Starts a service that must not come up, and returns how it ended. */
export async function failToServe(
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<FailedStart> {
  try {
    const service = await startServe(env, args);
    service.child.kill('SIGKILL');
  } catch (thrown) {
    return thrown as Error & FailedStart;
  }
  throw new Error('the service came up');
}
