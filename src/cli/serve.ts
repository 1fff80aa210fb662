/** `parley serve`: the service, until it is told to stop. */
import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import { startService } from '../app.js';
import type { Service } from '../app.js';
import { loadConfig } from '../config/config.js';
import type { Config } from '../config/config.js';
import { openStore } from './open-store.js';
import { openLog, openPool } from './recognisers.js';
import { printText, remark } from './output.js';

interface ServeOptions {
  readonly host?: string;
  readonly grpcPort?: string;
  readonly httpPort?: string;
  readonly dataDir?: string;
  readonly logLevel?: string;
  readonly insecure?: boolean;
}

/** Registers `parley serve`. */
export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('run the service: gRPC, HTTP and WebSocket entrances, until SIGTERM or SIGINT')
    .option('--host <address>', 'address to bind to')
    .option('--grpc-port <port>', 'port of gRPC; 0 takes a free one')
    .option('--http-port <port>', 'port of HTTP and WebSocket; 0 takes a free one')
    .option('--data-dir <folder>', 'folder of the store and of recordings')
    .option('--log-level <level>', 'debug, info, warn, error or silent')
    .option('--insecure', 'allow other addresses than loopback without credentials or TLS')
    .action(async (options: ServeOptions) => {
      await serve(
        loadConfig({ file: program.opts<{ config?: string }>().config, options: settings(options) }),
      );
    });
}

function settings(options: ServeOptions): Record<string, unknown> {
  return {
    'server.host': options.host,
    'server.grpcPort': number(options.grpcPort),
    'server.httpPort': number(options.httpPort),
    'server.insecure': options.insecure,
    'store.dataDir': options.dataDir,
    'log.level': options.logLevel,
  };
}

// What is no number goes on as it is, so that the configuration's own check names it.
function number(text: string | undefined): unknown {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : text;
}

/**
 * How far the heap may grow between two collections of all of it, percent of what is in use. Left to itself the engine
 * collects at every few megabytes more: with sixty calls every second or two, a tenth of the service's processor time.
 */
const HEAP_GROWING_PERCENT = 150;

async function serve(config: Config): Promise<void> {
  // Calls outlive whoever read what is printed: a broken pipe ends other commands, not this one.
  process.stdout.removeAllListeners('error').on('error', () => undefined);
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`);
  const service = await open(config);
  announce(config, service);
  await stopSignal();
  const { drainGraceMs } = config.server;
  remark(`stopping: live calls have ${drainGraceMs} ms to finish; a second signal ends them now`);
  let left = 'live calls';
  const closed = service.close(drainGraceMs, what => (left = what));
  const giveUp = (): void => endWithout(left);
  const last = setTimeout(giveUp, drainGraceMs + CLOSING_MS).unref();
  void stopSignal().then(() => {
    service.switchboard.endAll('drained');
    remark('ending live calls; a third signal ends the service without what it still waits for');
    clearTimeout(last);
    setTimeout(giveUp, CLOSING_MS).unref();
    void stopSignal().then(giveUp);
  });
  await closed;
}

/** What closing may take after live calls had their time: storing their ends, deliveries on their way, processes, the store. */
const CLOSING_MS = 25_000;

/** Ends the process as a crash would: what hangs in the operating system holds up every other way to end it. */
function endWithout(left: string): void {
  remark(`ended without waiting any longer for ${left}; the next start marks the calls that were cut off`);
  process.kill(process.pid, 'SIGKILL');
}

async function open(config: Config): Promise<Service> {
  const logger = openLog(config);
  const store = await openStore(config, { owner: true, mustExist: false });
  try {
    const pool = await openPool(config, {
      onEvent: event => logger.info({ decoder: event }, 'a decoder process changed'),
    });
    try {
      return await startService(config, { store, pool, logger });
    } catch (thrown) {
      await pool.close();
      throw thrown;
    }
  } catch (thrown) {
    await store.close();
    throw thrown;
  }
}

function announce({ server }: Config, { grpcPort, httpPort }: Service): void {
  const scheme = server.tlsCertFile === undefined ? 'http' : 'https';
  const host = server.host.includes(':') ? `[${server.host}]` : server.host;
  printText(`gRPC  ${host}:${grpcPort}${scheme === 'https' ? ' (TLS)' : ''}`);
  printText(`HTTP  ${scheme}://${host}:${httpPort}`);
  printText('ready');
}

function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    const stop = (): void => {
      process.off('SIGTERM', stop);
      process.off('SIGINT', stop);
      resolve();
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}
