/**
 * Opens a pack in a process of its own first: the native library ends its process on some broken packs, and that
 * process must not be one that has calls.
 */
import { fork } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ParleyError } from '../../call/errors.js';
import { lastLines } from '../../call/last-lines.js';
import type { FromDecoder, ToDecoder } from '../decoder/protocol.js';
import { invalid } from './packs.js';
import type { Pack } from './packs.js';

const PROGRAM = fileURLToPath(new URL('../decoder/process.js', import.meta.url));
const PATIENCE_MS = 120_000;

/** Packs that opened, by folder and by the times and sizes of their files. */
const opened = new Map<string, Promise<void>>();

/**
 * Makes sure that a pack opens. Packs of our own kind are left out: our engine tells what is wrong with them and lives on.
 *
 * @throws ParleyError PACK_INVALID with what the library said, or CANCELLED
 */
export async function probePack(pack: Pack, signal?: AbortSignal): Promise<void> {
  if (pack.manifest.kind !== 'toneCtc') await openApart(pack, signal);
}

/** Opens any pack in a process of its own, once for as long as its files stay as they are. */
export async function openApart(pack: Pack, signal?: AbortSignal): Promise<void> {
  const key = fingerprint(pack);
  let probe = opened.get(key);
  if (probe === undefined) {
    probe = run(pack, signal);
    opened.set(key, probe);
    probe.catch(() => opened.delete(key));
  }
  await probe;
}

async function run(pack: Pack, signal: AbortSignal | undefined): Promise<void> {
  const child = fork(PROGRAM, [], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4000)));
  const kill = (): void => void child.kill('SIGKILL');
  const timer = setTimeout(kill, PATIENCE_MS);
  signal?.addEventListener('abort', kill, { once: true });
  try {
    await new Promise<void>((resolve, reject) => {
      child.on('message', message => {
        const answer = message as FromDecoder;
        if (answer.kind === 'loaded') resolve();
        if (answer.kind === 'refused')
          reject(new ParleyError(answer.code, answer.message, { field: 'pack' }));
      });
      child.on('error', reject);
      child.on('close', (code, ending) => {
        if (signal?.aborted) reject(new ParleyError('CANCELLED', 'Opening the pack was given up.'));
        else
          reject(invalid(pack.dir, `sherpa-onnx ends on it (${ending ?? code}), saying: ${lastLines(said)}`));
      });
      child.send({ kind: 'load', pack, tryOut: true } satisfies ToDecoder);
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', kill);
    kill();
  }
}

function fingerprint({ dir, manifest }: Pack): string {
  const stamps = Object.values(manifest.files).map(name => {
    const { mtimeMs, size } = statSync(join(dir, name));
    return `${name}:${mtimeMs}:${size}`;
  });
  return [dir, manifest.kind, ...stamps].join('|');
}
