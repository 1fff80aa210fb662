/**
 * Ingress: the contract of the entrances.
 *
 * An entrance speaks one platform's protocol and hands every call to the reception as a CallStream. Each has three parts:
 * a codec (bytes to messages and back, without side effects), a socket (connections, pings, back-pressure, closing) and
 * a session (what a message means for the call). What must be the same everywhere is written once, in this folder:
 *
 * - `start.ts` checks what a call announces, `auth.ts` who announces it, `json.ts` what text frames may hold;
 * - `intake.ts` takes audio, keys and marks, with the limits, the time line (`timeline.ts`) and the WAV header
 *   (`wavheader.ts`);
 * - `control.ts` is the way back, with `playout.ts` keeping a platform's queue within bounds;
 * - `websocket.ts` and `upgrade.ts` hold what all WebSocket entrances share.
 */
import type { Config } from '../config/config.js';
import type { CallStream } from '../call/stream.js';
import type { Logger } from '../call/logger.js';
import type { KeyRing } from './auth.js';

export { KeyRing } from './auth.js';
export { parseMessage } from './json.js';
export { RETRY_AFTER_S } from './upgrade.js';
export type { UpgradeEntrance } from './upgrade.js';
export { WebSocketPeer } from './websocket.js';

/** Who takes the calls that come in. */
export interface Reception {
  /** Throws a ParleyError (OVERLOADED, DRAINING) if a new call could not be taken at this moment. */
  admit(): void;
  /** Takes a call; resolves when it is over and all its events have been sent. */
  take(stream: CallStream): Promise<void>;
}

/** What every entrance is given. */
export interface EntranceParts {
  readonly reception: Reception;
  readonly limits: Config['limits'];
  readonly keys: KeyRing;
  /** BCP-47 language of calls that name none. */
  readonly language: string;
  readonly logger: Logger;
}
