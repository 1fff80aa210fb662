/** What commands that hear calls share: the recogniser pool and the service's log. */
import { pino } from 'pino';
import type { Config } from '../config/config.js';
import type { Logger } from '../call/logger.js';
import { createPool } from '../stt/pool/pool.js';
import type { DecoderPool, PoolOptions } from '../stt/pool/pool.js';
import { rehearse } from './rehearse.js';

/** Settings of the recogniser pool. */
function poolOptions({ stt, modelsDir }: Config): PoolOptions {
  const { processes, pack, packs, endSilenceMs, maxUtteranceMs, refuseAt } = stt;
  // Between refusing and accepting again lies some room, so that the door does not flicker.
  const admission = { refuseAt, acceptAt: refuseAt * 0.82 };
  return { processes, pack, packs, endSilenceMs, maxUtteranceMs, admission, modelsDir };
}

/**
 * The recogniser pool, ready for calls: the packs of the configured language and of those with a pack of their own are loaded
 * and have been tried. One loaded with the first call of its language would stop the others for seconds.
 *
 * @throws ParleyError PACK_NOT_FOUND, PACK_INVALID, DECODER_FAILED or OVERLOADED
 */
export async function openPool(
  config: Config,
  more: Pick<PoolOptions, 'onEvent'> = {},
): Promise<DecoderPool> {
  const pool = createPool({ ...poolOptions(config), ...more });
  try {
    const languages = new Set([config.language, ...Object.keys(config.stt.packs)]);
    for (const language of languages) pool.warm(language);
    for (const language of languages) await rehearse(pool, language);
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
