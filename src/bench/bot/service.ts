/** The service that spoken benchmarks call: the real one, with the log of each call at hand. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '../../app.js';
import type { CallEvent } from '../../call/events.js';
import { silentLogger } from '../../call/logger.js';
import type { CallStage } from '../../call/stage.js';
import { openStore } from '../../cli/open-store.js';
import { openPool } from '../../cli/recognisers.js';
import { loadConfig } from '../../config/config.js';
import type { ProductRow } from '../../dialogue/availability/availability.js';
import type { WireCall } from '../../testkit/linewire.js';
import { SpokenLine } from './spoken-line.js';
import type { LineOptions } from './spoken-line.js';

const TOKEN = 'bench-token-of-nobody';

/** An event with the time at which the service published it, milliseconds of the process's clock. */
export interface TimedEvent {
  readonly event: CallEvent;
  readonly atMs: number;
}

/** A call and what the service concludes of it; grows while the call lasts. */
export interface SpokenCall {
  readonly line: SpokenLine;
  readonly events: readonly TimedEvent[];
}

/** A running service. */
export interface SpokenService {
  /** For recordings and the like; gone after `close`. */
  readonly folder: string;
  call(language: string, options?: LineOptions): Promise<SpokenCall>;
  /** What a call of another process is opened with. */
  wire(language: string): WireCall;
  /** Writes the table anew. */
  table(rows: readonly ProductRow[]): void;
  close(): Promise<void>;
}

/** Starts the service with a table, and opening messages (YAML) if there are any. */
export async function openSpokenService(
  rows: readonly ProductRow[],
  opening?: string,
): Promise<SpokenService> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-bot-'));
  const source = join(folder, 'products.json');
  const openingFile = join(folder, 'opening.yaml');
  const table = (list: readonly ProductRow[]): void => writeFileSync(source, JSON.stringify(list));
  table(rows);
  if (opening !== undefined) writeFileSync(openingFile, opening);
  const config = loadConfig({
    env: {},
    options: {
      'server.httpPort': 0,
      'server.grpcPort': 0,
      'auth.twilioAuthToken': TOKEN,
      'twilio.mode': 'connect',
      'store.dataDir': folder,
      'stt.packs': { fr: 'fr-8k' },
      'stt.refuseAt': 100,
      'bot.mode': 'asked',
      'bot.table': { kind: 'file', source },
      ...(opening !== undefined && { 'bot.openingFile': openingFile }),
      'bot.handoverTo': '+3220000000',
      'summary.enabled': false,
      'prosody.enabled': false,
    },
  });
  const store = await openStore(config, { owner: true, mustExist: false });
  const pool = await openPool(config);
  const logs = new Map<string, TimedEvent[]>();
  const parts = { store, pool, logger: silentLogger, stages: [watching(logs)] };
  const service = await startService(config, parts);
  const wire = (language: string): WireCall => ({
    origin: `ws://127.0.0.1:${service.httpPort}`,
    grpcAddress: `127.0.0.1:${service.grpcPort}`,
    twilioToken: TOKEN,
    externalId: `CA${randomBytes(16).toString('hex')}`,
    language,
  });
  return {
    folder,
    table,
    wire,
    call: async (language, options = {}) => {
      const wireCall = wire(language);
      const events: TimedEvent[] = [];
      logs.set(wireCall.externalId, events);
      return { line: await SpokenLine.open(wireCall, options), events };
    },
    close: async () => {
      await service.close(0);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function watching(logs: ReadonlyMap<string, TimedEvent[]>): CallStage {
  return {
    name: 'watching',
    whenBehind: 'drop',
    open: ({ start }) => ({
      onEvent: event => void logs.get(start.externalId ?? '')?.push({ event, atMs: performance.now() }),
    }),
  };
}
