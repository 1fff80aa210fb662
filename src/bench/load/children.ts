/** Starts the processes of a benchmark, each kept to cores of its own where the system can. */
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Core of what is measured, and of those who measure. */
export const SERVICE_CORE = 0;
export const CLIENT_CORE = Math.min(1, cpus().length - 1);

/** True if processes can be kept to a core here. */
export const CAN_PIN = canPin();

/** A service under load. */
export interface LoadedService {
  readonly pid: number;
  readonly wsOrigin: string;
  readonly grpcAddress: string;
  stop(): Promise<void>;
}

/** Starts `parley serve` on free ports with one decoder process and a store of its own. */
export async function startLoadedService(env: Record<string, string> = {}): Promise<LoadedService> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const child = startNode('../../main.js', SERVICE_CORE, ['serve'], {
    PARLEY_SERVER_HTTP_PORT: '0',
    PARLEY_SERVER_GRPC_PORT: '0',
    PARLEY_STORE_DATA_DIR: dataDir,
    PARLEY_STT_PROCESSES: '1',
    PARLEY_LIMITS_MAX_CALLS: '5000',
    PARLEY_LOG_LEVEL: 'error',
    ...env,
  });
  const text = await readUntil(child, 'ready');
  const origin = /HTTP +http(\S+)/.exec(text)?.[1] ?? '';
  return {
    pid: child.pid ?? 0,
    wsOrigin: `ws${origin}`,
    grpcAddress: /gRPC +(\S+)/.exec(text)?.[1] ?? '',
    stop: async () => {
      const gone = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Starts a program of the build; its messages come over IPC. */
export function startNode(
  program: string,
  core: number,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): ChildProcess {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const command = CAN_PIN ? ['taskset', '-c', String(core), process.execPath] : [process.execPath];
  return spawn(command[0]!, [...command.slice(1), file, ...args], {
    env: { PATH: '/usr/bin:/bin:/usr/local/bin', ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

function readUntil(child: ChildProcess, word: string): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes(word)) resolve(text);
    });
    child.once('exit', code => reject(new Error(`the service ended with ${code}: ${text}`)));
  });
}

function canPin(): boolean {
  try {
    execFileSync('taskset', ['-c', '0', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
