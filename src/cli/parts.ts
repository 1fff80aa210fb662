/** Opens the parts that commands share: the embedded store, the recogniser pool, the log. */
import { join } from 'node:path';
import { pino } from 'pino';
import type { Config } from '../config/config.js';
import type { Logger } from '../call/logger.js';
import { openSqliteStore } from '../store/sqlite/sqlite.js';
import type { Store } from '../store/store.js';
import { createPool } from '../stt/pool/pool.js';
import type { DecoderPool, PoolOptions } from '../stt/pool/pool.js';
import { rehearse } from './rehearse.js';

/** The database of the embedded store. */
export function storeFile({ store }: Pick<Config, 'store'>): string {
  return join(store.dataDir, 'parley.sqlite');
}

/** The configured store, as its one owner unless told otherwise. */
export async function openStore(config: Config, how: { owner: boolean; mustExist: boolean }): Promise<Store> {
  const { mongodbUrl } = config.store;
  if (mongodbUrl === undefined) return openSqliteStore({ file: storeFile(config), ...how });
  // The driver is loaded only where it is used: most commands are over sooner than it has loaded.
  const { openMongoStore } = await import('../store/mongodb/mongodb.js');
  return openMongoStore({ url: mongodbUrl, owner: how.owner });
}

/** Settings of the recogniser pool. */
export function poolOptions({ stt, modelsDir }: Config): PoolOptions {
  const { processes, pack, packs, endSilenceMs, maxUtteranceMs, refuseAt } = stt;
  // Between refusing and accepting again lies some room, so that the door does not flicker.
  const admission = { refuseAt, acceptAt: refuseAt * 0.82 };
  return { processes, pack, packs, endSilenceMs, maxUtteranceMs, admission, modelsDir };
}

/**
 * The recogniser pool, ready for calls: the pack of the configured language is loaded and has been tried.
 *
 * @throws ParleyError PACK_NOT_FOUND, PACK_INVALID, DECODER_FAILED or OVERLOADED
 */
export async function openPool(
  config: Config,
  more: Pick<PoolOptions, 'onEvent'> = {},
): Promise<DecoderPool> {
  const pool = createPool({ ...poolOptions(config), ...more });
  try {
    pool.warm(config.language);
    await rehearse(pool, config.language);
    return pool;
  } catch (thrown) {
    await pool.close();
    throw thrown;
  }
}

/** The service's log: JSON lines on standard error, so that standard output stays readable for programs. */
export function openLog({ log }: Config): Logger {
  return pino({ level: log.level }, pino.destination({ fd: 2, sync: false }));
}
