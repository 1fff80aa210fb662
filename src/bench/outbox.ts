/**
 * `npm run bench:outbox [-- SUMMARIES KILLS SEED]`: summaries approved on a service that is killed, to systems of record that
 * fail at random in every way they can; what is lost and what is there twice.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machineLine, table } from './machine.js';
import { runOutbox } from './outbox/run.js';
import type { RunningService } from './outbox/run.js';
import { startFailingVendors } from './outbox/vendors.js';

const FAULT_SHARE = 0.3;
const MAIN = fileURLToPath(new URL('../main.js', import.meta.url));

const [summaries = 1000, kills = 2, seed = 1] = process.argv.slice(2).map(Number);
const dataDir = mkdtempSync(join(tmpdir(), 'parley-outbox-'));
const vendors = await startFailingVendors(seed, FAULT_SHARE, join(dataDir, 'crm.jsonl'));
try {
  const figures = await runOutbox({ summaries, kills, dataDir, vendors, start });
  const { asked, failed } = vendors.counts;
  process.stdout.write(`${machineLine()}\n`);
  process.stdout.write(
    `${summaries} summaries to each of 5 systems, service killed ${kills} times, seed ${seed}: ${figures.seconds.toFixed(1)} s, ` +
      `${failed} of ${asked} requests made to fail, ${figures.resent} dead deliveries sent again, ` +
      `${figures.wrongLogs} logs that are wrong\n\n`,
  );
  const rows = figures.wrong.map(({ system, lost, doubled, differing }) => [
    system,
    lost,
    doubled,
    differing,
  ]);
  process.stdout.write(`${table(['system', 'lost', 'doubled', 'differing'], rows)}\n`);
} finally {
  await vendors.close();
  rmSync(dataDir, { recursive: true, force: true });
}

async function start(env: Record<string, string>): Promise<RunningService> {
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: {
      PARLEY_STORE_DATA_DIR: dataDir,
      PARLEY_SERVER_HTTP_PORT: '0',
      PARLEY_SERVER_GRPC_PORT: '0',
      PARLEY_STT_PROCESSES: '1',
      PARLEY_STT_REFUSE_AT: '100',
      PARLEY_LOG_LEVEL: 'error',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let text = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    text += chunk.toString();
    if (text.includes('ready')) break;
  }
  return { child, exited, httpOrigin: /HTTP +(\S+)/.exec(text)?.[1] ?? '' };
}
