/**
 * Opens a pack in a process of its own first: the native library ends its process on some broken packs, and that
 * process must not be one that has calls.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ParleyError } from '../../call/errors.js';
import { whileWanted } from '../../call/waiting.js';
import { lastLines } from '../../call/last-lines.js';
import type { FromDecoder, ToDecoder } from '../decoder/protocol.js';
import { fingerprint, invalid } from './packs.js';
import type { Pack } from './packs.js';

const PROGRAM = fileURLToPath(new URL('../decoder/process.js', import.meta.url));
const PATIENCE_MS = 120_000;

/** A pack being tried out, or that opened. */
interface Probe {
  readonly done: Promise<void>;
  readonly stop: AbortController;
  over: boolean;
  /** Those who wait for it: it is given up when there are none any more. */
  waiting: number;
}

/** By what tells their files from others. */
const probes = new Map<string, Probe>();

/**
 * Makes sure that a pack opens. Packs of our own kind are left out: our engine tells what is wrong with them and lives on.
 *
 * @throws ParleyError PACK_INVALID with what the library said, or CANCELLED
 */
export async function probePack(pack: Pack, signal?: AbortSignal): Promise<void> {
  if (pack.manifest.kind !== 'toneCtc') await openApart(pack, signal);
}

/**
 * Opens any pack in a process of its own, once for as long as its files stay as they are.
 *
 * @throws ParleyError as `probePack`
 */
export async function openApart(pack: Pack, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) throw givenUp();
  const key = fingerprint(pack);
  const probe = probes.get(key) ?? begin(pack, key);
  probe.waiting += 1;
  try {
    await whileWanted(probe.done, signal, GIVEN_UP);
  } finally {
    probe.waiting -= 1;
    if (probe.waiting === 0 && !probe.over) {
      probes.delete(key);
      probe.stop.abort();
    }
  }
}

function begin(pack: Pack, key: string): Probe {
  const stop = new AbortController();
  const probe: Probe = { done: run(pack, stop.signal), stop, over: false, waiting: 0 };
  probes.set(key, probe);
  const over = (): boolean => (probe.over = true);
  probe.done.then(over, () => over() && probes.get(key) === probe && probes.delete(key));
  return probe;
}

const GIVEN_UP = 'Opening the pack was given up.';
const givenUp = (): ParleyError => new ParleyError('CANCELLED', GIVEN_UP);

async function run(pack: Pack, signal: AbortSignal): Promise<void> {
  const child = fork(PROGRAM, [], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4000)));
  const kill = (): void => void child.kill('SIGKILL');
  const timer = setTimeout(kill, PATIENCE_MS);
  signal.addEventListener('abort', kill, { once: true });
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
        if (signal.aborted) reject(givenUp());
        else
          reject(invalid(pack.dir, `sherpa-onnx ends on it (${ending ?? code}), saying: ${lastLines(said)}`));
      });
      child.send({ kind: 'load', pack, tryOut: true } satisfies ToDecoder);
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', kill);
    kill();
  }
}
