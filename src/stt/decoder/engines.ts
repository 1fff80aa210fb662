/** Which engine runs which kind of pack. */
import { openCtcEngine } from '../ctc/engine.js';
import type { Pack } from '../packs/packs.js';
import { isLive } from '../packs/packs.js';
import { openOfflineEngine } from '../sherpa/offline.js';
import { openOnlineEngine } from '../sherpa/online.js';
import type { Engine } from './engine.js';

/**
 * Loads a pack. A broken pack may end this process instead of throwing: the native library does so.
 *
 * @throws ParleyError PACK_INVALID
 */
export async function openEngine(pack: Pack): Promise<Engine> {
  const { kind } = pack.manifest;
  if (kind === 'toneCtc') return openCtcEngine(pack);
  return isLive(kind) ? openOnlineEngine(pack) : openOfflineEngine(pack);
}
