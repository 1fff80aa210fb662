/** Starts a whole service for a test: real sockets on free ports, every part given back when the test ends. */
import { silentLogger } from '../call/logger.js';
import type { CallEvent } from '../call/events.js';
import { startService } from '../app.js';
import type { Service, ServiceParts } from '../app.js';
import { loadConfig } from '../config/config.js';
import { CountingPool } from './countingpool.js';
import { MemoryStore } from './memorystore.js';

/** A service under test. */
export interface TestService extends Service {
  readonly store: MemoryStore;
  readonly pool: CountingPool;
  /** `ws://127.0.0.1:port`. */
  readonly wsOrigin: string;
  readonly httpOrigin: string;
  readonly grpcAddress: string;
}

/** Starts a service with settings by dotted key. */
export async function startTestService(
  options: Readonly<Record<string, unknown>> = {},
  parts: Partial<ServiceParts> = {},
): Promise<TestService> {
  const store = new MemoryStore();
  const pool = new CountingPool();
  const free = {
    'server.httpPort': 0,
    'server.grpcPort': 0,
    // On a busy machine a test may stand still for longer than a call may.
    'limits.maxIdleMs': 600_000,
    'limits.pingIntervalMs': 600_000,
  };
  const config = loadConfig({ env: {}, options: { ...free, ...options } });
  const service = await startService(config, { store, pool, logger: silentLogger, ...parts });
  const scheme = config.server.tlsCertFile === undefined ? '' : 's';
  return {
    ...service,
    store,
    pool,
    wsOrigin: `ws${scheme}://127.0.0.1:${service.httpPort}`,
    httpOrigin: `http${scheme}://127.0.0.1:${service.httpPort}`,
    grpcAddress: `127.0.0.1:${service.grpcPort}`,
  };
}

/** Waits until `check` is true, by looking again soon. For states that no event announces. */
export async function until(check: () => boolean): Promise<void> {
  while (!check()) await new Promise(resolve => setTimeout(resolve, 5));
}

/** The log of the only call, once it is over. */
export async function onlyLog({ store }: TestService): Promise<readonly CallEvent[]> {
  await until(() => [...store.logs.values()][0]?.at(-1)?.kind === 'call.ended');
  return [...store.logs.values()][0] ?? [];
}

const OWN = /^(call|audio|transcript|dtmf)/;

/** The kinds that entrances and hearing make; other stages of the service add theirs. */
export function ownKinds(events: readonly { readonly kind: string }[]): string[] {
  return events.map(({ kind }) => kind).filter(kind => OWN.test(kind));
}
