/** `parley store backup`, `reindex`, `rebuild` and `migrate`: upkeep of what is stored. */
import type { Command } from 'commander';
import { ParleyError } from '../call/errors.js';
import { loadConfig } from '../config/config.js';
import type { Config } from '../config/config.js';
import { migrateStore } from '../store/migrate.js';
import { openMongoStore } from '../store/mongodb/mongodb.js';
import { openSqliteStore } from '../store/sqlite/sqlite.js';
import type { Done, Store } from '../store/store.js';
import { printText } from './output.js';
import { openStore, storeFile } from './open-store.js';
import { showCount } from './progress.js';
import { backup } from './store-backup.js';

const KINDS = ['sqlite', 'mongodb'] as const;

interface MigrateOptions {
  readonly from: string;
  readonly to: string;
  readonly url?: string;
}

/** Registers `parley store`. */
export function registerStore(program: Command): void {
  const configured = (): Config => loadConfig({ file: program.opts<{ config?: string }>().config });
  const store = program.command('store').description('upkeep of what is stored (docs/store.md)');
  store
    .command('backup')
    .argument('<file>', 'the copy; must not be there yet')
    .description('copy the embedded store into a file and read the copy through; the service may run')
    .option('--json', 'print what was copied as JSON')
    .action(async (file: string, options: { json?: true }) => backup(configured(), file, options));
  store
    .command('reindex')
    .description('make anew what expressions are answered from; the service may run')
    .action(async () => overCalls(configured(), false, (store, done) => store.reindex(done)));
  store
    .command('rebuild')
    .description(
      'make calls, turns and what they are searched by anew from the log; needs the service stopped',
    )
    .action(async () => overCalls(configured(), true, (store, done) => store.rebuild(done)));
  store
    .command('migrate')
    .description('copy all calls from one store into another; run again, it goes on where it stopped')
    .requiredOption('--from <kind>', KINDS.join(' or '))
    .requiredOption('--to <kind>', KINDS.join(' or '))
    .option('--url <url>', 'connection string of MongoDB (default: store.mongodbUrl)')
    .action(async (options: MigrateOptions) => migrate(configured(), options));
}

async function overCalls(
  config: Config,
  owner: boolean,
  work: (store: Store, done: Done) => Promise<void>,
): Promise<void> {
  const store = await openStore(config, { owner, mustExist: true });
  const bar = showCount('calls');
  try {
    await work(store, (done, all) => bar.update(done, all));
  } finally {
    bar.end();
    await store.close();
  }
}

async function migrate(config: Config, { from, to, url }: MigrateOptions): Promise<void> {
  for (const [option, kind] of Object.entries({ from, to })) {
    if (KINDS.some(known => known === kind)) continue;
    throw new ParleyError('BAD_ARGUMENT', `--${option}: a store is ${KINDS.join(' or ')}.`, {
      field: option,
    });
  }
  if (from === to) throw new ParleyError('BAD_ARGUMENT', 'Both are the same store.', { field: 'to' });
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort(new ParleyError('CANCELLED', 'Interrupted; run it again.')));
  const source = await openKind(from, config, url, true);
  try {
    const target = await openKind(to, config, url, false);
    const bar = showCount('calls');
    try {
      const done = await migrateStore(source, target, (n, all) => bar.update(n, all), interrupted.signal);
      bar.end();
      printText(`${done.calls} calls, ${done.written} of them written, ${done.events} events and deliveries`);
    } finally {
      bar.end();
      await target.close();
    }
  } finally {
    await source.close();
  }
}

// The owner's lock is taken on both, so that no service runs calls meanwhile.
function openKind(kind: string, config: Config, url: string | undefined, mustExist: boolean): Promise<Store> {
  if (kind === 'sqlite') return openSqliteStore({ file: storeFile(config), owner: true, mustExist });
  const address = url ?? config.store.mongodbUrl;
  if (address === undefined)
    throw new ParleyError('BAD_ARGUMENT', 'Where MongoDB is must be given by --url or store.mongodbUrl.', {
      field: 'url',
    });
  return openMongoStore({ url: address, owner: true });
}
